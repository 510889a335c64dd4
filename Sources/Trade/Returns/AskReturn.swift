import Catalog
import Kernel
import Parties
import Storage

/// What may be refused when goods come back.
package enum NoReturn: Refusal, Equatable {
  /// A fault is found in what was received.
  case notReceived
  /// What has not left the seller's is cancelled instead.
  case notSent
  /// Goods that were taken at the counter arrived.
  case collected
  case tooLate(days: Int64)
  /// Also for goods that are not as described.
  case tooLateForFaulty(months: Int64)
  /// The same, counted from the day on which the fault was or could have been noticed.
  case tooLateSinceNoticing(days: Int64)
  /// A fault is noticed between the day of receipt and today.
  case noticedAtNoSuchTime
  case nothing
  case tooMany(left: Int64)
  case excluded
  case unknown
  case decidedAlready
  /// A decision names each line that was asked back, once, and no other.
  case lineNotDecided(Int64)
  case moreThanAsked(asked: Int64)
  /// What is not taken back has a reason.
  case whyWanted(line: Int64)
  /// A change of mind is refused on a ground that the law knows.
  case groundWanted(line: Int64)
  /// Nobody agreed before the sale that it cannot be given back.
  case notAgreed(line: Int64)

  package var code: String {
    switch self {
    case .notReceived: "return/not-received"
    case .notSent: "return/not-sent"
    case .collected: "return/collected"
    case .tooLate: "return/too-late"
    case .tooLateForFaulty: "return/too-late-for-faulty"
    case .tooLateSinceNoticing: "return/too-late-since-noticing"
    case .noticedAtNoSuchTime: "return/noticed-at-no-such-time"
    case .nothing: "return/nothing"
    case .tooMany: "return/too-many"
    case .excluded: "return/excluded"
    case .unknown: "return/unknown"
    case .decidedAlready: "return/decided-already"
    case .lineNotDecided: "return/line-not-decided"
    case .moreThanAsked: "return/more-than-asked"
    case .whyWanted: "return/why-wanted"
    case .groundWanted: "return/ground-wanted"
    case .notAgreed: "return/not-agreed"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .nothing, .tooMany, .noticedAtNoSuchTime, .lineNotDecided, .moreThanAsked, .whyWanted, .groundWanted, .notAgreed: .invalid
    case .unknown: .absent
    default: .conflict
    }
  }
  package var sentence: Sentence {
    switch self {
    case .notReceived: Sentence(.returnNotReceived)
    case .notSent: Sentence(.returnNotSent)
    case .collected: Sentence(.returnCollected)
    case .tooLate(let days): Sentence(.returnTooLate, ["days": String(days)])
    case .tooLateForFaulty(let months): Sentence(.returnTooLateForFaulty, ["months": String(months)])
    case .tooLateSinceNoticing(let days): Sentence(.returnTooLateSinceNoticing, ["days": String(days)])
    case .noticedAtNoSuchTime: Sentence(.returnNoticedAtNoSuchTime)
    case .nothing: Sentence(.returnNothing)
    case .tooMany(let left): Sentence(.returnTooMany, ["left": String(left)])
    case .excluded: Sentence(.returnExcluded)
    case .unknown: Sentence(.returnUnknown)
    case .decidedAlready: Sentence(.returnDecidedAlready)
    case .lineNotDecided(let line): Sentence(.returnLineNotDecided, ["line": String(line)])
    case .moreThanAsked(let asked): Sentence(.returnMoreThanAsked, ["asked": String(asked)])
    case .whyWanted: Sentence(.returnWhyWanted)
    case .groundWanted: Sentence(.returnGroundWanted)
    case .notAgreed: Sentence(.returnNotAgreed)
    }
  }
  package var pointer: String? {
    switch self {
    case .nothing, .tooMany, .lineNotDecided, .moreThanAsked, .whyWanted, .groundWanted, .notAgreed: "/lines"
    case .noticedAtNoSuchTime: "/noticedOn"
    default: nil
    }
  }
}

