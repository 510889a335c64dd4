import Catalog
import Kernel
import Web

/// The words of products at the console.
package enum DeskProductPhrases {
  package static let title = Phrase("상품", "Products")
  package static let new = Phrase("새 상품 등록", "New product")
  package static let search = Phrase("상품 이름, 옵션, 상품 주소, SKU", "Title, option, address or SKU")
  package static let status = Phrase("판매 상태", "State")
  package static let variants = Phrase("옵션 수", "Variants")
  package static let price = Phrase("판매가", "Price")
  package static let priceFrom = Phrase("{price}부터", "from {price}")
  package static let stock = Phrase("재고", "Stock")
  package static let revised = Phrase("수정일", "Updated")
  package static let noneFound = Phrase("찾는 상품이 없어요", "No products found")
  package static let noneFoundLead = Phrase("상품 이름이나 옵션, SKU를 다르게 입력하거나 다른 판매 상태를 선택해 보세요.", "Try other words of the title, the option or the SKU, or choose another state.")
  package static let all = Phrase("전체 상품 보기", "All products")
  package static let none = Phrase("아직 상품이 없어요", "No products yet")
  package static let noneLead = Phrase("새 상품을 등록하거나 파일로 한꺼번에 가져오세요.", "Add one, or import a file.")
  package static let draft = Phrase("초안", "Draft")
  package static let active = Phrase("판매 중", "On sale")
  package static let archived = Phrase("보관됨", "Archived")
  package static let publish = Phrase("판매 시작하기", "Put on sale")
  package static let hide = Phrase("판매 중지", "Take off sale")
  package static let archive = Phrase("보관하기", "Archive")
  package static let archiveSure = Phrase("이 상품을 보관할까요? 손님에게 보이지 않게 돼요.", "Archive this product? Shoppers will no longer see it.")
  package static let view = Phrase("손님 화면 보기", "View on the storefront")
  package static let basics = Phrase("기본 정보", "Basics")
  package static let name = Phrase("상품 이름 ({language})", "Title ({language})")
  package static let body = Phrase("설명 ({language})", "Description ({language})")
  package static let category = Phrase("카테고리", "Category")
  static let categoryOpen = Phrase("카테고리 선택", "Choose a category")
  package static let categoryMissing = Phrase("카테고리를 선택해 주세요.", "Please choose a category.")
  package static let brand = Phrase("브랜드", "Brand")
  package static let tax = Phrase("부가세", "VAT")
  package static let taxStandard = Phrase("과세 10%", "Standard 10%")
  package static let taxExempt = Phrase("면세", "Exempt")
  package static let taxZero = Phrase("영세율", "Zero rate")
  package static let withdrawal = Phrase("청약철회", "Withdrawal")
  package static let options = Phrase("옵션", "Options")
  package static let optionsLead = Phrase("색상, 사이즈처럼 나뉘는 상품이면 입력해 주세요. 값은 한 줄에 하나씩 입력해 주세요.", "If the product comes in sizes or colours. One value a line.")
  package static let optionName = Phrase("옵션 {number} 이름", "Option {number}")
  package static let optionValues = Phrase("옵션 {number} 값", "Values {number}")
  package static let saleRuns = Phrase(
    "파일에서 가져온 세일이 진행 중이에요. 지금은 {price}부터 판매하고 {until}에 끝나요. 아래 판매가는 세일이 끝난 뒤의 가격이에요.",
    "A sale from an imported file is running: shoppers pay from {price} until {until}. The price below holds after that.")
  package static let saleRunsOn = Phrase(
    "파일에서 가져온 세일이 진행 중이에요. 끝내기 전까지 {price}부터 판매해요. 아래 판매가는 세일을 끝낸 뒤의 가격이에요.",
    "A sale from an imported file is running: shoppers pay from {price} until you end it. The price below holds after that.")
  package static let saleComes = Phrase(
    "파일에서 가져온 세일이 예정되어 있어요. {from}부터 {until}까지 {price}부터 판매해요.", "A sale from an imported file is to come: from {from} until {until} shoppers pay from {price}.")
  package static let endSale = Phrase("세일 끝내기", "End the sale")
  package static let saleNow = Phrase("세일 {price}부터", "On sale from {price}")
  package static let optionNameMissing = Phrase("옵션 이름을 입력해 주세요.", "Enter the option's name.")
  package static let optionValuesMissing = Phrase("옵션 값을 입력해 주세요.", "Enter the option's values.")
  package static let gridFollowed = Phrase(
    "옵션에 맞춰 아래 품목 목록을 새로 만들었어요. 가격과 재고를 확인하고 다시 저장해 주세요.",
    "The list below was made anew from the options. Check prices and stock, then save again.")
  package static let makeGrid = Phrase("옵션 목록 만들기", "List all options")
  package static let grid = Phrase("옵션별 가격", "Variants and prices")
  package static let choices = Phrase("조합", "Choices")
  package static let sku = Phrase("SKU", "SKU")
  package static let gtin = Phrase("바코드 (GTIN)", "Barcode (GTIN)")
  package static let was = Phrase("정가", "Was")
  package static let single = Phrase("단일 상품", "One variant")
  package static let saveDraft = Phrase("초안으로 저장하기", "Save as a draft")
  package static let saveAndSell = Phrase("등록하고 판매 시작하기", "Save and put on sale")
  package static let priceMissing = Phrase("가격을 숫자로 입력해 주세요.", "Give the price as a number.")
  package static let wasLower = Phrase("정가는 판매가보다 높아야 해요.", "The former price must be higher.")
  package static let gtinBad = Phrase(
    "표준 바코드(GTIN)가 아니에요. 8, 12, 13, 14자리 숫자를 바코드에 적힌 그대로 입력해 주세요.",
    "This is no standard barcode (GTIN). Write its 8, 12, 13 or 14 figures as they are printed.")
  package static let titleMissing = Phrase("상품 이름을 입력해 주세요.", "Give the product a title.")
  package static let tooMany = Phrase("조합이 너무 많아요. {max}개까지 만들 수 있어요.", "Too many combinations; at most {max}.")
  static let openingAt = Phrase("처음 재고 · {place}", "Opening stock · {place}")
  static let openingLead = Phrase(
    "현재 수량을 입력해 주세요. 재고가 없는 상품은 손님에게 품절로 보여요.", "Write how many you have now. Without stock, shoppers see the product as sold out.")
  package static let openingBad = Phrase("재고는 0부터 {most}까지의 정수로 입력해 주세요.", "Enter a whole number from 0 to {most}.")
  static let bareAll = Phrase("판매 중이지만 재고가 없어서 손님에게 품절로 보여요.", "It is on sale, but without stock: shoppers see it as sold out.")
  static let bareSome = Phrase("재고가 없어서 품절로 보이는 옵션이 있어요: {names}", "Without stock, so shown as sold out: {names}")
  static let toStock = Phrase("재고 입력하기", "Enter stock")
  package static let priceWaits = Phrase(
    "가격을 정할 수 있는 사람이 확인하면 판매할 수 있어요.", "This can be sold once somebody who may set prices has checked it.")
  package static let checkPrice = Phrase(
    "가격을 정할 권한이 없는 직원이 만든 상품이에요. 가격을 확인하고 저장하면 판매할 수 있어요.",
    "Made by staff who may not set prices. Check what it costs and save it; then it can be sold.")
  package static let ownersPrice = Phrase("가격은 판매자 대표만 바꿀 수 있어요.", "Only the merchant's owner changes prices.")

  package static func name(of status: Product.Status) -> Phrase {
    switch status {
    case .draft: draft
    case .active: active
    case .archived: archived
    }
  }

  package static func name(of withdrawal: Product.Withdrawal) -> Phrase {
    switch withdrawal {
    case .standard: Phrase("받은 날부터 7일", "7 days from receipt")
    case .perishable: Phrase("신선식품 (제한)", "Perishable (limited)")
    case .madeToOrder: Phrase("주문 제작 (제한)", "Made to order (limited)")
    case .sealed: Phrase("포장 훼손 시 제한", "Sealed goods (limited)")
    case .digital: Phrase("디지털 상품 (제한)", "Digital goods (limited)")
    }
  }

  package static func name(of tax: Product.TaxClass) -> Phrase {
    switch tax {
    case .standard: taxStandard
    case .exempt: taxExempt
    case .zero: taxZero
    }
  }
}
