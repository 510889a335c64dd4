import Kernel

/// The words of the console's first page.
package enum HomePhrases {
  package static let title = Phrase("홈", "Home")
  package static let waiting = Phrase("지금 기다리는 일", "Waiting now")
  package static let placed = Phrase("새 주문", "New orders")
  package static let accepted = Phrase("준비 중", "Being prepared")
  package static let ready = Phrase("수령 대기", "Ready for pickup")
  package static let returns = Phrase("반품 요청", "Returns asked")
  package static let low = Phrase("재고 부족", "Low stock")
  package static let reviews = Phrase("답할 후기", "Reviews to answer")
  package static let sales = Phrase("최근 14일 매출", "Sales, last 14 days")
  package static let salesSum = Phrase("상품 금액, 취소 제외", "Goods, without cancelled orders")
  package static let today = Phrase("오늘 매출", "Sales today")
  package static let ordersToday = Phrase("오늘 주문", "Orders today")
  package static let fortnight = Phrase("14일 매출", "14 days")
  package static let average = Phrase("주문당 평균", "Average order")
  package static let lowLead = Phrase("{most}개 이하로 남은 상품이에요.", "{most} or fewer left.")
  package static let left = Phrase("{count}개 남음", "{count} left")
  package static let newest = Phrase("새로 들어온 주문", "Newest orders")
  package static let none = Phrase("새 주문이 없어요", "No new orders")
  package static let noneLead = Phrase("주문이 들어오면 이 화면에 바로 나타나요.", "They appear here by themselves.")
  package static let operatorLead = Phrase("판매자를 고르면 그 판매자의 주문과 재고를 볼 수 있어요.", "Choose a merchant to see its orders and stock.")
  package static let merchants = Phrase("판매자", "Merchants")
  package static let workHere = Phrase("이 판매자로 보기", "View as this merchant")
  package static let mallLead = Phrase("층과 매장, 영업시간, 행사를 관리해요.", "Manage floors, stores, hours and offers.")
}
