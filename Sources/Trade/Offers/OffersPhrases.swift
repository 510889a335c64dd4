import Kernel

extension Phrase {
  static let deliveryFeeNegative = Phrase("배송비는 0원 이상이어야 해요.", "A delivery fee cannot be below zero.")
  static let deliveryFeeTooLarge = Phrase("배송비가 너무 커요. 다시 확인해 주세요.", "That delivery fee is too high. Please check it.")
  static let deliveryDaysOutOfRange = Phrase("배송 기간은 0일부터 60일 사이로 입력해 주세요.", "Delivery takes from 0 to 60 days.")
  static let deliveryDaysCrossed = Phrase(
    "빠르면 {least}일, 늦어도 {most}일은 앞뒤가 맞지 않아요. 늦어도 며칠을 {least}일 이상으로 입력해 주세요.",
    "Fastest {least} and slowest {most} days do not fit: the slowest must be {least} or more.")
  static let cartEmpty = Phrase("장바구니가 비어 있어요. 먼저 상품을 담아 주세요.", "The cart is empty. Put something into it first.")
  static let itemNotOnSale = Phrase("‘{title}’ 상품은 지금 판매하지 않아요.", "“{title}” is not on sale now.")
  static let itemUnknown = Phrase("장바구니에 더 이상 판매하지 않는 상품이 있어요.", "The cart holds something that is no longer sold.")
  static let fewerInCart = Phrase(
    "장바구니에 {count}개만 담겨 있어요. 수량을 확인해 주세요.", "The cart holds only {count} of this item. Please check the quantity.")
  static let soldOut = Phrase("‘{title}’ 재고가 {left}개 남았어요.", "Only {left} of “{title}” left.")
  static let soldOutNone = Phrase("‘{title}’ 상품이 모두 팔렸어요.", "“{title}” is sold out.")
  static let notInThisStore = Phrase(
    "‘{title}’[은/는] 이 매장에는 없어요 · 다른 매장 {count}곳에 있어요.", "“{title}” is not at this store; it is at {count} [other store/other stores].")
  static let notInThisStoreButSent = Phrase(
    "‘{title}’[은/는] 이 매장에는 없어요 · 배송으로 받을 수 있어요.", "“{title}” is not at this store, but it can be delivered.")
  static let notSentButInStores = Phrase(
    "‘{title}’[은/는] 배송할 재고가 없어요 · 매장 {count}곳에서 받을 수 있어요.", "“{title}” cannot be delivered now; {count} [store has/stores have] it for pickup.")
  static let tooManyOpenHere = Phrase(
    "같은 인터넷에서 결제를 기다리는 주문서가 {count}개예요. 로그인하거나 {minutes}분 뒤에 다시 시도해 주세요.",
    "{count} [checkout from your network is/checkouts from your network are] waiting for payment. Sign in, or try again in {minutes} [minute/minutes].")
  static let tooManyOpen = Phrase(
    "결제를 기다리는 주문서가 {count}개예요. 먼저 결제하거나 {minutes}분 뒤에 다시 시도해 주세요.",
    "{count} [checkout of yours is/checkouts of yours are] waiting for payment. Pay first, or try again in {minutes} [minute/minutes].")
  static let overShareHere = Phrase(
    "‘{title}’[은/는] 로그인하지 않으면 지금 {most}개까지 주문할 수 있어요. 수량을 줄이거나 로그인해 주세요.",
    "Without signing in you can order up to {most} of “{title}” now. Choose fewer, or sign in.")
  static let shareTakenHere = Phrase(
    "‘{title}’[은/는] 같은 인터넷에서 결제를 기다리는 분이 많아요. 로그인하거나 잠시 뒤에 다시 시도해 주세요.",
    "Many people on your network are about to pay for “{title}”. Sign in, or try again in a few minutes.")
  static let overShare = Phrase(
    "‘{title}’[은/는] 지금 한 번에 {most}개까지 주문할 수 있어요. 수량을 줄여 주세요.", "You can order up to {most} of “{title}” at once now. Choose fewer.")
  static let shareTaken = Phrase(
    "‘{title}’[이/가] 결제를 기다리는 다른 주문서에 있어요. 먼저 결제하거나 잠시 뒤에 다시 시도해 주세요.",
    "Another checkout of yours holds “{title}”. Pay for it first, or try again in a few minutes.")
  static let recipientWanted = Phrase("받으실 분의 이름과 연락처를 입력해 주세요.", "Please give the recipient's name and phone number.")
  static let addressWanted = Phrase("배송받을 우편번호와 주소를 입력해 주세요.", "Please give the postcode and address for delivery.")
  static let cannotCollectThere = Phrase(
    "고르신 곳에서는 이 상품을 수령할 수 없어요.", "This item cannot be picked up at the chosen place.")
  static let cannotBeDelivered = Phrase("‘{title}’ 상품은 매장 수령만 할 수 있어요.", "“{title}” can only be picked up in store.")
  static let offerGone = Phrase("주문서가 만료되었거나 찾을 수 없어요. 장바구니에서 다시 시작해 주세요.", "There is no such checkout, or it has expired. Please start again from the cart.")
  static let offerReplaced = Phrase(
    "장바구니를 다시 주문하면서 새 주문서가 생겼어요. 새 주문서에서 결제해 주세요.", "A newer checkout of this cart has replaced this one. Please pay that one.")
  static let orderedOtherwise = Phrase(
    "이 장바구니는 이미 주문했어요 (주문 번호 {number}). 이번에는 결제되지 않았어요.", "This cart was ordered already (order {number}). You have not been charged again.")
  static let consentWanted = Phrase(
    "환불이 제한되는 상품이 있어요. 조건을 확인하고 동의해 주세요.", "Some goods cannot be sent back freely. Please read the terms and agree first.")
  static let currenciesMixed = Phrase("통화가 다른 상품은 함께 주문할 수 없어요.", "Items in different currencies cannot be ordered together.")
}
