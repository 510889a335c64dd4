import Kernel
import Storage

/// Goods that a shopper sends or brings back after receiving them.
package struct Return: Sendable, Equatable {
  package enum State: String, Column, Sendable, CaseIterable {
    case asked
    /// The merchant has the goods again; the money went back.
    case accepted
    case refused
  }

  /// Why goods come back; it decides how long the shopper has and who pays the way.
  package enum Reason: String, Column, Sendable, CaseIterable {
    /// 청약철회: no reason needed within the period.
    case changedMind = "changed-mind"
    /// Broken, wrong or not as described.
    case faulty
  }

  package let id: ID<Return>
  package let consignment: ID<Consignment>
  package let order: ID<Order>
  package let merchant: PartyID
  package let buyer: PartyID
  package let reason: Reason
  package let note: String
  package let state: State
  package let refund: Money
  /// The day on which the shopper says a fault was noticed; nil for a change of mind, and where nobody asked yet.
  package let noticedOn: Day?
  package let askedAt: Instant
  /// What the seller said when it was refused; else empty.
  package let why: String

  /// A line that comes back: which, how many, worth what.
  package struct Line: Sendable, Equatable {
    package let number: Int64
    package let variant: Int64
    package let quantity: Int64
    package let amount: Int64
  }

  static let columns = "id, consignment, order_id, merchant, buyer, reason, note, state, refund, currency, noticed_on, asked_at, why"

  init(_ row: inout Row) throws {
    id = try row.next()
    consignment = try row.next()
    order = try row.next()
    merchant = try row.next()
    buyer = try row.next()
    reason = try row.next()
    note = try row.next()
    state = try row.next()
    refund = Money(try row.next(), try row.next())
    noticedOn = try row.next()
    askedAt = try row.next()
    why = try row.next()
  }

  package static func find(_ id: ID<Return>, in tx: Transaction) throws -> Return? {
    try tx.first("SELECT \(raw: columns) FROM returns_return WHERE id = \(id)") { try Return(&$0) }
  }

  /// The returns of one order, oldest first.
  package static func all(of order: ID<Order>, in tx: Transaction) throws -> [Return] {
    try tx.rows("SELECT \(raw: columns) FROM returns_return WHERE order_id = \(order) ORDER BY id LIMIT 200") { try Return(&$0) }
  }

  /// What waits for a merchant's decision, oldest first.
  package static func waiting(merchant: PartyID, in tx: Transaction) throws -> [Return] {
    try tx.rows(
      "SELECT \(raw: columns) FROM returns_return WHERE merchant = \(merchant) AND state = 'asked' ORDER BY id LIMIT 200"
    ) { try Return(&$0) }
  }

  /// What comes back, by the line's number.
  package func lines(in tx: Transaction) throws -> [Line] {
    try tx.rows("SELECT number, variant, quantity, amount FROM returns_line WHERE return_id = \(id) ORDER BY number LIMIT 500") { row in
      Line(number: try row.next(), variant: try row.next(), quantity: try row.next(), amount: try row.next())
    }
  }
}
