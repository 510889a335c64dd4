import Kernel
import Testing

@Suite struct MonthTests {
  @Test(arguments: [
    ("2026-11-21", 3, "2027-02-21"), ("2026-11-30", 3, "2027-02-28"), ("2027-11-30", 3, "2028-02-29"), ("2026-12-31", 1, "2027-01-31"),
    ("2026-01-31", 13, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2026-05-05", 0, "2026-05-05"),
  ])
  func monthsLaterIsTheSameDayOrTheMonthsLast(_ day: String, _ months: Int64, _ then: String) {
    #expect(Day(text: day)?.adding(months: months).description == then)
  }
}
