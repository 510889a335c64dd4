/// A beat of the real clock.
enum Pulse {
  /// Calls `beat` at once and then every half second, until its task is cancelled.
  static func everyHalfSecond(_ beat: @Sendable () -> Void) async {
    await every(milliseconds: 500, beat)
  }

  /// Calls `beat` at once and then again and again, until its task is cancelled.
  static func every(milliseconds: Int, _ beat: @Sendable () async -> Void) async {
    while !Task.isCancelled {
      await beat()
      try? await Task.sleep(for: .milliseconds(milliseconds))
    }
  }
}
