import Commerce
import Kernel
import Parties
import Places
import Storage

@testable import Server

/// A market in a mall: a café of its merchant on the second floor, and a shop in the street that nobody runs here.
struct Town: Sendable {
  let market: Market
  let mall: PartyID
  let floor: ID<Floor>
  let cafe: PartyID
  let kiosk: PartyID

  var door: Door { market.door }

  init() throws {
    market = try Market()
    let merchant = market.merchant
    (mall, floor, cafe, kiosk) = try market.door.database.writeNow { tx in
      let here = GeoPoint(latitude: 37.5445, longitude: 127.0557)!
      try Region(code: "11", parent: nil, name: Phrase("서울", "Seoul"), centre: here).save(in: tx)
      try Region(code: "11200", parent: "11", name: Phrase("성동구", "Seongdong"), centre: here).save(in: tx)
      let mall = try OpenMall(
        operator: Party.house, region: "11200", name: Phrase("성수 마당몰", "Seongsu Madang"), address: Phrase("아차산로 7", "7 Achasan-ro"), point: here,
        by: Party.house
      ).run(in: tx)
      let floor = try AddFloor(mall: mall, level: 2, name: Phrase("식당가", "Food"), by: Party.house).run(in: tx)
      let cafe = try OpenUnit(
        UnitWords(category: .cafe, name: Phrase("볕뉘 커피", "Byeotnwi Coffee"), approach: Approach(sector: "B")), at: .floor(floor, number: "214"),
        merchant: merchant, by: Party.house
      ).run(in: tx)
      try SetHours(mall, WeekHours(daily: OpenSpan("10:00", "22:00")!), by: Party.house).run(in: tx)
      let kiosk = try ListUnaffiliated(
        UnitWords(category: .grocery, name: Phrase("골목 슈퍼", "Corner Shop")),
        at: .street(region: "11200", address: Phrase("왕십리로 1", "1 Wangsimni-ro"), point: here),
        Listing(source: "상가정보 공공데이터", sourceURL: "https://www.data.go.kr", checked: Day(year: 2026, month: 11, day: 3)!), by: Party.house
      ).run(in: tx)
      return (mall, floor, cafe, kiosk)
    }
  }

  /// Somebody with a role: the header lines that say so.
  func person(_ role: Role, at place: Scope = .installation) throws -> [String: String] {
    try door.database.writeNow { tx in
      let party = try OpenParty(.member, name: Phrase("직원", "Staff")).run(in: tx)
      try GrantRole(role, to: party, at: place).run(by: .house, in: tx)
      return ["Authorization": "Bearer \(try OpenSession(party, device: "test").run(in: tx).text)"]
    }
  }

  var mallOperator: [String: String] { get throws { try person(.mallOperator, at: .mall(mall)) } }
  var owner: [String: String] { get throws { try person(.merchantOwner, at: .merchant(market.merchant)) } }
  var houseOperator: [String: String] { get throws { try person(.operatorOfAll) } }

  func put(_ target: String, _ json: String, _ headers: [String: String]) async throws -> Door.Answered {
    try await door.send(.put, target, headers.merging(["Content-Type": "application/json"]) { $1 }, body: Array(json.utf8))
  }
}

extension JSON {
  /// A member of members: `json.at("unit", "name", "en")`.
  func at(_ names: String...) -> JSON? { names.reduce(self as JSON?) { $0?[$1] } }
}
