import Kernel
import Parties
import Signals
import Storage
import Web

/// Agrees to a purpose or takes it back, the same way by page and by API.
package struct SayConsent: Sendable {
  package var purpose: Purpose
  package var isGiven: Bool
  package var partner = Party.house
  /// What messages go out from here.
  package var tells: Tells

  /// Nobody agrees to messages that are not sent; what was agreed to once can always be taken back.
  static func check(_ purposes: [Purpose], _ tells: Tells) throws(ConsentRefusal) {
    guard purposes.allSatisfy(tells.asks) else { throw .notAsked }
  }

  package func run(for subject: ConsentSubject, in tx: Transaction) throws {
    if isGiven { try Self.check([purpose], tells) }
    try Consent.set(purpose, isGiven, for: subject, partner: partner, in: tx)
    if !isGiven, purpose == ConsentGate.purpose { try ForgetSignals(subject).run(in: tx) }
  }

  /// The purposes that a person is shown: those that are asked, and what was agreed to.
  static func shown(_ lines: [ConsentPage.Line], _ tells: Tells) -> [ConsentPage.Line] { lines.filter { $0.isGiven || tells.asks($0.text.purpose) } }
}
