import Catalog
import Kernel
import Storage

/// Rows of offers: written once, read often, never changed.
extension Offer {
  /// The offer of that id with its parts and lines, in one statement; nil when there is none.
  package static func find(_ id: ID<Offer>, in tx: Transaction) throws -> Offer? {
    let rows = try tx.rows(
      """
      SELECT o.cart, o.cart_revision, o.buyer, o.site, o.language, o.currency, o.goods, o.delivery, o.total, o.vat, o.policy, o.consents, o.made_at, o.expires_at, o.version,
        p.number, p.merchant, p.location, p.method, p.goods, p.delivery, p.vat, p.return_fee, p.arrives_from, p.arrives_to, p.collects_from, \(raw: joinedLineColumns)
      FROM offer_offer o
      JOIN offer_part p ON p.offer = o.id
      JOIN offer_line l ON l.offer = p.offer AND l.part = p.number
      WHERE o.id = \(id)
      ORDER BY l.number
      LIMIT 500
      """
    ) { row -> (head: Offer, version: Int64, part: Part, line: Line) in
      let head = try head(id, &row), version = try row.next(Int64.self)
      return (head, version, try part(&row, head.total.currency), try line(&row, head.total.currency))
    }
    guard let (head, version) = rows.first.map({ ($0.head, $0.version) }) else { return nil }
    // A part always has a line. What makes an order of them reckons by their numbers, so a gap is a fault of this row alone.
    let byNumber = Dictionary(rows.map { ($0.part.number, $0.part) }) { first, _ in first }
    let parts = byNumber.values.sorted { $0.number < $1.number }
    guard parts.enumerated().allSatisfy({ $0.element.number == Int64($0.offset + 1) }) else { throw StorageFault.noRow(sql: "the parts of offer \(id)") }
    return try Offer(
      id: id, cart: head.cart, cartRevision: head.cartRevision, buyer: head.buyer, site: head.site, language: head.language, goods: head.goods,
      delivery: head.delivery, total: head.total, vat: head.vat, policy: head.policy, consents: head.consents, madeAt: head.madeAt,
      expiresAt: head.expiresAt, parts: parts, lines: rows.map(\.line)
    ).adjusted(version: version, in: tx)
  }

  private static func head(_ id: ID<Offer>, _ row: inout Row) throws -> Offer {
    let cart = try row.next(Int64.self)
    let cartRevision = try row.next(Int64.self)
    let buyer = try row.next(PartyID.self)
    let site = try row.next(Int64.self)
    let language = Language(rawValue: try row.next()) ?? .korean
    let currency = try row.next(Currency.self)
    return Offer(
      id: id, cart: cart, cartRevision: cartRevision, buyer: buyer, site: site, language: language,
      goods: Money(try row.next(), currency), delivery: Money(try row.next(), currency),
      total: Money(try row.next(), currency), vat: Money(try row.next(), currency), policy: try row.next(),
      consents: try row.next(String.self).split(separator: " ").compactMap { Product.Withdrawal(rawValue: String($0)) },
      madeAt: try row.next(), expiresAt: try row.next(), parts: [], lines: [])
  }

  private static func part(_ row: inout Row, _ currency: Currency) throws -> Part {
    Part(
      number: try row.next(), merchant: try row.next(), location: try row.next(), method: try row.next(),
      goods: Money(try row.next(), currency), delivery: Money(try row.next(), currency), vat: Money(try row.next(), currency),
      returnFee: Money(try row.next(), currency), arrives: try arrives(row.next(), row.next()), collectsFrom: try row.next())
  }

  private static func arrives(_ first: Day?, _ last: Day?) -> ClosedRange<Day>? {
    guard let first, let last, first <= last else { return nil }
    return first...last
  }

  /// Who may have an offer and what it asks.
  package struct Head: Sendable {
    package let id: ID<Offer>
    package let cart: ID<Cart>
    package let buyer: PartyID
    package let total: Money
    package let expiresAt: Instant
    package var isFree: Bool { total.minor == 0 }
  }

