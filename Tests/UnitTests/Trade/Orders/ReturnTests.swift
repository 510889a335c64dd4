import Inventory
import Kernel
import Parties
import Storage
import TestSupport
import Testing
import Trade

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

  private func ask(
    _ yard: SaleYard, _ consignment: Consignment, _ pieces: [Int64: Int64], _ reason: Return.Reason = .changedMind, noticed: Day? = nil
  ) throws -> ID<Return> {
    try yard.database.writeNow { tx in
      try AskReturn(consignment: consignment.id, buyer: SaleYard.buyer, reason: reason, note: "", noticedOn: noticed, pieces: pieces).run(in: tx)
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
      try yard.database.writeNow { tx in try RefuseReturn(first, by: SaleYard.merchant, ground: .used, why: "착용 흔적").run(in: tx) }
      _ = try ask(yard, consignment, [1: 2])
      #expect(throws: NoReturn.tooMany(left: 0)) { try ask(yard, consignment, [1: 1]) }
    }
  }

  @Test(arguments: enginesHere) func aRequestIsWithdrawnOnceAndItsPiecesMayBeAskedForAgain(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let consignment = try collected(yard, 2)
      let id = try ask(yard, consignment, [1: 2])
      #expect(throws: NoReturn.unknown) { try yard.database.writeNow { tx in try WithdrawReturn(id, buyer: SaleYard.merchant).run(in: tx) } }
      for _ in 0..<2 { try yard.database.writeNow { tx in try WithdrawReturn(id, buyer: SaleYard.buyer).run(in: tx) } }
      #expect(try yard.database.readNow { tx in try Return.find(id, in: tx)?.state } == .withdrawn)
      #expect(throws: NoReturn.decidedAlready) {
        try yard.database.writeNow { tx in try AcceptReturn(id, by: SaleYard.merchant, restocks: true).run(in: tx) }
      }
      let again = try ask(yard, consignment, [1: 2])
      try yard.database.writeNow { tx in try AcceptReturn(again, by: SaleYard.merchant, restocks: true).run(in: tx) }
      #expect(throws: NoReturn.decidedAlready) { try yard.database.writeNow { tx in try WithdrawReturn(again, buyer: SaleYard.buyer).run(in: tx) } }
      #expect(try yard.walletBalance == 1_000_000)
    }
  }

  @Test func onlyWhatWasAskedMovesOn() {
    #expect(Return.State.allCases.filter { !$0.next.isEmpty } == [.asked])
    #expect(Return.State.asked.next == Set(Return.State.allCases).subtracting([.asked]))
  }

  @Test(arguments: enginesHere) func theSevenDaysOfTheLawAreKept(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let consignment = try collected(yard, 2)
      // Received on 21 November at 13:00 in Seoul: the 28th counts to its end.
      yard.clock.pass(.days(7))
      yard.clock.pass(.minutes(659))
      _ = try ask(yard, consignment, [1: 1])
      yard.clock.pass(.minutes(1))
      #expect(throws: NoReturn.tooLate(days: 7)) { try ask(yard, consignment, [1: 1]) }
      #expect(try policies(yard) == ["kr.withdrawal.days@2002-07-01"])
    }
  }

  private func policies(_ yard: SaleYard) throws -> [String] {
    try yard.database.readNow { tx in try tx.rows("SELECT policy FROM returns_return ORDER BY id LIMIT 9") { try $0.next() } }
  }

  @Test(arguments: enginesHere) func whatIsFaultyMayComeBackForThreeMonths(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let consignment = try collected(yard, 2)
      yard.clock.pass(.days(92))
      _ = try ask(yard, consignment, [1: 1], .faulty)
      #expect(throws: NoReturn.tooLate(days: 7)) { try ask(yard, consignment, [1: 1]) }
      yard.clock.pass(.days(1))
      #expect(throws: NoReturn.tooLateForFaulty(months: 3)) { try ask(yard, consignment, [1: 1], .faulty) }
      #expect(try policies(yard) == ["kr.withdrawal.faulty.months@2002-07-01 kr.withdrawal.faulty.days@2002-07-01"])
    }
  }

  @Test(arguments: enginesHere) func aFaultThatWasNoticedIsSaidWithinThirtyDays(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let consignment = try collected(yard, 3)
      // Received on 21 November and noticed on the 25th: in Seoul the thirtieth day, 25 December, counts to its end.
      let noticed = Day(year: 2026, month: 11, day: 25)!
      yard.clock.pass(.days(34))
      yard.clock.pass(.minutes(659))
      let id = try ask(yard, consignment, [1: 1], .faulty, noticed: noticed)
      #expect(try yard.database.readNow { try Return.find(id, in: $0)?.noticedOn } == noticed)
      yard.clock.pass(.minutes(1))
      #expect(throws: NoReturn.tooLateSinceNoticing(days: 30)) { try ask(yard, consignment, [1: 1], .faulty, noticed: noticed) }
      // Another fault of the same goods, noticed a day later, still counts; none said is one of today.
      _ = try ask(yard, consignment, [1: 1], .faulty, noticed: noticed.adding(days: 1))
      let today = try ask(yard, consignment, [1: 1], .faulty)
      #expect(try yard.database.readNow { try Return.find(today, in: $0)?.noticedOn } == Day(year: 2026, month: 12, day: 26))
    }
  }

  @Test(arguments: enginesHere) func aFaultIsNoticedBetweenReceiptAndToday(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let consignment = try collected(yard, 1)
      yard.clock.pass(.days(2))
      for day in [20, 24] {
        #expect(throws: NoReturn.noticedAtNoSuchTime) {
          try ask(yard, consignment, [1: 1], .faulty, noticed: Day(year: 2026, month: 11, day: day)!)
        }
      }
      // What is noticed on the day of receipt counts, and a change of mind asks for no day.
      let id = try ask(yard, consignment, [1: 1], .faulty, noticed: Day(year: 2026, month: 11, day: 21)!)
      try yard.database.writeNow { tx in try RefuseReturn(id, by: SaleYard.merchant, ground: .used, why: "멀쩡해요").run(in: tx) }
      let other = try ask(yard, consignment, [1: 1], .changedMind, noticed: Day(year: 2026, month: 11, day: 20)!)
      #expect(try yard.database.readNow { try Return.find(other, in: $0)?.noticedOn } == nil)
    }
  }

  @Test(arguments: enginesHere) func aNewLawHoldsFromItsDayOnAndIsNamed(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let day = Day(year: 2026, month: 12, day: 1)!
      try yard.database.writeNow { tx in
        try tx.run("INSERT INTO policy_value (key, in_force_from, value, source) VALUES ('kr.withdrawal.days', \(day), 14, 'a later law')")
      }
      let consignment = try collected(yard, 2)
      yard.clock.pass(.days(9))
      #expect(throws: NoReturn.tooLate(days: 7)) { try ask(yard, consignment, [1: 1]) }
      yard.clock.pass(.days(1))
      _ = try ask(yard, consignment, [1: 1])
      #expect(try policies(yard) == ["kr.withdrawal.days@2026-12-01"])
      try yard.database.writeNow { tx in try tx.run("DELETE FROM policy_value") }
      #expect(throws: PolicyMissing.self) { try ask(yard, consignment, [1: 1]) }
    }
  }

  @Test(arguments: enginesHere) func whyAReturnWasRefusedIsKeptUntilThePersonLeaves(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let consignment = try collected(yard, 2)
      let id = try ask(yard, consignment, [1: 1])
      #expect(try yard.database.readNow { try Return.find(id, in: $0)?.why } == "")
      try yard.database.writeNow { tx in try RefuseReturn(id, by: SaleYard.merchant, ground: .used, why: "착용 흔적이 있어요").run(in: tx) }
      #expect(throws: NoReturn.decidedAlready) {
        try yard.database.writeNow { tx in try RefuseReturn(id, by: SaleYard.merchant, ground: .used, why: "다른 이유").run(in: tx) }
      }
      let refused = try #require(try yard.database.readNow { try Return.find(id, in: $0) })
      #expect(refused.state == .refused)
      #expect(refused.why == "착용 흔적이 있어요")
      try yard.database.writeNow { try EraseReturner(SaleYard.buyer).run(in: $0) }
      #expect(try yard.database.readNow { try Return.find(id, in: $0)?.why } == "")
    }
  }

  @Test(arguments: enginesHere) func goodsNotYetReceivedAreCancelledNotReturned(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let order = try yard.pay(try yard.checkout(try yard.cart([(SaleYard.shoes, 1)])))
      let consignment = try yard.database.readNow { tx in try Consignment.all(of: order.id, in: tx)[0] }
      for reason in Return.Reason.allCases {
        #expect(throws: NoReturn.notSent) { try ask(yard, consignment, [1: 1], reason) }
      }
    }
  }
}
