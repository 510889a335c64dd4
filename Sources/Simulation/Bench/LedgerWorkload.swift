import Kernel
import Ledger
import Storage

/// Callers that post transfers between random accounts as fast as the ledger answers.
package struct LedgerWorkload: Sendable {
  package var accounts: [ID<Account>]
  /// Callers at once.
  package var callers: Int
  /// Transfers in one call, each for itself.
  package var perCall: Int
  /// Calls of each caller.
  package var calls: Int

  package init(accounts: [ID<Account>], callers: Int, perCall: Int, calls: Int) {
    self.accounts = accounts
    self.callers = callers
    self.perCall = perCall
    self.calls = calls
  }

  /// How many transfers the run posts.
  package var transfers: Int { callers * calls * perCall }

  /// Opens `count` limited accounts with plenty on each, in batches; returns their ids.
  package static func open(_ count: Int, on database: Database) throws -> [ID<Account>] {
    let won = Asset.money(.krw)
    let last = AccountKey(won, holder: Int64(count), "bench", limit: .zero)
    let isThere = try database.readNow { try AccountRows.find(last, in: $0) } != nil
    for start in isThere ? [] : Array(stride(from: 0, to: count, by: 2_000)) {
      try database.writeNow { tx in
        let holders = Array(start..<min(start + 2_000, count))
        let fillings = holders.map { holder in
          Transfer(
            id: tx.id(), debit: .house(won, "outside"), credit: AccountKey(won, holder: Int64(holder + 1), "bench", limit: .zero),
            amount: 1_000_000_000, code: "bench.fill")
        }
        _ = try PostTransfers(each: fillings).run(in: tx)
      }
    }
    return try database.readNow { tx in
      try (0..<count).map { holder in
        try AccountRows.open(AccountKey(won, holder: Int64(holder + 1), "bench", limit: .zero), in: tx)
      }
    }
  }

  /// Runs to the end; throws when a transfer is refused. The caller measures time.
  package func run(on database: Database) async throws {
    let ledger = LedgerCombiner(database)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for caller in 0..<callers {
        group.addTask { try await call(ledger, seed: UInt64(caller + 1)) }
      }
      try await group.waitForAll()
    }
  }

  package struct Refused: Error { package let results: [PostingResult] }

  private func call(_ ledger: LedgerCombiner, seed: UInt64) async throws {
    var dice = Dice(seed: seed)
    for _ in 0..<calls {
      var postings: [Posting] = []
      postings.reserveCapacity(perCall)
      for _ in 0..<perCall {
        let from = Int(dice.next() % UInt64(accounts.count))
        let to = (from + 1 + Int(dice.next() % UInt64(accounts.count - 1))) % accounts.count
        postings.append(
          .transfer(Transfer(id: ledger.newID(), debit: .id(accounts[from]), credit: .id(accounts[to]), amount: 1, code: "bench.move")))
      }
      let results = try await ledger.post(each: postings)
      guard results.allSatisfy({ $0 == .done }) else { throw Refused(results: results) }
    }
  }
}
