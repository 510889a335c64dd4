import Inventory
import Kernel
import Parties
import Storage
import TestSupport
import Testing
import Trade

/// A parcel under way: withdrawn from, come back, or lost, before anybody calls it delivered.
@Suite struct UnderWayTests {
  /// Two shirts and a pair of shoes for 187,000 and a fee of 3,000, sent from the warehouse; 2,500 is agreed for the way back.
  private func sent(_ yard: SaleYard) throws -> Consignment {
    try yard.database.writeNow { tx in
      try SetDeliveryTerms(
        merchant: SaleYard.merchant, terms: DeliveryTerms(fee: .won(3000), freeFrom: -1, daysMin: 1, daysMax: 3, returnFee: 2500)
      ).run(in: tx)
    }
    let order = try yard.pay(try yard.checkout(try yard.cart([(SaleYard.shirt, 2), (SaleYard.shoes, 1)])))
    return try yard.database.writeNow { tx in
      let id = try Consignment.all(of: order.id, in: tx)[0].id
      try AcceptConsignment(consignment: id, by: SaleYard.merchant).run(in: tx)
      return try ShipConsignment(consignment: id, carrier: "한빛택배", waybill: "1234567890", by: SaleYard.merchant).run(in: tx)
    }
  }

  private func ask(_ yard: SaleYard, _ parcel: Consignment, _ pieces: [Int64: Int64], _ reason: Return.Reason = .changedMind) throws -> Return {
    try yard.database.writeNow { tx in
      let id = try AskReturn(consignment: parcel.id, buyer: SaleYard.buyer, reason: reason, note: "", pieces: pieces).run(in: tx)
      return try #require(try Return.find(id, in: tx))
    }
  }

  private func accept(_ yard: SaleYard, _ asked: Return, restocks: Bool = true, isLost: Bool = false) throws {
    try yard.database.writeNow { tx in try AcceptReturn(asked.id, by: SaleYard.merchant, restocks: restocks, isLost: isLost).run(in: tx) }
  }

  private func state(_ yard: SaleYard, _ parcel: Consignment) throws -> Consignment.State? {
    try yard.database.readNow { try Consignment.find(parcel.id, in: $0)?.state }
  }

  private func fail(_ yard: SaleYard, _ parcel: Consignment, _ goods: FailDelivery.Goods) throws -> Consignment {
    try yard.database.writeNow { try FailDelivery(consignment: parcel.id, goods: goods, by: SaleYard.merchant).run(in: $0) }
  }

