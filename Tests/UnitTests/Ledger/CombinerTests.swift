import Kernel
import Ledger
import Storage
import TestSupport
import Testing

@Suite struct CombinerTests {
  typealias Yard = LedgerYard

  /// 200 callers want one of 50 pieces: exactly 50 get it, whatever transaction they meet in.
  @Test(arguments: enginesHere) func manyCallersShareWhatThereIs(_ engine: Engine) async throws {
    let yard = try FreshDatabase(engine, migrations: StorageSchema.migrations + LedgerSchema.migrations)
    defer { yard.close() }
    let database = yard.database
    try await database.write { tx in
      _ = try PostTransfers(each: [Yard.transfer(1, Yard.outside, Yard.wallet(1), 50)]).run(in: tx)
    }
    let ledger = LedgerCombiner(database)
    let results = try await withThrowingTaskGroup(of: [PostingResult].self) { group in
      for caller in 0..<200 as Range<Int64> {
        group.addTask { try await ledger.post(each: [.transfer(Yard.transfer(100 + caller, Yard.wallet(1), Yard.wallet(2), 1))]) }
      }
      return try await group.reduce(into: [PostingResult]()) { $0 += $1 }
    }
    #expect(results.filter { $0 == .done }.count == 50)
    #expect(results.filter { $0 == .refused(.insufficient(available: 0)) }.count == 150)
    let left = try await database.read { try Balance.of(Yard.wallet(1), in: $0).posted }
    let sold = try await database.read { try Balance.of(Yard.wallet(2), in: $0).posted }
    #expect(left == 0)
    #expect(sold == 50)
    let differences = try await database.read { try Verify.run(in: $0) }
    #expect(differences == [])
  }
}
