import Kernel

/// The words of a reader's own place.
package enum PlacePhrases {
  package static let title = Phrase("내 동네", "Your area")
  package static let lead = Phrase(
    "동네를 고르면 가까운 매장과 거리, 오늘 받을 수 있는 상품을 먼저 보여 드려요.", "Choose an area to see the stores near you, how far they are, and what you can pick up today.")
  static let ask = Phrase("동네를 고르면 오늘 받을 수 있는 가까운 매장을 알려 드려요.", "Choose your area to see what stores near you have today.")
  static let choose = Phrase("동네 고르기", "Choose area")
  static let later = Phrase("나중에", "Not now")
  static let chipUnsaid = Phrase("동네", "Area")
  static let chipSaid = Phrase("내 동네: {place}. 바꾸기", "Your area: {place}. Change")
  static let around = Phrase("{place} 근처", "Near {place}")
  static let here = Phrase("내 위치", "My location")
  static let sortedFrom = Phrase("{place}에서 가까운 순", "Nearest to {place}")
  static let sortNear = Phrase("내 동네에서 가까운 순으로", "Sort by distance")
  static let now = Phrase("지금 고른 동네", "Area you chose")
  static let clear = Phrase("동네 지우기", "Clear area")
  static let field = Phrase("동네나 주소로 찾기", "Find an area or address")
  static let fieldHint = Phrase("예: 성수동, 부산 해운대구", "For example: Seongsu, or Haeundae Busan")
  static let find = Phrase("찾기", "Find")
  static let found = Phrase("찾은 동네", "Areas found")
  package static let notFound = Phrase("찾지 못했어요. 구나 동 이름만 적거나 아래에서 골라 주세요.", "Not found. Try just the district or neighbourhood, or choose below.")
  static let useHere = Phrase("현재 위치로 정하기", "Use my current location")
  static let useHereHint = Phrase(
    "누를 때만 위치를 물어봐요. 100m 단위로 어림한 위치를 이 브라우저에만 두고, 서버에는 남기지 않아요.",
    "We ask for it only when you press. It is rounded to about 100 m and kept in this browser alone, not on our server.")
  static let hereFailed = Phrase("위치를 알 수 없어요. 아래에서 동네를 골라 주세요.", "Your location is not known. Please choose an area below.")
  static let saved = Phrase("저장한 배송지에서 고르기", "From your saved addresses")
  static let all = Phrase("지역에서 고르기", "Choose from the list")
  static let whole = Phrase("{place} 전체", "All of {place}")
}
