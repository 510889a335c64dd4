import Kernel
import Storage

/// Posts standalone batches of many callers in one sorted, set-based transaction: a hot account is locked once for all.
///
/// For postings that need no other writes beside them. A feature that writes its own rows posts in its own transaction.
package struct LedgerCombiner: Sendable {
  /// Postings in one transaction, at most, unless one caller brings more.
  static let postingsMax = 1_000

  private let world: World
  private let combiner: Combiner<[[Posting]], [PostingResult]>

  package init(_ database: Database) {
    world = database.world
    // One connection of PostgreSQL keeps one core busy; a second goes on while the first waits for its commit.
    let lanes = database.engine == .postgres ? 2 : 1
    combiner = Combiner(database, weightMax: Self.postingsMax, lanes: lanes, weight: { $0.reduce(0) { $0 + $1.count } }) { tx, requests in
      var results = try PostBatch(groups: requests.flatMap { $0 }).run(in: tx)[...]
      return requests.map { groups in
        let count = groups.reduce(0) { $0 + $1.count }
        defer { results = results.dropFirst(count) }
        return Array(results.prefix(count))
      }
    }
  }

  /// A fresh id for a transfer or a hold.
  package func newID() -> ID<Transfer> { ID(world.mint.next(world.now())) }

  /// Posts each for itself; answers when all of it is durable.
  package func post(each postings: [Posting]) async throws -> [PostingResult] { try await post(groups: postings.map { [$0] }) }

  /// Posts all or nothing; answers when it is durable.
  package func post(together postings: [Posting]) async throws -> [PostingResult] { try await post(groups: [postings]) }

  private func post(groups: [[Posting]]) async throws -> [PostingResult] {
    precondition(groups.reduce(0) { $0 + $1.count } <= PostBatch.postingsMax - Self.postingsMax, "too many postings for one call")
    return try await combiner.run(groups)
  }
}
