import Inventory
import Kernel
import Parties
import Storage
import Testing

@testable import Server

/// Shoppers collect in a store, which has an address: at the API and at the console.
@Suite(.everyEngine) struct CollectStoreTests {
  @Test func aPlaceWhereShoppersCollectWantsAStore() async throws {
    let town = try Town()
    let path = "/api/v1/merchants/\(town.market.merchant)/locations", owner = try town.owner
    func place(_ unit: String, collects: Bool) -> String { #"{"kind":"store",\#(unit)"name":{"ko":"새 지점"},"ships":false,"collects":\#(collects)}"# }
    func count() throws -> Int { try town.door.database.readNow { try StockLocation.all(of: town.market.merchant, in: $0).count } }
    let before = try count()
    let bare = try await town.door.post(path, place("", collects: true), owner)
    #expect(bare.status == 422 && bare.code == "stock/needs-store", "\(bare.text)")
    #expect(try count() == before)
    #expect(try await town.door.post(path, place("", collects: false), owner).status == 201)
    #expect(try await town.door.post(path, place(#""unit":"\#(town.cafe)","#, collects: true), owner).status == 201)
    #expect(try count() == before + 2)
    // As at the console, a place has a name that can be seen.
    for name in ["", " ", "\u{200B}", "\u{3164}"] {
      let nameless = try await town.door.post(path, #"{"kind":"warehouse","name":{"ko":"\#(name)"},"ships":true,"collects":false}"#, owner)
      #expect(nameless.status == 422, "\(nameless.text)")
    }
    #expect(try count() == before + 2)
  }

  @Test func aPlaceSaysInWhichStoreOfWhichMallItIs() async throws {
    let town = try Town()
    let path = "/api/v1/merchants/\(town.market.merchant)/locations", owner = try town.owner
    let ko = "성수 마당몰 볕뉘 커피 · 2층 214 · 서울 성동구", en = "Byeotnwi Coffee, Seongsu Madang · 2F 214 · Seongdong, Seoul"
    let made = try await town.door.post(path, #"{"kind":"store","unit":"\#(town.cafe)","name":{"ko":"새 지점"},"ships":false,"collects":true}"#, owner)
    #expect(made.status == 201 && made.json.at("store", "ko")?.text == ko && made.json.at("store", "en")?.text == en, "\(made.text)")
    let listed = try await town.door.get(path, owner).json["items"]?.items ?? []
    #expect(listed.first { $0["id"]?.text == made.json["id"]?.text }?.at("store", "ko")?.text == ko)
    // What stands in no store says none.
    #expect(listed.first { $0["kind"]?.text == "warehouse" }?["store"] == .null)
    #expect(listed.filter { $0["store"] != .null }.count == 1)
  }

  @Test func theFormOffersTheMerchantsStores() async throws {
    let yard = try ConsoleYard()
    let cafe = try yard.door.database.writeNow { tx in try SmallMall(cafeOf: yard.merchant, in: tx) }.cafe
    #expect(try await yard.get("/console/shop", as: yard.owner).text.contains(#"<option value="\#(cafe)""#))
    let fields = [("kind", "store"), ("ko", "새 지점"), ("en", ""), ("priority", "5"), ("collects", "1")]
    let bare = try await yard.post("/console/shop/locations", fields + [("unit", "")], as: yard.owner)
    #expect(bare.status == 422 && bare.text.contains("주소가 있는 매장이어야 해요"))
    #expect(try await yard.post("/console/shop/locations", fields + [("unit", "1")], as: yard.owner).text.contains("그런 매장이 없어요"))
    #expect(try await yard.post("/console/shop/locations", fields + [("unit", "\(cafe)")], as: yard.owner).status == 303)
    func places() throws -> [StockLocation] { try yard.door.database.readNow { try StockLocation.all(of: yard.merchant, in: $0) } }
    let made = try #require(try places().first { $0.name.korean == "새 지점" })
    #expect(made.unit == cafe && made.collects)
    // A warehouse begins to hand over when somebody says in which store it is.
    let house = "/console/shop/locations/\(yard.warehouse)"
    func said(_ unit: String) -> [(String, String)] {
      [("ko-\(yard.warehouse)", "창고"), ("en-\(yard.warehouse)", ""), ("priority-\(yard.warehouse)", "5"), ("ships", "1"), ("collects", "1"), ("unit", unit)]
    }
    #expect(try await yard.post(house, said(""), as: yard.owner).status == 422)
    #expect(try places().first { $0.id == yard.warehouse }?.collects == false)
    #expect(try await yard.post(house, said("\(cafe)"), as: yard.owner).status == 303)
    #expect(try places().first { $0.id == yard.warehouse }?.unit == cafe)
  }

  /// One that was opened before stays readable, and goes on.
  @Test func whoCollectedWithoutAStoreBeforeGoesOn() async throws {
    let yard = try ConsoleYard()
    let old = try yard.door.database.writeNow { tx in
      try OpenStockLocation(merchant: yard.merchant, kind: .store, name: Phrase("옛 지점", "Old"), ships: false, collects: true).run(in: tx)
    }
    #expect(try await yard.get("/console/shop", as: yard.owner).text.contains("옛 지점"))
    let fields = [("ko-\(old)", "옛 가게"), ("en-\(old)", ""), ("priority-\(old)", "5"), ("collects", "1"), ("unit", "")]
    #expect(try await yard.post("/console/shop/locations/\(old)", fields, as: yard.owner).status == 303)
  }
}
