import Kernel
import Storage

/// One attempt to pay for one subject (an offer). The row stands before the provider is asked; its id is the provider's key.
package struct Payment: Sendable, Equatable {
  /// The states of an attempt, and what may follow each.
  package enum State: String, Column, Sendable, CaseIterable {
    /// The row stands; the provider is being asked.
    case intended
    /// The money is reserved at the provider, the order stands.
    case authorised
    /// The money is ours.
    case captured
    /// The provider said no.
    case declined
    /// The answer was lost; it is being looked up.
    case unknown
    /// Approved when nothing was left to buy: the reservation is being given back.
    case tooLate = "too-late"
    /// Given back.
    case voided
    /// Nobody could tell within the limit; a person must look.
    case abandoned

    /// The table of legal transitions.
    package var next: Set<State> {
      switch self {
      case .intended: [.authorised, .captured, .declined, .unknown, .tooLate]
      case .unknown: [.authorised, .captured, .declined, .tooLate, .abandoned]
      case .authorised: [.captured, .voided, .tooLate]
      case .tooLate: [.voided, .abandoned]
      case .abandoned: [.authorised, .tooLate, .declined, .voided]
      case .captured, .declined, .voided: []
      }
    }

    /// True while the provider may still say yes.
    package var isOpen: Bool { self == .intended || self == .unknown }
  }

  package let id: ID<Payment>
  package let subject: Int64
  package let payer: PartyID
  package let gateway: String
  package let instrument: String
  package let amount: Money
  package let state: State
  package let reference: String?
  package let declined: String?
  package let intendedAt: Instant

  /// What is woken when an attempt for a subject was answered.
  package static func topic(_ subject: Int64) -> String { "payment/\(subject)" }

  /// True for money into the payer's own wallet: such a payment is about its payer, where others are about an offer.
  package var isIntoWallet: Bool { subject == payer.raw }

  static let columns = "id, subject, payer, gateway, instrument, amount, currency, state, reference, declined, intended_at"

  init(_ row: inout Row) throws {
    id = try row.next()
    subject = try row.next()
    payer = try row.next()
    gateway = try row.next()
    instrument = try row.next()
    amount = Money(try row.next(), try row.next())
    state = try row.next()
    reference = try row.next()
    declined = try row.next()
    intendedAt = try row.next()
  }

  init(
    id: ID<Payment>, subject: Int64, payer: PartyID, gateway: String, instrument: String, amount: Money, state: State, reference: String?,
    declined: String?, intendedAt: Instant
  ) {
    self.id = id
    self.subject = subject
    self.payer = payer
    self.gateway = gateway
    self.instrument = instrument
    self.amount = amount
    self.state = state
    self.reference = reference
    self.declined = declined
    self.intendedAt = intendedAt
  }

  package static func find(_ id: ID<Payment>, in tx: Transaction) throws -> Payment? {
    try tx.first("SELECT \(raw: columns) FROM payments_payment WHERE id = \(id)") { try Payment(&$0) }
  }

  /// All attempts for one subject, oldest first.
  package static func all(for subject: Int64, in tx: Transaction) throws -> [Payment] {
    try tx.rows(
      "SELECT \(raw: columns) FROM payments_payment WHERE subject = \(subject) ORDER BY id LIMIT 100"
    ) { try Payment(&$0) }
  }

  /// Attempts that rest in `state` since before `moment`: what the reconciling worker looks at.
  package static func resting(_ state: State, before moment: Instant, most: Int, in tx: Transaction) throws -> [Payment] {
    try tx.rows(
      """
      SELECT \(raw: columns) FROM payments_payment
      WHERE state = \(state) AND changed_at < \(moment)
      ORDER BY changed_at, id
      LIMIT \(most)
      """
    ) { try Payment(&$0) }
  }
}
