import Assembly
import Catalog
import Inventory
import Kernel
import Parties
import Places
import Storage
import TestSupport
import Testing
import Trade

@Suite struct ClosedStoreTests {
  /// A shop in the street where the yard's merchant hands over; its unit and its place.
  private func openShop(_ yard: TestYard) throws -> (unit: PartyID, place: ID<StockLocation>) {
    try yard.database.writeNow { tx in
      let point = GeoPoint(latitude: 37.5, longitude: 127.0)!
      try Region(code: "11", parent: nil, name: Phrase("서울", "Seoul"), centre: point).save(in: tx)
      let name = Phrase("골목 가게", "Alley shop")
      let unit = try OpenUnit(
        UnitWords(category: .fashion, name: name), at: .street(region: "11", address: Phrase("골목길 1", "Alley 1"), point: point),
        merchant: SaleYard.merchant, by: SaleYard.merchant
      ).run(in: tx)
      let place = try OpenStockLocation(merchant: SaleYard.merchant, kind: .store, unit: unit, name: name, ships: false, collects: true).run(in: tx)
      return (unit, place)
    }
  }

  @Test(arguments: enginesHere) func aStoreThatShutIsNoPlaceToCollectAt(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let shop = try SaleYard(yard)
      let (unit, place) = try openShop(yard)
      try shop.receive(SaleYard.merchant, place, [SaleYard.shirt], 3)
      let cart = try shop.cart([(SaleYard.shirt, 1)])
      let order = try shop.pay(try shop.checkout(cart, collectAt: [place]))
      try yard.database.writeNow { try CloseUnit(unit, by: SaleYard.merchant).run(in: $0) }
      let late = try shop.cart([(SaleYard.shirt, 1)])
      #expect(throws: NoCheckout.cannotCollectThere) { try shop.checkout(late, collectAt: [place]) }
      #expect(try shop.free(SaleYard.shirt, place) == 2)
      #expect(try shop.checkout(late).parts.map(\.location) == [shop.warehouse])
      // Lists of places hear of it; what was ordered before is still handed over.
      try AllRounds.settle(yard.database)
      #expect(try yard.database.readNow { try StockLocation.find(place, in: $0)?.collects } == false)
      try yard.database.writeNow { tx in
        let consignment = try Consignment.all(of: order.id, in: tx)[0]
        try AcceptConsignment(consignment: consignment.id, by: SaleYard.merchant).run(in: tx)
        try ReadyConsignment(consignment: consignment.id, by: SaleYard.merchant).run(in: tx)
        try HandOver(consignment: consignment.id, shown: consignment.pickupCode, by: SaleYard.merchant).run(in: tx)
      }
    }
  }

  @Test(arguments: enginesHere) func thePromotionsOfAStoreEndWithIt(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let (unit, _) = try openShop(yard)
      let now = yard.clock.now
      try yard.database.writeNow { tx in
        let words = Promotion.Words(title: Phrase("행사", "Offer"), body: Phrase("", ""))
        try StartPromotion(.unit(unit), words, from: now, until: now + .days(2), by: SaleYard.merchant).run(in: tx)
        try StartPromotion(.unit(unit), words, from: now + .days(1), until: now + .days(3), by: SaleYard.merchant).run(in: tx)
      }
      #expect(try yard.database.readNow { try PromotionsNow().run(in: $0).items.count } == 1)
      try yard.database.writeNow { try CloseUnit(unit, by: SaleYard.merchant).run(in: $0) }
      #expect(try yard.database.readNow { try PromotionsNow().run(in: $0).items.count } == 0)
      yard.clock.pass(.days(1))
      #expect(try yard.database.readNow { try PromotionsNow().run(in: $0).items.count } == 0)
    }
  }
}
