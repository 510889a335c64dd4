import Kernel
import Ledger
import Messages
import Parties
import Payments
import Purse
import Storage
import TestSupport
import Testing

@Suite struct WalletTests {
  static let member = PartyID(7)
  static let operatorID = PartyID(20)
  /// What a wallet's ceiling is found by.
  static let more = PartiesSchema.migrations + PolicySchema.migrations + PaymentsSchema.migrations + MessagesSchema.migrations + VerificationSchema.migrations

  func topUp(_ amount: Int64, id: Int64) -> TopUp {
    TopUp(member: Self.member, amount: .won(amount), grantedBy: Self.operatorID, id: ID(id))
  }

  @Test(arguments: enginesHere) func aGrantFillsTheWalletOnce(_ engine: Engine) throws {
    try LedgerYard.open(engine, and: Self.more) { yard in
      let full = WalletBalance(total: .won(50_000), held: .won(0), available: .won(50_000))
      try #expect(yard.database.writeNow { try topUp(50_000, id: 1).run(in: $0) } == full)
      try #expect(yard.database.writeNow { try topUp(50_000, id: 1).run(in: $0) } == full)
      #expect(throws: TopUp.No.usedForAnother) { try yard.database.writeNow { try topUp(60_000, id: 1).run(in: $0) } }
      try #expect(yard.database.readNow { try Wallet.balance(of: Self.member, in: $0) } == full)
    }
  }

  @Test(arguments: enginesHere) func anAmountOutOfRangeChangesNothing(_ engine: Engine) throws {
    try LedgerYard.open(engine, and: Self.more) { yard in
      for amount in [0, -1, 2_000_001] as [Int64] {
        #expect(throws: TopUp.No.amountOutOfRange(max: .won(2_000_000))) {
          try yard.database.writeNow { try topUp(amount, id: 1).run(in: $0) }
        }
      }
      try #expect(yard.database.readNow { try Wallet.balance(of: Self.member, in: $0) }.total == .won(0))
    }
  }

  @Test(arguments: enginesHere) func theReasonOfAGrantStandsInTheStatement(_ engine: Engine) throws {
    try LedgerYard.open(engine, and: Self.more) { yard in
      var grant = topUp(5_000, id: 1)
      grant.reason = "배송 지연 보상"
      // Sent twice it is credited once, and the first reason stands.
      try yard.database.writeNow { try grant.run(in: $0) }
      grant.reason = "다른 말"
      try yard.database.writeNow { try grant.run(in: $0) }
      try yard.database.writeNow { try topUp(100, id: 2).run(in: $0) }
      let lines = try yard.database.readNow { try WalletStatement(of: Self.member).run(in: $0).items }
      #expect(lines.map(\.what.korean) == ["충전", "충전 · 배송 지연 보상"])
    }
  }

  @Test(arguments: enginesHere) func theStatementRunsFromNewestToOldest(_ engine: Engine) throws {
    try LedgerYard.open(engine, and: Self.more) { yard in
      for index in 1...5 as ClosedRange<Int64> {
        try yard.database.writeNow { try topUp(index * 100, id: index).run(in: $0) }
        yard.yard.clock.pass(.seconds(1))
      }
      try yard.post(.transfer(LedgerYard.transfer(6, Wallet.account(of: Self.member), Wallet.outside, 300, code: "order.sale", reference: 9)))
      let first = try yard.database.readNow { try WalletStatement(of: Self.member, size: 4).run(in: $0) }
      #expect(first.items.map(\.change) == [.won(-300), .won(500), .won(400), .won(300)])
      #expect(first.items.map(\.balance) == [.won(1_200), .won(1_500), .won(1_000), .won(600)])
      #expect(first.items[0].what == Phrase("상품 결제", "Payment for goods") && first.items[0].subject == .order(9))
      #expect(first.items[1].subject == .nothing)
      let second = try yard.database.readNow { try WalletStatement(of: Self.member, size: 4, after: first.next).run(in: $0) }
      #expect(second.items.map(\.change) == [.won(200), .won(100)])
      #expect(second.items.map(\.balance) == [.won(300), .won(100)])
      #expect(second.next == nil)
    }
  }

  @Test(arguments: enginesHere) func aCursorThatSomebodyMadeUpShowsNoBalanceThatNeverWas(_ engine: Engine) throws {
    try LedgerYard.open(engine, and: Self.more) { yard in
      for index in 1...3 as ClosedRange<Int64> {
        try yard.database.writeNow { try topUp(index * 100, id: index).run(in: $0) }
        yard.yard.clock.pass(.seconds(1))
      }
      let ends = [Int64.min, -1, 0, 1, .max]
      for at in ends {
        for id in ends {
          let all: [Money] = [.won(600), .won(300), .won(100)]
          let page = try yard.database.readNow { try WalletStatement(of: Self.member, after: Cursor(String(at), String(id))).run(in: $0) }
          #expect(page.items.map(\.balance) == (at == .max ? all : []))
          // A cursor that says how much there was is none of ours: the list begins at its beginning.
          let old = Cursor(String(at), String(id), String(Int64.max))
          #expect(try yard.database.readNow { try WalletStatement(of: Self.member, after: old).run(in: $0) }.items.map(\.balance) == all)
        }
      }
    }
  }
}
