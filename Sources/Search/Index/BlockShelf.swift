import Kernel
import Storage
import Synchronization

/// Rows of facts that readers keep in memory: a word that is on every tenth document needs nearly every row, and
/// the database's own cache is smaller than that.
///
/// Whoever changes a row notes it under the next number (`search_block_change`). A reader sees the last number in its own snapshot:
/// rows that were noted since are dropped, and a reader that sees less than the shelf keeps to the database.
final class BlockShelf: Sendable {
  /// Bytes that are kept, at most: as many as a million documents need.
  private static let bytesMax = 80 << 20
  /// Changes that are followed one by one, at most; past them everything is read anew.
  private static let changesMax = 5_000
  /// Changes that stay noted.
  private static let notedMax: Int64 = 20_000

  /// What a reader was given: blocks that stood on the shelf, and others that it had to fetch.
  struct Given {
    fileprivate var held: [Int64: KeptFacts] = [:]
    fileprivate var fetched: [Int64: KeptFacts] = [:]
    subscript(block: Int64) -> KeptFacts? { held[block] ?? fetched[block] }
  }

  private struct State {
    /// The last change that was followed.
    var number: Int64 = -1
    var blocks: [Int64: KeptFacts] = [:]
    var byteCount = 0

    mutating func drop(_ block: Int64) {
      if let gone = blocks.removeValue(forKey: block) { byteCount -= gone.byteCount }
    }
  }

  private let state = Mutex(State())

  static func of(_ tx: Transaction) -> BlockShelf { tx.memory(BlockShelf.self) { BlockShelf() } }

  /// The blocks of these numbers, which ascend, as this transaction sees them.
  func blocks(_ wanted: [Int64], in tx: Transaction) throws -> Given {
    let number = try tx.value("SELECT COALESCE(MAX(number), 0) FROM search_block_change", as: Int64.self) ?? 0
    var given = Given()
    given.held = try follow(to: number, in: tx)
    let missing = wanted.filter { given.held[$0] == nil }
    guard !missing.isEmpty else { return given }
    try FactBlocks.eachBlock(missing, in: tx) { given.fetched[$0] = KeptFacts(block: $0, taken: $1, $2) }
    for block in missing where given.fetched[block] == nil { given.fetched[block] = KeptFacts.empty }
    keep(given.fetched, number)
    return given
  }

  /// Brings the shelf to this number; what stands there then, or nothing where it is ahead.
  private func follow(to number: Int64, in tx: Transaction) throws -> [Int64: KeptFacts] {
    let standing = state.withLock { $0.number }
    var changed: [Int64]? = []
    if standing < number {
      changed = try tx.rows(
        "SELECT block FROM search_block_change WHERE number > \(max(0, standing)) ORDER BY number LIMIT \(Self.changesMax)"
      ) { try $0.next(Int64.self) }
      // Some are no longer noted, or too many: nothing is known of what stands there.
      if standing < 0 || Int64(changed?.count ?? 0) != number.minus(standing) { changed = nil }
    }
    return state.withLock { state in
      guard state.number <= number else { return [:] }
      if state.number < number {
        if let changed, state.number >= standing {
          for block in changed { state.drop(block) }
        } else {
          state = State()
        }
        state.number = number
      }
      return state.blocks
    }
  }

  private func keep(_ fetched: [Int64: KeptFacts], _ number: Int64) {
    state.withLock { state in
      guard state.number == number else { return }
      for (block, facts) in fetched where state.blocks[block] == nil && state.byteCount + facts.byteCount <= Self.bytesMax {
        state.blocks[block] = facts
        state.byteCount += facts.byteCount
      }
    }
  }

  /// Notes that rows were changed, in the transaction that changes them.
  static func note(_ blocks: [Int64], in tx: Transaction) throws {
    guard !blocks.isEmpty else { return }
    let first = try tx.one("INSERT INTO search_block_change (block) VALUES \(rows: blocks.map { [.int($0)] }) RETURNING number") { try $0.next(Int64.self) }
    // Seldom, and many at a time.
    if first % 64 + Int64(blocks.count) >= 64 { try tx.run("DELETE FROM search_block_change WHERE number <= \(first.minus(notedMax))") }
  }
}
