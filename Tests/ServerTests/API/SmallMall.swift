import Kernel
import Parties
import Places
import Storage

/// A mall with a café on its second floor, open from ten to ten, and beside it a shop in the street that nobody runs here.
struct SmallMall: Sendable {
  let mall: PartyID
  let floor: ID<Floor>
  let cafe: PartyID
  let kiosk: PartyID

  static let here = GeoPoint(latitude: 37.5445, longitude: 127.0557)!

  init(cafeOf merchant: PartyID, in tx: Transaction) throws {
    let here = Self.here, house = Party.house
    try Region(code: "11", parent: nil, name: Phrase("서울", "Seoul"), centre: here).save(in: tx)
    try Region(code: "11200", parent: "11", name: Phrase("성동구", "Seongdong"), centre: here).save(in: tx)
    mall = try OpenMall(
      operator: house, region: "11200", name: Phrase("성수 마당몰", "Seongsu Madang"), address: Phrase("성동구 아차산로 7", "7 Achasan-ro"), point: here, by: house
    ).run(in: tx)
    floor = try AddFloor(mall: mall, level: 2, name: Phrase("식당가", "Food"), by: house).run(in: tx)
    cafe = try OpenUnit(
      UnitWords(category: .cafe, name: Phrase("볕뉘 커피", "Byeotnwi Coffee"), approach: Approach(sector: "B")), at: .floor(floor, number: "214"),
      merchant: merchant, by: house
    ).run(in: tx)
    try SetHours(mall, WeekHours(daily: OpenSpan("10:00", "22:00")!), by: house).run(in: tx)
    kiosk = try ListUnaffiliated(
      UnitWords(category: .grocery, name: Phrase("골목 슈퍼", "Corner Shop")),
      at: .street(region: "11200", address: Phrase("성동구 왕십리로 1", "1 Wangsimni-ro"), point: here),
      Listing(source: "상가정보 공공데이터", sourceURL: "https://www.data.go.kr", checked: Day(year: 2026, month: 11, day: 3)!), by: house
    ).run(in: tx)
  }
}
