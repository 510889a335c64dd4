import Kernel
import Storage

/// What payments are worth, many at once.
package enum PaymentAmounts {
  /// Unknown ids are left out; at most 500 asked at once.
  package static func of(_ ids: [ID<Payment>], in tx: Transaction) throws -> [ID<Payment>: Money] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try of($0, in: tx) } }
    guard !ids.isEmpty else { return [:] }
    let found = try tx.rows("SELECT id, amount, currency FROM payments_payment WHERE id IN \(list: ids) ORDER BY id LIMIT 500") {
      (try $0.next(ID<Payment>.self), Money(try $0.next(), try $0.next()))
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// What went back or is going back of each, in minor units; unknown ids and those without refunds are left out. At most 500 asked at once.
  package static func back(of ids: [ID<Payment>], in tx: Transaction) throws -> [ID<Payment>: Int64] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try back(of: $0, in: tx) } }
    guard !ids.isEmpty else { return [:] }
    let rows = try tx.rows("SELECT payment, amount FROM payments_refund WHERE payment IN \(list: ids) ORDER BY payment, id LIMIT 100000") {
      (try $0.next(ID<Payment>.self), try $0.next(Int64.self))
    }
    return Dictionary(rows, uniquingKeysWith: { $0.plus($1) })
  }
}
