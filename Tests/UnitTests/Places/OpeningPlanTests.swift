import Kernel
import TestSupport
import Testing

@testable import Places

struct OpeningPlanTests {
  private func seoul(_ text: String) -> Instant { Instant(rfc3339: text + ":00+09:00")! }
  private let bar = WeekHours(daily: OpenSpan("17:00", "02:00")!)
  private let shop = WeekHours(daily: OpenSpan("10:30", "20:00")!)

  @Test func aBarIsOpenOverMidnight() {
    let plan = OpeningPlan(zone: .seoul, week: bar)
    #expect(plan.state(at: seoul("2026-11-21T16:59")) == .closed(opens: seoul("2026-11-21T17:00")))
    #expect(plan.state(at: seoul("2026-11-21T17:00")) == .open(until: seoul("2026-11-22T02:00")))
    #expect(plan.state(at: seoul("2026-11-22T01:59")) == .open(until: seoul("2026-11-22T02:00")))
    #expect(plan.state(at: seoul("2026-11-22T02:00")) == .closed(opens: seoul("2026-11-22T17:00")))
  }

  @Test func aClosedDayEndsNotTheNightBefore() {
    let day = Day(text: "2026-11-22")!
    let closed = OpeningPlan.Exception(day: day, spans: [], reason: Phrase("내부 공사", "Works"))
    let plan = OpeningPlan(zone: .seoul, week: bar, exceptions: [day: closed])
    #expect(plan.state(at: seoul("2026-11-22T01:00")) == .open(until: seoul("2026-11-22T02:00")))
    #expect(plan.state(at: seoul("2026-11-22T20:00")) == .closed(opens: seoul("2026-11-23T17:00")))
  }

  @Test func aHolidayHasItsHoursUnlessThatDayIsDifferent() throws {
    let day = Day(text: "2026-12-25")!
    let week = WeekHours(daily: OpenSpan("10:30", "20:00")!, holidays: [OpenSpan("12:00", "18:00")!])
    let holiday = OpeningPlan(zone: .seoul, week: week, holidays: [day: Phrase("기독탄신일", "Christmas Day")])
    #expect(holiday.state(at: seoul("2026-12-25T11:00")) == .closed(opens: seoul("2026-12-25T12:00")))
    let late = OpeningPlan.Exception(day: day, spans: [OpenSpan("11:00", "23:00")!], reason: Phrase("잔치", "Feast"))
    let plan = OpeningPlan(zone: .seoul, week: week, exceptions: [day: late], holidays: holiday.holidays)
    #expect(plan.state(at: seoul("2026-12-25T11:00")) == .open(until: seoul("2026-12-25T23:00")))
  }

  @Test func aNightOfChangingClocksIsAsLongAsItIs() {
    let plan = OpeningPlan(zone: Zone(name: "America/New_York")!, week: bar)
    // Two o'clock does not exist on that night: the bar closes as the clocks jump.
    #expect(plan.state(at: Instant(rfc3339: "2026-03-08T06:30:00Z")!) == .open(until: Instant(rfc3339: "2026-03-08T07:00:00Z")!))
    #expect(plan.state(at: Instant(rfc3339: "2026-11-01T06:30:00Z")!) == .open(until: Instant(rfc3339: "2026-11-01T07:00:00Z")!))
  }

  @Test func unknownHoursAreNeitherOpenNorClosed() {
    #expect(OpeningPlan(zone: .seoul, week: nil).state(at: TestYard.start) == nil)
  }

  @Test func placesThatAdjoinTheirDaysNeverClose() {
    let plan = OpeningPlan(zone: .seoul, week: WeekHours(daily: OpenSpan("00:00", "24:00")!))
    #expect(plan.state(at: seoul("2026-11-21T12:00")) == .open(until: seoul("2026-12-06T00:00")))
  }

  @Test func overlappingHoursAreRefused() {
    let twice = [OpenSpan("10:00", "14:00")!, OpenSpan("13:00", "20:00")!]
    #expect(throws: PlaceRefusal.hoursWrong) { _ = try WeekHours(days: Array(repeating: twice, count: 7)) }
    let night = [OpenSpan("09:00", "10:00")!, OpenSpan("20:00", "09:30")!]
    #expect(throws: PlaceRefusal.hoursWrong) { _ = try WeekHours(days: Array(repeating: night, count: 7)) }
    #expect(throws: PlaceRefusal.hoursWrong) { _ = try WeekHours(days: []) }
    #expect(OpenSpan("10:00", "25:00") == nil)
    #expect(OpenSpan(1500, 1600) == nil)
  }
}
