import Inventory
import Kernel
import Storage
import Trade

/// What notices of orders name: the goods, and where or how they reach the buyer.
struct NoticedGoods {
  private let lines: [ID<Offer>: [Offer.Line]]
  private let consignments: [ID<Order>: [Consignment]]
  private let places: [ID<StockLocation>: Phrase]

  init(_ orders: [Order], in tx: Transaction) throws {
    guard !orders.isEmpty else { (lines, consignments, places) = ([:], [:], [:]); return }
    lines = try OrderLines.offered(orders, in: tx)
    consignments = try orders.map(\.id).inParts(of: 500) { try Consignment.all(ofEach: $0, in: tx) }
    let counters = Set(consignments.values.joined().filter { $0.method == .collect }.map(\.location)).sorted()
    places = try counters.inParts(of: 500) { part -> [ID<StockLocation>: Phrase] in
      Dictionary(try StockLocation.all(part, in: tx).map { ($0.id, $0.name) }) { first, _ in first }
    }
  }

  /// The first of the goods with the number of the others, and the place where they are collected, or that they are sent. What goes several ways says nothing of it.
  /// - Parameters:
  ///   - consignment: the parcel that it is about; nil for the whole order.
  ///   - numbers: the lines that it is about; nil for all.
  func facts(_ order: Order, consignment: ID<Consignment>? = nil, numbers: Set<Int64>? = nil) -> [JSON.Member] {
    let parcels = (consignments[order.id] ?? []).filter { consignment == nil || $0.id == consignment }
    let parts = Set(parcels.map(\.number))
    let about = (lines[order.offer] ?? []).filter { parts.contains($0.part) && numbers?.contains($0.number) != false }
    guard let first = about.first else { return [] }
    var members = [JSON.Member("goods", Self.words(first.title))]
    if about.count > 1 { members.append(JSON.Member("others", .int(Int64(about.count - 1)))) }
    let counters = Set(parcels.filter { $0.method == .collect }.map(\.location))
    if parcels.allSatisfy({ $0.method == .delivery }) {
      members.append(JSON.Member("way", "delivery"))
    } else if counters.count == 1, parcels.allSatisfy({ $0.method == .collect }), let place = counters.first.flatMap({ places[$0] }) {
      members += [JSON.Member("way", "collect"), JSON.Member("place", Self.words(place))]
    }
    return members
  }

  private static func words(_ phrase: Phrase) -> JSON { ["ko": .string(phrase.korean), "en": .string(phrase.english)] }
}
