import Kernel

/// The wording that a person agreed to: dated and numbered, never changed; a new wording is a new entry.
package struct ConsentText: Sendable {
  package let purpose: Purpose
  package let version: Int64
  package let since: Day
  package let title: Phrase
  package let body: Phrase
  /// Whether those who agreed to an older wording must be asked again.
  package let replacesOlder: Bool

  /// The wording in force now.
  package static func current(_ purpose: Purpose) -> ConsentText { all.last { $0.purpose == purpose }! }

  /// The oldest version that still counts.
  static func oldestValid(_ purpose: Purpose) -> Int64 {
    all.last { $0.purpose == purpose && $0.replacesOlder }?.version ?? 1
  }

  private init(_ purpose: Purpose, _ title: Phrase, _ body: Phrase) {
    self.purpose = purpose
    version = 1
    since = Day(year: 2026, month: 11, day: 21)!
    self.title = title
    self.body = body
    replacesOlder = true
  }

  package static let all: [ConsentText] = [
    ConsentText(
      .analytics, Phrase("이용 통계", "Usage statistics"),
      Phrase(
        "조회한 상품과 검색어로 인기 상품을 집계해요. 개인별 기록은 30일 뒤에 지우고, 다섯 명 이상이 모인 숫자만 남겨요.",
        "We count the products you view and your searches to learn what is popular. Records of single visits are deleted after 30 days; only numbers of five people or more remain.")),
    ConsentText(
      .personalisation, Phrase("맞춤 추천", "Personal recommendations"),
      Phrase("보거나 구매한 상품을 바탕으로 어울리는 상품을 골라 드려요.", "We choose products for you from what you viewed and bought.")),
    ConsentText(
      .marketing, Phrase("혜택·광고 알림", "Offers and advertising"),
      Phrase(
        "할인과 행사 소식을 보내 드려요. 제목 앞에 (광고)라고 적고, 한 번에 거부할 수 있어요. 2년마다 다시 여쭤봐요.",
        "We send news of offers and events, marked as advertising, and you can refuse with one tap. We ask again every two years.")),
    ConsentText(
      .marketingAtNight, Phrase("야간 광고 알림 (21시~8시)", "Advertising at night (21:00 to 08:00)"),
      Phrase("밤 9시부터 아침 8시 사이에도 광고 알림을 보내 드려요.", "We may send advertising between 9 p.m. and 8 a.m. as well.")),
    ConsentText(
      .location, Phrase("위치 정보", "Location"),
      Phrase(
        "가까운 매장과 길을 찾는 데만 위치를 써요. 언제든 멈출 수 있고, 위치를 확인한 기록은 법에 따라 6개월 보관해요.",
        "We use your location only to find stores and routes near you. You can pause at any time; records of access are kept for six months as the law asks.")),
    ConsentText(
      .merchantSharing, Phrase("판매자에게 정보 제공", "Sharing with a merchant"),
      Phrase(
        "이 판매자에게 이름과 연락처를 알려 줘요. 동의하기 전에는 판매자가 회원님을 알아볼 수 없어요.",
        "This merchant learns your name and contacts. Before you agree, the merchant cannot recognise you.")),
  ]
}
