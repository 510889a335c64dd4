import Inventory
import Kernel
import Parties
import Storage
import TestSupport
import Testing
import Trade

/// Confirming a purchase: what can be, by whom and when, what is told of it, and what stays possible afterwards.
@Suite struct ConfirmPurchaseTests {
  private func ordered(_ yard: SaleYard, _ lines: [(Int64, Int64)], sent: Bool = false) throws -> Consignment {
    let order = try yard.pay(try yard.checkout(try yard.cart(lines), collectAt: sent ? [] : [yard.store]))
    return try yard.database.readNow { tx in try Consignment.all(of: order.id, in: tx)[0] }
  }

  private func received(_ yard: SaleYard, _ lines: [(Int64, Int64)] = [(SaleYard.shoes, 3)]) throws -> Consignment {
    let one = try ordered(yard, lines)
    return try yard.database.writeNow { tx in
      try AcceptConsignment(consignment: one.id, by: SaleYard.merchant).run(in: tx)
      try ReadyConsignment(consignment: one.id, by: SaleYard.merchant).run(in: tx)
      return try HandOver(consignment: one.id, shown: one.pickupCode, by: SaleYard.merchant).run(in: tx)
    }
  }

  private func ask(
    _ yard: SaleYard, _ one: Consignment, _ pieces: [Int64: Int64], _ reason: Return.Reason = .changedMind, noticed: Day? = nil
  ) throws -> ID<Return> {
    try yard.database.writeNow { tx in
      try AskReturn(consignment: one.id, buyer: SaleYard.buyer, reason: reason, note: "", noticedOn: noticed, pieces: pieces).run(in: tx)
    }
  }

  private func accept(_ yard: SaleYard, _ id: ID<Return>) throws {
    try yard.database.writeNow { tx in try AcceptReturn(id, by: SaleYard.merchant, restocks: true).run(in: tx) }
  }

  private func press(_ yard: SaleYard, _ one: Consignment) throws { try yard.database.writeNow { tx in _ = try ConfirmPurchase(consignment: one.id).run(in: tx) } }

  /// Runs the round until it finds nothing.
  private func round(_ yard: SaleYard) throws { while try yard.database.writeNow({ try ConfirmOverdue.run(in: $0) }) > 0 {} }

  private func confirmation(_ yard: SaleYard, _ one: Consignment) throws -> ConfirmedPurchase? {
    try yard.database.readNow { try Consignment.find(one.id, in: $0)?.confirmation }
  }

  private func told(_ yard: SaleYard) throws -> [JSON] {
    while try Sequencer.step(yard.database) > 0 {}
    return try yard.database.readNow { tx in try EventReader.after(0, topics: [ConfirmationEvents.confirmedTopic], in: tx).map(\.event.facts) }
  }

