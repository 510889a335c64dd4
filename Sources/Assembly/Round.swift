import Kernel
import Storage

/// Something that is done again and again, a bounded step at a time: sweeping, sequencing, hearing events.
package struct Round: Sendable {
  package let name: String
  /// Whose waiting it shares.
  package let lane: RoundLane
  /// How long it may rest when it found nothing to do.
  package let every: Span
  /// One bounded step.
  package let step: @Sendable (Database) throws -> Found

  /// What one step found to do.
  package enum Found: Sendable {
    case nothing
    /// Less than it could have taken: what comes now waits for the next time and is then done together.
    case some
    /// As much as it takes at once; more may be waiting.
    case more
  }

  package init(_ name: String, in lane: RoundLane, every: Span, found step: @escaping @Sendable (Database) throws -> Found) {
    self.name = name
    self.lane = lane
    self.every = every
    self.step = step
  }

  /// A step that says only whether more may be waiting.
  package init(_ name: String, in lane: RoundLane, every: Span, step: @escaping @Sendable (Database) throws -> Bool) {
    self.init(name, in: lane, every: every, found: { try step($0) ? .more : .nothing })
  }
}

extension Round.Found {
  /// `count` things were done where up to `most` could have been.
  static func of(_ count: Int, most: Int) -> Round.Found { count == 0 ? .nothing : count < most ? .some : .more }
}
