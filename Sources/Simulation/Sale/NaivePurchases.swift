import Kernel
import Trade

/// What a naive bookkeeper writes down of what was received and stays bought.
struct NaivePurchases {
  /// The days of the house's rule.
  static let days: Int64 = 7

  /// The day on which each was received, in Korea.
  private(set) var received: [ID<Consignment>: Int64] = [:]
  /// Returns that nobody has decided.
  private(set) var waiting: [ID<Consignment>: Set<ID<Return>>] = [:]
  /// Pieces that were taken back.
  private var back: [ID<Consignment>: Int64] = [:]
  /// Pieces that stayed when it was confirmed.
  private(set) var confirmed: [ID<Consignment>: Int64] = [:]

  static func day(of moment: Instant) -> Int64 { (moment.milliseconds + 9 * 3_600_000) / 86_400_000 }

  mutating func receive(_ id: ID<Consignment>, now: Instant) {
    if received[id] == nil { received[id] = Self.day(of: now) }
  }

  mutating func ask(_ id: ID<Return>, of consignment: ID<Consignment>) { waiting[consignment, default: []].insert(id) }

  mutating func decide(_ id: ID<Return>, of consignment: ID<Consignment>, back pieces: Int64) {
    guard waiting[consignment]?.remove(id) != nil else { return }
    back[consignment, default: 0] += pieces
  }

  func kept(_ id: ID<Consignment>, of sold: Int64) -> Int64 { sold - (back[id] ?? 0) }

  /// Whether it may be confirmed, as far as anybody knows: received, nothing asked back, something kept.
  func isOpen(_ id: ID<Consignment>, of sold: Int64) -> Bool { received[id] != nil && (waiting[id] ?? []).isEmpty && kept(id, of: sold) > 0 }

  /// Somebody was told that it is confirmed; what is wrong with that, or nil.
  /// - Parameter moment: when it confirmed itself; nil where the buyer did it.
  mutating func confirm(_ id: ID<Consignment>, of sold: Int64, byItself moment: Instant? = nil) -> String? {
    if confirmed[id] != nil { return moment == nil ? nil : "\(id) was confirmed twice" }
    guard let day = received[id] else { return "\(id) was confirmed and nobody has it" }
    guard (waiting[id] ?? []).isEmpty else { return "\(id) was confirmed while a return of it waits" }
    guard kept(id, of: sold) > 0 else { return "\(id) was confirmed and came back whole" }
    if let moment, Self.day(of: moment) <= day + Self.days { return "\(id) confirmed itself too early" }
    confirmed[id] = kept(id, of: sold)
    return nil
  }
}
