import Kernel

/// What was promised of collecting goods: from when, and until when they wait.
package enum CollectPromise {
  /// `오늘부터 12월 6일 (일)까지 받을 수 있어요`; with the hour where the shop was shut when it was promised.
  package static func words(_ from: Instant, through: Day, saidAt: Instant, _ reader: Reader) -> String {
    reader.say(
      OrderPhrases.collectBetween, ["from": begin(from, saidAt: saidAt, reader), "through": reader.format.day(through, year: reader.format.day(of: reader.now).year)])
  }

  /// `오늘부터 받을 수 있어요`, before it is paid.
  package static func words(_ from: Instant, saidAt: Instant, _ reader: Reader) -> String {
    reader.say(OrderPhrases.collectFrom, ["from": begin(from, saidAt: saidAt, reader)])
  }

  private static func begin(_ from: Instant, saidAt: Instant, _ reader: Reader) -> String {
    let format = reader.format
    guard from <= saidAt else { return format.coming(from, now: reader.now) }
    return format.day(of: from) == format.day(of: reader.now) ? reader.say(OrderPhrases.collectToday) : format.day(format.day(of: from))
  }
}
