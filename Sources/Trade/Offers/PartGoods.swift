import Kernel
import Storage

extension Offer {
  /// What the goods of each part come to in minor units, for several offers at once (at most 500).
  static func goods(ofEach ids: [ID<Offer>], in tx: Transaction) throws -> [ID<Offer>: [Int64: Int64]] {
    guard !ids.isEmpty else { return [:] }
    var found: [ID<Offer>: [Int64: Int64]] = [:]
    try tx.each("SELECT offer, number, goods FROM offer_part WHERE offer IN \(list: ids) ORDER BY offer, number LIMIT 20000") { row in
      let offer = try row.next(ID<Offer>.self)
      found[offer, default: [:]][try row.next()] = try row.next(Int64.self)
      return true
    }
    return found
  }

  /// One line of what was sold, as lists of it need it.
  struct SoldLine {
    var offer: ID<Offer>
    var part: Int64
    var product: Int64
    var title: Phrase
    var pieces: Int64
    var total: Int64
  }

  /// The lines of several offers at once (at most 500), in their order.
  static func sold(ofEach ids: [ID<Offer>], in tx: Transaction) throws -> [SoldLine] {
    guard !ids.isEmpty else { return [] }
    return try tx.rows(
      """
      SELECT offer, part, product, title_ko, title_en, quantity, total
      FROM offer_line
      WHERE offer IN \(list: ids)
      ORDER BY offer, number
      LIMIT 50000
      """
    ) { row in
      SoldLine(
        offer: try row.next(), part: try row.next(), product: try row.next(), title: Phrase(try row.next(), try row.next()), pieces: try row.next(),
        total: try row.next())
    }
  }
}
