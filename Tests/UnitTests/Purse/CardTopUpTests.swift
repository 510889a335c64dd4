import Kernel
import Ledger
import Messages
import Parties
import Payments
import Storage
import TestSupport
import Testing

@testable import Purse

/// Money into a wallet by card: whatever the provider says and however often, the wallet gains once or not at all.
@Suite struct CardTopUpTests {
  private static let migrations = StorageSchema.migrations + PartiesSchema.migrations + LedgerSchema.migrations + PaymentsSchema.migrations + PolicySchema.migrations
    + MessagesSchema.migrations + VerificationSchema.migrations
  private func yard(_ engine: Engine, _ body: (TestYard, PartyID) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: Self.migrations) { yard in try body(yard, try yard.member()) }
  }

  private func begin(
    _ yard: TestYard, _ member: PartyID, _ amount: Int64 = 30_000, key: String? = "form-1"
  ) throws -> (payment: Payment, isNew: Bool) {
    try yard.database.writeNow { tx in
      try BeginTopUp(member: member, amount: .won(amount), gateway: "test-card", instrument: "test-approve", key: key).run(in: tx)
    }
  }

  private func settle(_ yard: TestYard, _ payment: Payment, _ answer: GatewayAnswer) throws -> TopUpOutcome? {
    try yard.database.writeNow { tx in try SettleTopUp(payment: payment.id, answer: answer).run(in: tx) }
  }

  private func balance(_ yard: TestYard, _ member: PartyID) throws -> Money {
    try yard.database.readNow { try Wallet.balance(of: member, in: $0).available }
  }

  @Test(arguments: enginesHere) func anApprovalThatComesTwicePaysOnce(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      let first = try begin(yard, member), second = try begin(yard, member)
      #expect(first.isNew && !second.isNew && first.payment == second.payment)
      #expect(try balance(yard, member) == .won(0))
      #expect(try settle(yard, first.payment, .approved(reference: "r1")) == .paid)
      #expect(try settle(yard, first.payment, .approved(reference: "r1")) == .paid)
      #expect(try settle(yard, first.payment, .declined(.limitExceeded)) == .paid)
      #expect(try balance(yard, member) == .won(30_000))
    }
  }

  @Test(arguments: enginesHere) func aDeclineChangesNothing(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      let begun = try begin(yard, member).payment
      #expect(try settle(yard, begun, .declined(.expiredInstrument)) == .declined(.expiredInstrument))
      #expect(try settle(yard, begun, .approved(reference: "late")) == .declined(.expiredInstrument))
      #expect(try balance(yard, member) == .won(0))
    }
  }

  @Test(arguments: enginesHere) func aLostAnswerWaitsAndALateOneCounts(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      let begun = try begin(yard, member).payment
      #expect(try settle(yard, begun, .unknown(why: "silence")) == .pending)
      #expect(try balance(yard, member) == .won(0))
      #expect(try settle(yard, begun, .approved(reference: "late")) == .paid)
      #expect(try balance(yard, member) == .won(30_000))
    }
  }

  @Test(arguments: enginesHere) func oneKeyIsOneTopUpOfOneMember(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      let mine = try begin(yard, member).payment
      #expect(throws: TopUp.No.usedForAnother) { try begin(yard, member, 50_000) }
      #expect(throws: TopUp.No.amountOutOfRange(max: .won(2_000_000))) { try begin(yard, member, 2_000_001) }
      // The same words of somebody else mean something else.
      let other = try yard.member("바다", login: "bada@example.kr")
      let hers = try begin(yard, other)
      #expect(hers.isNew && hers.payment.id != mine.id)
      let first = try begin(yard, member, key: nil), second = try begin(yard, member, key: nil)
      #expect(first.isNew && second.isNew && first.payment.id != second.payment.id)
    }
  }

  @Test(arguments: enginesHere) func theKeyOfADeclinedTopUpIsFreeAgain(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      let first = try begin(yard, member).payment
      _ = try settle(yard, first, .declined(.limitExceeded))
      let second = try begin(yard, member, 10_000)
      #expect(second.isNew && second.payment.id != first.id)
      let again = try begin(yard, member, 10_000)
      #expect(!again.isNew && again.payment == second.payment)
    }
  }

  @Test(arguments: enginesHere) func aKeyIsNeverAnID(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      let hold = try yard.database.writeNow { tx -> ID<Transfer> in
        try TopUp(member: member, amount: .won(5_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
        let hold = Transfer(id: tx.id(), debit: Wallet.account(of: member), credit: Wallet.outside, amount: 5_000, code: "test.hold")
        #expect(try PostBatch(each: [.hold(hold, expiresAt: tx.now + .minutes(5))]).run(in: tx) == [.done])
        return hold.id
      }
      for key in [hold.description, "1", "9223372036854775807", "-1", "", String(repeating: "가", count: 10_000)] {
        let begun = try begin(yard, member, 1_000, key: key).payment
        #expect(begun.id.raw > hold.raw && begun.id.raw < hold.raw + 1 << 40, "\(key.prefix(20))")
        #expect(try settle(yard, begun, .approved(reference: "r")) == .paid)
      }
      #expect(try balance(yard, member) == .won(6_000))
      #expect(try Verify.run(yard.database) == [])
    }
  }

  @Test(arguments: enginesHere) func moneyForSomebodyWhoLeftGoesBack(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      let begun = try begin(yard, member).payment
      try yard.database.writeNow { tx in try tx.send("UPDATE party_party SET erased_at = \(tx.now) WHERE id = \(member)") }
      #expect(try settle(yard, begun, .approved(reference: "r1")) == .returned)
      #expect(try balance(yard, member) == .won(0))
    }
  }
}
