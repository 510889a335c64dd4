import Catalog
import Kernel
import Parties
import Places
import Storage

@testable import Server

/// A market in a small mall, whose café is its merchant's.
struct Town: Sendable {
  let market: Market
  let place: SmallMall

  var door: Door { market.door }
  var mall: PartyID { place.mall }
  var floor: ID<Floor> { place.floor }
  var cafe: PartyID { place.cafe }
  var kiosk: PartyID { place.kiosk }

  init(settings: [String: String] = [:]) throws {
    market = try Market(settings: settings)
    let merchant = market.merchant
    place = try market.door.database.writeNow { tx in try SmallMall(cafeOf: merchant, in: tx) }
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
