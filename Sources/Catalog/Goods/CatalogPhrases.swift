import Kernel

/// The words of the catalogue's refusals.
enum CatalogPhrases {
  static let noHandle = Phrase("상품 주소를 입력해 주세요.", "Enter an address for the product.")
  static let noTitle = Phrase("상품 {handle}의 이름을 입력해 주세요.", "Give the product {handle} a title.")
  static let titleTooLong = Phrase("상품 이름은 {max}자까지 쓸 수 있어요.", "A title may have at most {max} characters.")
  static let noVariant = Phrase("가격이 있는 품목이 하나 이상 있어야 해요.", "A product needs at least one variant with a price.")
  static let tooManyOptions = Phrase("옵션은 {max}가지까지 둘 수 있어요.", "A product may have at most {max} options.")
  static let tooManyVariants = Phrase("품목은 {max}개까지 둘 수 있어요.", "A product may have at most {max} variants.")
  static let optionTwice = Phrase(
    "옵션 이름 ‘{name}’[이/가] 두 번 있어요. 손님이 구별할 수 있게 이름을 다르게 입력해 주세요.",
    "Two options are both called \"{name}\". Give them different names, so that shoppers can tell them apart.")
  static let priceNotYours = Phrase(
    "새 옵션의 가격을 정할 권한이 없어요. 가격을 정할 수 있는 사람에게 옵션을 추가해 달라고 부탁해 주세요.",
    "You may not say what a new variant costs. Ask somebody who may set prices to add it.")
  static let priceWaits = Phrase(
    "가격을 정할 수 있는 사람이 아직 확인하지 않은 상품이에요. 그 사람이 확인하면 판매할 수 있어요.",
    "Nobody who may set prices has checked this product yet. It can be sold once somebody who may has done so.")
  static let sameChoices = Phrase("품목 {sku}의 옵션 값이 다른 품목과 똑같아요. 값을 다르게 입력해 주세요.", "Variant {sku} has the same option values as another one. Change one of them.")
  static let namelessSameChoices = Phrase("옵션 값이 다른 품목과 똑같은 품목이 있어요. 값을 다르게 입력해 주세요.", "Two variants have the same option values. Change one of them.")
  static let blankChoice = Phrase(
    "품목 {sku}의 옵션 값이 비어 있어서 고를 수 없어요. 값을 입력해 주세요.", "Variant {sku} lacks the value of an option, so nobody could choose it. Fill it in.")
  static let namelessBlankChoice = Phrase("모든 품목에 옵션 값을 입력해 주세요.", "Every variant needs a value of each option.")
  static let priceOutOfRange = Phrase("품목 {sku}의 가격이 0보다 작아요. 0 이상의 금액을 입력해 주세요.", "The price of {sku} is below nought. Give an amount of 0 or more.")
  static let priceBelow = Phrase("가격은 0보다 작을 수 없어요.", "A price cannot be below nought.")
  static let priceAbove = Phrase("가격이 너무 커요. 금액을 확인해 주세요.", "That price is too high. Please check the amount.")
  static let priceTooHigh = Phrase("품목 {sku}의 가격이 너무 커요. 금액을 확인해 주세요.", "The price of {sku} is too high. Please check the amount.")
  static let otherCurrency = Phrase("가격은 {currency}[으로/로] 입력해 주세요.", "Give the price in {currency}.")
  static let noSuchProduct = Phrase("상품을 찾을 수 없어요.", "There is no such product.")
  static let picturesLost = Phrase(
    "설명에 넣은 사진 {count}장은 주소가 온전하지 않아서 보여 드릴 수 없어요: {addresses}. https://로 시작하는 주소로 바꾸거나 지워 주세요.",
    "{count} [picture/pictures] of the description cannot be shown, as the address is not whole: {addresses}. Use an address that begins with https://, or take it out.")
  static let noSuchNotice = Phrase(
    "상품정보제공고시의 품목 ‘{kind}’[을/를] 찾을 수 없어요. 상품 등록 화면의 품목 목록에서 선택해 주세요.",
    "The product information has no kind of goods called \"{kind}\". Choose one from the list on the product form.")
  static let noSuchCategory = Phrase("카테고리 {path}[을/를] 찾을 수 없어요. 카테고리 목록에서 선택해 주세요.", "There is no category {path}. Choose one from the list of categories.")
  static let handleTaken = Phrase("같은 코드({handle})의 상품이 이미 있어요.", "A product with the handle {handle} is already there.")
  static let notFromState = Phrase("현재 상태({status})에서는 할 수 없어요.", "That cannot be done while the product is {status}.")
  static let alreadyMerged = Phrase("이 상품은 이미 다른 상품과 합쳐졌어요.", "This product was already merged into another one.")
  static let mergeWithItself = Phrase("상품을 자기 자신과 합칠 수는 없어요.", "A product cannot be merged with itself.")
  static let mergeGoesInACircle = Phrase("그 상품이 이미 이 상품으로 합쳐져 있어서 거꾸로 합칠 수 없어요.", "The other product was merged into this one already.")
  static let codeTaken = Phrase("{code}[은/는] 이미 쓰고 있어요. 다른 이름을 선택해 주세요.", "{code} is taken. Choose another one.")
  static let noName = Phrase("이름을 입력해 주세요.", "Give it a name.")
  static let noSuchBrand = Phrase("그런 브랜드가 없어요.", "There is no such brand.")
  static let tooManyBrandNames = Phrase("다른 이름은 {most}개까지 입력할 수 있어요.", "A brand may have {most} other names.")
  static let brandNameTooLong = Phrase("이름 하나는 {most}자까지 입력할 수 있어요.", "A name may have {most} characters.")
  static let badCode = Phrase("코드는 영어 소문자, 숫자, 줄표로 입력해 주세요.", "A code has lower-case letters, digits and hyphens.")
  static let badColour = Phrase("색은 #1F6F5C처럼 입력해 주세요.", "Enter a colour such as #1F6F5C.")
  static let noParent = Phrase("위 분류 {path}[이/가] 없어요. 먼저 만들어 주세요.", "There is no category {path}. Make it first.")
  static let tooDeep = Phrase("분류는 {max}단계까지 만들 수 있어요.", "Categories go at most {max} levels deep.")
  static let noSuchVariant = Phrase("품목을 찾을 수 없어요.", "There is no such variant.")
  static let noHero = Phrase("첫 화면의 문장을 입력해 주세요.", "Please write what the front page says first.")
  static let siteWordsLong = Phrase("{max}자까지 쓸 수 있어요.", "Up to {max} characters.")
  static let noSuchSite = Phrase("사이트를 찾을 수 없어요.", "There is no such site.")
  static let noSuchList = Phrase("가격표를 찾을 수 없어요.", "There is no such price list.")
  static let wasNotHigher = Phrase("할인 전 가격은 판매가보다 커야 해요.", "The former price must be higher than the price.")
  static let periodBackwards = Phrase("종료 시각은 시작 시각보다 늦어야 해요.", "The period must end after it starts.")
  static let unchoosableVariant = Phrase(
    "지금 옵션에는 이 품목을 고를 수 있는 값이 없어서 다시 팔 수 없어요. 옵션에 그 값을 더해 저장하거나, 남은 재고를 지금 파는 품목으로 옮겨 세어 주세요.",
    "None of the product's options leads to this variant any more, so it cannot be sold again. Add its value to the options, or count what is left of it as one of those that are sold.")
  static let lastVariant = Phrase(
    "남은 품목이 이것뿐이라 판매를 중지할 수 없어요. 상품을 더 팔지 않으려면 상품을 보관해 주세요.", "This is the only variant left. To stop selling the product, archive it.")

  static func name(of status: Product.Status) -> Phrase {
    switch status {
    case .draft: Phrase("초안", "a draft")
    case .active: Phrase("판매 중", "on sale")
    case .archived: Phrase("보관됨", "archived")
    }
  }
}
