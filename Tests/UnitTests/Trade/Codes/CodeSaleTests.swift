import Inventory
import Kernel
import Ledger
import Parties
import Payments
import Storage
import TestSupport
import Testing

@testable import Trade

/// A code in a sale: it makes lines cheaper, takes a use with the goods, and goes back with them.
@Suite struct CodeSaleTests {
  static let parts = SaleParts([CodePart.part])

  /// The yard with one code of the merchant's.
  private func withCode(
    _ engine: Engine, _ off: PromotionCode.Off, minimum: Int64 = 0, uses: Int64 = 3, _ body: (SaleYard, PromotionCode) throws -> Void
  ) throws {
    try withSaleYard(engine) { yard in
      let code = try yard.database.writeNow { tx in
        try MakeCode(
          "seven", of: SaleYard.merchant, off: off, minimum: minimum, from: tx.now, until: tx.now + .days(30), uses: uses, by: SaleYard.merchant
        ).run(in: tx)
      }
      try body(yard, code)
    }
  }

  private func offer(_ yard: SaleYard, _ lines: [(Int64, Int64)], owner: PartyID = SaleYard.buyer, code: String = "Seven", collects: Bool = true) throws -> Offer {
    let cart = try yard.cart(lines, owner: owner)
    try yard.database.writeNow { tx in try GiveCode(code, to: cart).run(in: tx) }
    return try checkout(yard, cart, owner: owner, collects: collects)
  }

  private func checkout(_ yard: SaleYard, _ cart: ID<Cart>, owner: PartyID = SaleYard.buyer, collects: Bool = true) throws -> Offer {
    try yard.database.writeNow { tx in
      try StartCheckout(
        cart: cart, buyer: owner, recipient: SaleYard.recipient, collectAt: collects ? [yard.store] : [], language: .korean, parts: Self.parts
      ).run(SaleYard.items, in: tx)
    }
  }

  private func place(_ yard: SaleYard, _ offer: Offer) throws -> Order {
    try yard.database.writeNow { tx in try PlaceOrder(offer: offer.id, tender: offer.head.isFree ? .nothing : .wallet, parts: Self.parts).run(in: tx).order }
  }

  private func uses(_ yard: SaleYard, _ code: PromotionCode) throws -> [Int64] {
    try yard.database.readNow { tx in
      let row = try PromotionCodeRow.of(code, in: tx)
      #expect(row.left + row.used + row.kept == row.code.uses)
      return [row.left, row.used]
    }
  }

  private func sound(_ yard: SaleYard) throws {
    #expect(try OrdersVerify.run(yard.database) == [])
    #expect(try Verify.run(yard.database) == [])
  }

