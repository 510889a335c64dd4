import Kernel
import Storage

/// The index of everything that can be found: documents go in and out here, in the transaction of whoever knows them.
///
/// A projection: rebuildable from the catalogue and the directory, never the truth about a price or a stock.
package enum SearchIndex {
  /// Documents that are looked up together, at most; the embedded engine's index wants them in static order.
  static let batchMax = 1000

  package static func put(_ document: SearchDocument, in tx: Transaction) throws { try put([document], in: tx) }

  /// Puts documents in, or brings those that are there up to date. Facts that no token stands for cost one small update.
  package static func put(_ documents: [SearchDocument], in tx: Transaction) throws {
    var sites: [ID<SearchSite>: Int64] = [:]
    for site in Set(documents.map(\.site)) { sites[site] = try ordinal(of: site, in: tx) }
    guard !sites.isEmpty else { return }
    // The last word about a thing is the one that counts.
    var entries: [Key: IndexEntry] = [:]
    for document in documents {
      guard let ordinal = sites[document.site] else { continue }
      let entry = IndexEntry(document, ordinal: ordinal)
      entries[entry.key] = entry
    }
    let sorted = entries.values.sorted { $0.key < $1.key }
    for start in stride(from: 0, to: sorted.count, by: batchMax) {
      try putBatch(Array(sorted[start..<min(sorted.count, start + batchMax)]), in: tx)
    }
  }

  /// Takes a thing out of one site's index, or of every site's.
  package static func remove(_ kind: SearchKind, _ item: Int64, site: ID<SearchSite>? = nil, in tx: Transaction) throws {
    let rows = try tx.rows(
      "SELECT slot, ordinal FROM search_document WHERE item = \(item) AND kind = \(kind.rawValue) ORDER BY ordinal LIMIT 2048"
    ) { (slot: try $0.next(Int64.self), ordinal: try $0.next(Int64.self)) }
    let only = try site.flatMap { try knownOrdinal(of: $0, in: tx) }
    if site != nil, only == nil { return }
    try IndexRecords.delete(rows.filter { only == nil || $0.ordinal == only }.map(\.slot), in: tx)
  }

  /// Those of some things that one site's index does not hold.
  package static func missing(_ kind: SearchKind, _ items: Set<Int64>, site: ID<SearchSite>, in tx: Transaction) throws -> Set<Int64> {
    guard !items.isEmpty, let ordinal = try knownOrdinal(of: site, in: tx) else { return items }
    let present = try tx.rows(
      """
      SELECT item FROM search_document
      WHERE item IN \(list: items.sorted()) AND kind = \(kind.rawValue) AND ordinal = \(ordinal)
      ORDER BY item LIMIT 1000
      """
    ) { try $0.next(Int64.self) }
    return items.subtracting(present)
  }

  /// Where things stand on one shelf, each with what is said of it.
  static func slots(of items: [Int64: Int64], _ kind: SearchKind, ordinal: Int64, in tx: Transaction) throws -> [Int64: Int64] {
    let sorted = items.keys.sorted()
    var found: [Int64: Int64] = [:]
    for start in stride(from: 0, to: sorted.count, by: batchMax) {
      let some = Array(sorted[start..<min(sorted.count, start + batchMax)])
      let rows = try tx.rows(
        "SELECT slot, item FROM search_document WHERE item IN \(list: some) AND kind = \(kind.rawValue) AND ordinal = \(ordinal) ORDER BY slot LIMIT \(batchMax)"
      ) { row in (slot: try row.next(Int64.self), item: try row.next(Int64.self)) }
      for row in rows { found[row.slot] = items[row.item] }
    }
    return found
  }

  /// Takes what was changed lately into the lists, a bounded effort at a time; returns whether more is worth doing.
  /// Call it a transaction at a time, until it says false.
  /// - Parameters:
  ///   - most: documents that are taken in at a time; on the embedded engine whoever else writes waits as long, some tenths of a second for two
  ///     thousand.
  ///   - least: with fewer that were changed lately nothing is done.
  package static func tidy(most: Int? = nil, least: Int = 500, in tx: Transaction) throws -> Bool {
    try PackHits.step(most: most ?? (tx.engine == .sqlite ? 2_000 : 20_000), least: least, in: tx)
  }

  struct Key: Hashable, Comparable {
    var ordinal: Int64
    var kind: Int64
    var item: Int64
    static func < (a: Key, b: Key) -> Bool { (a.ordinal, a.kind, a.item) < (b.ordinal, b.kind, b.item) }
  }

  private static func putBatch(_ entries: [IndexEntry], in tx: Transaction) throws {
    let present = try IndexRecords.present(entries, in: tx)
    var entries = entries
    try LabelNumbers.assign(&entries, in: tx)
    var fresh: [IndexEntry] = [], same: [IndexEntry] = [], gone: [Int64] = []
    for var entry in entries {
      guard let old = present[entry.key] else {
        fresh.append(entry)
        continue
      }
      let isSettled = abs(old.slot.tier - entry.tier) < 2
      if isSettled, old.digest == entry.digest {
        entry.slot = old.slot.raw
        same.append(entry)
        continue
      }
      gone.append(old.slot.raw)
      if isSettled { entry.slot = old.slot.raw }
      fresh.append(entry)
    }
    try IndexRecords.update(same, in: tx)
    try IndexRecords.delete(gone, in: tx)
    guard !fresh.isEmpty else { return }
    try allot(&fresh, in: tx)
    try IndexRecords.insert(fresh.sorted { $0.slot < $1.slot }, in: tx)
    try Vocabulary.learn(fresh, in: tx)
  }

  /// Gives every new entry its place behind those of its tier.
  private static func allot(_ entries: inout [IndexEntry], in tx: Transaction) throws {
    let homeless = entries.indices.filter { entries[$0].slot == 0 }
    let groups = Dictionary(grouping: homeless) { TierKey(ordinal: entries[$0].key.ordinal, kind: entries[$0].key.kind, tier: entries[$0].tier) }
    for (key, members) in groups.sorted(by: { $0.key < $1.key }) {
      let count = Int64(members.count)
      let used = try tx.one(
        """
        INSERT INTO search_tier (ordinal, kind, tier, used) VALUES (\(key.ordinal), \(key.kind), \(key.tier), \(count))
        ON CONFLICT (ordinal, kind, tier) DO UPDATE SET used = search_tier.used + \(count)
        RETURNING used
        """) { try $0.next(Int64.self) }
      for (offset, index) in members.enumerated() {
        guard let kind = SearchKind(rawValue: key.kind), let slot = Slot(site: key.ordinal, kind: kind, tier: key.tier, number: used.minus(count).plus(Int64(offset)))
        else { throw OutOfPlaces() }
        entries[index].slot = slot.raw
      }
    }
  }

  /// Places are numbered in the order of coming, and a number is given once.
  private struct OutOfPlaces: Error, CustomStringConvertible {
    var description: String { "the search index is out of places" }
  }

  private struct TierKey: Hashable, Comparable {
    var ordinal: Int64
    var kind: Int64
    var tier: Int64
    static func < (a: TierKey, b: TierKey) -> Bool { (a.ordinal, a.kind, a.tier) < (b.ordinal, b.kind, b.tier) }
  }

  /// The short number of a site, given on first use; nil where there is no room for another.
  private static func ordinal(of site: ID<SearchSite>, in tx: Transaction) throws -> Int64? {
    // A second try finds the number that another writer took in the meantime.
    for _ in 0..<8 {
      if let known = try knownOrdinal(of: site, in: tx) { return known }
      try tx.run(
        """
        INSERT INTO search_site (site, ordinal)
        SELECT \(site), next FROM (SELECT COALESCE(MAX(ordinal), 0) + 1 AS next FROM search_site) AS last WHERE next < \(Slot.sitesMax)
        ON CONFLICT DO NOTHING
        """)
    }
    return nil
  }

  static func knownOrdinal(of site: ID<SearchSite>, in tx: Transaction) throws -> Int64? {
    try tx.value("SELECT ordinal FROM search_site WHERE site = \(site) AND ordinal < \(Slot.sitesMax)")
  }
}
