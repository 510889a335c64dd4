import Kernel
import Storage

/// One attempt to pay for one subject. The row stands before the provider is asked; its id is the provider's key.
package struct Payment: Sendable, Equatable {
  /// The states of an attempt, and what may follow each.
  package enum State: String, Column, Sendable, CaseIterable {
    /// The row stands; the provider is being asked.
    case intended
    /// The buyer was sent to the provider's page and has not come back.
    case awaitingBuyer = "awaiting-buyer"
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
      case .intended: [.awaitingBuyer, .authorised, .captured, .declined, .unknown, .tooLate]
      case .awaitingBuyer: [.authorised, .captured, .declined, .unknown, .tooLate]
      case .unknown: [.awaitingBuyer, .authorised, .captured, .declined, .tooLate, .abandoned]
      case .authorised: [.captured, .voided, .tooLate]
      case .tooLate: [.voided, .abandoned]
      case .abandoned: [.authorised, .tooLate, .declined, .voided]
      case .captured, .declined, .voided: []
      }
    }

    /// True while the provider may still say yes.
    package var isOpen: Bool { self == .intended || self == .unknown || self == .awaitingBuyer }
  }

  /// What a payment is for; each has one who settles it (`Settler`).
  package struct Purpose: RawRepresentable, Column, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    /// Money into the payer's own wallet.
    package static let wallet = Purpose(rawValue: "wallet")
  }

  /// What stands for a provider's name where the payer's own wallet pays: nobody outside is asked.
  package static let ownWallet = "wallet"

  /// When the money is taken that a provider has authorised.
  package enum Capture: String, Column, Sendable, CaseIterable {
    case atOnce = "at-once"
    /// When the goods change hands.
    case atHandover = "at-handover"
    /// When what was joined closes: a group that buys together, an auction.
    case atClosing = "at-closing"
  }

  /// A buyer has so long at the provider's page before it is asked what became of them.
  package static let buyerPatience = Span.minutes(10)

  package let id: ID<Payment>
  package let purpose: Purpose
  package let subject: Int64
  package let payer: PartyID
  package let gateway: String
  package let instrument: String
  package let amount: Money
  package let state: State
  package let reference: String?
  package let declined: String?
  package let intendedAt: Instant
  package let capture: Capture
  /// Whether it may be taken now.
  package let isDue: Bool
  /// The provider's page where the buyer is awaited; nil where nobody is.
  package let address: String?

  /// What is woken when an attempt for a subject was answered.
  package static func topic(_ subject: Int64) -> String { "payment/\(subject)" }

  /// Whether an answer says something now: that a provider does not know of a charge says nothing while its buyer may still be on the way.
  package func hears(_ answer: GatewayAnswer, at now: Instant) -> Bool {
    if case .declined(.notFound) = answer, state == .awaitingBuyer { return intendedAt + Self.buyerPatience <= now }
    return true
  }

  static let columns = """
    id, purpose, subject, payer, gateway, instrument, amount, currency, state, reference, declined, intended_at, capture,
    CASE WHEN capture_at IS NULL THEN 0 ELSE 1 END, CASE WHEN state = 'awaiting-buyer' THEN address END
    """

  init(_ row: inout Row) throws {
    id = try row.next()
    purpose = try row.next()
    subject = try row.next()
    payer = try row.next()
    gateway = try row.next()
    instrument = try row.next()
    amount = Money(try row.next(), try row.next())
    state = try row.next()
    reference = try row.next()
    declined = try row.next()
    intendedAt = try row.next()
    capture = try row.next()
    isDue = try row.next()
    address = try row.next()
  }

  init(
    id: ID<Payment>, purpose: Purpose, subject: Int64, payer: PartyID, gateway: String, instrument: String, amount: Money, state: State,
    reference: String?, declined: String?, intendedAt: Instant, capture: Capture
  ) {
    self.id = id
    self.purpose = purpose
    self.subject = subject
    self.payer = payer
    self.gateway = gateway
    self.instrument = instrument
    self.amount = amount
    self.state = state
    self.reference = reference
    self.declined = declined
    self.intendedAt = intendedAt
    self.capture = capture
    isDue = capture == .atOnce
    address = nil
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

  /// Attempts that rest in `state` since before `moment`: what the reconciling worker looks at. Of authorised ones
  /// those whose money may be taken.
  package static func resting(_ state: State, before moment: Instant, most: Int, in tx: Transaction) throws -> [Payment] {
    try tx.rows(
      """
      SELECT \(raw: columns) FROM payments_payment
      WHERE state = \(state) AND changed_at < \(moment) AND (state <> 'authorised' OR capture_at IS NOT NULL)
      ORDER BY changed_at, id
      LIMIT \(most)
      """
    ) { try Payment(&$0) }
  }
}
