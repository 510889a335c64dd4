import Catalog
import Inventory
import Kernel
import Ledger
import Storage

/// A merchant decides on what a shopper gives back, line by line: some pieces are taken back, the rest is refused with a reason.
/// Money, stock and what may be asked back again follow. Of two decisions the second is refused.
package struct DecideReturn: Sendable {
  /// What is decided about one line; pieces that are not accepted are refused.
  package struct Line: Sendable, Equatable {
    package var number: Int64
    package var accepted: Int64
    /// True where the accepted pieces can be sold again; unsaid, so are those that came back, and what never arrived is lost.
    package var restocks: Bool?
    package var why: String
    /// On which ground a change of mind is refused; it needs one.
    package var ground: Return.Ground?

    package init(_ number: Int64, accepted: Int64, restocks: Bool? = nil, why: String = "", ground: Return.Ground? = nil) {
      self.ground = ground
      self.number = number
      self.accepted = accepted
      self.restocks = restocks
      self.why = why
    }
  }

  package var id: ID<Return>
  package var by: PartyID
  package var lines: [Line]
  /// True where nothing came back: what is accepted is refunded at the seller's cost.
  package var isLost: Bool
  /// What takes part in sales besides goods and delivery.
  package var parts: SaleParts

  package init(_ id: ID<Return>, by: PartyID, lines: [Line], isLost: Bool = false, parts: SaleParts = .none) {
    self.parts = parts
    self.isLost = isLost
    self.id = id
    self.by = by
    self.lines = lines
  }

  package func run(in tx: Transaction) throws {
    guard let asked = try Return.find(id, in: tx) else { throw NoReturn.unknown }
    guard asked.state == .asked else { throw NoReturn.decidedAlready }
    // What never arrived is nowhere, as long as nobody says where it came back to.
    if !isLost, asked.reason == .notArrived, lines.allSatisfy({ $0.restocks == nil }), lines.contains(where: { $0.accepted > 0 }) {
      var lost = self
      lost.isLost = true
      return try lost.run(in: tx)
    }
    let decided = try Self.decide(lines, about: try asked.lines(in: tx), reason: asked.reason)
    try checkAgreed(decided, of: asked, in: tx)
    let isWhole = decided.allSatisfy { $0.accepted == $0.asked.quantity }
    let state: Return.State = isWhole ? .accepted : decided.contains { $0.accepted > 0 } ? .partlyAccepted : .refused
    guard let order = try Order.find(asked.order, in: tx), let consignment = try Consignment.find(asked.consignment, in: tx) else {
      throw NoReturn.unknown
    }
    guard !isLost || consignment.method == .delivery else { throw NoReturn.collected }
    let reasons = decided.map(\.why).filter { !$0.isEmpty }
    try close(state, why: state == .refused && Set(reasons).count == 1 ? reasons[0] : "", in: tx)
    try Order.hold(order.id, in: tx)
    let money = try settle(asked, decided, order, consignment, in: tx)
    for line in decided {
      try tx.run(
        """
        UPDATE returns_line SET accepted = \(line.accepted), restocked = \(line.restocks && !isLost ? 1 : 0), why = \(line.why), ground = \(line.ground?.rawValue ?? "")
        WHERE return_id = \(id) AND number = \(line.asked.number)
        """)
      let rest = line.asked.quantity - line.accepted
      if rest > 0 { try OrderLines.releaseReturn(rest, of: line.asked.number, order: order.id, in: tx) }
    }
    try tx.run(
      """
      UPDATE returns_return SET refund = \(money.refund), return_fee = \(money.fee), delivery_back = \(money.delivery?.amount.minor ?? 0),
        lost = \(isLost && state != .refused ? 1 : 0)
      WHERE id = \(id)
      """)
    try move(decided, money, asked, order, consignment, in: tx)
    try end(consignment, in: tx)
    tx.wake(Order.topic(order.id))
    try tx.emit(
      Event(
        "returns.decided", key: order.id.raw,
        facts: [
          "return": .string(id.description), "order": .string(order.id.description), "state": .string(state.rawValue),
          "refund": .int(money.refund), "currency": .string(asked.refund.currency.code),
        ]))
  }
}

extension DecideReturn {
  /// A line as it was asked and what is decided about it.
  struct Decided {
    let asked: Return.Line
    let accepted: Int64
    let restocks: Bool
    let why: String
    let ground: Return.Ground?
  }

  /// Brings the decision beside what was asked; each line is decided once, and what is refused has a reason: a change of
  /// mind, which was asked for in its days, one that the law knows.
  static func decide(_ lines: [Line], about asked: [Return.Line], reason: Return.Reason = .faulty) throws(NoReturn) -> [Decided] {
    let byNumber = Dictionary(lines.map { ($0.number, $0) }) { first, _ in first }
    guard byNumber.count == lines.count else { throw .nothing }
    if let other = lines.first(where: { line in !asked.contains { $0.number == line.number } }) { throw .lineNotDecided(other.number) }
    var decided: [Decided] = []
    for line in asked {
      guard let wish = byNumber[line.number] else { throw .lineNotDecided(line.number) }
      guard wish.accepted >= 0, wish.accepted <= line.quantity else { throw .moreThanAsked(asked: line.quantity) }
      let why = wish.accepted == line.quantity ? "" : wish.why.cut(500)
      guard wish.accepted == line.quantity || why.contains(where: { !$0.isWhitespace }) else { throw .whyWanted(line: line.number) }
      let ground = wish.accepted == line.quantity ? nil : wish.ground
      guard wish.accepted == line.quantity || reason != .changedMind || ground != nil else { throw .groundWanted(line: line.number) }
      decided.append(Decided(asked: line, accepted: wish.accepted, restocks: (wish.restocks ?? true) && wish.accepted > 0, why: why, ground: ground))
    }
    return decided
  }

