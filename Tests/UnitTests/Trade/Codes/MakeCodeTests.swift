import Kernel
import Storage
import TestSupport
import Testing

@testable import Trade

/// Making, giving and ending codes.
@Suite struct MakeCodeTests {
  private func make(
    _ text: String, _ off: PromotionCode.Off = .percent(10), of merchant: PartyID = SaleYard.merchant, minimum: Int64 = 0, from: Span = .days(0), days: Int64 = 10, uses: Int64 = 5,
    in tx: Transaction
  ) throws -> PromotionCode {
    try MakeCode(text, of: merchant, off: off, minimum: minimum, from: tx.now + from, until: tx.now + .days(days), uses: uses, by: merchant).run(in: tx)
  }

  @Test(arguments: enginesHere) func aCodeStandsWithItsUsesInTheLedger(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let code = try yard.database.writeNow { tx in try make(" spring-26 ", .amount(.won(5_000)), minimum: 30_000, in: tx) }
      #expect(code.text == "SPRING-26" && code.off == .amount(.won(5_000)) && code.minimum == .won(30_000) && code.site == nil && code.uses == 5)
      let page = try yard.database.readNow { tx in try PromotionCodeRow.page(of: SaleYard.merchant, after: nil, size: 10, in: tx) }
      #expect(page.items.map(\.code) == [code] && page.items.map(\.left) == [5] && page.items.map(\.used) == [0] && page.next == nil)
      #expect(try yard.balance(PromotionCode.left(code.id)) == 5)
    }
  }

  @Test(arguments: enginesHere) func whatMakesNoCodeIsRefusedAndLeavesNothing(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      try yard.database.writeNow { tx in _ = try make("TEN", in: tx) }
      func refused(_ no: NoCode, _ work: @escaping (Transaction) throws -> PromotionCode) {
        #expect(throws: no) { try yard.database.writeNow { try work($0) } }
      }
      refused(.taken) { try make("ten", .percent(20), in: $0) }
      refused(.textWrong) { try make("T", in: $0) }
      refused(.offWrong) { try make("ZERO", .percent(0), in: $0) }
      refused(.offWrong) { try make("MORE", .percent(101), in: $0) }
      refused(.offWrong) { try make("NONE", .amount(.won(0)), in: $0) }
      refused(.minimumWrong) { try make("LESS", minimum: -1, in: $0) }
      refused(.periodWrong) { try make("BACK", from: .days(11), in: $0) }
      refused(.periodOver) { try make("PAST", from: .days(-2), days: -1, in: $0) }
      refused(.usesWrong) { try make("NOBODY", uses: 0, in: $0) }
      refused(.usesWrong) { try make("ALL", uses: PromotionCode.usesMax + 1, in: $0) }
      // Another merchant may have one of the same word.
      try yard.database.writeNow { tx in _ = try make("TEN", of: SaleYard.other, in: tx) }
      #expect(try yard.database.readNow { try PromotionCodeRow.page(of: SaleYard.merchant, after: nil, size: 10, in: $0).items.count } == 1)
    }
  }

  @Test(arguments: enginesHere) func aCartKeepsTheCodeThatWasGivenAndNothingThatIsNone(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      try yard.database.writeNow { tx in _ = try make("TEN", in: tx) }
      let cart = try yard.cart([(SaleYard.shirt, 1)])
      func code() throws -> String? { try yard.database.readNow { try Cart.open(cart, in: $0)?.code } }
      func give(_ typed: String) throws { try yard.database.writeNow { tx in try GiveCode(typed, to: cart).run(in: tx) } }
      #expect(try code() == "")
      #expect(throws: NoGivenCode()) { try give("ELEVEN") }
      #expect(throws: NoGivenCode()) { try give("?") }
      #expect(try code() == "")
      try give("ｔｅｎ")
      #expect(try code() == "TEN")
      #expect(throws: NoGivenCode()) { try give("ELEVEN") }
      #expect(try code() == "TEN")
      try give(" ")
      #expect(try code() == "")
    }
  }

  @Test(arguments: enginesHere) func aGuestsCodeComesAlongWhenTheirCartsAreBroughtTogether(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      try yard.database.writeNow { tx in
        _ = try make("TEN", in: tx)
        let own = try OpenCart(site: 1, owner: SaleYard.buyer).run(in: tx).id
        let guest = try OpenCart(site: 1, owner: nil).run(in: tx).id
        try AddToCart(cart: guest, variant: SaleYard.shirt, quantity: Quantity(1)).run(in: tx)
        try GiveCode("TEN", to: guest).run(in: tx)
        #expect(try MergeCarts(guestCart: guest, member: SaleYard.buyer).run(in: tx) == own)
        #expect(try Cart.open(own, in: tx)?.code == "TEN")
      }
    }
  }

  @Test(arguments: enginesHere) func aCodeEndsOnceAndByItsOwnMerchant(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let code = try yard.database.writeNow { tx in try make("TEN", in: tx) }
      #expect(throws: NoCode.unknown) { try yard.database.writeNow { try EndCode(code.id, of: SaleYard.other).run(in: $0) } }
      #expect(try yard.database.writeNow { try EndCode(code.id, of: SaleYard.merchant).run(in: $0) }.endedAt != nil)
      #expect(throws: NoCode.endedAlready) { try yard.database.writeNow { try EndCode(code.id, of: SaleYard.merchant).run(in: $0) } }
    }
  }
}
