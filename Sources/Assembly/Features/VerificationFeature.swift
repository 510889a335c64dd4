import Kernel
import Messages
import Storage

extension Feature {
  /// Addresses that a code confirmed, and their change.
  static let verification = Feature(
    "verification",
    migrations: VerificationSchema.migrations,
    persons: VerificationSchema.persons,
    erasures: [{ try VerifyContact.erase($0, in: $1) }],
    messages: [VerifyContact.kind, ChangeContact.kind],
    rounds: [
      Round("contacts.sweep", in: .upkeep, every: .hours(1)) { database in try database.writeNow { try ChangeContact.sweep(in: $0) } == 1000 }
    ])
}
