import Kernel
import Payments
import Storage

/// What a shopper bought, under one payment: made from an immutable offer, handed over in consignments.
package struct Order: Sendable, Equatable {
  package let id: ID<Order>
  /// What people say and write: `M261121-7KQ4ZD`.
  package let number: String
  package let offer: ID<Offer>
  package let cart: Int64
  package let buyer: PartyID
  package let site: Int64
  package let total: Money
  package let payment: ID<Payment>
  package let placedAt: Instant

  /// What is woken when something of an order moves.
  package static func topic(_ id: ID<Order>) -> String { "order/\(id)" }

  static let columns = "id, number, offer, cart, buyer, site, total, currency, payment, placed_at"

  init(_ row: inout Row) throws {
    id = try row.next()
    number = try row.next()
    offer = try row.next()
    cart = try row.next()
    buyer = try row.next()
    site = try row.next()
    total = Money(try row.next(), try row.next())
    payment = try row.next()
    placedAt = try row.next()
  }

  init(
    id: ID<Order>, number: String, offer: ID<Offer>, cart: Int64, buyer: PartyID, site: Int64, total: Money, payment: ID<Payment>,
    placedAt: Instant
  ) {
    self.id = id
    self.number = number
    self.offer = offer
    self.cart = cart
    self.buyer = buyer
    self.site = site
    self.total = total
    self.payment = payment
    self.placedAt = placedAt
  }

  package static func find(_ id: ID<Order>, in tx: Transaction) throws -> Order? {
    try tx.first("SELECT \(raw: columns) FROM orders_order WHERE id = \(id)") { try Order(&$0) }
  }

  /// Orders of these ids, 500 a statement; unknown ids are left out.
  package static func all(_ ids: [ID<Order>], in tx: Transaction) throws -> [ID<Order>: Order] {
    guard ids.count <= 500 else { return try ids.inParts(of: 500) { try all($0, in: tx) } }
    guard !ids.isEmpty else { return [:] }
    let found = try tx.rows("SELECT \(raw: columns) FROM orders_order WHERE id IN \(list: ids) ORDER BY id LIMIT 500") { try Order(&$0) }
    return Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package static func find(number: String, in tx: Transaction) throws -> Order? {
    try tx.first("SELECT \(raw: columns) FROM orders_order WHERE number = \(number)") { try Order(&$0) }
  }

  /// The order that a cart became; nil while it is none.
  package static func of(cart: Int64, in tx: Transaction) throws -> Order? {
    try tx.first("SELECT \(raw: columns) FROM orders_order WHERE cart = \(cart)") { try Order(&$0) }
  }

  /// The order that an offer became; nil while it is none.
  package static func of(offer: ID<Offer>, in tx: Transaction) throws -> Order? {
    try tx.first("SELECT \(raw: columns) FROM orders_order WHERE offer = \(offer)") { try Order(&$0) }
  }
}

/// The number of an order as people say it: the day, then six characters that cannot be guessed in a row.
enum OrderNumber {
  /// Numbers drawn for one order, at most: of a thousand million a day, one that is taken is met once in a while.
  static let drawsMax = 8

  /// Crockford's base 32: no I, L, O, U.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// A number as it is written (`M261129-KWEFWY`), from what somebody typed: small or full-width letters, no hyphen, no M, blanks, and
  /// O, I, L for the digits they look like. Words that are no number come back in capitals.
  static func read(_ typed: String) -> String {
    let words = WrittenNumber.plain(String(typed.unicodeScalars.prefix(64))).uppercased().filter { !$0.isWhitespace }
    let plain = Array(words.utf8.filter { $0 != 0x2D })
    let body = plain.first == UInt8(ascii: "M") && plain.count == 13 ? plain[1...] : plain[...]
    let read = body.map(meant)
    guard read.count == 12, read.prefix(6).allSatisfy({ (48...57).contains($0) }), read.allSatisfy(alphabet.contains) else { return words }
    return "M" + String(decoding: read.prefix(6), as: UTF8.self) + "-" + String(decoding: read.suffix(6), as: UTF8.self)
  }

  /// No number has the letters that look like figures.
  private static func meant(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "O"): UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
    default: letter
    }
  }

  /// The last six characters of a number, where that is all that was typed.
  static func tail(_ typed: String) -> String? {
    let words = typed.uppercased().utf8.map(meant)
    return words.count == 6 && words.allSatisfy(alphabet.contains) ? String(decoding: words, as: UTF8.self) : nil
  }

  /// The beginning of a number, where that is what was typed, and its day: `M261201`, `261201`, `m261201-kw`.
  static func beginning(_ typed: String) -> (day: Day, text: String)? {
    let plain = Array(WrittenNumber.plain(String(typed.unicodeScalars.prefix(64))).uppercased().utf8.filter { $0 != 0x2D && $0 > 32 })
    let isMarked = plain.first == UInt8(ascii: "M"), body = (isMarked ? plain[1...] : plain[...]).map(meant)
    guard isMarked ? (6..<12).contains(body.count) : body.count == 6, body.allSatisfy(alphabet.contains), body.prefix(6).allSatisfy({ (48...57).contains($0) }) else { return nil }
    let date = String(decoding: body.prefix(6), as: UTF8.self), rest = String(decoding: body.dropFirst(6), as: UTF8.self)
    guard let day = Day(text: "20\(date.prefix(2))-\(date.dropFirst(2).prefix(2))-\(date.suffix(2))") else { return nil }
    return (day, "M\(date)" + (rest.isEmpty ? "" : "-\(rest)"))
  }

  static func make(on day: Day, random: UInt64) -> String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    var tail: [UInt8] = []
    var rest = random
    for _ in 0..<6 {
      tail.append(alphabet[Int(rest & 31)])
      rest >>= 5
    }
    return "M" + two(day.year % 100) + two(day.month) + two(day.day) + "-" + String(decoding: tail, as: UTF8.self)
  }
}
