import Inventory
import Kernel
import Ledger
import Storage
import TestSupport
import Testing
import Trade

/// Fewer pieces stand there than are promised: whatever becomes of the promises, no piece is sold that is not there.
@Suite struct CountBelowPromisedTests {
  private func count(_ pieces: Int64, _ mall: MallYard) throws -> Int64 {
    try mall.database.writeNow { tx in
      try CountStock(merchant: mall.merchant, location: mall.shop, variant: mall.piece.raw, counted: pieces, by: mall.merchant).run(in: tx)
    }
  }

  private func shelf(_ mall: MallYard) throws -> ShelfStock {
    try mall.database.readNow { try ShelfStock.of([mall.piece.raw], in: $0)[mall.piece.raw]?[mall.shop] ?? ShelfStock() }
  }

  private func shelf(free: Int64 = 0, held: Int64 = 0, committed: Int64 = 0, missing: Int64 = 0) -> ShelfStock {
    var shelf = ShelfStock()
    (shelf.free, shelf.held, shelf.committed, shelf.missing) = (free, held, committed, missing)
    return shelf
  }

  private func isSoldOut(_ mall: MallYard) throws {
    let cart = try mall.cart(of: mall.jun)
    #expect(throws: NoCheckout.soldOut(title: Phrase("울 목도리", "Wool scarf"), variant: mall.piece.raw, left: 0)) { try mall.checkout(cart, by: mall.jun) }
  }

  @Test(arguments: enginesHere) func whatACancelledOrderGivesBackWasNeverThere(_ engine: Engine) throws {
    try atTheMall(engine, inShop: 3) { mall in
      let sold = try mall.order(by: mall.mina, 2)
      #expect(try count(0, mall) == -3)
      #expect(try shelf(mall) == shelf(committed: 2, missing: 2))
      #expect(try shelf(mall).standing == 0)
      #expect(try count(0, mall) == 0)
      #expect(try count(1, mall) == 1)
      #expect(try shelf(mall) == shelf(committed: 2, missing: 1))
      try mall.database.writeNow { try CancelConsignment(consignment: sold.id, by: mall.merchant, reason: "재고 없음").run(in: $0) }
      #expect(try shelf(mall) == shelf(free: 1))
      try mall.receive(5, at: mall.shop)
      #expect(try shelf(mall) == shelf(free: 6))
      _ = try mall.order(by: mall.jun, 3)
      #expect(try shelf(mall) == shelf(free: 3, committed: 3))
    }
  }

  @Test(arguments: enginesHere) func whatACheckoutLetsGoWasNeverThere(_ engine: Engine) throws {
    try atTheMall(engine, inShop: 3) { mall in
      _ = try mall.checkout(mall.cart(of: mall.mina, 3), by: mall.mina)
      #expect(try count(1, mall) == -2)
      #expect(try shelf(mall) == shelf(held: 3, missing: 2))
      try isSoldOut(mall)
      mall.clock.pass(.hours(1))
      // The hold is over, whether it was swept or not: one piece is there, and one only.
      let cart = try mall.cart(of: mall.jun, 2)
      #expect(throws: NoCheckout.soldOut(title: Phrase("울 목도리", "Wool scarf"), variant: mall.piece.raw, left: 1)) { try mall.checkout(cart, by: mall.jun) }
      _ = try mall.order(by: mall.jun)
      #expect(try shelf(mall) == shelf(committed: 1))
    }
  }

  @Test(arguments: enginesHere) func aPromiseIsKeptAndWhatComesInFillsItFirst(_ engine: Engine) throws {
    try atTheMall(engine, inShop: 3) { mall in
      let offer = try mall.checkout(mall.cart(of: mall.mina, 2), by: mall.mina)
      #expect(try count(1, mall) == -2)
      _ = try mall.pay(offer)
      #expect(try shelf(mall) == shelf(committed: 2, missing: 1))
      try isSoldOut(mall)
      try mall.receive(5, at: mall.shop)
      #expect(try shelf(mall) == shelf(free: 4, committed: 2))
      #expect(try shelf(mall).standing == 6)
    }
  }

  @Test(arguments: enginesHere) func whatIsHandedOverWasThere(_ engine: Engine) throws {
    try atTheMall(engine, inShop: 3) { mall in
      let sold = try mall.order(by: mall.mina, 2)
      // The two that are packed were not counted.
      #expect(try count(1, mall) == -2)
      try mall.prepare(sold)
      try mall.collect(sold)
      #expect(try shelf(mall) == shelf())
      let papers = try mall.database.readNow { try StockHistory.page(merchant: mall.merchant, after: nil, size: 9, in: $0) }.items
      #expect(papers.map { $0.lines[0].quantity } == [1, -2, 3])
      try mall.bringBack(sold, 2)
      #expect(try shelf(mall) == shelf(free: 2))
    }
  }
}
