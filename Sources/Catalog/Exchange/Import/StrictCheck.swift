import Kernel
import Storage

/// Tries a whole file before anything of it is kept: every batch is saved and undone.
struct StrictCheck {
  /// Pieces of products of earlier batches that one trial reads anew, at most; what goes beyond is first seen when it is kept.
  static let earlierMax = 2_000

  var job: ImportCatalog
  var format: ImportFormat
  var currency: Currency

  /// Undoes what a trial wrote.
  private struct Undo: Error { var faults: [RowFault] }

  /// What was found: rows that were read, and how much is wrong with them; the report says what.
  struct Found {
    var rows: Int64 = 0
    var bytes: Int64 = 0
    var refused: Int64 = 0
    var noted: Int64 = 0
    var reportBytes: Int64 = 0
  }

  func run(_ database: Database) throws -> Found {
    let source = try OnceSource(format, path: job.path, from: nil, currency: currency)
    let report = try ReportFile(path: job.reportPath, keeping: 0)
    var found = Found()
    var seen = SeenNames()
    while true {
      let batch = try ImportBatch(from: source)
      var faults = try trial(batch, database, seen: seen)
      for (product, place) in zip(batch.products, batch.starts) { seen.note(product, at: place) }
      faults = Set(faults).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
      found.reportBytes = try report.write(batch.labelled(faults), at: found.reportBytes)
      found.refused += RowFault.rows(faults)
      found.noted += Int64(faults.count { $0.isSoft })
      if batch.isLast { break }
    }
    (found.rows, found.bytes) = (source.position.record, source.bytesRead)
    return found
  }

  /// Faults of one batch. What goes on with a product of an earlier batch is tried behind the pieces that came before, read anew.
  private func trial(_ batch: ImportBatch, _ database: Database, seen: SeenNames) throws -> [RowFault] {
    let known = Set(batch.products.map { SeenNames.key($0.sheet.handle) }).compactMap { key in seen.pieces[key].map { (key, $0) } }
    let begun = known.sorted { $0.1[0].offset < $1.1[0].offset }
    var tried = batch
    var earlier: [ReadProduct] = []
    for (key, pieces) in begun {
      guard earlier.count + pieces.count <= Self.earlierMax else {
        tried.products.removeAll { SeenNames.key($0.sheet.handle) == key }
        continue
      }
      for piece in pieces {
        if let product = try format.open(path: job.path, from: piece, currency: currency).next() { earlier.append(product) }
      }
    }
    tried.products = earlier + tried.products
    var bad: [Int: RowFault] = [:]
    let whole = tried
    do {
      do { try database.writeNow { tx in throw Undo(faults: try job.load(whole, in: tx).faults) } } catch where FindCulprits.isOfARow(error) {
        bad = try FindCulprits(batch: whole) { part, tx in _ = try job.load(part, in: tx) }.run(database)
        guard !bad.isEmpty else { throw error }
        let rest = whole.leaving(out: bad)
        try database.writeNow { tx in throw Undo(faults: try job.load(rest, in: tx).faults) }
      }
      return []
    } catch let undone as Undo {
      // What is wrong with the earlier pieces was told with their batch.
      let first = batch.products.flatMap { [$0.line] + $0.variantLines }.min() ?? 0
      return batch.products.flatMap(\.faults) + undone.faults.filter { $0.line >= first }
    }
  }
}

/// Handles met so far in a file, as hashes of eight bytes, so that a million fit.
struct SeenNames {
  /// Where the rows of each handle begin; more than one place where a product goes on later.
  private(set) var pieces: [Int: [ReadPosition]] = [:]

  static func key(_ text: String) -> Int { Int(truncatingIfNeeded: Digest.sha256(Array(text.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }) }

  mutating func note(_ product: ReadProduct, at place: ReadPosition) { pieces[Self.key(product.sheet.handle), default: []].append(place) }
}
