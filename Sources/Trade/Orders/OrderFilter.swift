import Inventory
import Kernel
import Storage

/// Which of a merchant's consignments somebody looks for.
package struct OrderFilter: Sendable, Equatable {
  /// Letters of what is sought, at most.
  package static let wordsMax = 60

  package var state: Consignment.State?
  package var location: ID<StockLocation>?
  /// Where whoever asks may look; nil everywhere.
  package var within: [ID<StockLocation>]?
  /// An order's number, its beginning from the day on (`M261201`) or its end, the name or telephone number of whom it goes to, whole or in part, a part of a product's name,
  /// or a whole SKU; several words may name several of these, in any order. Empty for all.
  package var words: String
  /// Consignments besides that are what the words mean: whoever knows the carriers' numbers puts them in.
  package var parcels: [ID<Consignment>] = []
  /// The first and the last day on which an order was placed, at the place of `zoneMinutes`.
  package var first: Day?
  package var last: Day?
  package var zoneMinutes: Int64

  package init(
    state: Consignment.State? = nil, location: ID<StockLocation>? = nil, within: [ID<StockLocation>]? = nil, words: String = "", first: Day? = nil, last: Day? = nil,
    zoneMinutes: Int64 = 540
  ) {
    self.state = state
    self.location = location
    self.within = within
    self.words = words
    self.first = first
    self.last = last
    self.zoneMinutes = zoneMinutes
  }

  /// True when something besides the state and the place narrows the list.
  package var isSearch: Bool { !words.isEmpty || first != nil || last != nil }

  /// What is added to a condition on the `orders_consignment` of a merchant.
  func condition(of merchant: PartyID, in tx: Transaction) throws -> SQL {
    let state: SQL = state.map { "AND state = \($0)" } ?? ""
    let place: SQL = location.map { "AND location = \($0)" } ?? ""
    return "\(state) \(place) \(Self.condition(within: within)) \(try wordsCondition(merchant, in: tx)) \(daysCondition)"
  }

  /// What is added to a condition on `orders_consignment` for who may look into these places only.
  static func condition(within places: [ID<StockLocation>]?) -> SQL {
    guard let places else { return "" }
    return places.isEmpty ? "AND 1 = 0" : "AND location IN \(list: places)"
  }

  /// Words that may each name something else, at most; more of them are one name.
  private static let partsMax = 5

  private func wordsCondition(_ merchant: PartyID, in tx: Transaction) throws -> SQL {
    guard !words.isEmpty else { return "" }
    var found: SQL = "id IN (\(try Self.meant(by: words, merchant, in: tx)))"
    let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
    if (2...Self.partsMax).contains(parts.count) {
      let all = try parts.reduce("1 = 1" as SQL) { all, part in "\(all) AND id IN (\(try Self.meant(by: part, merchant, in: tx)))" }
      found = "\(found) OR (\(all))"
    }
    if !parcels.isEmpty { found = "\(found) OR id IN \(list: parcels)" }
    return "AND (\(found))"
  }

  /// The ids of the consignments that these words as a whole name.
  private static func meant(by words: String, _ merchant: PartyID, in tx: Transaction) throws -> SQL {
    let goods = try Offer.parts(holding: words, of: merchant, in: tx)
    let tail: SQL = OrderNumber.tail(words).map { "UNION ALL SELECT o.id FROM orders_order o WHERE substr(o.number, length(o.number) - 5) = \($0)" } ?? ""
    return """
        SELECT c.id FROM orders_consignment c
        WHERE c.order_id IN (
          SELECT o.id FROM orders_order o WHERE o.number = \(OrderNumber.read(words))
          \(tail)
          \(try begun(with: words))
          UNION ALL
          SELECT o.id FROM orders_order o WHERE \(Recipient.condition("o.offer", is: words)))
        UNION ALL
        SELECT c.id FROM (\(goods)) AS held
        JOIN orders_order o ON o.offer = held.offer
        JOIN orders_consignment c ON c.order_id = o.id AND c.number = held.part
      """
  }

  /// The orders whose number begins so: those of a day, or fewer.
  private static func begun(with words: String) throws -> SQL {
    guard let (day, beginning) = OrderNumber.beginning(words) else { return "" }
    // A number bears the day at the seller's place.
    let start = Instant(milliseconds: day.number.times(86_400_000))
    return """
      UNION ALL
      SELECT o.id FROM orders_order o
      WHERE o.placed_at >= \(start + .days(-1)) AND o.placed_at < \(start + .days(2)) AND substr(o.number, 1, \(raw: String(beginning.utf8.count))) = \(beginning)
      """
  }

  private var daysCondition: SQL {
    guard first != nil || last != nil else { return "" }
    let from: SQL = first.map { "AND o.placed_at >= \(start(of: $0))" } ?? ""
    let until: SQL = last.map { "AND o.placed_at < \(start(of: $0.adding(days: 1)))" } ?? ""
    return "AND EXISTS (SELECT 1 FROM orders_order o WHERE o.id = orders_consignment.order_id \(from) \(until))"
  }

  private func start(of day: Day) -> Instant { Instant(milliseconds: day.number.times(86_400_000).minus(zoneMinutes * 60_000)) }
}
