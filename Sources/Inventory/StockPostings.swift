import Kernel
import Ledger
import Storage

/// How goods, and money that moves with them, are posted to the ledger: one batch, together or not at all; whoever waits for stock is woken.
package enum StockPostings {
  /// The ledger refused something that no shopper can cause: a fault, with what it said.
  package struct Unexpected: Error, CustomStringConvertible {
    package let results: [PostingResult]
    package init(results: [PostingResult]) { self.results = results }
    package var description: String { "the ledger refused: \(results.filter { !$0.isDone })" }
  }

  /// A posting that found too little, and how much there was.
  package struct Short {
    package let index: Int
    package let available: Int64
  }

  /// Posts together; the results are the caller's to read.
  package static func tryPost(_ postings: [Posting], in tx: Transaction) throws -> [PostingResult] {
    tx.wake(Availability.topic)
    return try PostBatch(together: postings).run(in: tx)
  }

  /// A batch that is posted together, whose books are asked for now.
  package static func ask(_ postings: [Posting], in tx: Transaction) throws -> PostBatch.Asked {
    tx.wake(Availability.topic)
    return try PostBatch(together: postings).ask(in: tx)
  }

  /// Posts together what cannot be refused in the run of business.
  package static func post(_ postings: [Posting], in tx: Transaction) throws {
    guard !postings.isEmpty else { return }
    let results = try tryPost(postings, in: tx)
    guard results.allSatisfy(\.isDone) else { throw Unexpected(results: results) }
  }

  /// Voids holds, each for itself; those that ended meanwhile are no matter.
  package static func release(_ holds: [ID<Hold>], in tx: Transaction) throws {
    tx.wake(Availability.topic)
    _ = try PostBatch(each: holds.map { .void($0) }).run(in: tx)
  }

  /// The first posting that found too little; any other refusal is a fault.
  package static func firstShort(_ results: [PostingResult]) throws -> Short? {
    for (index, result) in results.enumerated() {
      switch result {
      case .refused(.insufficient(let available)): return Short(index: index, available: available)
      case .refused(.linkedFailed), .done, .replayed, .short: continue
      case .refused: throw Unexpected(results: results)
      }
    }
    return nil
  }

  /// What limited accounts hold, in the order asked; nothing where none was opened.
  package static func posted(_ keys: [AccountKey], in tx: Transaction) throws -> [Int64] {
    let found = try Balance.of(keys, in: tx)
    return keys.map { found[$0]?.posted ?? 0 }
  }

  /// What a limited account could give now; 0 where none was opened.
  package static func available(_ key: AccountKey, in tx: Transaction) throws -> Int64 {
    try Balance.of(key, in: tx).available ?? 0
  }
}
