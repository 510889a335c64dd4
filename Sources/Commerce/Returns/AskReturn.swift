import Kernel
import Parties
import Storage

/// What may be refused when goods come back.
package enum NoReturn: Refusal, Equatable {
  case notReceived
  case tooLate(days: Int64)
  /// Also for goods that are not as described.
  case tooLateForFaulty(months: Int64)
  case nothing
  case tooMany(left: Int64)
  case excluded
  case unknown
  case decidedAlready

  package var code: String {
    switch self {
    case .notReceived: "return/not-received"
    case .tooLate: "return/too-late"
    case .tooLateForFaulty: "return/too-late-for-faulty"
    case .nothing: "return/nothing"
    case .tooMany: "return/too-many"
    case .excluded: "return/excluded"
    case .unknown: "return/unknown"
    case .decidedAlready: "return/decided-already"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .nothing, .tooMany: .invalid
    case .unknown: .absent
    default: .conflict
    }
  }
  package var sentence: Sentence {
    switch self {
    case .notReceived: Sentence(.returnNotReceived)
    case .tooLate(let days): Sentence(.returnTooLate, ["days": String(days)])
    case .tooLateForFaulty(let months): Sentence(.returnTooLateForFaulty, ["months": String(months)])
    case .nothing: Sentence(.returnNothing)
    case .tooMany(let left): Sentence(.returnTooMany, ["left": String(left)])
    case .excluded: Sentence(.returnExcluded)
    case .unknown: Sentence(.returnUnknown)
    case .decidedAlready: Sentence(.returnDecidedAlready)
    }
  }
  package var pointer: String? { sort == .invalid ? "/lines" : nil }
}

/// A shopper asks to give goods back. The pieces are claimed at once, so that none comes back twice.
package struct AskReturn: Sendable {
  package var consignment: ID<Consignment>
  package var buyer: PartyID
  package var reason: Return.Reason
  package var note: String
  /// Pieces by the line's number.
  package var pieces: [Int64: Int64]

  package init(consignment: ID<Consignment>, buyer: PartyID, reason: Return.Reason, note: String, pieces: [Int64: Int64]) {
    self.consignment = consignment
    self.buyer = buyer
    self.reason = reason
    self.note = note
    self.pieces = pieces
  }

  package func run(in tx: Transaction) throws -> ID<Return> {
    guard let consignment = try Consignment.find(consignment, in: tx), let order = try Order.find(consignment.order, in: tx),
      order.buyer == buyer
    else { throw NoConsignmentMove.unknown }
    guard consignment.state.isReceived else { throw NoReturn.notReceived }
    let policy = try policy(received: consignment.changedAt, in: tx)
    let wanted = pieces.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    guard !wanted.isEmpty, wanted.allSatisfy({ $0.value > 0 }) else { throw NoReturn.nothing }
    let offered = try Offer.lines(of: order.offer, order.total.currency, in: tx).filter { $0.part == consignment.number }
    let id = tx.id(ID<Return>.self)
    var rows: [[SQLValue]] = []
    var refund: Int64 = 0
    for (number, quantity) in wanted {
      guard let line = offered.first(where: { $0.number == number }) else { throw NoReturn.nothing }
      guard reason == .faulty || line.withdrawal == Product.Withdrawal.standard.rawValue else { throw NoReturn.excluded }
      let amount = try claim(quantity, of: line, order: order.id, in: tx)
      refund += amount
      rows.append([id.sqlValue, .int(number), .int(line.variant), .int(quantity), .int(amount)])
    }
    try tx.run(
      """
      INSERT INTO returns_return
        (id, consignment, order_id, merchant, buyer, reason, note, state, policy, refund, currency, asked_at, changed_at)
      VALUES (\(id), \(consignment.id), \(order.id), \(consignment.merchant), \(buyer), \(reason), \(String(note.prefix(1000))), 'asked',
        \(policy.version), \(refund), \(order.total.currency), \(tx.now), \(tx.now))
      """)
    try tx.run("INSERT INTO returns_line (return_id, number, variant, quantity, amount) VALUES \(rows: rows)")
    try tx.emit(
      Event("returns.asked", key: order.id.raw, facts: ["return": .string(id.description), "order": .string(order.id.description)]))
    return id
  }

  /// The rule by which it is not too late. The day of receipt does not count (민법 157조), and the last day counts to its end.
  private func policy(received: Instant, in tx: Transaction) throws -> PolicyValue {
    let today = Zone.seoul.local(tx.now).day
    let receipt = Zone.seoul.local(received).day
    guard reason == .faulty else {
      let rule = try PolicyValue.standing(PolicyKey.withdrawalDays, on: today, in: tx)
      guard today <= receipt.adding(days: rule.value) else { throw NoReturn.tooLate(days: rule.value) }
      return rule
    }
    let rule = try PolicyValue.standing(PolicyKey.withdrawalFaultyMonths, on: today, in: tx)
    guard today <= receipt.adding(months: rule.value) else { throw NoReturn.tooLateForFaulty(months: rule.value) }
    return rule
  }

  /// Claims pieces of a line and says what they are worth; over all returns of a line the parts sum to its whole price.
  private func claim(_ quantity: Int64, of line: Offer.Line, order: ID<Order>, in tx: Transaction) throws -> Int64 {
    let whole = line.quantity.count
    guard let after = try OrderLines.claimReturn(quantity, of: line.number, order: order, whole: whole, in: tx) else {
      throw NoReturn.tooMany(left: try OrderLines.unreturned(of: line.number, order: order, whole: whole, in: tx))
    }
    return line.unitPrice.minor * after - line.unitPrice.minor * (after - quantity)
  }
}
