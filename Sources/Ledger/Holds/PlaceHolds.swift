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

/// Posts holds, all or nothing: what was reserved, or a part of it.
package struct PostHolds: Sendable {
  package var holds: [ID<Hold>]

  package init(_ holds: [ID<Hold>]) { self.holds = holds }

  package func run(in tx: Transaction) throws -> [PostingResult] {
    try PostBatch(together: holds.map { .post($0) }).run(in: tx)
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

  /// Ends at most `limit` overdue holds in this transaction; returns how many. Call again while it returns `limit`.
  @discardableResult
  package func sweep(limit: Int = 500, in tx: Transaction) throws -> Int {
    let overdue = try HoldRecords.overdue(by: tx.now, debit: nil, limit: limit, in: tx)
    guard !overdue.isEmpty else { return 0 }
    let books = try AccountRecords.load(Set(overdue.map { AccountRef.id($0.debit) }), in: tx)
    var decision = Decision(now: tx.now, books: books, evidence: Evidence())
    decision.expire(overdue)
    try decision.write(in: tx)
    return overdue.count
  }
}