  /// Goods are excluded only where the buyer was told so and agreed before the sale.
  private func checkAgreed(_ decided: [Decided], of asked: Return, in tx: Transaction) throws {
    let claimed = decided.filter { $0.ground == .agreedBefore || $0.ground == .unsealed }
    guard !claimed.isEmpty, let order = try Order.find(asked.order, in: tx) else { return }
    let agreed = try Offer.consents(of: order.offer, in: tx), lines = try Offer.lines(of: order.offer, order.total.currency, in: tx)
    for line in claimed {
      let kind = lines.first { $0.number == line.asked.number }.flatMap { Product.Withdrawal(rawValue: $0.withdrawal) }
      guard let kind, agreed.contains(kind), line.ground == .unsealed ? kind == .sealed : kind.isFinal else { throw NoReturn.notAgreed(line: line.asked.number) }
    }
  }

  private func close(_ state: Return.State, why: String, in tx: Transaction) throws {
    let closed = try tx.run(
      "UPDATE returns_return SET state = \(state), why = \(why), changed_at = \(tx.now) WHERE id = \(id) AND state = 'asked'")
    guard closed == 1 else { throw NoReturn.decidedAlready }
  }

  /// What goes back: goods less the agreed fee for fetching them, and the delivery fee with the last piece at the seller's cost.
  private struct Back {
    var goods: Int64
    var fee: Int64
    var delivery: DeliveryBack.Due?
    var refund: Int64 { goods.minus(fee).plus(delivery?.amount.minor ?? 0) }
  }

  private func settle(
    _ asked: Return, _ decided: [Decided], _ order: Order, _ consignment: Consignment, in tx: Transaction
  ) throws -> Back {
    let cost = try ReturnCost.of(isLost ? .notArrived : asked.reason, on: Zone.seoul.local(asked.askedAt).day, in: tx)
    let goods = decided.reduce(Int64(0)) { $0.plus($1.asked.worth($1.accepted)) }
    let part = try Offer.parts(of: order.offer, order.total.currency, in: tx).first { $0.number == consignment.number }
    var money = Back(goods: goods, fee: part.map { cost.fee($0.returnFee, off: goods) } ?? 0)
    guard cost.isDeliveryBack else { return money }
    for line in decided where line.accepted > 0 {
      try OrderLines.takeBack(line.accepted, of: line.asked.number, order: order.id, in: tx)
    }
    money.delivery = try DeliveryBack(order: order, merchant: asked.merchant).claim(in: tx)
    return money
  }

  /// The refund is asked for, goods and money move in one batch.
  private func move(
    _ decided: [Decided], _ money: Back, _ asked: Return, _ order: Order, _ consignment: Consignment, in tx: Transaction
  ) throws {
    // What is lost stays gone.
    var postings = decided.filter { $0.accepted > 0 && !isLost }.map { line in
      let variant = line.asked.variant, place = consignment.location
      return Posting.transfer(
        Transfer(
          id: tx.id(), debit: StockAccounts.gone(variant, place),
          credit: line.restocks ? StockAccounts.free(variant, place) : StockAccounts.damaged(variant, place), amount: line.accepted,
          code: "return.goods", reference: id.raw))
    }
    if money.refund > 0 {
      let currency = order.total.currency
      if money.goods > money.fee {
        postings.append(
          .transfer(
            Transfer(
              id: tx.id(), debit: SaleAccounts.payable(asked.merchant, currency), credit: SaleAccounts.clearing(order.offer, currency), amount: money.goods.minus(money.fee),
              code: "return.refund", reference: id.raw)))
      }
      if let delivery = money.delivery { postings.append(.reverse(delivery.transfer, id: tx.id(), code: "return.delivery")) }
      postings += try TendersBack(order: order).postings(
        Money(money.refund, currency), reversed: money.delivery?.amount ?? Money(0, currency), code: "return.refund", reference: id.raw, in: tx)
    }
    let claims = ClaimsBack(order: order, parts: parts)
    postings += try claims.postings(.returned, gone: { try claims.cancelled(in: tx).union(Return.whole(order, in: tx)) }, in: tx)
    if !postings.isEmpty { try StockPostings.post(postings, in: tx) }
  }

  /// A parcel of which nothing is left to arrive is no longer under way.
  private func end(_ consignment: Consignment, in tx: Transaction) throws {
    guard consignment.state == .shipped else { return }
    let sold = try OrderLines.variants(of: consignment, in: tx).reduce(Int64(0)) { $0.plus($1.quantity) }
    guard try Return.settled(consignment.id, in: tx) >= sold else { return }
    _ = try MoveConsignment(id: consignment.id, to: isLost ? .lost : .returned, by: by).run(in: tx)
  }
}
