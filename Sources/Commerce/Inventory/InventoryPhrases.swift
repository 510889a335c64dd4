import Kernel

extension Phrase {
  static let stockNothing = Phrase("옮길 수량을 1개 이상 입력해 주세요.", "Please give at least one piece to move.")
  static let stockCountWrong = Phrase("센 수량은 0개 이상으로 입력해 주세요.", "A count is none or more pieces.")
  static let stockTooMuch = Phrase("한 번에 {most}개까지 옮길 수 있어요.", "At most {most} pieces can be moved at once.")
  static let stockNotHere = Phrase("이곳에는 판매할 수 있는 재고가 {left}개뿐이에요.", "Only {left} [free piece is/free pieces are] here.")
  static let stockStoreOfAnother = Phrase("이 매장은 다른 판매자의 매장이에요. 먼저 매장 소유를 인증해 주세요.", "That store belongs to another seller. Please claim it first.")
  static let stockLocationUnknown = Phrase("그런 재고 장소가 없어요.", "There is no such stock location.")
  static let stockArrivedAlready = Phrase("이미 입고된 이동이에요.", "These goods have arrived already.")
}
