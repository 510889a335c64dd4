import Kernel
import Parties
import Storage

extension TellOwner {
  /// After a password was changed, by whichever way: links that were asked for before open nothing any more, and the owner is told.
  /// - Parameter site: the number of the storefront where it changed; nil where it was none.
  package static func ofNewPassword(_ party: PartyID, at site: Int64? = nil, in tx: Transaction) throws {
    try RecoveryKey.endAll(of: party, in: tx)
    try run(passwordChanged, party, at: site, in: tx)
  }
}