  @Test(arguments: enginesHere) func aParcelUnderWayIsWithdrawnFromAndEndsWhenAllCameBack(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try sent(yard)
      #expect(try yard.walletBalance == 1_000_000 - 190_000)
      // Long after the days that would count from receipt.
      yard.clock.pass(.days(40))
      let first = try ask(yard, parcel, [1: 2])
      #expect(first.refund == .won(95_500) && first.returnFee == .won(2500) && first.deliveryBack == .won(0))
      try accept(yard, first)
      #expect(try state(yard, parcel) == .shipped)
      #expect(try yard.free(SaleYard.shirt, yard.warehouse) == 10)
      try accept(yard, try ask(yard, parcel, [2: 1]), restocks: false)
      #expect(try state(yard, parcel) == .returned)
      #expect(try yard.balance(StockAccounts.damaged(SaleYard.shoes, yard.warehouse)) == 1)
      #expect(try yard.walletBalance == 1_000_000 - 3000 - 2500 - 2500)
      #expect(throws: NoConsignmentMove.notFrom(.returned, to: .delivered)) {
        try yard.database.writeNow { try DeliverConsignment(consignment: parcel.id, by: SaleYard.merchant).run(in: $0) }
      }
      #expect(try OrdersVerify.run(yard.database) == [])
    }
  }

  @Test(arguments: enginesHere) func whatArrivesAfterAllIsDeliveredAndItsRequestStands(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try sent(yard)
      let asked = try ask(yard, parcel, [1: 2, 2: 1])
      try yard.database.writeNow { tx in _ = try DeliverConsignment(consignment: parcel.id, by: SaleYard.merchant).run(in: tx) }
      try accept(yard, asked)
      #expect(try state(yard, parcel) == .delivered)
    }
  }

  @Test(arguments: enginesHere) func aLostParcelIsRefundedAsAWholeWithoutBeingDelivered(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try sent(yard)
      // What was asked back of it comes back no more: no fee is taken off for fetching it.
      let asked = try ask(yard, parcel, [1: 1])
      #expect(try fail(yard, parcel, .lost).state == .lost)
      #expect(try yard.walletBalance == 1_000_000)
      #expect(try yard.balance(StockAccounts.gone(SaleYard.shirt, yard.warehouse)) == 2)
      #expect(try yard.free(SaleYard.shirt, yard.warehouse) == 8)
      let found = try yard.database.readNow { try Return.all(of: parcel.order, in: $0) }
      #expect(found.map(\.state) == [.accepted, .accepted] && found.allSatisfy(\.isLost) && found.first?.id == asked.id)
      #expect(found.map(\.reason) == [.changedMind, .notArrived] && found.map(\.returnFee) == [.won(0), .won(0)])
      #expect(throws: NoConsignmentMove.notFrom(.lost, to: .lost)) { try fail(yard, parcel, .lost) }
      #expect(throws: NoReturn.tooMany(left: 0)) { try ask(yard, parcel, [1: 1], .notArrived) }
      #expect(try yard.walletBalance == 1_000_000)
      #expect(try yard.database.readNow { try GoodsBack.of(parcel, in: $0).standing(sold: 3) } == .lost)
      #expect(try OrdersVerify.run(yard.database) == [])
    }
  }

  @Test(arguments: enginesHere) func aParcelThatComesBackUnaskedIsRefundedAndSoldAgain(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try sent(yard)
      let asked = try ask(yard, parcel, [1: 1])
      #expect(try fail(yard, parcel, .sellable).state == .returned)
      // The change of mind keeps its terms; all else is refunded at the seller's cost.
      #expect(try yard.database.readNow { try Return.find(asked.id, in: $0)?.returnFee } == .won(2500))
      #expect(try yard.walletBalance == 1_000_000 - 3000 - 2500)
      #expect(try yard.free(SaleYard.shirt, yard.warehouse) == 10)
      #expect(try yard.free(SaleYard.shoes, yard.warehouse) == 10)
      #expect(try OrdersVerify.run(yard.database) == [])
    }
  }

  /// What somebody says did not come, nobody rates as received.
  @Test(arguments: enginesHere) func whatDidNotArriveIsNotReceived(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try sent(yard)
      func received() throws -> [Bool] {
        try yard.database.readNow { tx in try [SaleYard.shirt, SaleYard.shoes].map { try ReceivedGoods.has($0, buyer: SaleYard.buyer, in: tx) } }
      }
      #expect(try received() == [false, false])
      try yard.database.writeNow { tx in _ = try DeliverConsignment(consignment: parcel.id, by: SaleYard.merchant).run(in: tx) }
      #expect(try received() == [true, true])
      let all = try ask(yard, parcel, [1: 2], .notArrived)
      #expect(try received() == [false, true])
      try yard.database.writeNow { try RefuseReturn(all.id, by: SaleYard.merchant, why: "문 앞에 두었어요").run(in: $0) }
      #expect(try received() == [true, true])
      try accept(yard, try ask(yard, parcel, [1: 1, 2: 1], .notArrived), restocks: false, isLost: true)
      #expect(try received() == [true, false])
      try accept(yard, try ask(yard, parcel, [1: 1], .changedMind))
      #expect(try received() == [true, false])
    }
  }

  /// Decided by line without a word on the goods, what never arrived is sold to nobody else.
  @Test(arguments: enginesHere) func whatNeverArrivedIsNotPutUpForSale(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try sent(yard)
      try yard.database.writeNow { tx in _ = try DeliverConsignment(consignment: parcel.id, by: SaleYard.merchant).run(in: tx) }
      func decide(_ asked: Return, _ line: DecideReturn.Line) throws {
        try yard.database.writeNow { try DecideReturn(asked.id, by: SaleYard.merchant, lines: [line]).run(in: $0) }
      }
      try decide(try ask(yard, parcel, [1: 1], .notArrived), DecideReturn.Line(1, accepted: 1))
      #expect(try yard.free(SaleYard.shirt, yard.warehouse) == 8)
      #expect(try yard.balance(StockAccounts.gone(SaleYard.shirt, yard.warehouse)) == 2)
      // It came back after all, and somebody says so.
      try decide(try ask(yard, parcel, [1: 1], .notArrived), DecideReturn.Line(1, accepted: 1, restocks: true))
      #expect(try yard.free(SaleYard.shirt, yard.warehouse) == 9)
      #expect(throws: NoReturn.notAgreed(line: 2)) { try decide(try ask(yard, parcel, [2: 1]), DecideReturn.Line(2, accepted: 0, why: "뜯음", ground: .unsealed)) }
      #expect(try OrdersVerify.run(yard.database) == [])
    }
  }

  @Test(arguments: enginesHere) func whoGotNothingAsksForAllOfTheMoneyAndNobodyReportsFaultsOfWhatDidNotCome(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try sent(yard)
      #expect(throws: NoReturn.notReceived) { try ask(yard, parcel, [1: 1], .faulty) }
      let asked = try ask(yard, parcel, [1: 2, 2: 1], .notArrived)
      #expect(asked.refund == .won(190_000) && asked.deliveryBack == .won(3000) && asked.noticedOn == nil)
      try accept(yard, asked, restocks: false, isLost: true)
      #expect(try state(yard, parcel) == .lost)
      #expect(try yard.walletBalance == 1_000_000)
      // What was taken at the counter is there.
      let counter = try yard.pay(try yard.checkout(try yard.cart([(SaleYard.shirt, 1)]), collectAt: [yard.store]))
      let taken = try yard.database.writeNow { tx in
        let waiting = try Consignment.all(of: counter.id, in: tx)[0]
        try AcceptConsignment(consignment: waiting.id, by: SaleYard.merchant).run(in: tx)
        try ReadyConsignment(consignment: waiting.id, by: SaleYard.merchant).run(in: tx)
        return try HandOver(consignment: waiting.id, shown: waiting.pickupCode, by: SaleYard.merchant).run(in: tx)
      }
      #expect(throws: NoReturn.collected) { try ask(yard, taken, [1: 1], .notArrived) }
      let faulty = try ask(yard, taken, [1: 1], .faulty)
      #expect(throws: NoReturn.collected) { try accept(yard, faulty, isLost: true) }
    }
  }
}
