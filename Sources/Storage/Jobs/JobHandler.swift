import Kernel

/// Who does the jobs of one kind.
package struct JobHandler: Sendable {
  enum Work: Sendable {
    case inside(@Sendable (Job, Transaction) throws -> Void)
    case outside(@Sendable (Job, Database) throws -> Void)
  }

  package let kind: String
  let work: Work
  let lease: Span
  let backoff: Backoff
  /// Jobs of one lane that are done at one time, at most; nil where all jobs stand in one queue. Lanes take turns, so that one
  /// merchant's many or slow jobs never delay another's.
  let laneMax: Int64?

  /// A job whose whole effect is in the database: effect and end are one transaction, so it happens exactly once.
  package init(_ kind: String, backoff: Backoff = Backoff(), inside: @escaping @Sendable (Job, Transaction) throws -> Void) {
    self.kind = kind
    work = .inside(inside)
    lease = .minutes(1)
    self.backoff = backoff
    laneMax = nil
  }

  /// A job that does something outside: it may happen again after a crash, so it goes by an attempt or is harmless twice.
  /// - Parameter lease: how long after a worker's last sign of life another takes over; the runner gives such signs while the work goes on.
  package init(
    _ kind: String, lease: Span, backoff: Backoff = Backoff(), laneMax: Int64? = nil, outside: @escaping @Sendable (Job, Database) throws -> Void
  ) {
    self.kind = kind
    work = .outside(outside)
    self.lease = lease
    self.backoff = backoff
    self.laneMax = laneMax
  }
}
