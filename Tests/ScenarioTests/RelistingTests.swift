import Catalog
import Community
import Inventory
import Kernel
import Storage
import TestSupport
import Testing
import Trade

/// A merchant lists a product anew under another name, and its reputation comes along.
@Suite struct RelistingTests {
  @Test(arguments: enginesHere) func reviewsComeAlongAndAnOpenOrderIsStillHandedOver(_ engine: Engine) throws {
    try atTheMall(engine, inShop: 3) { mall in
      let hers = try mall.order(by: mall.mina)
      try mall.prepare(hers)
      try mall.collect(hers)
      try mall.review(by: mall.mina, 2, "따가워요")
      let open = try mall.order(by: mall.jun)
      let forgotten = try mall.cart(of: mall.jun)

      let anew = try mall.database.writeNow { tx in
        try RelistProduct(by: mall.merchant, merchant: mall.merchant, product: mall.scarf, handle: "softer-scarf").run(in: tx)
      }
      #expect(try mall.verifiedStars(anew.product) == [0, 1, 0, 0, 0])
      // The old listing sells no more, not even from a cart; what was ordered of it is handed over.
      #expect(throws: NoCheckout.itemUnknown) { try mall.checkout(forgotten, by: mall.jun) }
      try mall.prepare(open)
      try mall.collect(open)

      // He bought the old listing and judges the new one; she cannot judge the same thing twice.
      try mall.review(anew.product, by: mall.jun, 5, "부드러워요")
      #expect(try mall.verifiedStars(anew.product) == [0, 1, 0, 0, 1])
      #expect(try mall.verifiedStars(mall.scarf) == [0, 1, 0, 0, 1])
      #expect(throws: NoReview.already) { try mall.review(anew.product, by: mall.mina, 1, "또 써요") }

      // The new listing has goods of its own to sell once they are received.
      let piece = anew.variants[0]
      #expect(throws: NoCheckout.self) { try mall.order(by: mall.jun, variant: piece) }
      try mall.database.writeNow { tx in
        _ = try ReceiveStock(merchant: mall.merchant, location: mall.shop, lines: [.init(variant: piece.raw, quantity: 1)], by: mall.merchant).run(in: tx)
      }
      let next = try mall.order(by: mall.jun, variant: piece)
      try mall.prepare(next)
      try mall.collect(next)
      #expect(try [mall.free(at: mall.shop), mall.free(at: mall.shop, piece)] == [1, 0])
    }
  }
}
