import Kernel
import Storage

/// Gives a member a new password without the old one, after something else proved who it is, and signs out on every device.
package struct ReplacePassword: Sendable {
  package var party: PartyID
  package var hash: PasswordHash

  package init(_ party: PartyID, hash: PasswordHash) {
    self.party = party
    self.hash = hash
  }

  /// Throws `Profile.No.noMember` when nobody is left to sign in.
  package func run(in tx: Transaction) throws {
    guard let member = try Party.find(party, in: tx), member.kind == .member, member.erased == nil else { throw Profile.No.noMember }
    try Credential.keep(.password, subject: party.description, secret: hash.phc, for: party, in: tx)
    try Session.closeAll(of: party, in: tx)
  }
}