  @Test(arguments: enginesHere) func onlyWhatWasReceivedIsConfirmed(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let fetched = try ordered(yard, [(SaleYard.shoes, 1)]), parcel = try ordered(yard, [(SaleYard.shirt, 1)], sent: true)
      func refused(_ one: Consignment, in state: Consignment.State) {
        #expect(throws: ConfirmPurchase.No.notReceived(state)) { try press(yard, one) }
      }
      func step(_ work: (Transaction) throws -> Consignment) throws { _ = try yard.database.writeNow(work) }
      refused(fetched, in: .placed)
      try step { try AcceptConsignment(consignment: fetched.id, by: SaleYard.merchant).run(in: $0) }
      refused(fetched, in: .accepted)
      try step { try ReadyConsignment(consignment: fetched.id, by: SaleYard.merchant).run(in: $0) }
      refused(fetched, in: .ready)
      try step { try HandOver(consignment: fetched.id, shown: fetched.pickupCode, by: SaleYard.merchant).run(in: $0) }
      try press(yard, fetched)
      try step { try AcceptConsignment(consignment: parcel.id, by: SaleYard.merchant).run(in: $0) }
      try step { try ShipConsignment(consignment: parcel.id, carrier: "한빛택배", waybill: "561493511", by: SaleYard.merchant).run(in: $0) }
      refused(parcel, in: .shipped)
      #expect(try confirmation(yard, parcel) == nil)
      try step { try DeliverConsignment(consignment: parcel.id, by: SaleYard.merchant).run(in: $0) }
      try press(yard, parcel)
      #expect(try confirmation(yard, fetched) == ConfirmedPurchase(at: yard.clock.now, source: .buyer))
      #expect(try confirmation(yard, parcel)?.source == .buyer)
      let stopped = try ordered(yard, [(SaleYard.shirt, 1)])
      try yard.database.writeNow { tx in try CancelConsignment(consignment: stopped.id, by: SaleYard.buyer, reason: "").run(in: tx) }
      refused(stopped, in: .cancelled)
      yard.clock.pass(.days(30))
      try round(yard)
      #expect(try confirmation(yard, stopped) == nil)
      #expect(try told(yard).count == 2)
    }
  }

  @Test(arguments: enginesHere) func itHappensOnceAndTellsWhatStays(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let one = try received(yard, [(SaleYard.shirt, 1), (SaleYard.shoes, 3)])
      try accept(yard, try ask(yard, one, [2: 1]))
      let at = yard.clock.now
      try press(yard, one)
      yard.clock.pass(.days(20))
      try press(yard, one)
      try round(yard)
      #expect(try confirmation(yard, one) == ConfirmedPurchase(at: at, source: .buyer))
      let facts = try #require(try told(yard).first)
      #expect(try told(yard).count == 1)
      #expect(facts["order"]?.text == one.order.description && facts["consignment"]?.text == one.id.description)
      #expect(facts["merchant"]?.text == "10" && facts["buyer"]?.text == "20" && facts["by"]?.text == "buyer" && facts["currency"]?.text == "KRW")
      #expect(facts["goods"]?.integer == 227_000 && facts["delivery"]?.integer == 0 && facts["returnFees"]?.integer == 0)
      #expect(facts["lines"]?.items?.map { [$0["line"]?.integer, $0["quantity"]?.integer, $0["amount"]?.integer] } == [[1, 1, 49_000], [2, 2, 178_000]])
      #expect(facts["lines"]?.items?.map { $0["variant"]?.text } == ["101", "102"])
    }
  }

  @Test(arguments: enginesHere) func itConfirmsItselfWhenTheLastDayIsOver(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      // Received on 21 November at one o'clock: the seventh day after is the 28th, to its end.
      let one = try received(yard)
      try round(yard)
      yard.clock.pass(.seconds(7 * 86_400 + 11 * 3_600 - 1))
      try round(yard)
      #expect(try confirmation(yard, one) == nil)
      yard.clock.pass(.seconds(1))
      try round(yard)
      #expect(try confirmation(yard, one) == ConfirmedPurchase(at: yard.clock.now, source: .itself))
      #expect(try told(yard).map { $0["by"]?.text } == ["itself"])
      #expect(
        try yard.database.readNow { tx in try tx.one("SELECT confirm_policy FROM orders_consignment WHERE id = \(one.id)") { try $0.next(String.self) } }
          == "house.purchase.confirm.days@2026-01-01")
    }
  }

  @Test(arguments: enginesHere) func theRuleOfTheDayCountsAndIsNoNumberOfTheProgram(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let one = try received(yard)
      try round(yard)
      let from = Day(year: 2026, month: 11, day: 25)!
      try yard.database.writeNow { tx in
        try tx.run("INSERT INTO policy_value (key, in_force_from, value, source) VALUES ('house.purchase.confirm.days', \(from), 10, '상점 규칙')")
      }
      yard.clock.pass(.days(10))
      try round(yard)
      #expect(try confirmation(yard, one) == nil)
      yard.clock.pass(.days(1))
      try round(yard)
      #expect(try confirmation(yard, one)?.source == .itself)
    }
  }

  @Test(arguments: enginesHere) func aReturnThatWaitsIsWaitedFor(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let refused = try received(yard), partly = try received(yard), withdrawn = try received(yard)
      let asked = [try ask(yard, refused, [1: 3]), try ask(yard, partly, [1: 2]), try ask(yard, withdrawn, [1: 1])]
      #expect(throws: ConfirmPurchase.No.returnAsked) { try press(yard, refused) }
      yard.clock.pass(.days(20))
      try round(yard)
      for one in [refused, partly, withdrawn] { #expect(try confirmation(yard, one) == nil) }
      try yard.database.writeNow { tx in
        try RefuseReturn(asked[0], by: SaleYard.merchant, ground: .used, why: "착용 흔적").run(in: tx)
        try WithdrawReturn(asked[2], buyer: SaleYard.buyer).run(in: tx)
      }
      try accept(yard, asked[1])
      yard.clock.pass(.hours(6))
      try round(yard)
      for one in [refused, partly, withdrawn] { #expect(try confirmation(yard, one)?.source == .itself) }
      let goods = try told(yard).compactMap { $0["goods"]?.integer }
      #expect(goods.sorted() == [89_000, 267_000, 267_000])
    }
  }

  @Test(arguments: enginesHere) func whatCameBackWholeIsNeverConfirmed(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let one = try received(yard)
      for pieces in [2, 1] as [Int64] { try accept(yard, try ask(yard, one, [1: pieces])) }
      #expect(throws: ConfirmPurchase.No.nothingKept) { try press(yard, one) }
      yard.clock.pass(.days(30))
      try round(yard)
      #expect(try confirmation(yard, one) == nil)
      #expect(try told(yard).isEmpty)
      // It is not looked at again either.
      yard.clock.pass(.days(30))
      #expect(try yard.database.writeNow { try ConfirmOverdue.run(in: $0) } == 0)
    }
  }

  @Test(arguments: enginesHere) func noRightByLawGoesWithIt(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let one = try received(yard)
      try press(yard, one)
      yard.clock.pass(.days(7))
      try accept(yard, try ask(yard, one, [1: 1]))
      yard.clock.pass(.days(1))
      #expect(throws: NoReturn.tooLate(days: 7)) { try ask(yard, one, [1: 1]) }
      yard.clock.pass(.days(70))
      try accept(yard, try ask(yard, one, [1: 2], .faulty))
      // Somebody pressed the button again: it stays confirmed, and nothing is told anew.
      try press(yard, one)
      try round(yard)
      #expect(try told(yard).count == 1)
      #expect(try confirmation(yard, one)?.source == .buyer)
    }
  }

  @Test(arguments: enginesHere) func theRoundTakesBoundedSteps(_ engine: Engine) throws {
    try withSaleYard(engine, stock: 100, wallet: 9_000_000) { yard in
      for _ in 0..<ConfirmOverdue.batchMax + 3 { _ = try received(yard, [(SaleYard.shirt, 1)]) }
      yard.clock.pass(.days(9))
      let steps = try (0..<3).map { _ in try yard.database.writeNow { try ConfirmOverdue.run(in: $0) } }
      #expect(steps == [ConfirmOverdue.batchMax, 3, 0])
      #expect(try told(yard).count == ConfirmOverdue.batchMax + 3)
    }
  }
}
