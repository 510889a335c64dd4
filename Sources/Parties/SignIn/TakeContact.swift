import Kernel
import Storage

extension Contact {
  /// Makes it the one of its kind by which a member signs in; returns what it replaces. Refused where somebody else signs in by it.
  package func take(for party: PartyID, in tx: Transaction) throws -> [Contact] {
    let old = try Contact.of(party, in: tx).filter { $0.kind == kind && $0 != self }
    try tx.run("DELETE FROM party_contact WHERE party = \(party) AND kind = \(kind)")
    guard try keep(for: party, isLogin: true, in: tx) else { throw SignUp.No.loginTaken }
    return old
  }
}
