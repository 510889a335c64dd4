import Kernel
import Storage
import TestSupport
import Testing
import Trade

/// A day at the mall, from the delivery in the morning to the last review.
@Suite struct LastPieceTests {
  @Test(arguments: enginesHere) func theLastPieceIsTheFirstShoppersAndTheSecondsOnceItComesBack(_ engine: Engine) throws {
    try atTheMall(engine) { mall in
      try mall.receive(1, at: mall.shop)
      let minas = try mall.cart(of: mall.mina), juns = try mall.cart(of: mall.jun)
      let offer = try mall.checkout(minas, by: mall.mina)
      let gone = NoCheckout.soldOut(title: Phrase("울 목도리", "Wool scarf"), variant: mall.piece.raw, left: 0)
      #expect(throws: gone) { try mall.checkout(juns, by: mall.jun) }

      let bought = try mall.consignment(of: mall.pay(offer))
      try mall.prepare(bought)
      try mall.collect(bought)
      #expect(try mall.money(of: mall.mina) == 71_000)
      try mall.review(by: mall.mina, 4, "따뜻해요")
      #expect(try mall.verifiedStars() == [0, 0, 0, 1, 0])
      #expect(throws: gone) { try mall.checkout(juns, by: mall.jun) }

      mall.clock.pass(.days(2))
      try mall.bringBack(bought)
      #expect(try mall.money(of: mall.mina) == 100_000)
      #expect(try mall.free(at: mall.shop) == 1)

      let second = try mall.consignment(of: mall.pay(mall.checkout(juns, by: mall.jun)))
      try mall.prepare(second)
      try mall.collect(second)
      #expect(try mall.money(of: mall.jun) == 71_000)
      #expect(try mall.free(at: mall.shop) == 0)
      try mall.review(by: mall.jun, 5, "마음에 들어요")
      // She had it in her hands: giving it back does not take her word back.
      #expect(try mall.verifiedStars() == [0, 0, 0, 1, 1])
    }
  }

  @Test(arguments: enginesHere) func whoOnlyPutItIntoTheCartHoldsNothing(_ engine: Engine) throws {
    try atTheMall(engine, inShop: 1) { mall in
      let minas = try mall.cart(of: mall.mina)
      let offer = try mall.checkout(minas, by: mall.mina)
      // She goes away; after a quarter of an hour the piece is anybody's, and her late payment finds it gone.
      mall.clock.pass(Offer.lifetime)
      mall.clock.pass(.seconds(1))
      let bought = try mall.order(by: mall.jun)
      #expect(throws: NoOrder.soldOut(title: Phrase("울 목도리", "Wool scarf"))) { try mall.pay(offer) }
      #expect(try mall.money(of: mall.mina) == 100_000)
      try mall.prepare(bought)
      try mall.collect(bought)
    }
  }
}
