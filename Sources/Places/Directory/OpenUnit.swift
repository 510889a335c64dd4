import Kernel
import Parties
import Storage

/// Opens a store, restaurant or service. Refuses with a `PlaceRefusal`.
package struct OpenUnit: Sendable {
  /// Where it stands.
  package enum Spot: Sendable, Hashable {
    /// On a floor of a mall, under a number of that floor.
    case floor(ID<Floor>, number: String)
    /// On its own in the street.
    case street(region: String, address: Phrase, point: GeoPoint, zone: Zone = .seoul, country: String = "KR")
  }

  package var spot: Spot
  package var words: UnitWords
  package var merchant: PartyID?
  package var by: PartyID

  package init(_ words: UnitWords, at spot: Spot, merchant: PartyID?, by: PartyID) {
    self.words = words
    self.spot = spot
    self.merchant = merchant
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> PartyID {
    try words.check()
    let stand = try Stand(spot, point: words.point, in: tx)
    let id = try OpenParty(.store, name: words.name).run(in: tx)
    let approach = words.approach
    let added = try tx.run(
      """
      INSERT INTO places_unit (\(raw: Unit.columns), opened_at, changed_at)
      VALUES (\(id), \(words.category.kind), \(words.category), \(stand.mall), \(stand.floor), \(stand.number), \(stand.region),
        \(words.name.korean), \(words.name.english), \(merchant), \(stand.address.korean), \(stand.address.english), \(words.phone),
        \(words.description.korean), \(words.description.english), \(stand.point.latitudeMicro), \(stand.point.longitudeMicro),
        \(stand.zone), \(stand.country), \(stand.mall ?? id), \(approach.entrance.korean), \(approach.entrance.english),
        \(approach.sector), \(approach.lift.korean), \(approach.lift.english), \(approach.isStepFree),
        \(approach.neighbours.first), \(approach.neighbours.dropFirst().first), \(PartyID?.none), \(tx.now), \(tx.now))
      ON CONFLICT DO NOTHING
      """)
    guard added == 1 else { throw PlaceRefusal.numberTaken }
    try words.saveBrands(of: id, in: tx)
    try tx.emit(PlacesEvents.about(PlacesEvents.unitOpenedTopic, id, by: by))
    return id
  }
}

/// What is said of a unit, whoever says it.
package struct UnitWords: Sendable, Hashable {
  package var category: UnitCategory
  package var name: Phrase
  /// The catalogue's ids, at most 200.
  package var brands: [Int64]
  package var phone: String
  package var description: Phrase
  package var approach: Approach
  /// Nil takes the mall's, or leaves the street's.
  package var point: GeoPoint?

  package init(
    category: UnitCategory, name: Phrase, brands: [Int64] = [], phone: String = "", description: Phrase = Phrase("", ""),
    approach: Approach = Approach(), point: GeoPoint? = nil
  ) {
    self.category = category
    self.name = name
    self.brands = brands
    self.phone = phone
    self.description = description
    self.approach = approach
    self.point = point
  }

  func check() throws(PlaceRefusal) {
    try PlaceRefusal.checkName(name)
    try PlaceRefusal.checkText(description, approach.entrance, approach.lift)
    guard brands.count <= 200, phone.length <= 40, approach.sector.length <= 20 else { throw .textTooLong }
  }

  func saveBrands(of unit: PartyID, in tx: Transaction) throws {
    guard !brands.isEmpty else { return }
    let rows = Set(brands).sorted().map { [unit.sqlValue, SQLValue.int($0)] }
    try tx.run("INSERT INTO places_unit_brand (unit, brand) VALUES \(rows: rows) ON CONFLICT DO NOTHING")
  }
}

/// A spot with what stands around it.
private struct Stand {
  var mall: PartyID?
  var floor: ID<Floor>?
  var number = ""
  var region: String
  var address: Phrase
  var point: GeoPoint
  var zone: Zone
  var country: String

  init(_ spot: OpenUnit.Spot, point own: GeoPoint?, in tx: Transaction) throws {
    switch spot {
    case .floor(let id, let number):
      guard (1...20).contains(number.count) else { throw PlaceRefusal.numberMissing }
      guard let floor = try Floor.find(id, in: tx), let mall = try Mall.find(floor.mall, in: tx) else { throw PlaceRefusal.unknownFloor }
      (self.mall, self.floor, self.number) = (mall.id, id, number)
      (region, address, point, zone, country) = (mall.region, mall.address, own ?? mall.point, mall.zone, mall.country)
    case .street(let region, let address, let point, let zone, let country):
      guard !address.korean.isBlank else { throw PlaceRefusal.addressMissing }
      try PlaceRefusal.checkText(address)
      guard try Region.find(region, in: tx) != nil else { throw PlaceRefusal.unknownRegion }
      (self.region, self.address, self.point, self.zone, self.country) = (region, address, own ?? point, zone, country)
    }
  }
}
