import Inventory
import Kernel
import Storage

/// What one merchant hands over from one place: the part of an order that has a state of its own.
package struct Consignment: Sendable, Equatable {
  /// The states, and what may follow each.
  package enum State: String, Column, Sendable, CaseIterable {
    /// Paid; the merchant has not looked at it yet.
    case placed
    case accepted
    /// Waits at the counter for the shopper.
    case ready
    case collected
    case shipped
    case delivered
    /// Came back before it reached the shopper; the money went back.
    case returned
    /// Lost on the way; the money went back.
    case lost
    case cancelled

    /// The table of legal transitions.
    package var next: Set<State> {
      switch self {
      case .placed: [.accepted, .cancelled]
      case .accepted: [.ready, .shipped, .cancelled]
      case .ready: [.collected, .cancelled]
      case .shipped: [.delivered, .returned, .lost]
      case .collected, .delivered, .returned, .lost, .cancelled: []
      }
    }

    /// True once the shopper has the goods.
    package var isReceived: Bool { self == .collected || self == .delivered }
    /// True while the goods still stand at the merchant's.
    package var isInHouse: Bool { self == .placed || self == .accepted || self == .ready }
    /// True from the moment on at which the goods left the merchant's.
    package var hasLeft: Bool { !isInHouse && self != .cancelled }
  }

  package let id: ID<Consignment>
  package let order: ID<Order>
  package let number: Int64
  package let merchant: PartyID
  package let location: ID<StockLocation>
  package let method: Offer.Method
  package let state: State
  /// Rises with every step; its ETag.
  package let revision: Int64
  /// Six digits to say at the counter; empty for delivery.
  package let pickupCode: String
  /// What the QR holds; empty for delivery.
  package let pickupSecret: [UInt8]
  package let deliveryTransfer: Int64?
  package let changedAt: Instant
  /// That the purchase is confirmed; nil while it is not.
  package let confirmation: ConfirmedPurchase?

  static let columns = """
    id, order_id, number, merchant, location, method, state, revision, pickup_code, pickup_secret, delivery_transfer, changed_at,
    confirmed_at, confirmed_by
    """

  init(_ row: inout Row) throws {
    id = try row.next()
    order = try row.next()
    number = try row.next()
    merchant = try row.next()
    location = try row.next()
    method = try row.next()
    state = try row.next()
    revision = try row.next()
    pickupCode = try row.next()
    pickupSecret = try row.next()
    deliveryTransfer = try row.next()
    changedAt = try row.next()
    let (confirmedAt, source) = (try row.next(Instant?.self), try row.next(ConfirmedPurchase.Source?.self))
    confirmation = if let confirmedAt, let source { ConfirmedPurchase(at: confirmedAt, source: source) } else { nil }
  }

  package static func find(_ id: ID<Consignment>, in tx: Transaction) throws -> Consignment? {
    try tx.first("SELECT \(raw: columns) FROM orders_consignment WHERE id = \(id)") { try Consignment(&$0) }
  }

  /// The consignments of one order in their order.
  package static func all(of order: ID<Order>, in tx: Transaction) throws -> [Consignment] {
    try tx.rows("SELECT \(raw: columns) FROM orders_consignment WHERE order_id = \(order) ORDER BY number LIMIT 500") {
      try Consignment(&$0)
    }
  }

  /// What waits at a merchant's counters and fits the condition, oldest first.
  static func ready(merchant: PartyID, _ condition: SQL, in tx: Transaction) throws -> [Consignment] {
    try tx.rows(
      """
      SELECT \(raw: columns) FROM orders_consignment
      WHERE merchant = \(merchant) AND state = 'ready' AND \(condition)
      ORDER BY id
      LIMIT 20
      """
    ) { try Consignment(&$0) }
  }

  /// The consignments of several orders, for lists.
  package static func all(ofEach orders: [ID<Order>], in tx: Transaction) throws -> [ID<Order>: [Consignment]] {
    let all = try tx.rows(
      "SELECT \(raw: columns) FROM orders_consignment WHERE order_id IN \(list: orders) ORDER BY order_id, number LIMIT 5000"
    ) { try Consignment(&$0) }
    return Dictionary(grouping: all, by: \.order)
  }
}

/// One step in a consignment's life: who took it, when.
package struct ConsignmentStep: Sendable, Equatable {
  package let state: Consignment.State
  package let actor: PartyID
  package let note: String
  package let at: Instant

  /// The steps of one consignment, oldest first.
  package static func all(of consignment: ID<Consignment>, in tx: Transaction) throws -> [ConsignmentStep] {
    try tx.rows(
      "SELECT state, actor, note, at FROM orders_step WHERE consignment = \(consignment) ORDER BY number LIMIT 100"
    ) { row in
      ConsignmentStep(state: try row.next(), actor: try row.next(), note: try row.next(), at: try row.next())
    }
  }
}
