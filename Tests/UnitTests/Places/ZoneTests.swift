import Kernel
import Testing

struct ZoneTests {
  private let newYork = Zone(name: "America/New_York")!

  private func at(_ text: String) -> Instant { Instant(rfc3339: text)! }

  @Test func seoulIsNineHoursAhead() {
    let (day, minute) = Zone.seoul.local(at("2026-11-21T15:30:00Z"))
    #expect(day == Day(text: "2026-11-22"))
    #expect(minute == 30)
    #expect(Zone.seoul.instant(Day(text: "2026-11-22")!, minute: 30) == at("2026-11-21T15:30:00Z"))
  }

  @Test func newYorkChangesItsClocksInMarchAndNovember() {
    #expect(newYork.offsetSeconds(at: at("2026-03-08T06:59:59Z")) == -18_000)
    #expect(newYork.offsetSeconds(at: at("2026-03-08T07:00:00Z")) == -14_400)
    #expect(newYork.offsetSeconds(at: at("2026-11-01T05:59:59Z")) == -14_400)
    #expect(newYork.offsetSeconds(at: at("2026-11-01T06:00:00Z")) == -18_000)
    #expect(newYork.offsetSeconds(at: at("2060-07-01T00:00:00Z")) == -14_400)
    #expect(newYork.offsetSeconds(at: at("2060-12-01T00:00:00Z")) == -18_000)
  }

  @Test func southernSummerGoesOverTheNewYear() throws {
    let sydney = try #require(Zone(name: "Australia/Sydney"))
    #expect(sydney.offsetSeconds(at: at("2050-01-10T00:00:00Z")) == 39_600)
    #expect(sydney.offsetSeconds(at: at("2050-07-10T00:00:00Z")) == 36_000)
  }

  @Test func aSkippedMinuteIsTheJumpAndADoubledOneTheFirst() {
    #expect(newYork.instant(Day(text: "2026-03-08")!, minute: 150) == at("2026-03-08T07:00:00Z"))
    #expect(newYork.instant(Day(text: "2026-11-01")!, minute: 90) == at("2026-11-01T05:30:00Z"))
    #expect(newYork.instant(Day(text: "2026-03-07")!, minute: 1440 + 180) == at("2026-03-08T07:00:00Z"))
  }

  @Test(arguments: ["", "Nowhere/City", "../../etc/passwd", "/etc/localtime", "Asia/Seoul\u{0}"])
  func whatIsNoZoneIsRefused(_ name: String) { #expect(Zone(name: name) == nil) }
}
