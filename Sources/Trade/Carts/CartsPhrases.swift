import Kernel

extension Phrase {
  static let cartGone = Phrase(
    "이 장바구니는 더 이상 없어요. 이미 주문했거나 오래되어 비워졌어요.", "This cart is no longer there. It was ordered or has expired.")
  static let cartGoesOn = Phrase(
    "이 장바구니는 주문했어요. 결제하는 동안 담은 상품은 새 장바구니에 있어요.",
    "This cart was ordered. What came into it while it was paid for is in a new cart.")
  static let cartQuantity = Phrase("수량은 1개부터 {most}개까지 담을 수 있어요.", "You can choose from 1 to {most} pieces.")
  static let cartOverfilled = Phrase(
    "장바구니에 이미 {has}개 담겨 있어서 더 담지 못했어요. 한 상품은 {most}개까지 담을 수 있어요.",
    "Nothing was added: {has} [is/are] in the cart already, and it holds up to {most} of one item.")
  static let cartNotSold = Phrase("지금 판매하지 않는 상품이에요.", "This product is not on sale at the moment.")
  static let cartFull = Phrase("장바구니에는 상품을 {most}가지까지 담을 수 있어요.", "A cart holds up to {most} different items.")
}
