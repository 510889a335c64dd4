import Inventory
import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Server

/// Who works in one store sees that store's orders, stock and returns: by the API as at the console.
@Suite(.everyEngine) struct StoreStaffTests {
  /// A merchant with the store of the town's market in the town's café, and a second store elsewhere.
  private func town() throws -> (town: Town, other: ID<StockLocation>) {
    let town = try Town()
    let other = try town.door.database.writeNow { tx in
      try tx.run("UPDATE inventory_location SET unit = \(town.cafe) WHERE id = \(town.market.store)")
      return try OpenStockLocation(merchant: town.market.merchant, kind: .store, unit: PartyID(77), name: Phrase("부산점", "Busan"), ships: false, collects: true).run(in: tx)
    }
    return (town, other)
  }

  @Test func listsOfTheAPIHoldTheirOwnStoreOnly() async throws {
    let (town, other) = try town()
    let merchant = town.market.merchant, base = "/api/v1/merchants/\(merchant)"
    let buyer = try town.market.buyer()
    let here = try town.person(.storeStaff, at: .store(town.cafe, merchant: merchant)), there = try town.person(.storeStaff, at: .store(PartyID(77), merchant: merchant))
    let stranger = try town.person(.storeStaff, at: .store(town.kiosk, merchant: nil)), owner = try town.owner
    func items(_ path: String, _ who: [String: String]) async throws -> [JSON]? { try await town.door.get(base + path, who).json["items"]?.items }
    // Orders.
    #expect(try await items("/consignments", here)?.count == 1)
    #expect(try await items("/consignments", owner)?.count == 1)
    #expect(try await items("/consignments", there)?.isEmpty == true)
    #expect(try await items("/consignments?location=\(town.market.store)", there)?.isEmpty == true)
    // Returns.
    let part = try town.door.database.readNow { try $0.one("SELECT id FROM orders_consignment") { try $0.next(ID<Consignment>.self) } }
    _ = try town.door.database.writeNow { try AskReturn(consignment: part, buyer: buyer.party, reason: .changedMind, note: "", pieces: [1: 1]).run(in: $0) }
    #expect(try await items("/returns", here)?.count == 1)
    #expect(try await items("/returns", owner)?.count == 1)
    #expect(try await items("/returns", there)?.isEmpty == true)
    // Stock.
    #expect(try await items("/locations", here)?.compactMap { $0["id"]?.text } == [town.market.store.description])
    #expect(try await items("/locations", there)?.compactMap { $0["id"]?.text } == [other.description])
    #expect(try await items("/locations", owner)?.count == 3)
    #expect(try await items("/stock", here)?.first?["places"]?.items?.compactMap { $0["location"]?.text } == [town.market.store.description])
    #expect(try await items("/stock", owner)?.first?["places"]?.items?.count == 2)
    #expect(try await items("/products/\(town.market.product)/stock", there)?.first?["places"]?.items?.compactMap { $0["location"]?.text } == [other.description])
    #expect(try await items("/products/\(town.market.product)/stock", owner)?.first?["places"]?.items?.count == 3)
    for path in ["/consignments", "/returns", "/locations", "/stock", "/products/\(town.market.product)/stock"] {
      #expect(try await town.door.get(base + path, stranger).status == 403, "\(path)")
    }
  }

  /// At the console too: no returns and no counts of the other places.
  @Test func pagesHoldTheirOwnStoreOnly() async throws {
    let yard = try ConsoleYard()
    let sent = try yard.order(1, collects: false, to: "먼 손님")
    _ = try yard.order(1, collects: true, to: "가까운 손님")
    let list = try await yard.get("/console/orders", as: yard.storeStaff).text
    #expect(list.contains("가까운 손님") && !list.contains("먼 손님"))
    #expect(try await yard.get("/console/orders", as: yard.owner).text.contains("먼 손님"))
    _ = try yard.door.database.writeNow { tx in
      let by = sent.merchant
      try AcceptConsignment(consignment: sent.id, by: by).run(in: tx)
      try ShipConsignment(consignment: sent.id, carrier: "한빛택배", waybill: "1234567890", by: by).run(in: tx)
      try DeliverConsignment(consignment: sent.id, by: by).run(in: tx)
      return try AskReturn(consignment: sent.id, buyer: yard.buyer, reason: .changedMind, note: "", pieces: [1: 1]).run(in: tx)
    }
    #expect(try await yard.get("/console/returns", as: yard.owner).text.contains("승인 수량"))
    #expect(try await !yard.get("/console/returns", as: yard.storeStaff).text.contains("포근한 니트"))
  }

  /// A store without a place of stock has no orders, rather than everybody's.
  @Test func aStoreWithoutStockSeesNobodysOrders() async throws {
    let yard = try ConsoleYard()
    _ = try yard.order(1, collects: true, to: "가까운 손님")
    try yard.door.database.writeNow { tx in try tx.run("UPDATE inventory_location SET unit = 5 WHERE id = \(yard.store)") }
    #expect(try await !yard.get("/console/orders", as: yard.storeStaff).text.contains("가까운 손님"))
  }
}
