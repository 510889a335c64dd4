import Kernel
import Messages
import Storage

extension Feature {
  /// A way back in for whoever forgot the password.
  static let recovery = Feature(
    "recovery",
    migrations: RecoverySchema.migrations,
    persons: RecoverySchema.persons,
    erasures: [{ try RecoveryKey.erase($0, in: $1) }],
    messages: [AskRecovery.kind],
    rounds: [
      Round("recovery.sweep", in: .upkeep, every: .hours(1)) { database in try database.writeNow { try RecoveryKey.sweep(in: $0) } == 1000 }
    ])
}
