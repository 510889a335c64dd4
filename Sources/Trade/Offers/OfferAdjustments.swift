import Kernel
import Ledger
import Storage

/// Rows of what changed prices in offers, and of what is taken in the books for that.
extension Offer {
  /// The same with its adjustments and claims, where it has any.
  func adjusted(version: Int64, in tx: Transaction) throws -> Offer {
    guard version > 1 else { return self }
    var offer = self
    offer.adjustments = try Self.adjustments(of: id, total.currency, in: tx)
    offer.claims = try tx.rows("SELECT kind, source, amount, hold FROM offer_claim WHERE offer = \(id) ORDER BY number LIMIT 100") { row in
      Claim(claim: SaleClaim(part: try row.next(), source: try row.next(), amount: try row.next()), hold: try row.next())
    }
    return offer
  }

  /// What changed the lines of one offer.
  package static func adjustments(of id: ID<Offer>, _ currency: Currency, in tx: Transaction) throws -> [Adjustment] {
    try tx.rows("SELECT number, line, kind, source, label, amount FROM offer_adjustment WHERE offer = \(id) ORDER BY number LIMIT 1000") { row in
      Adjustment(
        number: try row.next(), line: try row.next(), kind: try row.next(), source: try row.next(), label: try row.next(),
        amount: Money(try row.next(), currency))
    }
  }

  /// What came off, or on top, of each line of several offers (at most 500), in minor units by the line's number.
  static func changes(ofEach ids: [ID<Offer>], in tx: Transaction) throws -> [ID<Offer>: [Int64: Int64]] {
    guard !ids.isEmpty else { return [:] }
    var found: [ID<Offer>: [Int64: Int64]] = [:]
    try tx.each("SELECT offer, line, amount FROM offer_adjustment WHERE offer IN \(list: ids) ORDER BY offer, number LIMIT 100000") { row in
      let offer: ID<Offer> = try row.next(), line: Int64 = try row.next(), amount: Int64 = try row.next()
      found[offer, default: [:]][line] = (found[offer]?[line] ?? 0).plus(amount)
      return true
    }
    return found
  }

  /// What checkouts of a cart that stand keep in the books.
  package static func kept(by cart: ID<Cart>, in tx: Transaction) throws -> [SaleClaim] {
    try tx.rows(
      """
      SELECT c.kind, c.source, c.amount
      FROM offer_offer o JOIN offer_claim c ON c.offer = o.id
      WHERE o.cart = \(cart) AND o.expires_at > \(tx.now)
      ORDER BY o.id, c.number
      LIMIT 100
      """
    ) { SaleClaim(part: try $0.next(), source: try $0.next(), amount: try $0.next()) }
  }

  /// Writes what `save` leaves out: nothing where nothing changed a price.
  func saveAdjustments(in tx: Transaction) throws {
    if !adjustments.isEmpty {
      try tx.send(
        """
        INSERT INTO offer_adjustment (offer, number, line, kind, source, label, amount)
        VALUES \(rows: adjustments.map { [id.sqlValue, .int($0.number), .int($0.line), .text($0.kind), .int($0.source), .text($0.label), .int($0.amount.minor)] })
        """)
    }
    if !claims.isEmpty {
      try tx.send(
        """
        INSERT INTO offer_claim (offer, number, kind, source, amount, hold)
        VALUES \(rows: claims.enumerated().map { [id.sqlValue, .int(Int64($0.offset + 1)), .text($0.element.claim.part), .int($0.element.claim.source),
          .int($0.element.claim.amount), .int($0.element.hold)] })
        """)
    }
  }

  /// What is held for a claim while the offer stands, and posted when it is paid.
  package func transfer(of claim: Claim, _ parts: SaleParts) throws -> Transfer {
    try parts.part(of: claim.claim).claim(claim.claim, ID(claim.hold), id.raw)
  }
}