  /// Its head.
  package var head: Head { Head(id: id, cart: ID(cart), buyer: buyer, total: total, expiresAt: expiresAt) }

  package static func head(_ id: ID<Offer>, in tx: Transaction) throws -> Head? {
    try tx.first("SELECT cart, buyer, total, currency, expires_at FROM offer_offer WHERE id = \(id)") { row in
      Head(id: id, cart: try row.next(), buyer: try row.next(), total: Money(try row.next(), try row.next()), expiresAt: try row.next())
    }
  }

  /// The last checkout of a cart; asked for now and read later.
  package static func newest(of cart: Int64, in tx: Transaction) throws -> Ahead<ID<Offer>> {
    try tx.ahead("SELECT id FROM offer_offer WHERE cart = \(cart) ORDER BY id DESC LIMIT 1") { try $0.next() }
  }

  /// The exceptions from withdrawal that the buyer agreed to before the sale.
  package static func consents(of id: ID<Offer>, in tx: Transaction) throws -> [Product.Withdrawal] {
    let words = try tx.value("SELECT consents FROM offer_offer WHERE id = \(id)", as: String.self) ?? ""
    return words.split(separator: " ").compactMap { Product.Withdrawal(rawValue: String($0)) }
  }

  /// What the parts of some offers cost, in minor units, by their numbers.
  package static func costs(ofEach ids: [ID<Offer>], in tx: Transaction) throws -> [ID<Offer>: [Int64: (goods: Int64, delivery: Int64)]] {
    var found: [ID<Offer>: [Int64: (goods: Int64, delivery: Int64)]] = [:]
    for start in stride(from: 0, to: ids.count, by: 200) {
      let some = Array(ids[start..<min(ids.count, start + 200)])
      try tx.each("SELECT offer, number, goods, delivery FROM offer_part WHERE offer IN \(list: some) ORDER BY offer, number LIMIT 100000") { row in
        let offer: ID<Offer> = try row.next(), number: Int64 = try row.next()
        found[offer, default: [:]][number] = (goods: try row.next(), delivery: try row.next())
        return true
      }
    }
    return found
  }

  static func parts(of id: ID<Offer>, _ currency: Currency, in tx: Transaction) throws -> [Part] {
    try tx.rows(
      """
      SELECT number, merchant, location, method, goods, delivery, vat, return_fee, arrives_from, arrives_to, collects_from
      FROM offer_part
      WHERE offer = \(id)
      ORDER BY number
      LIMIT 500
      """
    ) { try part(&$0, currency) }
  }

  static let lineColumns = """
    number, part, variant, product, title_ko, title_en, options_ko, options_en, sku, picture, quantity, unit_price, total,
    vat_rate, vat, withdrawal, provenance, hold
    """

  private static let joinedLineColumns =
    lineColumns.split(separator: ",").map { "l." + $0.drop { $0 == " " || $0 == "\n" } }.joined(separator: ", ")

  /// The lines of one offer.
  package static func lines(of id: ID<Offer>, _ currency: Currency, in tx: Transaction) throws -> [Line] {
    try tx.rows("SELECT \(raw: lineColumns) FROM offer_line WHERE offer = \(id) ORDER BY number LIMIT 500") {
      try line(&$0, currency)
    }
  }

  /// The lines of several offers, for lists of orders.
  package static func lines(ofEach ids: [ID<Offer>], _ currency: Currency, in tx: Transaction) throws -> [ID<Offer>: [Line]] {
    var found: [ID<Offer>: [Line]] = [:]
    try tx.each(
      "SELECT offer, \(raw: lineColumns) FROM offer_line WHERE offer IN \(list: ids) ORDER BY offer, number LIMIT 20000"
    ) { row in
      let id = try row.next(ID<Offer>.self)
      found[id, default: []].append(try line(&row, currency))
      return true
    }
    return found
  }

