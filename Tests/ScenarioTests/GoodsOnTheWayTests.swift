import Inventory
import Kernel
import Storage
import TestSupport
import Testing
import Trade

/// Goods go from the warehouse to the shop, where somebody waits for them.
@Suite struct GoodsOnTheWayTests {
  @Test(arguments: enginesHere) func whatIsOnTheWayIsSoldNowhereAndWhatIsMissingIsFoundByCounting(_ engine: Engine) throws {
    try atTheMall(engine, inWarehouse: 3) { mall in
      let cart = try mall.cart(of: mall.mina, 2)
      let none = NoCheckout.soldOut(title: Phrase("울 목도리", "Wool scarf"), variant: mall.piece.raw, left: 0)
      let movement = try mall.database.writeNow { tx in
        try DispatchStock(
          merchant: mall.merchant, from: mall.warehouse, to: mall.shop, lines: [.init(variant: mall.piece.raw, quantity: 3)], by: mall.merchant
        ).run(in: tx)
      }
      #expect(throws: none) { try mall.checkout(cart, by: mall.mina) }
      #expect(throws: none) { try mall.checkout(cart, by: mall.mina, collects: false) }

      try mall.database.writeNow { try ArriveStock(movement: movement, merchant: mall.merchant).run(in: $0) }
      #expect(throws: NoStockMove.arrivedAlready) {
        try mall.database.writeNow { try ArriveStock(movement: movement, merchant: mall.merchant).run(in: $0) }
      }
      let sold = try mall.consignment(of: mall.pay(mall.checkout(cart, by: mall.mina)))

      // Two stand there sold and one free; a person counts two. The free one is missing, not one that was sold.
      func count(_ pieces: Int64) throws -> Int64 {
        try mall.database.writeNow { tx in
          try CountStock(merchant: mall.merchant, location: mall.shop, variant: mall.piece.raw, counted: pieces, by: mall.merchant).run(in: tx)
        }
      }
      #expect(try count(2) == -1)
      #expect(try mall.free(at: mall.shop) == 0)
      try mall.prepare(sold)
      try mall.collect(sold)
      #expect(try count(0) == 0)

      // The lost piece turns up behind the shelf and is sold.
      #expect(try count(1) == 1)
      _ = try mall.order(by: mall.jun)
      #expect(try mall.free(at: mall.shop) == 0)
    }
  }
}
