import Kernel
import Parties
import Storage

/// Tells a member, at every address by which she signs in, that something about her account changed.
package enum TellOwner {
  /// The kind of message after a password was changed.
  package static let passwordChanged = AccountKinds.passwordChanged

  /// - Parameter site: the number of the storefront where it changed; nil where it was none.
  package static func run(_ kind: String, _ party: PartyID, at site: Int64? = nil, in tx: Transaction) throws {
    guard let member = try Party.find(party, in: tx) else { return }
    for contact in try Contact.of(party, in: tx) {
      try IntendMessage(kind, to: contact, of: party, language: member.language, facts: Message.facts(at: site), cause: "account:\(tx.now.milliseconds)").run(in: tx)
    }
  }
}
