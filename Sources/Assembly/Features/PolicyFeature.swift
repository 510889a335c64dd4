import Parties
import Storage

extension Feature {
  /// Rules of law, by the day from which they hold.
  static let policy = Feature(
    "policy",
    migrations: PolicySchema.migrations)
}
