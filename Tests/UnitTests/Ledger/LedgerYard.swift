import Kernel
import Ledger
import Purse
import Storage
import TestSupport
import Testing

/// A ledger for tests: wallets in won, the world outside, and short ways to post and to look.
struct LedgerYard {
  static let won = Asset.money(.krw)
  static let outside = AccountKey.house(won, "outside")
  static func wallet(_ holder: Int64) -> AccountKey { AccountKey(won, holder: holder, "wallet", limit: .zero) }

  let yard: TestYard
  var database: Database { yard.database }
  var now: Instant { yard.clock.now }

  /// Runs `body` on a fresh ledger.
  static func open<T>(_ engine: Engine, and more: [Migration] = [], _ body: (LedgerYard) throws -> T) throws -> T {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations + LedgerSchema.migrations + WalletSchema.migrations + more) { try body(LedgerYard(yard: $0)) }
  }

  static func transfer(
    _ id: Int64, _ debit: AccountKey, _ credit: AccountKey, _ amount: Int64, code: String = "test.move", reference: Int64 = 0,
    isFact: Bool = false
  ) -> Transfer {
    Transfer(
      id: ID(id), debit: debit, credit: credit, amount: amount, code: code, reference: reference, isFact: isFact)
  }

  @discardableResult
  func post(_ postings: Posting...) throws -> [PostingResult] {
    try database.writeNow { try PostBatch(each: postings).run(in: $0) }
  }

  @discardableResult
  func postTogether(_ postings: Posting...) throws -> [PostingResult] {
    try database.writeNow { try PostBatch(together: postings).run(in: $0) }
  }

  /// Puts money into a wallet from outside.
  func fill(_ holder: Int64, _ amount: Int64, id: Int64) throws {
    try #expect(post(.transfer(Self.transfer(id, Self.outside, Self.wallet(holder), amount))) == [.done])
  }

  func balance(_ key: AccountKey) throws -> Balance { try database.readNow { try Balance.of(key, in: $0) } }
  func wallet(_ holder: Int64) throws -> Balance { try balance(Self.wallet(holder)) }

  func checkpoint(limit: Int = 1000, worthwhile: Int = 1) throws -> Bool {
    try database.writeNow { try Checkpoint.step(limit: limit, worthwhile: worthwhile, in: $0) }
  }
  /// What the checkpoints say, by account.
  func checkpoints() throws -> [Int64] {
    try database.readNow { tx in try tx.rows("SELECT posted FROM ledger_checkpoint ORDER BY account") { try $0.next(Int64.self) } }
  }
}
