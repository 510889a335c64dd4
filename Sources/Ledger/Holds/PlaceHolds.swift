import Kernel
import Storage

/// Reserves amounts, all or nothing, until a moment.
package struct PlaceHolds: Sendable {
  package var transfers: [Transfer]
  package var expiresAt: Instant

  package init(_ transfers: [Transfer], expiresAt: Instant) {
    self.transfers = transfers
    self.expiresAt = expiresAt
  }

  package func run(in tx: Transaction) throws -> [PostingResult] {
    try PostBatch(together: transfers.map { .hold($0, expiresAt: expiresAt) }).run(in: tx)
  }
}

/// Releases holds, each for itself: one that has ended already does not keep the others.
package struct VoidHolds: Sendable {
  package var holds: [ID<Hold>]

  package init(_ holds: [ID<Hold>]) { self.holds = holds }

  package func run(in tx: Transaction) throws -> [PostingResult] {
    try PostBatch(each: holds.map { .void($0) }).run(in: tx)
  }
}

/// Releases holds whose time has passed, oldest first.
package struct ExpireHolds: Sendable {
  package init() {}

  /// One step of the round that ends them; true where more may be waiting. Where a sweep fails, each is ended for itself: a hold
  /// that cannot end keeps none of the others.
  package static func step(_ database: Database) throws -> Bool {
    do {
      return try database.writeNow { try ExpireHolds().sweep(limit: batchMax, in: $0) } == batchMax
    } catch let fault as StorageFault {
      let overdue = try database.readNow { try HoldRecords.overdue(by: $0.now, debit: nil, limit: batchMax, in: $0) }
      var ended = 0
      for hold in overdue {
        do { ended += try database.writeNow { try ExpireHolds().end([hold], in: $0) } } catch is StorageFault {}
      }
      // The round rests and is told of; what could be ended is.
      guard ended == batchMax else { throw fault }
      return true
    }
  }

  /// Holds that one step ends, at most.
  package static let batchMax = 500

  /// Ends at most `limit` overdue holds in this transaction; returns how many. Call again while it returns `limit`.
  @discardableResult
  package func sweep(limit: Int = batchMax, in tx: Transaction) throws -> Int {
    try end(try HoldRecords.overdue(by: tx.now, debit: nil, limit: limit, in: tx), in: tx)
  }

  private func end(_ overdue: [Hold], in tx: Transaction) throws -> Int {
    guard !overdue.isEmpty else { return 0 }
    let books = try AccountRecords.load(Set(overdue.map { AccountRef.id($0.debit) }), in: tx)
    var decision = Decision(now: tx.now, books: books, evidence: Evidence())
    decision.expire(overdue)
    try decision.write(in: tx)
    return overdue.count
  }
}
