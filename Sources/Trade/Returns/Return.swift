import Inventory
import Kernel
import Storage

/// Goods that a shopper gives back, or that never reached the shopper.
package struct Return: Sendable, Equatable {
  package enum State: String, Column, Sendable, CaseIterable {
    case asked
    /// The merchant has the goods again; the money went back.
    case accepted
    /// Some pieces were taken back, the rest was refused.
    case partlyAccepted = "partly-accepted"
    case refused
    /// The shopper keeps the goods after all.
    case withdrawn

    /// The table of legal transitions.
    package var next: Set<State> {
      switch self {
      case .asked: [.accepted, .partlyAccepted, .refused, .withdrawn]
      case .accepted, .partlyAccepted, .refused, .withdrawn: []
      }
    }
  }

  /// Why goods come back; it decides how long the shopper has and who pays the way.
  package enum Reason: String, Column, Sendable, CaseIterable {
    /// 청약철회: no reason needed within the period.
    case changedMind = "changed-mind"
    /// Broken, wrong or not as described.
    case faulty
    /// Sent and never received.
    case notArrived = "not-arrived"

    /// The reason by whose rules of law it goes: what never arrived is not as agreed either.
    var rule: Reason { self == .changedMind ? .changedMind : .faulty }
  }

  package let id: ID<Return>
  package let consignment: ID<Consignment>
  package let order: ID<Order>
  package let merchant: PartyID
  package let buyer: PartyID
  package let reason: Reason
  package let note: String
  package let state: State
  /// What goes back in money: worked out when it was asked for, final once it is decided.
  package let refund: Money
  /// Taken off the refund for fetching the goods, as agreed at the sale.
  package let returnFee: Money
  /// The delivery fee in `refund`, where all that was sent for it came back at the seller's cost.
  package let deliveryBack: Money
  /// The day on which the shopper says a fault was noticed; nil for a change of mind, and where nobody asked yet.
  package let noticedOn: Day?
  package let askedAt: Instant
  /// What the seller said when it was refused; else empty.
  package let why: String
  /// True where the goods were refunded and are nowhere.
  package let isLost: Bool

  /// Whether it was accepted for goods that never reached the shopper, who may not have asked.
  package var neverArrived: Bool { state == .accepted && (reason == .notArrived || isLost) }

  /// A line that comes back: which, how many, worth what.
  package struct Line: Sendable, Equatable {
    package let number: Int64
    package let variant: Int64
    package let quantity: Int64
    package let amount: Int64
    /// Pieces that were taken back; zero until it is decided.
    package let accepted: Int64
    /// True where those can be sold again.
    package let isRestocked: Bool
    /// Why the other pieces were not taken back; empty where all were, or nothing is decided.
    package let why: String
    /// On which ground of the law a change of mind was refused; nil where it was not.
    package let ground: Ground?

    /// What `pieces` of this line are worth.
    package func worth(_ pieces: Int64) -> Int64 {
      guard quantity > 0, amount > 0 else { return 0 }
      return quantity.dividingFullWidth(amount.multipliedFullWidth(by: min(max(pieces, 0), quantity))).quotient
    }
  }

  static let columns = "id, consignment, order_id, merchant, buyer, reason, note, state, refund, return_fee, delivery_back, currency, noticed_on, asked_at, why, lost"

  init(_ row: inout Row) throws {
    id = try row.next()
    consignment = try row.next()
    order = try row.next()
    merchant = try row.next()
    buyer = try row.next()
    reason = try row.next()
    note = try row.next()
    state = try row.next()
    let (refund, fee, delivery) = (try row.next(Int64.self), try row.next(Int64.self), try row.next(Int64.self))
    let currency = try row.next(Currency.self)
    self.refund = Money(refund, currency)
    returnFee = Money(fee, currency)
    deliveryBack = Money(delivery, currency)
    noticedOn = try row.next()
    askedAt = try row.next()
    why = try row.next()
    isLost = try row.next(Int64.self) == 1
  }

  package static func find(_ id: ID<Return>, in tx: Transaction) throws -> Return? {
    try tx.first("SELECT \(raw: columns) FROM returns_return WHERE id = \(id)") { try Return(&$0) }
  }

  /// The orders to which these returns belong, 500 a statement; unknown ids are left out.
  package static func orders(_ ids: [ID<Return>], in tx: Transaction) throws -> [ID<Return>: ID<Order>] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try orders($0, in: tx) } }
    guard !ids.isEmpty else { return [:] }
    let rows = try tx.rows("SELECT id, order_id FROM returns_return WHERE id IN \(list: ids) ORDER BY id LIMIT 500") {
      (try $0.next(ID<Return>.self), try $0.next(ID<Order>.self))
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// The returns of one order, oldest first.
  package static func all(of order: ID<Order>, in tx: Transaction) throws -> [Return] {
    try tx.rows("SELECT \(raw: columns) FROM returns_return WHERE order_id = \(order) ORDER BY id LIMIT 200") { try Return(&$0) }
  }

  /// Pieces of a consignment that were taken back or given up.
  static func settled(_ consignment: ID<Consignment>, in tx: Transaction) throws -> Int64 {
    try tx.value(
      """
      SELECT CAST(COALESCE(SUM(l.accepted), 0) AS BIGINT) FROM returns_return r JOIN returns_line l ON l.return_id = r.id
      WHERE r.consignment = \(consignment)
      """, as: Int64.self) ?? 0
  }

  /// How the returns of each of these orders stand, every state once in the order of `State`; 500 orders a statement.
  package static func states(ofEach orders: [ID<Order>], in tx: Transaction) throws -> [ID<Order>: [State]] {
    guard orders.count <= 500 else { return try orders.inParts(of: 500) { try states(ofEach: $0, in: tx) } }
    guard !orders.isEmpty else { return [:] }
    var found: [ID<Order>: Set<State>] = [:]
    try tx.each("SELECT DISTINCT order_id, state FROM returns_return WHERE order_id IN \(list: orders) ORDER BY order_id, state LIMIT 2500") { row in
      let order: ID<Order> = try row.next()
      found[order, default: []].insert(try row.next())
      return true
    }
    return found.mapValues { states in State.allCases.filter(states.contains) }
  }

  /// Pieces of an order, by the line's number, that wait to be taken back by the rules of this reason.
  static func pending(_ order: ID<Order>, _ reason: Reason, in tx: Transaction) throws -> [Int64: Int64] {
    let rows = try tx.rows(
      """
      SELECT l.number, l.quantity FROM returns_return r JOIN returns_line l ON l.return_id = r.id
      WHERE r.order_id = \(order) AND r.state = 'asked' AND r.reason IN \(list: Reason.allCases.filter { $0.rule == reason.rule })
      ORDER BY r.id, l.number
      LIMIT 5000
      """
    ) { (try $0.next(Int64.self), try $0.next(Int64.self)) }
    return Dictionary(rows, uniquingKeysWith: { $0.plus($1) })
  }

  /// What waits for a merchant's decision, oldest first.
  package static func waiting(merchant: PartyID, within places: [ID<StockLocation>]? = nil, in tx: Transaction) throws -> [Return] {
    var found: [Return] = [], last = ID<Return>(0)
    while true {
      let asked = try tx.rows(
        "SELECT \(raw: columns) FROM returns_return WHERE merchant = \(merchant) AND state = 'asked' AND id > \(last) ORDER BY id LIMIT 200"
      ) { try Return(&$0) }
      guard let places else { return asked }
      let here = try Consignment.standing(among: asked.map(\.consignment), at: places, in: tx)
      found += asked.filter { here.contains($0.consignment) }
      guard asked.count == waitingMax, found.count < waitingMax, let end = asked.last else { return Array(found.prefix(waitingMax)) }
      last = end.id
    }
  }

  /// Returns of one list, at most.
  private static let waitingMax = 200

  /// How many in the whole house wait for a decision, or of what left from these places.
  package static func waitingCount(in extent: SalesFigures.Extent, in tx: Transaction) throws -> Int64 {
    guard case .places(let places) = extent else {
      return try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM returns_return WHERE state = 'asked'", as: Int64.self) ?? 0
    }
    var count: Int64 = 0, last = ID<Return>(0)
    while true {
      let asked = try tx.rows("SELECT id, consignment FROM returns_return WHERE state = 'asked' AND id > \(last) ORDER BY id LIMIT \(raw: "\(countedAtOnce)")") {
        (id: try $0.next(ID<Return>.self), consignment: try $0.next(ID<Consignment>.self))
      }
      count = try count.plus(Consignment.count(among: asked.map(\.consignment), at: places, in: tx))
      guard asked.count == countedAtOnce, let end = asked.last else { return count }
      last = end.id
    }
  }

  /// Returns that are looked up together.
  private static let countedAtOnce = 2000

  /// What comes back, by the line's number.
  package func lines(in tx: Transaction) throws -> [Line] {
    try tx.rows(
      "SELECT number, variant, quantity, amount, accepted, restocked, why, ground FROM returns_line WHERE return_id = \(id) ORDER BY number LIMIT 500"
    ) { try Line(&$0) }
  }
}
