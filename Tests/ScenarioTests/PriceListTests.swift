import Catalog
import Kernel
import Storage
import TestSupport
import Testing
import Trade

/// A sale begins while people are buying.
@Suite struct PriceListTests {
  @Test(arguments: enginesHere) func anOfferKeepsItsPriceAndACartTakesTheNewOne(_ engine: Engine) throws {
    try atTheMall(engine, inShop: 5) { mall in
      let begins = mall.clock.now + .minutes(10), ends = begins + .minutes(30)
      try mall.database.writeNow { tx in
        let list = try OpenPriceList(by: mall.merchant, code: "noon-sale", site: mall.site, starts: begins, ends: ends).run(in: tx)
        try SetPrice(by: mall.merchant, merchant: mall.merchant, variant: mall.piece, price: .won(19_000), list: list).run(in: tx)
      }
      let minas = try mall.cart(of: mall.mina), juns = try mall.cart(of: mall.jun)
      let offer = try mall.checkout(minas, by: mall.mina)
      #expect(offer.total == .won(29_000))

      // The sale begins between her checkout and her payment: what she was shown is what she pays.
      mall.clock.pass(.minutes(11))
      let dear = try mall.pay(offer)
      #expect(dear.total == .won(29_000))
      // His cart is older than the sale, his checkout is not.
      let cheap = try mall.pay(mall.checkout(juns, by: mall.jun))
      #expect(cheap.total == .won(19_000))

      // She may take hers back and buy it again while the sale lasts.
      let first = try mall.consignment(of: dear)
      try mall.database.writeNow { try CancelConsignment(consignment: first.id, by: mall.mina, reason: "").run(in: $0) }
      _ = try mall.order(by: mall.mina)
      #expect(try mall.money(of: mall.mina) == 81_000)

      mall.clock.pass(.minutes(30))
      #expect(try mall.checkout(mall.cart(of: mall.jun), by: mall.jun).total == .won(29_000))
      // What he brings back is worth what he paid.
      let his = try mall.consignment(of: cheap)
      try mall.prepare(his)
      try mall.collect(his)
      try mall.bringBack(his)
      #expect(try mall.money(of: mall.jun) == 100_000)
    }
  }
}
