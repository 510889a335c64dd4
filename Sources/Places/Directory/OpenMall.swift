import Kernel
import Parties
import Storage

/// Opens a mall in the directory. Refuses with a `PlaceRefusal`.
package struct OpenMall: Sendable {
  package var `operator`: PartyID
  package var region: String
  package var name: Phrase
  package var address: Phrase
  package var point: GeoPoint
  package var zone: Zone
  package var country: String
  package var description: Phrase
  package var phone: String
  package var by: PartyID

  package init(
    operator: PartyID, region: String, name: Phrase, address: Phrase, point: GeoPoint, zone: Zone = .seoul, country: String = "KR",
    description: Phrase = Phrase("", ""), phone: String = "", by: PartyID
  ) {
    self.operator = `operator`
    self.region = region
    self.name = name
    self.address = address
    self.point = point
    self.zone = zone
    self.country = country
    self.description = description
    self.phone = phone
    self.by = by
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> PartyID {
    try PlaceRefusal.checkName(name)
    try PlaceRefusal.checkText(description, address)
    guard !address.korean.isBlank else { throw PlaceRefusal.addressMissing }
    guard try Region.find(region, in: tx) != nil else { throw PlaceRefusal.unknownRegion }
    let id = try OpenParty(.mall, name: name).run(in: tx)
    try tx.run(
      """
      INSERT INTO places_mall (\(raw: Mall.opening), opened_at)
      VALUES (\(id), \(`operator`), \(region), \(name.korean), \(name.english), \(address.korean), \(address.english),
        \(point.latitudeMicro), \(point.longitudeMicro), \(zone), \(country), \(description.korean), \(description.english),
        \(phone), \(tx.now))
      """)
    try tx.emit(PlacesEvents.about(PlacesEvents.mallOpenedTopic, id, by: by))
    return id
  }
}
