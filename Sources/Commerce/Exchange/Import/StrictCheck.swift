import Kernel
import Storage

/// Tries a whole file before anything of it is kept: every batch is saved and undone, and SKUs are compared over the whole file.
struct StrictCheck {
  var job: ImportCatalog
  var format: ImportFormat

  /// Undoes what a trial wrote.
  private struct Undo: Error { var faults: [RowFault] }

  /// Throws when anything is wrong; the report says what.
  func run(_ database: Database) throws {
    let source = try format.open(path: job.path, from: nil, currency: job.currency)
    let report = try ReportFile(path: job.reportPath, keeping: 0)
    var length: Int64 = 0
    var count = 0
    var seen = SeenNames()
    while true {
      let batch = try ImportBatch(from: source)
      var faults = try trial(batch, database, known: seen.handles)
      let told = Set(faults.compactMap(\.sku))
      faults += batch.products.flatMap { seen.faults(of: $0) }.filter { !told.contains($0.sku ?? "") }
      faults = Set(faults).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
      length = try report.write(faults, at: length)
      count += faults.count
      if batch.isLast { break }
    }
    guard count == 0 else { throw FileFault.strictlyRefused(count: Int64(count)) }
  }

  private func trial(_ batch: ImportBatch, _ database: Database, known: Set<Int>) throws -> [RowFault] {
    // What goes on with a product of an earlier batch cannot be tried alone: that one was undone.
    var alone = batch
    alone.products.removeAll { known.contains(SeenNames.key($0.sheet.handle)) }
    let tried = alone
    let faults = batch.products.flatMap(\.faults)
    do {
      try database.writeNow { tx in throw Undo(faults: try tried.save(merchant: job.merchant, booksStock: false, in: tx).faults) }
      return faults
    } catch let undone as Undo {
      return faults + undone.faults
    }
  }
}

/// Handles and SKUs met so far in a file, as hashes: eight bytes each, so that a million fit.
struct SeenNames {
  private(set) var handles: Set<Int> = []
  private var owners: [Int: Int] = [:]

  static func key(_ text: String) -> Int { Int(truncatingIfNeeded: Digest.sha256(Array(text.utf8)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }) }

  /// SKUs of a product that another product of the file has.
  mutating func faults(of product: ReadProduct) -> [RowFault] {
    let handle = Self.key(product.sheet.handle)
    handles.insert(handle)
    var faults: [RowFault] = []
    for (place, variant) in product.sheet.variants.enumerated() where !variant.sku.isEmpty {
      let owner = owners[Self.key(variant.sku), default: handle]
      owners[Self.key(variant.sku)] = owner
      guard owner != handle else { continue }
      faults.append(RowFault(line: product.variantLines[place], column: "", what: .skuTwice(sku: variant.sku)))
    }
    return faults
  }
}

extension RowFault {
  /// The SKU that two products want.
  fileprivate var sku: String? {
    switch what {
    case .skuTwice(let sku), .product(.skuTaken(let sku, _)): sku
    default: nil
    }
  }
}