  @Test(arguments: enginesHere) func aCodeMakesLinesCheaperAndTheMerchantGetsWhatWasPaid(_ engine: Engine) throws {
    try withCode(engine, .percent(10)) { yard, code in
      let offer = try offer(yard, [(SaleYard.shirt, 2), (SaleYard.shoes, 1)])
      #expect(offer.full == .won(187_000) && offer.goods == .won(168_300) && offer.total == .won(168_300))
      #expect(offer.lines.map(\.total) == [.won(88_200), .won(80_100)] && offer.vat == .won(8_018 + 7_282))
      #expect(offer.adjustments.map(\.amount) == [.won(-9_800), .won(-8_900)] && offer.adjustments.map(\.label) == ["SEVEN", "SEVEN"])
      // The use is held with the goods, and taken with them.
      #expect(try uses(yard, code) == [2, 0])
      let read = try #require(try yard.database.readNow { try Offer.find(offer.id, in: $0) })
      #expect(read == offer && read.claims.count == 1)
      _ = try place(yard, offer)
      #expect(try uses(yard, code) == [2, 1])
      #expect(try yard.walletBalance == 1_000_000 - 168_300)
      #expect(try yard.balance(SaleAccounts.payable(SaleYard.merchant, .krw)) == 168_300)
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func onlyTheMerchantsOwnGoodsGetCheaperAndDeliveryGoesByWhatTheyCostBefore(_ engine: Engine) throws {
    try withCode(engine, .amount(.won(40_000))) { yard, _ in
      let offer = try offer(yard, [(SaleYard.shirt, 1), (SaleYard.shoes, 1), (SaleYard.lamp, 1)], collects: false)
      let parts = Dictionary(offer.parts.map { ($0.merchant, $0) }) { first, _ in first }
      // 138,000 less 40,000, sent free as 138,000 were; the lamp as it was, with its fee.
      #expect(parts[SaleYard.merchant]?.goods == .won(98_000) && parts[SaleYard.merchant]?.delivery == .won(0))
      #expect(parts[SaleYard.other]?.goods == .won(33_000) && parts[SaleYard.other]?.delivery == .won(3_000))
      #expect(offer.total == .won(134_000))
    }
  }

  @Test(arguments: enginesHere) func anOrderThatACodeMakesFreeNeedsNoPayment(_ engine: Engine) throws {
    try withCode(engine, .percent(100)) { yard, code in
      let offer = try offer(yard, [(SaleYard.shirt, 3)])
      #expect(offer.total == .won(0) && offer.head.isFree && offer.vat == .won(0))
      let begun = try yard.database.writeNow { tx in
        try PayOffer(offer.id, by: Shopper(member: SaleYard.buyer), with: .nothing, parts: Self.parts).run(in: tx)
      }
      guard case .placed(let order) = begun else {
        Issue.record("a free order asked for money")
        return
      }
      #expect(order.total == .won(0))
      #expect(try uses(yard, code) == [2, 1] && yard.walletBalance == 1_000_000)
      #expect(try yard.free(SaleYard.shirt, yard.store) == 7)
      try sound(yard)
      // Cancelled as a whole, the pieces and the use are there again; no money moves.
      let parcel = try yard.database.readNow { tx in try Consignment.all(of: order.id, in: tx)[0] }
      try yard.database.writeNow { tx in try CancelConsignment(consignment: parcel.id, by: SaleYard.buyer, reason: "", parts: Self.parts).run(in: tx) }
      #expect(try uses(yard, code) == [3, 0] && yard.free(SaleYard.shirt, yard.store) == 10 && yard.walletBalance == 1_000_000)
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func aUseIsKeptForWhoChecksOutAndComesFreeWithTheGoods(_ engine: Engine) throws {
    try withCode(engine, .percent(10), uses: 1) { yard, code in
      let cart = try yard.cart([(SaleYard.shirt, 1)])
      try yard.database.writeNow { tx in try GiveCode("SEVEN", to: cart).run(in: tx) }
      #expect(try checkout(yard, cart).total == .won(44_100))
      #expect(try uses(yard, code) == [0, 0])
      // Somebody else pays the whole price meanwhile, who checks out again does not.
      #expect(try offer(yard, [(SaleYard.shirt, 1)], owner: SaleYard.someone).total == .won(49_000))
      #expect(try checkout(yard, cart).total == .won(44_100))
      #expect(try uses(yard, code) == [0, 0])
      yard.clock.pass(.minutes(16))
      try yard.database.writeNow { tx in _ = try ExpireHolds().sweep(in: tx) }
      #expect(try uses(yard, code) == [1, 0])
      #expect(try offer(yard, [(SaleYard.shirt, 1)], owner: SaleYard.someone).total == .won(44_100))
    }
  }

  @Test(arguments: enginesHere) func anExpiredCheckoutIsRefusedWhoseCodeWasUsedUpMeanwhile(_ engine: Engine) throws {
    try withCode(engine, .percent(10), uses: 1) { yard, code in
      let late = try offer(yard, [(SaleYard.shirt, 1)])
      yard.clock.pass(.minutes(16))
      try yard.database.writeNow { tx in _ = try ExpireHolds().sweep(in: tx) }
      // The use that is left is taken directly, as goods are.
      let first = try offer(yard, [(SaleYard.shirt, 1)])
      yard.clock.pass(.minutes(16))
      _ = try place(yard, first)
      #expect(try uses(yard, code) == [0, 1])
      #expect(throws: NoOrder.part(CodePart.usedUp)) { try place(yard, late) }
      try yard.database.writeNow { tx in _ = try ExpireHolds().sweep(in: tx) }
      #expect(try uses(yard, code) == [0, 1] && yard.walletBalance == 1_000_000 - 44_100 && yard.free(SaleYard.shirt, yard.store) == 9)
      // By card it is too late as well, and the payment goes back.
      let outcome = try yard.database.writeNow { tx in
        let payment = try IntendPayment(for: .order, subject: late.id.raw, payer: late.buyer, gateway: "test-card", instrument: "t", amount: late.total).run(in: tx)
        return try SettlePayment(payment: payment.id, answer: .approved(reference: "r"), parts: Self.parts).run(in: tx)
      }
      #expect(outcome == .tooLate)
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func goodsOfSeveralLinesAndACodeAreTakenLateWhereAllIsStillThere(_ engine: Engine) throws {
    try withCode(engine, .percent(10)) { yard, code in
      let swept = try offer(yard, [(SaleYard.shirt, 1), (SaleYard.shoes, 2)]), standing = try offer(yard, [(SaleYard.shirt, 1), (SaleYard.shoes, 1)])
      yard.clock.pass(.minutes(16))
      // Holds whose time is over, and holds that were let go before it was.
      _ = try place(yard, standing)
      try yard.database.writeNow { tx in _ = try ExpireHolds().sweep(in: tx) }
      _ = try place(yard, swept)
      let voided = try offer(yard, [(SaleYard.shirt, 1), (SaleYard.shoes, 1)])
      try yard.database.writeNow { tx in _ = try VoidHolds((voided.lines.map(\.hold) + voided.claims.map(\.hold)).map { ID($0) }).run(in: tx) }
      _ = try place(yard, voided)
      #expect(try uses(yard, code) == [0, 3])
      #expect(try yard.free(SaleYard.shirt, yard.store) == 7 && yard.free(SaleYard.shoes, yard.store) == 6)
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func theUseGoesBackWhenAllThatWasCheaperIsCancelled(_ engine: Engine) throws {
    try withCode(engine, .percent(10)) { yard, code in
      // Three shirts and the shoes fit in no one place: the merchant hands over from two.
      try yard.database.writeNow { tx in
        _ = try CountStock(merchant: SaleYard.merchant, location: yard.warehouse, variant: SaleYard.shoes, counted: 0, by: SaleYard.merchant).run(in: tx)
      }
      let second = try yard.database.writeNow { tx in
        let place = try OpenStockLocation(merchant: SaleYard.merchant, kind: .warehouse, name: Phrase("둘째 창고", "Second"), ships: true, collects: false, priority: 5).run(in: tx)
        _ = try ReceiveStock(merchant: SaleYard.merchant, location: place, lines: [.init(variant: SaleYard.shoes, quantity: 5)], by: SaleYard.merchant).run(in: tx)
        return place
      }
      let order = try place(yard, offer(yard, [(SaleYard.shirt, 1), (SaleYard.shoes, 1), (SaleYard.lamp, 1)], collects: false))
      let parcels = try yard.database.readNow { tx in try Consignment.all(of: order.id, in: tx) }
      func cancel(_ parcel: Consignment?) throws {
        let parcel = try #require(parcel)
        try yard.database.writeNow { tx in try CancelConsignment(consignment: parcel.id, by: parcel.merchant, reason: "품절", parts: Self.parts).run(in: tx) }
      }
      #expect(parcels.count == 3)
      try cancel(parcels.first { $0.merchant == SaleYard.other })
      try cancel(parcels.first { $0.location == second })
      #expect(try uses(yard, code) == [2, 1])
      // The lamp with its fee, and the shoes as they were paid: 80,100.
      #expect(try yard.walletBalance == 1_000_000 - 44_100)
      try cancel(parcels.first { $0.location == yard.warehouse })
      #expect(try uses(yard, code) == [3, 0] && yard.walletBalance == 1_000_000)
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func returnsSumToWhatWasPaidAndTheUseStaysUsed(_ engine: Engine) throws {
    try withCode(engine, .amount(.won(1_000))) { yard, code in
      let order = try place(yard, offer(yard, [(SaleYard.shirt, 3)]))
      #expect(order.total == .won(146_000))
      let parcel = try yard.database.readNow { tx in try Consignment.all(of: order.id, in: tx)[0] }
      try yard.database.writeNow { tx in
        try AcceptConsignment(consignment: parcel.id, by: SaleYard.merchant).run(in: tx)
        try ReadyConsignment(consignment: parcel.id, by: SaleYard.merchant).run(in: tx)
        try HandOver(consignment: parcel.id, shown: parcel.pickupCode, by: SaleYard.merchant).run(in: tx)
      }
      func ask(_ pieces: Int64) throws -> Return {
        try yard.database.writeNow { tx in
          let id = try AskReturn(consignment: parcel.id, buyer: SaleYard.buyer, reason: .changedMind, note: "", pieces: [1: pieces]).run(in: tx)
          return try #require(try Return.find(id, in: tx))
        }
      }
      // 146,000 in three: 48,667, 48,667 and 48,666.
      let first = try ask(1), second = try ask(1)
      #expect([first.refund, second.refund] == [.won(48_667), .won(48_667)])
      // The first was refused; whoever asks for all that is left gets all that is left.
      try yard.database.writeNow { tx in try RefuseReturn(first.id, by: SaleYard.merchant, ground: .used, why: "입은 흔적").run(in: tx) }
      let rest = try ask(2)
      #expect(rest.refund == .won(97_333))
      for asked in [second, rest] {
        try yard.database.writeNow { tx in try AcceptReturn(asked.id, by: SaleYard.merchant, restocks: true, parts: Self.parts).run(in: tx) }
      }
      #expect(try yard.walletBalance == 1_000_000 && yard.balance(SaleAccounts.payable(SaleYard.merchant, .krw)) == 0)
      #expect(try uses(yard, code) == [2, 1])
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func theSameFormTwiceIsOneCheckoutAndAnotherCodeIsAnother(_ engine: Engine) throws {
    try withCode(engine, .percent(10), uses: 1) { yard, _ in
      let id = try yard.cart([(SaleYard.shirt, 1)])
      try yard.database.writeNow { tx in try GiveCode("SEVEN", to: id).run(in: tx) }
      func once() throws -> Offer {
        try yard.database.writeNow { tx in
          try Cart.take(id, in: tx)
          let cart = try #require(try Cart.open(id, in: tx))
          return try StartCheckout(
            cart: id, buyer: SaleYard.buyer, recipient: SaleYard.recipient, collectAt: [yard.store], language: .korean, parts: Self.parts
          ).once(SaleYard.items, on: cart, by: SaleYard.buyer, in: tx)
        }
      }
      let first = try once()
      #expect(try first.total == .won(44_100) && once() == first)
      try yard.database.writeNow { tx in try GiveCode("", to: id).run(in: tx) }
      let plain = try once()
      #expect(plain.total == .won(49_000) && plain.id != first.id && plain.adjustments.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func aSumThatIsNotWhatLinesAndCodesComeToIsFound(_ engine: Engine) throws {
    try withCode(engine, .percent(10)) { yard, _ in
      let order = try place(yard, offer(yard, [(SaleYard.shirt, 1)]))
      try sound(yard)
      try yard.database.writeNow { tx in try tx.run("UPDATE offer_adjustment SET amount = -1 WHERE offer = \(order.offer)") }
      #expect(try OrdersVerify.run(yard.database) == ["The lines of the order \(order.number) do not add up to 44100 KRW."])
    }
  }

  @Test(arguments: enginesHere) func aPartThatThisProgramDoesNotKnowSellsAndGivesBackNothing(_ engine: Engine) throws {
    try withCode(engine, .percent(10)) { yard, code in
      let offer = try offer(yard, [(SaleYard.shirt, 1)])
      #expect(throws: StorageFault.self) { try yard.database.writeNow { tx in try PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx) } }
      let order = try place(yard, offer)
      let parcel = try yard.database.readNow { tx in try Consignment.all(of: order.id, in: tx)[0] }
      #expect(throws: StorageFault.self) {
        try yard.database.writeNow { tx in try CancelConsignment(consignment: parcel.id, by: SaleYard.buyer, reason: "").run(in: tx) }
      }
      #expect(try uses(yard, code) == [2, 1])
    }
  }
}
