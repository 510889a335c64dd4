import Kernel
import Storage

/// Brings a merchant's products in from a file: streaming, in batches, taken up again where a killed run stopped.
package struct ImportCatalog {
  /// Products of one transaction.
  static let batch = 200

  package var path: String
  /// Nil: seen from the file.
  package var format: ImportFormat?
  package var merchant: PartyID
  package var currency: Currency = .krw
  /// Refuses everything when anything is wrong.
  package var isStrict = false
  package var reportPath: String
  /// Told of the pieces on hand of each variant, in the batch's transaction.
  package var stock: ((ID<Variant>, Quantity, Transaction) throws -> Void)?

  package init(path: String, format: ImportFormat? = nil, merchant: PartyID, reportPath: String) {
    self.path = path
    self.format = format
    self.merchant = merchant
    self.reportPath = reportPath
  }

  package struct Progress: Sendable, Equatable {
    package var rows: Int64
    package var bytes: Int64
    package var total: Int64
  }

  package struct Result: Sendable, Equatable {
    package var rows: Int64 = 0
    package var products: Int64 = 0
    package var variants: Int64 = 0
    package var refused: Int64 = 0
  }

  package func run(_ database: Database, progress: (Progress) -> Void = { _ in }) throws -> Result {
    let format = try self.format ?? ImportFormat.detect(path: path)
    let total = try ByteSource(path: path).size
    if isStrict { try validate(format) }
    let fingerprint = try ByteSource.fingerprint(path: path)
    var row = try database.writeNow { try ImportRow.begin(merchant: merchant, fingerprint: fingerprint, format: format, bytes: total, in: $0) }
    let source = try format.open(path: path, from: row.position, currency: currency)
    let report = try ReportFile(path: reportPath, keeping: row.reportBytes)
    while true {
      var batch: [ReadProduct] = []
      var handles: Set<String> = []
      var after = source.position
      var isDone = false
      while batch.count < Self.batch {
        guard let product = try source.next() else {
          isDone = true
          break
        }
        batch.append(product)
        after = source.position
        // A handle that comes again goes into a later call, so that it finds what this one made.
        if !handles.insert(product.sheet.handle).inserted { break }
      }
      row = try keep(batch, at: after, isDone: isDone, row: row, report: report, database)
      progress(Progress(rows: row.position.record, bytes: isDone ? total : source.bytesRead, total: total))
      if isDone { return Result(rows: row.position.record, products: row.products, variants: row.variants, refused: row.refused) }
    }
  }

  /// One batch in one transaction; its faults are on disk before it commits.
  private func keep(
    _ batch: [ReadProduct], at position: ReadPosition, isDone: Bool, row: ImportRow, report: ReportFile, _ database: Database
  ) throws -> ImportRow {
    for fault in batch.flatMap(\.faults) { report.add(fault) }
    let good = batch.filter { $0.faults.isEmpty || !$0.sheet.variants.isEmpty && !$0.sheet.handle.isEmpty }
    // The last may repeat a handle of this batch: it is saved by a second call.
    let repeats = good.last.map { last in good.dropLast().contains { $0.sheet.handle == last.sheet.handle } } ?? false
    let calls = repeats ? [Array(good.dropLast()), [good[good.count - 1]]] : [good]
    let kept = try database.writeNow { tx in
      var outcomes: [SaveProducts.Outcome] = []
      for call in calls { outcomes.append(try SaveProducts(merchant: merchant, sheets: call.map(\.sheet)).run(in: tx)) }
      for (call, outcome) in zip(calls, outcomes) { try tellStock(call, outcome, in: tx) }
      var next = row
      next.position = position
      next.refused += batch.reduce(0) { $0 + Int64($1.faults.count) }
      for (call, outcome) in zip(calls, outcomes) {
        next.products += Int64(outcome.saved.count)
        next.variants += outcome.saved.reduce(0) { $0 + Int64($1.variants.count) }
        next.refused += Int64(outcome.refused.count)
        for refused in outcome.refused { report.add(RowFault(line: call[refused.sheet].line, column: "", what: .product(refused.fault))) }
      }
      try report.flush()
      next.reportBytes = report.size
      try next.advance(from: row, isDone: isDone, in: tx)
      return next
    }
    return kept
  }

  private func tellStock(_ call: [ReadProduct], _ outcome: SaveProducts.Outcome, in tx: Transaction) throws {
    guard let stock else { return }
    for saved in outcome.saved {
      for (variant, sheet) in zip(saved.variants, call[saved.sheet].sheet.variants) {
        if let quantity = sheet.quantity, quantity >= 0 { try stock(variant, Quantity(quantity), tx) }
      }
    }
  }

  /// Reads everything first; any fault refuses all.
  private func validate(_ format: ImportFormat) throws {
    let source = try format.open(path: path, from: nil, currency: currency)
    let report = try ReportFile(path: reportPath, keeping: 0)
    var count: Int64 = 0
    while let product = try source.next() {
      for fault in product.faults {
        report.add(fault)
        count += 1
      }
    }
    try report.flush()
    guard count == 0 else { throw FileFault.strictlyRefused(count: count) }
  }
}
