import Kernel
import Places
import Testing

/// Hours are read as shops write them, and what may mean several is asked about.
@Suite struct WrittenHoursTests {
  private func said(_ text: String) -> String? {
    WrittenHours.spans(text).map { $0.map { "\($0.opens)-\($0.closes)" }.joined(separator: ",") }
  }

  @Test(arguments: [
    "10:00-20:00", "10-20", "10시~20시", "10시 ~ 20시", "10시부터 20시까지", "오전 10시 ~ 오후 8시", "오전10시~오후8시", "오전 10시~8시", "10:00~20:00", "10：00～20：00",
    "10am-8pm", "10:00 am – 8:00 pm", "10am to 8pm", "아침 10시부터 저녁 8시까지", "10시에서 20시",
  ])
  func theSameDayIsWrittenInManyWays(_ text: String) { #expect(said(text) == "600-1200", "\(text)") }

  @Test func halvesBreaksNightsAndWholeDaysAreRead() {
    #expect(said("오전 10:30 ~ 오후 8시") == "630-1200")
    #expect(said("10시 30분~20시 반") == "630-1230")
    #expect(said("10:00-15:00, 17:00-22:00") == "600-900,1020-1320")
    #expect(said("11시~14시 / 17시~21시") == "660-840,1020-1260")
    #expect(said("17:00-02:00") == "1020-1560" && said("오후 5시~새벽 2시") == "1020-1560" && said("17시~익일 2시") == "1020-1560")
    #expect(said("오후 5시~10시") == "1020-1320" && said("정오~자정") == "720-1440" && said("낮 12시~밤 12시") == "720-1440")
    #expect(said("00:00-24:00") == "0-1440" && said("24시간") == "0-1440" && said("24 hours") == "0-1440" && said("24시간 영업") == "0-1440")
    #expect(said("휴무") == "" && said(" 쉬는 날 ") == "" && said("Closed") == "" && said("") == "")
  }

  @Test(arguments: ["10시~8시", "10:00~8:00", "10시 반 ~ 8시", "10-8", "아무 때나", "10:00", "25-30", "10:70-20:00", "오전 20시~22시", "-", "10~20~22", "10:00-20:00, 점심"])
  func whatIsNoHoursOrMayBeSeveralIsRefused(_ text: String) { #expect(said(text) == nil, "\(text)") }
}
