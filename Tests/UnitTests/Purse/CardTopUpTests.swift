import Kernel
import Ledger
import Parties
import Payments
import Storage
import TestSupport
import Testing

@testable import Purse

/// Money into a wallet by card: whatever the provider says and however often, the wallet gains once or not at all.
@Suite struct CardTopUpTests {
  private static let migrations = StorageSchema.migrations + PartiesSchema.migrations + LedgerSchema.migrations + PaymentsSchema.migrations
  private static let number = ID<Payment>(4_242)

  private func yard(_ engine: Engine, _ body: (TestYard, PartyID) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: Self.migrations) { yard in try body(yard, try yard.member()) }
  }

  private func begin(_ yard: TestYard, _ member: PartyID, _ amount: Int64 = 30_000) throws -> Bool {
    try yard.database.writeNow { tx in
      try BeginTopUp(member: member, amount: .won(amount), gateway: "test-card", instrument: "test-approve", id: Self.number).run(in: tx).isNew
    }
  }

  private func settle(_ yard: TestYard, _ answer: GatewayAnswer) throws -> TopUpOutcome? {
    try yard.database.writeNow { tx in try SettleTopUp(payment: Self.number, answer: answer).run(in: tx) }
  }

  private func balance(_ yard: TestYard, _ member: PartyID) throws -> Money {
    try yard.database.readNow { try Wallet.balance(of: member, in: $0).available }
  }

  @Test(arguments: enginesHere) func anApprovalThatComesTwicePaysOnce(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      let first = try begin(yard, member), second = try begin(yard, member)
      #expect(first && !second)
      #expect(try balance(yard, member) == .won(0))
      #expect(try settle(yard, .approved(reference: "r1")) == .paid)
      #expect(try settle(yard, .approved(reference: "r1")) == .paid)
      #expect(try settle(yard, .declined(.limitExceeded)) == .paid)
      #expect(try balance(yard, member) == .won(30_000))
    }
  }

  @Test(arguments: enginesHere) func aDeclineChangesNothing(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      _ = try begin(yard, member)
      #expect(try settle(yard, .declined(.expiredInstrument)) == .declined(.expiredInstrument))
      #expect(try settle(yard, .approved(reference: "late")) == .declined(.expiredInstrument))
      #expect(try balance(yard, member) == .won(0))
    }
  }

  @Test(arguments: enginesHere) func aLostAnswerWaitsAndALateOneCounts(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      _ = try begin(yard, member)
      #expect(try settle(yard, .unknown(why: "silence")) == .pending)
      #expect(try balance(yard, member) == .won(0))
      #expect(try settle(yard, .approved(reference: "late")) == .paid)
      #expect(try balance(yard, member) == .won(30_000))
    }
  }

  @Test(arguments: enginesHere) func oneNumberIsOneTopUpOfOneMember(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      _ = try begin(yard, member)
      #expect(throws: TopUp.No.usedForAnother) { try begin(yard, member, 50_000) }
      let other = try yard.member("바다", login: "bada@example.kr")
      #expect(throws: TopUp.No.usedForAnother) { try begin(yard, other) }
      #expect(throws: TopUp.No.amountOutOfRange(max: .won(2_000_000))) { try begin(yard, member, 2_000_001) }
    }
  }

  @Test(arguments: enginesHere) func moneyForSomebodyWhoLeftGoesBack(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      _ = try begin(yard, member)
      try yard.database.writeNow { tx in try tx.send("UPDATE party_party SET erased_at = \(tx.now) WHERE id = \(member)") }
      #expect(try settle(yard, .approved(reference: "r1")) == .returned)
      #expect(try balance(yard, member) == .won(0))
    }
  }
}
