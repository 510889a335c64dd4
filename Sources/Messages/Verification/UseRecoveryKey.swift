import Kernel
import Parties
import Storage

extension RecoveryKey {
  /// Uses it up, and every other one of that person with it; nil when somebody was quicker. A letter's link proves the address that it went to.
  package static func use(_ secret: Secret, in tx: Transaction) throws -> PartyID? {
    guard let used = try spend(secret, in: tx) else { return nil }
    if let address = used.address { try VerifyContact.prove(address, of: used.party, in: tx) }
    return used.party
  }
}
