import Kernel
import Places
import Testing

@testable import Web

/// How a shop's hours are said at the edges: round the clock, at midnight, before it opens, for the day.
@Suite struct OpeningWordsTests {
  private static let now = Instant(rfc3339: "2026-11-28T09:00:00+09:00")!
  private func said(_ state: OpeningNow, _ language: Language, at now: Instant = OpeningWordsTests.now) -> String {
    let html = state.html(Reader(language: language, now: now)).bytes
    return String(decoding: html, as: UTF8.self).replacing(#/<[^>]*>/#, with: "")
  }
  private func seoul(_ text: String) -> Instant { Instant(rfc3339: text + ":00+09:00")! }

  @Test func aShopThatNeverClosesIsOpenRoundTheClock() {
    let week = WeekHours(daily: OpenSpan("00:00", "24:00")!)
    guard case .open(let until) = OpeningPlan(zone: .seoul, week: week).state(at: Self.now) else { return #expect(Bool(false)) }
    #expect(said(.open(until: until), .korean) == "24시간 영업")
    #expect(said(.open(until: until), .english) == "Open 24 hours")
    let collect = CollectDay.words(.open(until: until), Reader(language: .korean, now: Self.now))
    #expect(collect == "오늘 수령 (24시간)")
  }

  @Test func midnightIsCalledMidnight() {
    #expect(said(.open(until: seoul("2026-11-29T00:00")), .english) == "Open now until midnight")
    #expect(said(.open(until: seoul("2026-11-29T00:00")), .korean) == "영업 중 자정까지")
    #expect(said(.open(until: seoul("2026-11-28T20:30")), .korean) == "영업 중 20:30까지")
    #expect(said(.open(until: seoul("2026-11-30T20:00")), .english).contains("Mon\u{A0}30\u{A0}Nov"))
  }

  @Test func aShopThatHasNotOpenedYetIsNotClosed() {
    #expect(said(.closed(opens: seoul("2026-11-28T10:30")), .korean) == "영업 전 오늘 10:30에 열어요")
    #expect(said(.closed(opens: seoul("2026-11-28T10:30")), .english) == "Not open yet opens at 10:30 today")
    #expect(said(.closed(opens: seoul("2026-11-29T10:30")), .korean) == "영업 종료 내일 10:30에 열어요")
    #expect(said(.closed(opens: nil), .korean) == "영업 종료")
  }
}
