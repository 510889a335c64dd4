import Kernel
import Ledger
import Storage

/// What an offer holds in the books, on its way into an order's one batch: the holds are posted. Goods and what parts of the sale claim alike.
struct HeldTransfers {
  private let order: ID<Order>
  private let holds: [ID<Transfer>]
  /// What takes each, whether it is held or not: under the hold's id unless the hold had ended.
  private(set) var transfers: [Transfer]
  private(set) var postings: [Posting]

  init(_ held: [Transfer], for order: ID<Order>) {
    self.order = order
    holds = held.map(\.id)
    transfers = held
    postings = held.map { .post($0) }
  }

  /// Where a hold has ended (expired, voided, swept), takes the same directly instead; false when none had. A batch stops at the first
  /// that had, so others may be found in the next.
  /// - Parameters:
  ///   - results: what became of these postings.
  ///   - all: whether the time of all is over.
  mutating func replaceEnded(_ results: some RandomAccessCollection<PostingResult>, all: Bool, in tx: Transaction) -> Bool {
    var replaced = false
    for (index, result) in zip(transfers.indices, results) where transfers[index].id == holds[index] {
      guard all || result.isEndedHold else { continue }
      transfers[index].id = tx.id()
      transfers[index].reference = order.raw
      postings[index] = .transfer(transfers[index])
      replaced = true
    }
    return replaced
  }
}

extension PostingResult {
  /// True where a hold was not posted because it is over.
  var isEndedHold: Bool { if case .refused(let why) = self { why.isEndedHold } else { false } }
}

extension PostingRefusal {
  /// True where a hold cannot be posted because it is over, or because something else stands under its id.
  var isEndedHold: Bool {
    switch self {
    case .ended, .unknown, .existsDifferent: true
    default: false
    }
  }
}
