import Kernel
import Storage

/// A promotion of a mall, a unit or a brand, with its period.
package struct Promotion: Hashable, Sendable {
  package let id: ID<Promotion>
  package let mall: PartyID?
  package let unit: PartyID?
  /// The catalogue's id.
  package let brand: Int64?
  package let words: Words
  package let starts: Instant
  package let ends: Instant
  /// When it was ended before its time.
  package let ended: Instant?

  /// What it says.
  package struct Words: Hashable, Sendable {
    package var title: Phrase
    package var body: Phrase
    /// `최대 30%` / `Up to 30%`; empty when nothing is cheaper.
    package var discount: Phrase
    /// From which its picture is drawn.
    package var picture: String
    /// The handle of the product it is about; empty when about none.
    package var product: String

    package init(title: Phrase, body: Phrase, discount: Phrase = Phrase("", ""), picture: String = "", product: String = "") {
      self.title = title
      self.body = body
      self.discount = discount
      self.picture = picture
      self.product = product
    }
  }

  package func isRunning(at now: Instant) -> Bool { starts <= now && now < (ended ?? ends) }

  static let columns = """
    id, mall, unit, brand, title_ko, title_en, body_ko, body_en, discount_ko, discount_en, picture, product, starts_at, ends_at, ended_at
    """
  /// The same of the table named `promotion` in a join.
  static let joined = columns.split(separator: ", ").map { "promotion.\($0)" }.joined(separator: ", ")

  init(_ row: inout Row) throws {
    id = try row.next()
    mall = try row.next()
    unit = try row.next()
    brand = try row.next()
    words = Words(
      title: Phrase(try row.next(), try row.next()), body: Phrase(try row.next(), try row.next()),
      discount: Phrase(try row.next(), try row.next()), picture: try row.next(), product: try row.next())
    starts = try row.next()
    ends = try row.next()
    ended = try row.next()
  }

  /// The promotion of that id, also when it is over; nil when there is none.
  package static func find(_ id: ID<Promotion>, in tx: Transaction) throws -> Promotion? {
    try tx.first("SELECT \(raw: columns) FROM places_promotion WHERE id = \(id)") { try Promotion(&$0) }
  }

  /// What runs now at one unit, its brands included; at most 20, soonest to end first.
  package static func running(at unit: PartyID, in tx: Transaction) throws -> [Promotion] {
    try tx.rows(
      """
      SELECT \(raw: columns)
      FROM places_promotion
      WHERE starts_at <= \(tx.now) AND ends_at > \(tx.now) AND ended_at IS NULL
        AND (unit = \(unit) OR brand IN (SELECT brand FROM places_unit_brand WHERE unit = \(unit)))
      ORDER BY ends_at, id
      LIMIT 20
      """) { try Promotion(&$0) }
  }

  /// Whether a unit's counter gives what this promises: the unit's own, its mall's, or one of a brand that it has.
  package func isGiven(at unit: Unit, in tx: Transaction) throws -> Bool {
    if let own = self.unit { return own == unit.id }
    if let mall { return mall == unit.mall }
    return try Promotion.running(at: unit.id, in: tx).contains { $0.id == id }
  }

  /// What runs now in one mall and at its units; at most 50, soonest to end first.
  package static func running(in mall: PartyID, in tx: Transaction) throws -> [Promotion] {
    try tx.rows(
      """
      SELECT \(raw: columns)
      FROM places_promotion
      WHERE mall = \(mall) AND starts_at <= \(tx.now) AND ends_at > \(tx.now) AND ended_at IS NULL
      ORDER BY ends_at, id
      LIMIT 50
      """) { try Promotion(&$0) }
  }
}