  /// Where some offers offered the product: in which part, on which line, how many pieces.
  static func lines(of product: Int64, inAnyOf offers: [ID<Offer>], in tx: Transaction) throws -> [(offer: ID<Offer>, part: Int64, number: Int64, pieces: Int64)] {
    guard !offers.isEmpty else { return [] }
    return try tx.rows(
      "SELECT offer, part, number, quantity FROM offer_line WHERE offer IN \(list: offers) AND product = \(product) ORDER BY offer, number LIMIT 2000"
    ) { (offer: try $0.next(), part: try $0.next(), number: try $0.next(), pieces: try $0.next()) }
  }

  private static func line(_ row: inout Row, _ currency: Currency) throws -> Line {
    Line(
      number: try row.next(), part: try row.next(), variant: try row.next(), product: try row.next(),
      title: Phrase(try row.next(), try row.next()), options: Phrase(try row.next(), try row.next()), sku: try row.next(),
      picture: try row.next(), quantity: try row.next(), unitPrice: Money(try row.next(), currency),
      total: Money(try row.next(), currency), vatRate: try row.next(), vat: Money(try row.next(), currency),
      withdrawal: try row.next(), provenance: try row.next(), hold: try row.next())
  }

  /// Writes an offer and everything in it.
  func save(recipient: Recipient, in tx: Transaction) throws {
    try tx.send(
      """
      INSERT INTO offer_offer
        (id, cart, cart_revision, buyer, site, language, currency, goods, delivery, total, vat, policy, consents, made_at, expires_at, version)
      VALUES
        (\(id), \(cart), \(cartRevision), \(buyer), \(site), \(language.rawValue), \(total.currency), \(goods.minor), \(delivery.minor),
         \(total.minor), \(vat.minor), \(policy), \(consents.map(\.rawValue).joined(separator: " ")), \(madeAt), \(expiresAt), \(version))
      """)
    try tx.send(
      """
      INSERT INTO offer_part (offer, number, merchant, location, method, goods, delivery, vat, return_fee, arrives_from, arrives_to, collects_from)
      VALUES \(rows: parts.map { [id.sqlValue, .int($0.number), $0.merchant.sqlValue, $0.location.sqlValue, $0.method.sqlValue,
        .int($0.goods.minor), .int($0.delivery.minor), .int($0.vat.minor), .int($0.returnFee.minor),
        ($0.arrives?.lowerBound).sqlValue, ($0.arrives?.upperBound).sqlValue, $0.collectsFrom.sqlValue] })
      """)
    try tx.send(
      """
      INSERT INTO offer_line (offer, \(raw: Offer.lineColumns))
      VALUES \(rows: lines.map { [id.sqlValue] + $0.sqlValues })
      """)
    try tx.send(
      """
      INSERT INTO offer_recipient (offer, name, phone, email, postcode, address, detail, note, name_key, phone_key)
      VALUES (\(id), \(recipient.name), \(recipient.phone), \(recipient.email), \(recipient.postcode), \(recipient.address),
        \(recipient.detail), \(recipient.note), \(recipient.nameKey), \(recipient.phoneKey))
      """)
    try saveAdjustments(in: tx)
  }
}

extension Offer.Line {
  /// In the order of `Offer.lineColumns`.
  var sqlValues: [SQLValue] {
    [
      .int(number), .int(part), .int(variant), .int(product), .text(title.korean), .text(title.english), .text(options.korean),
      .text(options.english), .text(sku), .text(picture), .int(quantity.count), .int(unitPrice.minor), .int(total.minor),
      vatRate.sqlValue, .int(vat.minor), .text(withdrawal), provenance.sqlValue, .int(hold),
    ]
  }
}

extension Recipient {
  /// The recipient of an offer; nil after it was erased.
  package static func of(_ offer: ID<Offer>, in tx: Transaction) throws -> Recipient? {
    try tx.first("SELECT name, phone, email, postcode, address, detail, note FROM offer_recipient WHERE offer = \(offer)") { row in
      Recipient(
        name: try row.next(), phone: try row.next(), email: try row.next(), postcode: try row.next(), address: try row.next(),
        detail: try row.next(), note: try row.next())
    }
  }
}
