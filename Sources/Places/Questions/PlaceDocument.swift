import Kernel
import Storage

/// A mall or a unit as a search index wants it: plain values, no types of this feature.
package struct PlaceDocument: Hashable, Sendable {
  package enum Kind: String, Sendable { case mall, store, restaurant, service }

  package let id: PartyID
  package let kind: Kind
  package let name: Phrase
  /// What else it may be found by: category, mall, floor label, address.
  package let words: [Phrase]
  /// What kind of house people look for: 카페, 식당, 미용실; nil of malls.
  package let sort: Phrase?
  package let region: String
  package let mall: PartyID?
  package let merchant: PartyID?
  package let point: GeoPoint
  package let isClosed: Bool

  /// Documents of everything after `id` in the order of ids: malls first call, units after; feed the last id back until it is empty.
  package static func malls(after id: PartyID = PartyID(0), limit: Int = 200, in tx: Transaction) throws -> [PlaceDocument] {
    try tx.rows("SELECT \(raw: Mall.columns) FROM places_mall WHERE id > \(id) ORDER BY id LIMIT \(min(limit, 500))") { try Mall(&$0) }
      .map(document)
  }

  /// Units after `id`, at most 500 a call; closed ones are there to be taken out.
  package static func units(after id: PartyID = PartyID(0), limit: Int = 200, in tx: Transaction) throws -> [PlaceDocument] {
    let units = try tx.rows("SELECT \(raw: Unit.columns) FROM places_unit WHERE id > \(id) ORDER BY id LIMIT \(min(limit, 500))") { try Unit(&$0) }
    return try documents(units, in: tx)
  }

  /// Documents of these units and malls, at most 500: what an event said has changed.
  package static func all(_ ids: [PartyID], in tx: Transaction) throws -> [PlaceDocument] {
    let malls = try Mall.all(ids, in: tx).values.sorted { $0.id < $1.id }.map(document)
    return malls + (try documents(try Unit.all(ids, in: tx).values.sorted { $0.id < $1.id }, in: tx))
  }

  private static func document(of mall: Mall) -> PlaceDocument {
    PlaceDocument(
      id: mall.id, kind: .mall, name: mall.name, words: [mall.address], sort: nil, region: mall.region, mall: nil, merchant: nil, point: mall.point, isClosed: false)
  }

  /// What people call such a house: all that serve meals are 식당 too, as search knows.
  private static func sort(of category: UnitCategory) -> Phrase {
    switch category {
    case .korean: Phrase("한식당", "Korean restaurant")
    case .japanese: Phrase("일식당", "Japanese restaurant")
    case .chinese: Phrase("중식당", "Chinese restaurant")
    case .western: Phrase("양식당", "Western restaurant")
    case .asian: Phrase("아시아음식점", "Asian restaurant")
    case .snacks: Phrase("분식집", "Snack bar")
    case .bar: Phrase("술집", "Pub")
    case .bakery: Phrase("빵집", "Bakery")
    case .fashion: Phrase("옷가게", "Clothes shop")
    case .shoes: Phrase("신발가게", "Shoe shop")
    case .accessories: Phrase("잡화점", "Accessories shop")
    case .beauty: Phrase("화장품가게", "Beauty shop")
    case .grocery: Phrase("식료품점", "Grocer")
    case .living: Phrase("생활용품점", "Homeware shop")
    case .digital: Phrase("전자제품매장", "Electronics shop")
    case .kids: Phrase("아동용품점", "Toy shop")
    case .books: Phrase("서점", "Bookshop")
    case .sports: Phrase("스포츠매장", "Sports shop")
    case .pets: Phrase("애견샵", "Pet shop")
    case .flowers: Phrase("꽃집", "Florist")
    case .laundry: Phrase("세탁소", "Laundry")
    case .repair: Phrase("수선집", "Repair shop")
    case .money: Phrase("은행", "Bank")
    default: category.name
    }
  }

  private static func documents(_ units: [Unit], in tx: Transaction) throws -> [PlaceDocument] {
    let malls = try Mall.all(Set(units.compactMap(\.mall)).sorted(), in: tx)
    let floors = try Floor.all(Set(units.compactMap(\.floor)).sorted(), in: tx)
    return units.map { unit in
      let around = [unit.category.name, unit.mall.flatMap { malls[$0]?.name }, unit.floor.flatMap { floors[$0]?.title }, unit.address].compactMap { $0 }
      return PlaceDocument(
        id: unit.id, kind: Kind(rawValue: unit.kind.rawValue)!, name: unit.name, words: around, sort: sort(of: unit.category), region: unit.region, mall: unit.mall,
        merchant: unit.merchant, point: unit.point, isClosed: unit.closed != nil)
    }
  }
}
