import Kernel

extension Phrase {
  static let restockUnknown = Phrase("판매하지 않는 상품이에요.", "This is not on sale.")
  static let restockInStock = Phrase("지금 주문할 수 있는 상품이에요.", "You can order this now.")
  static let restockTooMany = Phrase("재입고 알림은 {max}개까지 받을 수 있어요. 쓰지 않는 알림을 삭제해 주세요.", "You can have up to {max} stock alerts. Please remove some first.")
}
