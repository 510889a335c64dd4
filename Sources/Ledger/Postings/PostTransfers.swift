import Kernel
import Storage

/// Posts transfers, each for itself or all together.
package struct PostTransfers: Sendable {
  package var transfers: [Transfer]
  package var isTogether: Bool

  /// Each transfer stands for itself: one refused does not touch the others.
  package init(each transfers: [Transfer]) {
    self.transfers = transfers
    isTogether = false
  }

  /// All or nothing.
  package init(together transfers: [Transfer]) {
    self.transfers = transfers
    isTogether = true
  }

  package func run(in tx: Transaction) throws -> [PostingResult] {
    let postings = transfers.map { Posting.transfer($0) }
    return try (isTogether ? PostBatch(together: postings) : PostBatch(each: postings)).run(in: tx)
  }
}

/// Takes a transfer back by posting its recorded inverse, exactly once.
package struct Reverse: Sendable {
  package var transfer: ID<Transfer>
  /// The id of the inverse.
  package var id: ID<Transfer>
  package var code: String

  package init(_ transfer: ID<Transfer>, id: ID<Transfer>, code: String) {
    precondition(LedgerWord.isPlain(code), "\(code) cannot name a transfer's meaning")
    self.transfer = transfer
    self.id = id
    self.code = code
  }

  package func run(in tx: Transaction) throws -> PostingResult {
    try PostBatch(each: [.reverse(transfer, id: id, code: code)]).run(in: tx)[0]
  }
}