/// A shopper asks to give goods back, also while they are on their way (전자상거래법 17조 1항). The pieces are claimed at once, so that none comes back twice.
package struct AskReturn: Sendable {
  package var consignment: ID<Consignment>
  package var buyer: PartyID
  package var reason: Return.Reason
  package var note: String
  /// The day on which a fault was or could have been noticed; today unless said, and nothing to a change of mind.
  package var noticedOn: Day?
  /// Pieces by the line's number.
  package var pieces: [Int64: Int64]
  /// How many returns of the parcel stood on the page where this was asked: the same asked from there twice is one. Nil where the asker has a key.
  package var seen: Int64?

  package init(
    consignment: ID<Consignment>, buyer: PartyID, reason: Return.Reason, note: String, noticedOn: Day? = nil, pieces: [Int64: Int64], seen: Int64? = nil
  ) {
    self.consignment = consignment
    self.buyer = buyer
    self.reason = reason
    self.note = note
    self.noticedOn = noticedOn
    self.pieces = pieces
    self.seen = seen
  }

  package func run(in tx: Transaction) throws -> ID<Return> {
    guard let seen else { return try ask(in: tx) }
    let said = pieces.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
    let asked = KeyedRequest(actor: buyer.description, route: "return of \(consignment)", key: "\(seen) \(reason.rawValue) \(said)", body: [])
    switch try asked.begin(in: tx) {
    case .replay(let answer): return ID(Int64(String(decoding: answer.body, as: UTF8.self)) ?? 0)
    case .mismatch, .inFlight: throw NoReturn.nothing
    case .fresh(let token):
      let id = try ask(in: tx)
      try asked.finish(token, KeyedRequest.Answer(status: 201, type: "text/plain", body: Array(String(id.raw).utf8)), in: tx)
      return id
    }
  }

  private func ask(in tx: Transaction) throws -> ID<Return> {
    guard let consignment = try Consignment.find(consignment, in: tx), let order = try Order.find(consignment.order, in: tx),
      order.buyer == buyer
    else { throw NoConsignmentMove.unknown }
    guard consignment.state.hasLeft else { throw NoReturn.notSent }
    guard reason != .faulty || consignment.state != .shipped else { throw NoReturn.notReceived }
    guard reason != .notArrived || consignment.method == .delivery else { throw NoReturn.collected }
    let today = Zone.seoul.local(tx.now).day
    let noticed = reason == .faulty ? noticedOn ?? today : nil
    // Nobody is late who has not received it: the days of the law begin with receipt.
    let policies = consignment.state.isReceived
      ? try policies(received: Zone.seoul.local(consignment.changedAt).day, noticed: reason == .changedMind ? nil : noticed ?? today, today: today, in: tx)
      : [try PolicyValue.standing(PolicyKey.withdrawalDays, on: today, in: tx)]
    let wanted = pieces.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    guard !wanted.isEmpty, wanted.allSatisfy({ $0.value > 0 }) else { throw NoReturn.nothing }
    let agreed = try Offer.consents(of: order.offer, in: tx)
    let offered = try Offer.lines(of: order.offer, order.total.currency, in: tx).filter { $0.part == consignment.number }
    let id = tx.id(ID<Return>.self)
    var rows: [[SQLValue]] = []
    var goods: Int64 = 0
    for (number, quantity) in wanted {
      guard let line = offered.first(where: { $0.number == number }) else { throw NoReturn.nothing }
      // Goods are excluded only where the buyer was told so and agreed before the sale (전자상거래법 17조 6항).
      let isExcluded = Product.Withdrawal(rawValue: line.withdrawal).map { $0.isFinal && agreed.contains($0) } ?? false
      guard reason != .changedMind || !isExcluded else { throw NoReturn.excluded }
      let amount = try claim(quantity, of: line, order: order.id, in: tx)
      goods = goods.plus(amount)
      rows.append([id.sqlValue, .int(number), .int(line.variant), .int(quantity), .int(amount)])
    }
    let cost = try ReturnCost.of(reason, on: today, in: tx)
    let agreedFee = try Offer.parts(of: order.offer, order.total.currency, in: tx).first { $0.number == consignment.number }?.returnFee
    let fee = cost.fee(agreedFee ?? Money(0, order.total.currency), off: goods)
    let delivery = cost.isDeliveryBack ? try deliveryBack(consignment, order, wanted, in: tx) : 0
    try tx.run(
      """
      INSERT INTO returns_return
        (id, consignment, order_id, merchant, buyer, reason, note, state, policy, cost_policy, refund, return_fee, delivery_back, currency,
         noticed_on, asked_at, changed_at)
      VALUES (\(id), \(consignment.id), \(order.id), \(consignment.merchant), \(buyer), \(reason), \(note.cut(1000)), 'asked',
        \(policies.map(\.version).joined(separator: " ")), \(cost.policy), \(goods.minus(fee).plus(delivery)), \(fee), \(delivery),
        \(order.total.currency), \(noticed), \(tx.now), \(tx.now))
      """)
    try tx.run("INSERT INTO returns_line (return_id, number, variant, quantity, amount) VALUES \(rows: rows)")
    tx.wake(Order.topic(order.id))
    try tx.emit(
      Event("returns.asked", key: order.id.raw, facts: ["return": .string(id.description), "order": .string(order.id.description)]))
    return id
  }

  /// The delivery fee that goes back if this and all else that is asked back at the seller's cost is taken back.
  private func deliveryBack(_ consignment: Consignment, _ order: Order, _ wanted: [(key: Int64, value: Int64)], in tx: Transaction) throws -> Int64 {
    var pieces = try Return.pending(order.id, reason, in: tx)
    for (number, quantity) in wanted { pieces[number] = (pieces[number] ?? 0).plus(quantity) }
    return try DeliveryBack(order: order, merchant: consignment.merchant).due(adding: pieces, in: tx)?.amount.minor ?? 0
  }

  /// The rules by which it is not too late. The first day does not count (민법 157조), and the last day counts to its end.
  /// Goods that are not as described come back within months of receipt *and* within days of noticing (전자상거래법 17조 3항).
  private func policies(received: Day, noticed: Day?, today: Day, in tx: Transaction) throws -> [PolicyValue] {
    guard let noticed else {
      let rule = try PolicyValue.standing(PolicyKey.withdrawalDays, on: today, in: tx)
      guard today <= received.adding(days: rule.value) else { throw NoReturn.tooLate(days: rule.value) }
      return [rule]
    }
    guard received <= noticed, noticed <= today else { throw NoReturn.noticedAtNoSuchTime }
    let months = try PolicyValue.standing(PolicyKey.withdrawalFaultyMonths, on: today, in: tx)
    let days = try PolicyValue.standing(PolicyKey.withdrawalFaultyDays, on: today, in: tx)
    guard today <= received.adding(months: months.value) else { throw NoReturn.tooLateForFaulty(months: months.value) }
    guard today <= noticed.adding(days: days.value) else { throw NoReturn.tooLateSinceNoticing(days: days.value) }
    return [months, days]
  }

  /// Claims pieces of a line and says what they are worth, by what was paid for it; over all returns of a line the parts sum to the whole:
  /// whoever claims the last piece gets all that is left.
  private func claim(_ quantity: Int64, of line: Offer.Line, order: ID<Order>, in tx: Transaction) throws -> Int64 {
    let whole = line.quantity.count
    guard let after = try OrderLines.claimReturn(quantity, of: line.number, order: order, whole: whole, in: tx) else {
      throw NoReturn.tooMany(left: try OrderLines.unreturned(of: line.number, order: order, whole: whole, in: tx))
    }
    guard after < whole else { return line.total.minor.minus(try Return.claimed(order, in: tx)[line.number] ?? 0) }
    return line.worth(ofPieces: after - quantity, until: after)
  }
}
