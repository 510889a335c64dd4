import Kernel
import Parties
import Places
import Storage
import Testing

@testable import Server

/// Nobody is believed about whose store it is: what surrounds the place of a role is looked up.
@Suite(.everyEngine) struct RolePlaceTests {
  /// A rival merchant with a shop in the mall, and its owner.
  private func rival(_ town: Town) throws -> (merchant: PartyID, shop: PartyID, owner: [String: String]) {
    let (merchant, shop) = try town.door.database.writeNow { tx in
      let merchant = try OpenParty(.merchant, name: Phrase("옆집", "Next door")).run(in: tx)
      let words = UnitWords(category: .fashion, name: Phrase("옆집 매장", "Next door's shop"))
      return (merchant, try OpenUnit(words, at: .floor(town.floor, number: "215"), merchant: merchant, by: Party.house).run(in: tx))
    }
    return (merchant, shop, try town.person(.merchantOwner, at: .merchant(merchant)))
  }

  @Test func aRoleInAnothersStoreIsNotGivenByNamingOneselfBeside() async throws {
    let town = try Town()
    let rival = try rival(town), mine = town.market.merchant, mall = town.mall
    let helper = try town.market.member().party
    let owner = try town.owner
    let claims = ["", #","merchant":"\#(mine)""#, #","mall":"\#(mall)""#, #","merchant":"\#(mine)","mall":"\#(mall)""#]
    for claim in claims {
      let body = #"{"party":"\#(helper)","role":"store-staff","store":"\#(rival.shop)"\#(claim)}"#
      let given = try await town.door.post("/api/v1/roles", body, owner)
      #expect(claim.contains("merchant") ? given.code == "roles/no-place" : given.code == "roles/not-yours-to-give", "\(claim)")
      let taken = try await town.door.send(.delete, "/api/v1/roles", owner.merging(["Content-Type": "application/json"]) { $1 }, body: Array(body.utf8))
      #expect(taken.status == 403 || taken.status == 422, "\(claim)")
    }
    #expect(try town.door.database.readNow { try Authority.of(helper, in: $0).grants.isEmpty })
    for nowhere in ["1", mine.description, mall.description] {
      let given = try await town.door.post("/api/v1/roles", #"{"party":"\#(helper)","role":"store-staff","store":"\#(nowhere)","merchant":"\#(mine)"}"#, owner)
      #expect(given.code == "roles/no-place", "\(nowhere)")
    }
    // One's own, and a mall's stores by its operator.
    let own = try await town.door.post("/api/v1/roles", #"{"party":"\#(helper)","role":"store-staff","store":"\#(town.cafe)"}"#, owner)
    #expect(own.status == 204)
    let byMall = try await town.door.post("/api/v1/roles", #"{"party":"\#(helper)","role":"store-staff","store":"\#(rival.shop)"}"#, try town.mallOperator)
    #expect(byMall.status == 204)
    for role in ["operator", "merchant-owner"] {
      let body = #"{"party":"\#(helper)","role":"\#(role)","merchant":"\#(mine)","mall":"\#(mall)"}"#
      #expect(try await town.door.post("/api/v1/roles", body, try town.houseOperator).code == "roles/no-place", "\(role)")
    }
    let byRival = try await town.door.post("/api/v1/roles", #"{"party":"\#(helper)","role":"store-staff","store":"\#(town.cafe)"}"#, rival.owner)
    #expect(byRival.status == 403)
  }

  @Test func nobodyKeepsGoodsInAnothersStore() async throws {
    let town = try Town()
    let rival = try rival(town), path = "/api/v1/merchants/\(town.market.merchant)/locations"
    func place(_ unit: PartyID) -> String { #"{"kind":"store","unit":"\#(unit)","name":{"ko":"남의 매장"},"ships":false,"collects":true}"# }
    for unit in [rival.shop, town.kiosk, town.mall, PartyID(1)] {
      let opened = try await town.door.post(path, place(unit), try town.owner)
      #expect(opened.status == 403 && opened.code == "stock/store-of-another", "\(unit)")
      #expect(opened.text.contains("그런 매장이 없어요") || opened.text.contains("runs no such store"), "\(opened.text)")
    }
    #expect(try await town.door.post(path, place(town.cafe), try town.owner).status == 201)
  }

  @Test func theLastOperatorStays() async throws {
    let town = try Town()
    let database = town.door.database
    let (one, two) = (try town.market.member().party, try town.market.member().party)
    try database.writeNow { tx in
      for party in [one, two] { try GrantRole(.operatorOfAll, to: party, at: .installation).run(by: .house, in: tx) }
    }
    let grant = Grant(.operatorOfAll)
    #expect(try database.writeNow { try RevokeRole(grant, from: one, at: .installation).run(by: .house, in: $0) })
    #expect(throws: GrantRole.No.lastOperator) { try database.writeNow { try RevokeRole(grant, from: two, at: .installation).run(by: .house, in: $0) } }
    #expect(try database.readNow { try Authority.of(two, in: $0).isOperator })
  }
}
