import Inventory
import Kernel
import Parties
import Payments
import Storage
import TestSupport
import Testing
import Trade

/// Who bears the ways of goods that come back, and what is decided line by line.
@Suite struct ReturnCostTests {
  private static let fee: Int64 = 3000

  /// An order of these lines, sent to the buyer and received; the merchants' fees as given.
  private func received(
    _ yard: SaleYard, _ lines: [(Int64, Int64)], returnFee: Int64 = 0, fee: Int64 = ReturnCostTests.fee
  ) throws -> [Consignment] {
    try yard.database.writeNow { tx in
      for merchant in [SaleYard.merchant, SaleYard.other] {
        try SetDeliveryTerms(
          merchant: merchant, terms: DeliveryTerms(fee: .won(fee), freeFrom: -1, daysMin: 1, daysMax: 3, returnFee: returnFee)
        ).run(in: tx)
      }
    }
    let order = try yard.pay(try yard.checkout(try yard.cart(lines)))
    return try yard.database.writeNow { tx in
      try Consignment.all(of: order.id, in: tx).map { consignment in
        let by = consignment.merchant
        try AcceptConsignment(consignment: consignment.id, by: by).run(in: tx)
        try ShipConsignment(consignment: consignment.id, carrier: "한빛택배", waybill: "1234567890", by: by).run(in: tx)
        return try DeliverConsignment(consignment: consignment.id, by: by).run(in: tx)
      }
    }
  }

  private func ask(_ yard: SaleYard, _ consignment: Consignment, _ pieces: [Int64: Int64], _ reason: Return.Reason) throws -> Return {
    try yard.database.writeNow { tx in
      let id = try AskReturn(consignment: consignment.id, buyer: SaleYard.buyer, reason: reason, note: "", pieces: pieces).run(in: tx)
      return try #require(try Return.find(id, in: tx))
    }
  }

  private func accept(_ yard: SaleYard, _ asked: Return) throws -> Return {
    try yard.database.writeNow { tx in
      try AcceptReturn(asked.id, by: asked.merchant, restocks: true).run(in: tx)
      return try #require(try Return.find(asked.id, in: tx))
    }
  }

  private func decide(_ yard: SaleYard, _ asked: Return, _ lines: [DecideReturn.Line]) throws -> Return {
    try yard.database.writeNow { tx in
      try DecideReturn(asked.id, by: asked.merchant, lines: lines).run(in: tx)
      return try #require(try Return.find(asked.id, in: tx))
    }
  }

