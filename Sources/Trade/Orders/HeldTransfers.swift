import Inventory
import Kernel
import Ledger
import Storage

/// The goods' side of an order's one batch: the offer's holds are posted, from free to committed.
struct OrderGoods {
  private let order: ID<Order>
  private let lines: [Offer.Line]
  private let places: [Int64: ID<StockLocation>]
  /// The transfer that took each line's goods; the hold's id unless the hold had ended.
  private(set) var transfers: [Int64]
  private(set) var postings: [Posting]

  init(order: Order, offer: Offer) {
    self.order = order.id
    lines = offer.lines
    places = Dictionary(offer.parts.map { ($0.number, $0.location) }, uniquingKeysWith: { first, _ in first })
    transfers = offer.lines.map(\.hold)
    postings = offer.lines.map { .post(offer.goods(of: $0)) }
  }

  /// Where a hold has ended (expired, voided, swept), takes the goods directly instead; false when none had. A batch stops at the first
  /// that had, so others may be found in the next.
  /// - Parameter all: whether the time of all is over.
  mutating func replaceEnded(_ results: some RandomAccessCollection<PostingResult>, all: Bool, in tx: Transaction) -> Bool {
    var replaced = false
    for ((index, line), result) in zip(lines.enumerated(), results) where transfers[index] == line.hold {
      guard all || result.isEndedHold else { continue }
      let place = places[line.part]!
      let id = tx.id(ID<Transfer>.self)
      transfers[index] = id.raw
      postings[index] = .transfer(
        Transfer(
          id: id, debit: StockAccounts.free(line.variant, place), credit: StockAccounts.committed(line.variant, place),
          amount: line.quantity.count, code: "order.goods", reference: order.raw))
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
