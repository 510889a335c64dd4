import Kernel

/// How long to rest after the n-th failure: doubling, with up to half of it left to chance so that many do not return at once.
package struct Backoff: Sendable {
  package let first: Span
  package let longest: Span

  package init(first: Span = .seconds(1), longest: Span = .hours(1)) {
    self.first = first
    self.longest = longest
  }

  /// The rest after `failures` failures in a row (1 and up); `random` are 64 random bits.
  package func rest(after failures: Int64, random: UInt64) -> Span {
    let doublings = min(max(failures, 1) - 1, 30)
    let whole = min(first.milliseconds << doublings, longest.milliseconds)
    return Span(milliseconds: whole / 2 + Int64(random % UInt64(whole / 2 + 1)))
  }
}
