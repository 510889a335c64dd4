import Assembly
import Inventory
import Kernel
import Places
import Storage
import TestSupport
import Testing
import Trade

/// A shop shuts for good while orders wait in it.
@Suite struct ClosingShopTests {
  @Test(arguments: enginesHere) func whatWasOrderedIsHandedOverAndNothingMoreIsSoldThere(_ engine: Engine) throws {
    try atTheMall(engine, inShop: 3, inWarehouse: 1) { mall in
      let ready = try mall.order(by: mall.mina), placed = try mall.order(by: mall.jun)
      let waiting = try mall.cart(of: mall.jun)
      try mall.prepare(ready)

      try mall.database.writeNow { try CloseUnit(mall.unit, by: mall.merchant).run(in: $0) }
      try AllRounds.settle(mall.database)
      try mall.collect(ready)
      #expect(throws: NoCheckout.cannotCollectThere) { try mall.checkout(waiting, by: mall.jun) }
      #expect(try mall.free(at: mall.shop) == 1)

      // Who does not want to come any more takes her order back: money and goods return.
      try mall.database.writeNow { try CancelConsignment(consignment: placed.id, by: mall.jun, reason: "").run(in: $0) }
      #expect(try mall.money(of: mall.jun) == 100_000)
      #expect(try mall.free(at: mall.shop) == 2)

      // What the shop still has goes to the warehouse and is sent from there.
      let movement = try mall.database.writeNow { tx in
        try DispatchStock(
          merchant: mall.merchant, from: mall.shop, to: mall.warehouse, lines: [.init(variant: mall.piece.raw, quantity: 2)], by: mall.merchant
        ).run(in: tx)
      }
      try mall.database.writeNow { try ArriveStock(movement: movement, merchant: mall.merchant).run(in: $0) }
      let offer = try mall.checkout(waiting, by: mall.jun, collects: false)
      #expect(offer.parts.map(\.location) == [mall.warehouse])
      let sent = try mall.pay(offer)
      #expect(try mall.money(of: mall.jun) == 100_000 - sent.total.minor)
      #expect(try [mall.free(at: mall.shop), mall.free(at: mall.warehouse)] == [0, 2])
    }
  }
}
