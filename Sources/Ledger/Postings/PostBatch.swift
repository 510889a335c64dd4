import Kernel
import Storage

/// Posts a batch: groups of postings, each group whole or not at all, one result for each posting.
///
/// A transaction runs at most one batch, as its last act on the ledger, so that accounts are always locked in one order.
/// A refused posting changes nothing and does not end the transaction; `runWhole` throws the first refusal instead.
package struct PostBatch: Sendable {
  /// Postings in one batch, at most.
  package static let postingsMax = 4_000
  /// Overdue holds that one batch ends to make room, at most.
  static let overdueMax = 1_000

  package var groups: [[Posting]]

  package init(groups: [[Posting]]) { self.groups = groups }
  /// Each posting stands for itself.
  package init(each postings: [Posting]) { groups = postings.map { [$0] } }
  /// All or nothing.
  package init(together postings: [Posting]) { groups = [postings] }

  package func run(in tx: Transaction) throws -> [PostingResult] { try ask(in: tx).run(in: tx) }

  /// A batch whose books were asked for and are read when it runs. On the server engine the question, and the locks, travel with
  /// what is asked beside it; that is worth it where holds are named, and elsewhere the batch asks when it runs.
  package struct Asked {
    fileprivate let batch: PostBatch
    fileprivate let books: PostgresBooks.Asked?
    fileprivate let evidence: Evidence.Asked?
    /// Holds that are posted or released.
    fileprivate let ending: [Int64]

    /// Posts the batch.
    package func run(in tx: Transaction) throws -> [PostingResult] {
      guard let books, let evidence else { return try batch.asking(in: tx) }
      return try batch.judged(books, evidence, ending, in: tx)
    }
  }

  package func ask(in tx: Transaction) throws -> Asked {
    let postings = groups.flatMap { $0 }
    let ids = EvidenceIDs(postings)
    guard tx.engine == .postgres, ids.namesHolds, ids.reversed.isEmpty else { return Asked(batch: self, books: nil, evidence: nil, ending: []) }
    // Under the locks that the first takes, the second sees what is so until the end.
    let books = try PostgresBooks(refs(postings, Evidence()), holds: ids.ending).ask(in: tx)
    return Asked(batch: self, books: books, evidence: try Evidence.ask(ids, in: tx), ending: ids.ending)
  }

  private func judged(_ asked: PostgresBooks.Asked, _ found: Evidence.Asked, _ ending: [Int64], in tx: Transaction) throws -> [PostingResult] {
    let evidence = try found.evidence()
    let books = try asked.books(in: tx)
    // A hold that came between the two answers: its accounts are not at hand.
    for hold in ending.compactMap({ evidence.holds[$0] }) {
      guard books.index(of: hold.debit) != nil, books.index(of: hold.credit) != nil else { throw Overtaken.fault }
    }
    return try judged(by: evidence, on: books, in: tx)
  }

  private func asking(in tx: Transaction) throws -> [PostingResult] {
    let postings = groups.flatMap { $0 }
    precondition(postings.count <= Self.postingsMax, "a batch holds at most \(Self.postingsMax) postings")
    guard !postings.isEmpty else { return [] }
    // One plain transfer first tries its luck: a fresh id is the rule, and the insert itself tells.
    if postings.count == 1, case .transfer(let transfer) = postings[0], let results = try alone(transfer, in: tx) {
      return results
    }
    return try judged(postings, in: tx)
  }

  /// `run`, throwing the first refusal (and with it, undoing the transaction).
  @discardableResult
  package func runWhole(in tx: Transaction) throws -> [PostingResult] {
    let results = try run(in: tx)
    for result in results {
      if case .refused(let why) = result, why != .linkedFailed { throw why }
    }
    return results
  }

  /// One transfer under an id that is not taken; nil where the books must be asked first.
  private func alone(_ transfer: Transfer, in tx: Transaction) throws -> [PostingResult]? {
    var decision = Decision(now: tx.now, books: try AccountRecords.load([transfer.debit, transfer.credit], in: tx), evidence: Evidence())
    decision.judge(groups: groups)
    guard decision.results == [.done] else { return nil }
    guard try TransferRecords.insertWhereNoHoldIs(decision.transfers[0], in: tx) else { return nil }
    try Balances.apply(decision.books, in: tx)
    return decision.results
  }

  private func judged(_ postings: [Posting], in tx: Transaction) throws -> [PostingResult] {
    let evidence = try Evidence.load(EvidenceIDs(postings), in: tx)
    return try judged(by: evidence, on: AccountRecords.load(refs(postings, evidence), in: tx), in: tx)
  }

  private func judged(by evidence: Evidence, on books: Books, in tx: Transaction) throws -> [PostingResult] {
    var decision = Decision(now: tx.now, books: books, evidence: evidence)
    decision.judge(groups: groups)
    if !decision.wanting.isEmpty {
      let overdue = try HoldRecords.overdue(by: tx.now, debit: decision.wanting.sorted(), limit: Self.overdueMax, in: tx)
      if !overdue.isEmpty {
        decision = Decision(now: tx.now, books: books, evidence: evidence)
        decision.expire(overdue)
        decision.judge(groups: groups)
      }
    }
    try decision.write(in: tx)
    return decision.results
  }

  /// Every account that the batch may touch.
  private func refs(_ postings: [Posting], _ evidence: Evidence) -> Set<AccountRef> {
    var refs: Set<AccountRef> = []
    for posting in postings {
      switch posting {
      case .transfer(let transfer), .hold(let transfer, _):
        refs.insert(transfer.debit)
        refs.insert(transfer.credit)
      case .post(let transfer):
        refs.insert(transfer.debit)
        refs.insert(transfer.credit)
        if let hold = evidence.holds[transfer.id.raw] { refs.formUnion([.id(hold.debit), .id(hold.credit)]) }
      case .void(let id):
        guard let hold = evidence.holds[id.raw] else { continue }
        refs.insert(.id(hold.debit))
        refs.insert(.id(hold.credit))
      case .reverse(let id, _, _):
        guard let transfer = evidence.transfers[id.raw] else { continue }
        refs.insert(.id(transfer.debit))
        refs.insert(.id(transfer.credit))
      }
    }
    return refs
  }
}

extension Decision {
  /// Writes what was decided; the hot rows, the balances, come last.
  func write(in tx: Transaction) throws {
    if tx.engine == .postgres {
      let whole = PostgresDecision(holds: holds, ends: ends, transfers: transfers, accounts: books.changed)
      if whole.fitsOneStatement { return try whole.write(at: now, in: tx) }
    }
    if !holds.isEmpty { try HoldRecords.insert(holds, in: tx) }
    try HoldRecords.end(ends, at: now, in: tx)
    if !transfers.isEmpty {
      guard try TransferRecords.insert(transfers, in: tx) == transfers.count else { throw Overtaken.fault }
    }
    try Balances.apply(books, in: tx)
  }
}
