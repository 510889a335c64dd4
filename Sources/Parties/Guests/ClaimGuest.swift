import Kernel
import Storage

/// Joins a guest to the member who showed to be the same person; adds a row, rewrites nothing.
package struct ClaimGuest: Sendable {
  package var guest: PartyID
  package var member: PartyID

  package init(_ guest: PartyID, by member: PartyID) {
    self.guest = guest
    self.member = member
  }

  /// False when there is nothing to claim: no guest, one who left, or one whom somebody claimed before.
  @discardableResult
  package func run(in tx: Transaction) throws -> Bool {
    guard let found = try Party.find(guest, in: tx), found.kind == .guest, found.erased == nil else { return false }
    do {
      try SucceedParty(guest, by: member, how: .claim, told: member).run(in: tx)
      return true
    } catch SucceedParty.No.alreadySucceeded { return false }
  }

  /// The same, where both gave the same telephone number or e-mail address: a browser alone may be shared.
  @discardableResult
  package func runIfContactIsShared(in tx: Transaction) throws -> Bool {
    let shared = try tx.value(
      """
      SELECT 1 FROM party_contact mine JOIN party_contact theirs ON theirs.kind = mine.kind AND theirs.value = mine.value
      WHERE mine.party = \(member) AND theirs.party = \(guest) LIMIT 1
      """, as: Int64.self)
    guard shared != nil else { return false }
    return try run(in: tx)
  }
}
