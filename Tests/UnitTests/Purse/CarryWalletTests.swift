import Kernel
import Ledger
import Messages
import Parties
import Payments
import Storage
import TestSupport
import Testing

@testable import Purse

/// Who becomes another keeps the money.
@Suite struct CarryWalletTests {
  private static let migrations = StorageSchema.migrations + PartiesSchema.migrations + LedgerSchema.migrations + PaymentsSchema.migrations + PolicySchema.migrations
    + MessagesSchema.migrations + VerificationSchema.migrations + WalletSchema.migrations

  private func yard(_ engine: Engine, _ body: (TestYard, PartyID, PartyID) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: Self.migrations) { yard in
      let old = try yard.member("옛 하늘", login: "old@example.kr"), new = try yard.member("하늘", login: "new@example.kr")
      try yard.database.writeNow { tx in
        try TopUp(member: old, amount: .won(30_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
        try TopUp(member: new, amount: .won(5_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
      }
      try body(yard, old, new)
    }
  }

  private func balance(_ yard: TestYard, _ member: PartyID) throws -> Money {
    try yard.database.readNow { try Wallet.balance(of: member, in: $0).available }
  }

  private func carry(_ yard: TestYard, _ party: PartyID) throws -> Money { try yard.database.writeNow { try CarryWallet(of: party).run(in: $0) } }

  @Test(arguments: enginesHere) func theBalanceComesAlongOnceAndBothStatementsSayIt(_ engine: Engine) throws {
    try yard(engine) { yard, old, new in
      try yard.database.writeNow { try SucceedParty(old, by: new, how: .merge, told: Party.house).run(in: $0) }
      #expect(try carry(yard, old) == .won(30_000))
      #expect(try carry(yard, old) == .won(0))
      #expect(try balance(yard, old) == .won(0))
      #expect(try balance(yard, new) == .won(35_000))
      let (into, out) = try yard.database.readNow { (try WalletStatement(of: new).run(in: $0).items[0], try WalletStatement(of: old).run(in: $0).items[0]) }
      #expect(into.change == .won(30_000) && into.what.korean == "합친 계정에서 옮김")
      #expect(out.change == .won(-30_000) && out.what.korean == "합친 계정으로 옮김")
    }
  }

  @Test(arguments: enginesHere) func nobodysMoneyMovesWithoutAnHeirOrToOneWhoLeft(_ engine: Engine) throws {
    try yard(engine) { yard, old, new in
      #expect(try carry(yard, old) == .won(0))
      try yard.database.writeNow { try SucceedParty(old, by: new, how: .merge, told: Party.house).run(in: $0) }
      try yard.database.writeNow { tx in try tx.run("UPDATE party_party SET erased_at = \(tx.now) WHERE id = \(new)") }
      #expect(try carry(yard, old) == .won(0))
      #expect(try balance(yard, old) == .won(30_000))
    }
  }

  @Test(arguments: enginesHere) func aTopUpThatIsSettledAfterTheMergeFillsTheWalletOfToday(_ engine: Engine) throws {
    try yard(engine) { yard, old, new in
      try yard.database.writeNow { tx in
        let begun = try BeginTopUp(member: old, amount: .won(1_000), gateway: "test-card", instrument: "test-approve", key: nil).run(in: tx)
        try SucceedParty(old, by: new, how: .merge, told: Party.house).run(in: tx)
        try SettleTopUp(payment: begun.payment.id, answer: .approved(reference: "late")).run(in: tx)
      }
      #expect(try balance(yard, new) == .won(6_000))
    }
  }
}
