import Kernel
import Parties
import Storage

/// Lets through only what was done by somebody who had agreed to it by then and still does.
package enum ConsentGate {
  /// What every signal needs.
  package static let purpose = Purpose.analytics

  /// The signals that may be kept. One statement.
  static func passing(_ signals: [Signal], in tx: Transaction) throws -> [Signal] {
    let since = try Consent.since(purpose, among: Array(Set(signals.map(\.who))), in: tx)
    return signals.filter { signal in since[signal.who].map { signal.at >= $0 } ?? false }
  }
}

/// Destroys what one person's views and searches left, because the person took the consent back or left.
///
/// Published counts stay: they are of five people or more and name nobody.
package struct ForgetSignals: Sendable {
  package var who: ConsentSubject
  /// Only what was done until then; nil for everything.
  package var until: Instant?

  package init(_ who: ConsentSubject, until: Instant? = nil) {
    self.who = who
    self.until = until
  }

  /// Returns how many rows went.
  @discardableResult
  package func run(in tx: Transaction) throws -> Int {
    guard let until else { return try tx.run("DELETE FROM signals_signal WHERE who = \(who.bytes)") }
    return try tx.run("DELETE FROM signals_signal WHERE who = \(who.bytes) AND at <= \(until)")
  }

  /// Forgets after a consent was taken back by any door; what was done after a new consent stays. From the beginning: no withdrawal may be missed.
  package static let subscription = Subscription("signals.forget", topics: ["consents.changed"], from: .beginning) { heard, tx in
    let facts = heard.event.facts
    guard facts["purpose"]?.text == ConsentGate.purpose.rawValue, facts["given"] == .bool(false) else { return }
    guard let party = facts["party"]?.text.flatMap({ PartyID(text: $0) }) else { return }
    try ForgetSignals(.party(party), until: heard.at).run(in: tx)
  }
}
