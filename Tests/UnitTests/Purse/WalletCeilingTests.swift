import Kernel
import Ledger
import Messages
import Parties
import Payments
import Storage
import TestSupport
import Testing

@testable import Purse

/// What a wallet may hold by what is paid into it, whoever pays and however it comes.
@Suite struct WalletCeilingTests {
  private static let migrations =
    StorageSchema.migrations + PartiesSchema.migrations + LedgerSchema.migrations + PaymentsSchema.migrations + PolicySchema.migrations
    + MessagesSchema.migrations + VerificationSchema.migrations + WalletSchema.migrations
  private static let desk = PartyID(99)

  private func yard(_ engine: Engine, named: Bool = false, _ body: (TestYard, PartyID) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: Self.migrations) { yard in
      let member = try yard.member(login: "010-1234-5678")
      if named {
        try yard.database.writeNow { tx in
          try tx.run("INSERT INTO verify_contact (value, party, verified_at) VALUES ('+821012345678', \(member), \(tx.now))")
        }
      }
      try body(yard, member)
    }
  }

  private func grant(_ yard: TestYard, _ member: PartyID, _ won: Int64, id: Int64? = nil) throws {
    try yard.database.writeNow { tx in
      try TopUp(member: member, amount: .won(won), grantedBy: Self.desk, id: id.map { ID($0) } ?? tx.id()).run(in: tx)
    }
  }

  private func begin(_ yard: TestYard, _ member: PartyID, _ won: Int64, key: String? = nil) throws -> Payment {
    try yard.database.writeNow { tx in
      try BeginTopUp(member: member, amount: .won(won), gateway: "test-card", instrument: "test-approve", key: key).run(in: tx).payment
    }
  }

  private func settle(_ yard: TestYard, _ payment: Payment, _ answer: GatewayAnswer) throws -> TopUpOutcome? {
    try yard.database.writeNow { tx in try SettleTopUp(payment: payment.id, answer: answer).run(in: tx) }
  }

  private func total(_ yard: TestYard, _ member: PartyID) throws -> Int64 {
    try yard.database.readNow { try Wallet.balance(of: member, in: $0).total.minor }
  }

  private func over(_ most: Int64, _ room: Int64) -> TopUp.No { .overCeiling(max: .won(most), room: .won(room), isUnnamed: most == 500_000) }

  @Test(arguments: enginesHere) func aVerifiedMobileNumberRaisesTheCeiling(_ engine: Engine) throws {
    for (isNamed, most) in [(false, Int64(500_000)), (true, 2_000_000)] {
      try yard(engine, named: isNamed) { yard, member in
        try grant(yard, member, most - 10)
        #expect(throws: over(most, 10)) { try grant(yard, member, 11) }
        #expect(throws: over(most, 10)) { try begin(yard, member, 11) }
        #expect(try total(yard, member) == most - 10)
        try grant(yard, member, 10, id: 7)
        #expect(throws: over(most, 0)) { try grant(yard, member, 1) }
        // Said again it is the same grant, and no other.
        try grant(yard, member, 10, id: 7)
        #expect(try total(yard, member) == most)
      }
    }
  }

  @Test(arguments: enginesHere) func whatIsOnItsWayCountsUntilItIsDeclined(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      let first = try begin(yard, member, 300_000, key: "a")
      #expect(throws: over(500_000, 200_000)) { try begin(yard, member, 200_001) }
      #expect(throws: over(500_000, 200_000)) { try grant(yard, member, 200_001) }
      #expect(try begin(yard, member, 300_000, key: "a") == first)
      _ = try settle(yard, first, .unknown(why: "silence"))
      #expect(throws: over(500_000, 200_000)) { try begin(yard, member, 200_001) }
      _ = try settle(yard, first, .declined(.limitExceeded))
      let second = try begin(yard, member, 500_000)
      #expect(try settle(yard, second, .approved(reference: "r")) == .paid)
      #expect(try total(yard, member) == 500_000)
    }
  }

  @Test(arguments: enginesHere) func refundsAlwaysComeInAndAnApprovalWithoutRoomGoesBack(_ engine: Engine) throws {
    try yard(engine) { yard, member in
      let begun = try begin(yard, member, 500_000)
      // As an order's refund comes in.
      func refund(_ id: Int64, _ won: Int64) throws {
        let transfer = Transfer(id: ID(id), debit: Wallet.outside, credit: Wallet.account(of: member), amount: won, code: "return.refund")
        let came = try yard.database.writeNow { tx in try PostBatch(each: [.transfer(transfer)]).run(in: tx) }
        #expect(came == [.done])
      }
      try refund(1, 100_000)
      #expect(try settle(yard, begun, .approved(reference: "r")) == .returned)
      #expect(try total(yard, member) == 100_000)
      try refund(2, 900_000)
      #expect(try total(yard, member) == 1_000_000)
      #expect(throws: over(500_000, 0)) { try begin(yard, member, 1) }
    }
  }
}
