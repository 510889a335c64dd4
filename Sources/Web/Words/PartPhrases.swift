import Kernel

/// The words of the parts that many pages share.
package enum PartPhrases {
  package static let was = Phrase("정가", "Was")
  package static let price = Phrase("판매가", "Price")
  package static let cut = Phrase("{percent}% 할인", "{percent}% off")
  package static let starsOf = Phrase("별점 5점 만점에 {stars}점", "{stars} out of 5 stars")
  package static let starsCount = Phrase("{count}개 후기", "{count} reviews")
  package static let noReviews = Phrase("아직 후기가 없어요", "No reviews yet")
  package static let pickupToday = Phrase("오늘 수령", "Pick up today")
  package static let pickupTomorrow = Phrase("내일 수령", "Pick up tomorrow")
  package static let pickup = Phrase("매장 수령", "Pick up in store")
  package static let pickupUntil = Phrase("{moment}까지 수령", "Pick up until {clock}")
  package static let pickupFrom = Phrase("{moment}부터 수령", "Pick up from {moment}")
  package static let nearby = Phrase("가까운 매장 {count}곳", "{count} stores near you")
  package static let openNow = Phrase("영업 중", "Open now")
  package static let closedNow = Phrase("영업 종료", "Closed")
  package static let closesAt = Phrase("{time}까지", "until {time}")
  package static let opensAt = Phrase("{time}에 열어요", "opens {time}")
  package static let closedDay = Phrase("휴무", "Closed")
  package static let today = Phrase("오늘", "Today")
  package static let soldOut = Phrase("품절", "Sold out")
  package static let lowStock = Phrase("{count}개 남음", "{count} left")
  package static let inStock = Phrase("재고 있음", "In stock")
  package static let keep = Phrase("{name} 찜하기", "Save {name}")
  package static let optional = Phrase("선택", "optional")
  package static let fewer = Phrase("수량 줄이기", "Fewer")
  package static let more = Phrase("수량 늘리기", "More")
  package static let quantity = Phrase("수량", "Quantity")
  package static let next = Phrase("다음", "Next")
  package static let first = Phrase("처음으로", "Back to start")
  package static let pages = Phrase("쪽 이동", "Pages")
  package static let seeAll = Phrase("전체 보기", "See all")
  package static let close = Phrase("닫기", "Close")
  package static let apply = Phrase("적용하기", "Apply")
  package static let whereYouAre = Phrase("현재 위치", "Where you are")
  package static let showTable = Phrase("표로 보기", "Show as a table")
  package static let floor = Phrase("{floor}", "Floor {floor}")
  package static let scanCode = Phrase("매장 직원에게 보여 주세요", "Show this to the staff")
  package static let scanCodeLater = Phrase("수령 준비가 끝나면 매장 직원에게 보여 주세요", "Show this to the staff once it is ready")
  package static let qrAlt = Phrase("수령 코드 {code}의 QR", "QR of the pickup code {code}")
  package static let weekdays: [Phrase] = [
    Phrase("월요일", "Monday"), Phrase("화요일", "Tuesday"), Phrase("수요일", "Wednesday"), Phrase("목요일", "Thursday"),
    Phrase("금요일", "Friday"), Phrase("토요일", "Saturday"), Phrase("일요일", "Sunday"),
  ]
  package static let rating = Phrase("별점", "Rating")
  package static let starsGive = Phrase("{count}점", "{count} stars")
}