  @Test(arguments: enginesHere) func wholeFaultyGoodsBringTheirDeliveryFeeBack(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 2)], returnFee: 2500)[0]
      #expect(try yard.walletBalance == 1_000_000 - 98_000 - 3000)
      let asked = try ask(yard, parcel, [1: 2], .faulty)
      #expect(asked.refund == .won(101_000) && asked.deliveryBack == .won(3000) && asked.returnFee == .won(0))
      #expect(try accept(yard, asked).refund == .won(101_000))
      #expect(try yard.walletBalance == 1_000_000)
      #expect(try OrdersVerify.run(yard.database) == [])
    }
  }

  @Test(arguments: enginesHere) func aChangeOfMindBearsTheWayBackAndKeepsTheFeeForTheWayThere(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 2)], returnFee: 2500)[0]
      let back = try accept(yard, try ask(yard, parcel, [1: 2], .changedMind))
      #expect(back.refund == .won(95_500) && back.returnFee == .won(2500) && back.deliveryBack == .won(0))
      #expect(try yard.walletBalance == 1_000_000 - 3000 - 2500)
      #expect(try costs(yard) == ["kr.return.changed-mind.fee.buyer@2002-07-01 kr.return.changed-mind.delivery.back@2002-07-01"])
    }
  }

  private func costs(_ yard: SaleYard) throws -> [String] {
    try yard.database.readNow { tx in try tx.rows("SELECT cost_policy FROM returns_return ORDER BY id LIMIT 9") { try $0.next() } }
  }

  @Test(arguments: enginesHere) func aFeeForFetchingNeverPassesTheWorthOfTheGoods(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.lamp, 1)], returnFee: 50_000)[0]
      #expect(try accept(yard, try ask(yard, parcel, [1: 1], .changedMind)).refund == .won(0))
      #expect(try yard.walletBalance == 1_000_000 - 36_000)
      #expect(try yard.free(SaleYard.lamp, yard.otherStore) == 10)
    }
  }

  @Test(arguments: enginesHere) func theFeeComesWithTheLastOfSeveralFaultyReturns(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 2), (SaleYard.shoes, 1)])[0]
      #expect(try accept(yard, try ask(yard, parcel, [1: 1], .faulty)).refund == .won(49_000))
      #expect(try accept(yard, try ask(yard, parcel, [2: 1], .faulty)).refund == .won(89_000))
      #expect(try yard.walletBalance == 1_000_000 - 49_000 - 3000)
      #expect(try accept(yard, try ask(yard, parcel, [1: 1], .faulty)).refund == .won(52_000))
      #expect(try yard.walletBalance == 1_000_000)
    }
  }

  @Test(arguments: enginesHere) func whatWasKeptOrNotFaultyKeepsTheFee(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 2)])[0]
      #expect(try accept(yard, try ask(yard, parcel, [1: 1], .changedMind)).refund == .won(49_000))
      #expect(try accept(yard, try ask(yard, parcel, [1: 1], .faulty)).refund == .won(49_000))
      #expect(try yard.walletBalance == 1_000_000 - 3000)
    }
  }

  @Test(arguments: enginesHere) func eachMerchantOfAnOrderBearsItsOwnDelivery(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcels = try received(yard, [(SaleYard.shirt, 1), (SaleYard.lamp, 1)])
      let lamp = try #require(parcels.first { $0.merchant == SaleYard.other }), shirt = try #require(parcels.first { $0.merchant == SaleYard.merchant })
      let line = try yard.database.readNow { tx in
        try OrderLines.all(of: try #require(try Order.find(lamp.order, in: tx)), in: tx).first { $0.consignment == lamp.id }?.offered.number
      }
      #expect(try accept(yard, try ask(yard, lamp, [try #require(line): 1], .faulty)).refund == .won(36_000))
      #expect(try yard.walletBalance == 1_000_000 - 49_000 - 3000)
      let other: Int64 = line == 1 ? 2 : 1
      #expect(try accept(yard, try ask(yard, shirt, [other: 1], .faulty)).refund == .won(52_000))
      #expect(try yard.walletBalance == 1_000_000)
      #expect(try yard.balance(.unlimited(.money(.krw), SaleYard.merchant, "payable")) == 0)
      #expect(try yard.balance(.unlimited(.money(.krw), SaleYard.other, "payable")) == 0)
    }
  }

  /// All that was sold was of this kind, and its buyer had agreed to these exceptions.
  private func sold(_ yard: SaleYard, as kind: String, agreed: String) throws {
    try yard.database.writeNow { tx in
      try tx.run("UPDATE offer_line SET withdrawal = \(kind)")
      try tx.run("UPDATE offer_offer SET consents = \(agreed)")
    }
  }

  @Test(arguments: enginesHere) func onlyGoodsWhoseBuyerAgreedBeforeTheSaleAreExcluded(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 2)])[0]
      try sold(yard, as: "perishable", agreed: "perishable sealed")
      #expect(throws: NoReturn.excluded) { try ask(yard, parcel, [1: 1], .changedMind) }
      for unasked in ["", "sealed"] {
        try yard.database.writeNow { try $0.run("UPDATE offer_offer SET consents = \(unasked)") }
        #expect(try ask(yard, parcel, [1: 1], .changedMind).refund == .won(49_000))
      }
    }
  }

  /// Who agreed that an opened seal ends it may still send back what is closed; the seller says so where it is not.
  @Test(arguments: enginesHere) func whatIsSealedComesBackUnopened(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 2)])[0]
      try sold(yard, as: "sealed", agreed: "sealed")
      let closed = try ask(yard, parcel, [1: 1], .changedMind)
      #expect(closed.refund == .won(49_000))
      let opened = try ask(yard, parcel, [1: 1], .changedMind)
      #expect(throws: NoReturn.notAgreed(line: 1)) { try decide(yard, opened, [DecideReturn.Line(1, accepted: 0, why: "열었어요", ground: .agreedBefore)]) }
      #expect(try decide(yard, opened, [DecideReturn.Line(1, accepted: 0, why: "열었어요", ground: .unsealed)]).state == .refused)
    }
  }

  @Test(arguments: enginesHere) func freeDeliveryGivesNothingBackTwice(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 1)], fee: 0)[0]
      #expect(try accept(yard, try ask(yard, parcel, [1: 1], .faulty)).refund == .won(49_000))
      #expect(try yard.walletBalance == 1_000_000)
    }
  }

  @Test(arguments: enginesHere) func threeAreAskedBackAndTheTwoThatCameAreTaken(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 3), (SaleYard.shoes, 1)])[0]
      let before = try yard.walletBalance
      let asked = try ask(yard, parcel, [1: 3, 2: 1], .changedMind)
      let decided = try decide(
        yard, asked,
        [DecideReturn.Line(1, accepted: 2, why: "한 벌은 돌아오지 않았어요", ground: .notSent), DecideReturn.Line(2, accepted: 0, why: "밑창이 닳았어요", ground: .used)])
      #expect(decided.state == .partlyAccepted && decided.refund == .won(98_000))
      #expect(try yard.walletBalance == before + 98_000)
      #expect(try yard.free(SaleYard.shirt, yard.warehouse) == 9)
      #expect(try yard.free(SaleYard.shoes, yard.warehouse) == 9)
      let lines = try yard.database.readNow { try decided.lines(in: $0) }
      #expect(lines.map(\.accepted) == [2, 0] && lines.map(\.why) == ["한 벌은 돌아오지 않았어요", "밑창이 닳았어요"])
      // What was refused may be asked for again, what came back may not.
      #expect(throws: NoReturn.tooMany(left: 1)) { try ask(yard, parcel, [1: 2], .changedMind) }
      _ = try ask(yard, parcel, [1: 1, 2: 1], .changedMind)
      #expect(throws: NoReturn.decidedAlready) { try decide(yard, asked, [DecideReturn.Line(1, accepted: 3), DecideReturn.Line(2, accepted: 1)]) }
    }
  }

  /// Asked for in its days, a change of mind is refused on a ground that the law knows, whole or in part; what nobody agreed to is none.
  @Test(arguments: enginesHere) func aChangeOfMindIsRefusedOnAGroundOfTheLawAlone(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 2)])[0]
      let before = try yard.walletBalance
      let asked = try ask(yard, parcel, [1: 2], .changedMind)
      for accepted in [Int64(0), 1] {
        #expect(throws: NoReturn.groundWanted(line: 1)) { try decide(yard, asked, [DecideReturn.Line(1, accepted: accepted, why: "그냥")]) }
        #expect(throws: NoReturn.notAgreed(line: 1)) { try decide(yard, asked, [DecideReturn.Line(1, accepted: accepted, why: "그냥", ground: .agreedBefore)]) }
        #expect(throws: NoReturn.whyWanted(line: 1)) { try decide(yard, asked, [DecideReturn.Line(1, accepted: accepted, ground: .used)]) }
      }
      #expect(throws: NoReturn.groundWanted(line: 1)) { try yard.database.writeNow { try RefuseReturn(asked.id, by: asked.merchant, why: "그냥").run(in: $0) } }
      #expect(try yard.database.readNow { try Return.find(asked.id, in: $0)?.state } == .asked)
      #expect(try yard.walletBalance == before)
      let decided = try decide(yard, asked, [DecideReturn.Line(1, accepted: 1, why: "목이 늘어났어요", ground: .used)])
      #expect(decided.state == .partlyAccepted)
      #expect(try yard.database.readNow { try decided.lines(in: $0) }.map(\.ground) == [.used])
      // A fault is another matter, and needs words alone.
      let faulty = try ask(yard, parcel, [1: 1], .faulty)
      #expect(try decide(yard, faulty, [DecideReturn.Line(1, accepted: 0, why: "고장이 아니에요")]).state == .refused)
    }
  }

  @Test(arguments: enginesHere) func whoeverSoldItSeesWhatCameBack(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 2)])[0]
      func back() throws -> GoodsBack { try yard.database.readNow { try GoodsBack.of(parcel, in: $0) } }
      #expect(try back().standing(sold: 2) == nil)
      let asked = try ask(yard, parcel, [1: 2], .changedMind)
      #expect(try back().standing(sold: 2) == .asked)
      let decided = try decide(yard, asked, [DecideReturn.Line(1, accepted: 1, why: "한 벌은 오지 않았어요", ground: .notSent)])
      let partly = try back()
      #expect(partly.standing(sold: 2) == .partly)
      #expect(partly.accepted(of: 1).pieces == 1 && partly.accepted(of: 1).worth == 49_000)
      #expect(partly.refund == decided.refund.minor)
      let rest = try accept(yard, try ask(yard, parcel, [1: 1], .changedMind))
      #expect(try back().standing(sold: 2) == .whole)
      let (closed, refunded) = try yard.database.readNow { tx in
        (try Return.closed(merchant: asked.merchant, after: nil, size: 9, in: tx).items.map(\.id), try GoodsBack.refunded(since: tx.now - .hours(1), merchant: asked.merchant, in: tx))
      }
      #expect(closed == [rest.id, asked.id])
      #expect(refunded == decided.refund.minor + rest.refund.minor)
    }
  }

  @Test(arguments: enginesHere) func aDecisionNamesEveryLineAndAReasonForTheRest(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 2), (SaleYard.shoes, 1)])[0]
      let before = try yard.walletBalance
      let asked = try ask(yard, parcel, [1: 2, 2: 1], .faulty)
      typealias Line = DecideReturn.Line
      let wrong: [([Line], NoReturn)] = [
        ([Line(1, accepted: 2)], .lineNotDecided(2)), ([Line(1, accepted: 2), Line(2, accepted: 1), Line(3, accepted: 1)], .lineNotDecided(3)),
        ([Line(1, accepted: 3), Line(2, accepted: 1)], .moreThanAsked(asked: 2)), ([Line(1, accepted: -1), Line(2, accepted: 1)], .moreThanAsked(asked: 2)),
        ([Line(1, accepted: 1), Line(2, accepted: 1)], .whyWanted(line: 1)), ([Line(1, accepted: 1, why: "  "), Line(2, accepted: 1)], .whyWanted(line: 1)),
        ([Line(1, accepted: 2), Line(1, accepted: 2), Line(2, accepted: 1)], .nothing),
      ]
      for (lines, no) in wrong { #expect(throws: no) { try decide(yard, asked, lines) } }
      #expect(try yard.walletBalance == before)
      #expect(try yard.database.readNow { try Return.find(asked.id, in: $0)?.state } == .asked)
      let decided = try decide(yard, asked, [Line(1, accepted: 2, restocks: false), Line(2, accepted: 1)])
      #expect(decided.state == .accepted && decided.refund == .won(190_000))
      #expect(try yard.balance(StockAccounts.damaged(SaleYard.shirt, yard.warehouse)) == 2)
      #expect(try yard.free(SaleYard.shoes, yard.warehouse) == 10)
    }
  }

  @Test(arguments: enginesHere) func neverMoreGoesBackThanWasPaid(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let parcel = try received(yard, [(SaleYard.shirt, 1)])[0]
      _ = try accept(yard, try ask(yard, parcel, [1: 1], .faulty))
      #expect(throws: (any Error).self) {
        try yard.database.writeNow { tx in
          let order = try #require(try Order.find(parcel.order, in: tx))
          try AskRefund(payment: order.payment, amount: .won(1), isPaid: true).run(in: tx)
        }
      }
      #expect(try yard.walletBalance == 1_000_000)
    }
  }
}
