import Kernel
import Storage

extension Offer.Line {
  /// What some of its pieces are worth of what was paid for all, in minor units: the first ones bear what cannot be divided (largest
  /// remainder), so that all pieces sum to the whole.
  func worth(ofPieces from: Int64, until: Int64) -> Int64 {
    guard quantity.count > 0, total.minor > 0 else { return 0 }
    let (each, rest) = total.minor.quotientAndRemainder(dividingBy: quantity.count)
    return each.times(until.minus(from)).plus(min(until, rest)).minus(min(from, rest))
  }
}

extension Return {
  /// What returns of an order that wait or were accepted take of each line's price, in minor units by the line's number.
  static func claimed(_ order: ID<Order>, in tx: Transaction) throws -> [Int64: Int64] {
    var sums: [Int64: Int64] = [:]
    for (state, line) in try taken(order, in: tx) { sums[line.number] = (sums[line.number] ?? 0).plus(state == .asked ? line.amount : line.worth(line.accepted)) }
    return sums
  }

  /// The lines of an order, by their numbers, of which every piece was taken back or given up.
  static func whole(_ order: Order, in tx: Transaction) throws -> Set<Int64> {
    var pieces: [Int64: Int64] = [:]
    for (state, line) in try taken(order.id, in: tx) where state != .asked { pieces[line.number] = (pieces[line.number] ?? 0).plus(line.accepted) }
    return Set(try OrderLines.all(of: order, in: tx).map(\.offered).filter { pieces[$0.number] ?? 0 >= $0.quantity.count }.map(\.number))
  }

  private static func taken(_ order: ID<Order>, in tx: Transaction) throws -> [(state: State, line: Line)] {
    try tx.rows(
      """
      SELECT r.state, l.number, l.variant, l.quantity, l.amount, l.accepted, l.restocked, l.why, l.ground
      FROM returns_return r JOIN returns_line l ON l.return_id = r.id
      WHERE r.order_id = \(order) AND r.state IN ('asked', 'accepted', 'partly-accepted')
      ORDER BY r.id, l.number
      LIMIT 5000
      """
    ) { row in (state: try row.next(State.self), line: try Line(&row)) }
  }
}

extension Return.Line {
  /// As rows of returns hold it.
  init(_ row: inout Row) throws {
    self.init(
      number: try row.next(), variant: try row.next(), quantity: try row.next(), amount: try row.next(), accepted: try row.next(),
      isRestocked: try row.next(Int64.self) == 1, why: try row.next(), ground: Return.Ground(rawValue: try row.next()))
  }
}
