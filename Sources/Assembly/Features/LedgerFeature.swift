import Kernel
import Ledger
import Storage

extension Feature {
  /// Accounts and transfers.
  static let ledger = Feature(
    "ledger",
    migrations: LedgerSchema.migrations,
    persons: LedgerSchema.persons,
    seals: LedgerSeals.list,
    rounds: [
      Round("ledger.expire-holds", in: .holds, every: .seconds(1)) { try ExpireHolds.step($0) },
      Round("ledger.checkpoint", in: .upkeep, every: .minutes(10)) { database in try database.writeNow { try Checkpoint.step(in: $0) } },
    ],
    proofs: [Proof("ledger") { database, _ in try Ledger.Verify.run(database).map { "\($0)" } }])
}
