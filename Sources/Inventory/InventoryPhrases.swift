import Kernel

extension Phrase {
  static let stockNothing = Phrase("수량을 1개 이상 입력해 주세요.", "Please give at least one piece.")
  static let stockCountWrong = Phrase("센 수량은 0개 이상으로 입력해 주세요.", "A count is none or more pieces.")
  static let stockTooMuch = Phrase("한 번에 {most}개까지 입력할 수 있어요.", "At most {most} pieces can be given at once.")
  static let stockOverfull = Phrase(
    "이곳에는 이미 {has}개가 있어요. 한곳에 {most}개까지 둘 수 있어요.", "{has} pieces are here already; one place holds at most {most}.")
  static let stockNotHere = Phrase("이곳에는 판매할 수 있는 재고가 {left}개뿐이에요.", "Only {left} [free piece is/free pieces are] here.")
  static let stockStoreOfAnother = Phrase(
    "이 판매자가 운영하는 매장 가운데 그런 매장이 없어요. 번호를 확인하고, 아직 인증하지 않은 매장이면 먼저 매장 소유를 인증해 주세요.",
    "This seller runs no such store. Check the number; a store that was not claimed yet has to be claimed first.")
  static let stockPlaceNameless = Phrase("장소 이름을 입력해 주세요.", "Please enter the name of the place.")
  static let stockNeedsStore = Phrase(
    "고객이 수령하는 곳은 주소가 있는 매장이어야 해요. 운영하는 매장을 선택해 주세요.",
    "Shoppers pick up in a store, which has an address. Choose one of this seller's stores.")
  static let stockLocationUnknown = Phrase("그런 재고 장소가 없어요.", "There is no such stock location.")
  static let stockArrivedAlready = Phrase("이미 입고된 이동이에요.", "These goods have arrived already.")
}
