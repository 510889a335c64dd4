import Commerce
import Kernel
import Storage
import Testing

@Suite struct ReturnTests {
  private func collected(_ yard: SaleYard, _ quantity: Int64) throws -> Consignment {
    let order = try yard.pay(try yard.checkout(try yard.cart([(SaleYard.shoes, quantity)]), collectAt: [yard.store]))
    return try yard.database.writeNow { tx in
      let consignment = try Consignment.all(of: order.id, in: tx)[0]
      try AcceptConsignment(consignment: consignment.id, by: SaleYard.merchant).run(in: tx)
      try ReadyConsignment(consignment: consignment.id, by: SaleYard.merchant).run(in: tx)
      return try HandOver(consignment: consignment.id, shown: consignment.pickupCode, by: SaleYard.merchant).run(in: tx)
    }
  }

  private func ask(_ yard: SaleYard, _ consignment: Consignment, _ pieces: [Int64: Int64]) throws -> ID<Return> {
    try yard.database.writeNow { tx in
      try AskReturn(consignment: consignment.id, buyer: SaleYard.buyer, reason: .changedMind, note: "", pieces: pieces).run(in: tx)
    }
  }

  @Test(arguments: enginesHere) func anAcceptedReturnBringsMoneyAndGoodsBack(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let consignment = try collected(yard, 3)
      #expect(try yard.walletBalance == 733_000)
      let id = try ask(yard, consignment, [1: 2])
      try yard.database.writeNow { tx in try AcceptReturn(id, by: SaleYard.merchant, restocks: true).run(in: tx) }
      #expect(try yard.walletBalance == 911_000)
      #expect(try yard.free(SaleYard.shoes, yard.store) == 9)
      #expect(try yard.balance(StockAccounts.gone(SaleYard.shoes, yard.store)) == 1)
      #expect(throws: NoReturn.decidedAlready) {
        try yard.database.writeNow { tx in try AcceptReturn(id, by: SaleYard.merchant, restocks: true).run(in: tx) }
      }
      #expect(try yard.walletBalance == 911_000)
    }
  }

  @Test(arguments: enginesHere) func noPieceComesBackTwice(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let consignment = try collected(yard, 2)
      let first = try ask(yard, consignment, [1: 1])
      #expect(throws: NoReturn.tooMany(left: 1)) { try ask(yard, consignment, [1: 2]) }
      try yard.database.writeNow { tx in try RefuseReturn(first, by: SaleYard.merchant, why: "착용 흔적").run(in: tx) }
      _ = try ask(yard, consignment, [1: 2])
      #expect(throws: NoReturn.tooMany(left: 0)) { try ask(yard, consignment, [1: 1]) }
    }
  }

  @Test(arguments: enginesHere) func theSevenDaysOfTheLawAreKept(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let consignment = try collected(yard, 1)
      yard.clock.pass(.days(8))
      #expect(throws: NoReturn.tooLate(days: 7)) { try ask(yard, consignment, [1: 1]) }
    }
  }

  @Test(arguments: enginesHere) func goodsNotYetReceivedAreCancelledNotReturned(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let order = try yard.pay(try yard.checkout(try yard.cart([(SaleYard.shoes, 1)])))
      let consignment = try yard.database.readNow { tx in try Consignment.all(of: order.id, in: tx)[0] }
      #expect(throws: NoReturn.notReceived) { try ask(yard, consignment, [1: 1]) }
    }
  }
}
