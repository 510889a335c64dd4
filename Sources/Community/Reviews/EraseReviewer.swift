import Kernel
import Storage
import Stream

/// Lets a person's reviews stand as ratings of nobody: run together with `EraseWords`, as a part of the erasure of a member.
package struct EraseReviewer: Sendable {
  package var party: PartyID
  package init(_ party: PartyID) { self.party = party }

  package func run(in tx: Transaction) throws {
    try EraseWords(of: party).run(in: tx)
    try ReviewPhotos.erase(party, in: tx)
    try tx.run(
      """
      UPDATE reviews_review SET state = 'erased', blinded_until = NULL
      WHERE author = \(party) AND state IN ('standing', 'blinded')
      """)
    try tx.run("UPDATE reviews_review SET author = NULL, height = NULL, usual_size = '' WHERE author = \(party)")
    try tx.run("UPDATE reviews_claim SET claimant = NULL, name = '', contact = '', why = '' WHERE claimant = \(party)")
  }
}
