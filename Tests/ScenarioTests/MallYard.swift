import Assembly
import Catalog
import Community
import Inventory
import Kernel
import Ledger
import Parties
import Places
import Purse
import Storage
import Stream
import TestSupport
import Testing
import Trade

/// A mall with one shop in it: a merchant with that shop and a warehouse, one scarf for 29,000 won, and two shoppers with money.
struct MallYard {
  static let price: Int64 = 29_000

  let database: Database
  let clock: StagedWorld
  let site: ID<Site>
  let merchant: PartyID
  /// The shop as a place of the mall, and as a place of goods.
  let unit: PartyID
  let shop: ID<StockLocation>
  let warehouse: ID<StockLocation>
  let scarf: ID<Product>
  let piece: ID<Variant>
  let mina: PartyID
  let jun: PartyID

  init(_ yard: TestYard, inShop: Int64, inWarehouse: Int64) throws {
    (database, clock) = (yard.database, yard.clock)
    let street = try database.writeNow { tx -> (site: ID<Site>, merchant: PartyID, unit: PartyID) in
      try SeedCategories.plant(in: tx)
      let look = Site.Look(accent: "#1F6F5C", hero: Words("마당", "Madang"))
      let site = try OpenSite(by: Party.house, code: "madang", domain: "madang.test", name: Words("마당", "Madang"), look: look).run(in: tx)
      let point = GeoPoint(latitude: 37.5, longitude: 127.0)!
      try Region(code: "11", parent: nil, name: Phrase("서울", "Seoul"), centre: point).save(in: tx)
      let host = try OpenParty(.merchant, name: Phrase("몰 운영사", "Mall company")).run(in: tx)
      let mall = try OpenMall(
        operator: host, region: "11", name: Phrase("한낮 몰", "Noon Mall"), address: Phrase("서울 중구", "Jung-gu, Seoul"), point: point, by: host
      ).run(in: tx)
      let floor = try AddFloor(mall: mall, level: 1, name: Phrase("1층", "1F"), by: host).run(in: tx)
      let merchant = try OpenParty(.merchant, name: Phrase("온결", "Ongyeol")).run(in: tx)
      let unit = try OpenUnit(
        UnitWords(category: .fashion, name: Phrase("온결 한낮점", "Ongyeol Noon")), at: .floor(floor, number: "101"), merchant: merchant, by: host
      ).run(in: tx)
      return (site, merchant, unit)
    }
    (site, merchant, unit) = street
    (shop, warehouse) = try database.writeNow { tx in
      (
        try OpenStockLocation(
          merchant: street.merchant, kind: .store, unit: street.unit, name: Phrase("한낮점", "Noon"), ships: false, collects: true, priority: 2
        ).run(in: tx),
        try OpenStockLocation(
          merchant: street.merchant, kind: .warehouse, name: Phrase("물류센터", "Warehouse"), ships: true, collects: false, priority: 1
        ).run(in: tx)
      )
    }
    (scarf, piece) = try database.writeNow { tx in
      var sheet = ProductSheet(handle: "wool-scarf", title: Words("울 목도리", "Wool scarf"))
      sheet.category = "fashion/women/knit"
      sheet.status = .active
      sheet.variants = [VariantSheet(sku: "SC-1", price: .won(Self.price))]
      let saved = try CreateProduct(by: street.merchant, merchant: street.merchant, sheet: sheet).run(in: tx)
      return (saved.product, saved.variants[0])
    }
    (mina, jun) = try database.writeNow { tx in
      func shopper(_ korean: String, _ english: String) throws -> PartyID {
        let party = try OpenParty(.member, name: Phrase(korean, english)).run(in: tx)
        _ = try TopUp(member: party, amount: .won(100_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
        return party
      }
      return (try shopper("미나", "Mina"), try shopper("준", "Jun"))
    }
    for (place, quantity) in [(shop, inShop), (warehouse, inWarehouse)] where quantity > 0 { try receive(quantity, at: place) }
  }

  func receive(_ quantity: Int64, at place: ID<StockLocation>) throws {
    try database.writeNow { tx in
      _ = try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: piece.raw, quantity: quantity)], by: merchant).run(in: tx)
    }
  }
}

/// Tells a story on a fresh mall of one engine; at its end all events are heard, and books and orders must agree.
func atTheMall(_ engine: Engine, inShop: Int64 = 0, inWarehouse: Int64 = 0, _ story: (MallYard) throws -> Void) throws {
  try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
    let mall = try MallYard(yard, inShop: inShop, inWarehouse: inWarehouse)
    try story(mall)
    try AllRounds.settle(yard.database)
    #expect(try Verify.run(yard.database) == [])
    #expect(try OrdersVerify.run(yard.database) == [])
  }
}
