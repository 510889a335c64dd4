import Kernel
import Storage

/// Brings a merchant's products in from a file: streaming, in batches, taken up again where a killed run stopped.
package struct ImportCatalog {
  /// Products of one transaction.
  static let productsMax = 400
  /// Variants after which a transaction takes no further product.
  static let variantsMax = 1200
  /// Batches after which the tables are weighed: each time they may have grown by as much as changes a plan.
  static let weighsAfter: Set = [2, 8, 32, 128]

  package var path: String
  /// Nil: seen from the file.
  package var format: ImportFormat?
  package var merchant: PartyID
  /// Where pieces on hand are booked; nil passes them over.
  package var location: ID<StockLocation>?
  /// A storefront on which the products are listed too, besides those where they stand anyway.
  package var site: ID<Site>?
  package var by: PartyID
  /// Of amounts that name none; nil is the storefront's.
  package var currency: Currency?
  /// Refuses everything when anything is wrong: the whole file is tried first, so nothing in the file itself is found too late.
  /// Only what another writer takes away between the trial and a batch (a SKU of the same merchant) stops the import before that
  /// batch; the batches before it stand, and the same file goes on from there. One transaction for all of them would close that
  /// gap, and would keep every other writer waiting as long as a large file takes.
  package var isStrict = false
  package var reportPath: String

  package init(path: String, format: ImportFormat? = nil, merchant: PartyID, location: ID<StockLocation>? = nil, by: PartyID, reportPath: String) {
    self.path = path
    self.format = format
    self.merchant = merchant
    self.location = location
    self.by = by
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

  /// Runs to the end of the file. `progress` is told after every batch; what it throws stops the import where it stands.
  package func run(_ database: Database, progress: (Progress) throws -> Void = { _ in }) throws -> Result {
    let format = try self.format ?? ImportFormat.detect(path: path)
    let size = try ByteSource(path: path).size
    let fingerprint = try ByteSource.fingerprint(path: path)
    // XML may say in its first line how its letters are written, and its reader heeds that; else the bytes tell.
    let saysItself = try format == .googleXML && XMLHead.namesLetters(path)
    let readable = saysItself ? nil : try ReadableFile(path, beside: reportPath)
    defer { withExtendedLifetime(readable) {} }
    var reading = self
    reading.path = readable?.path ?? path
    let total = try ByteSource(path: reading.path).size
    let said = self.currency, place = site
    let currency = try database.readNow { try SaleCurrency.of(said: said, site: place, in: $0) }
    if said == nil { try CurrencyCheck.run(try format.open(path: reading.path, from: nil, currency: currency), currency: currency) }
    if isStrict { try StrictCheck(job: reading, format: format, currency: currency).run(database) }
    var row = try database.writeNow { try ImportRow.begin(merchant: merchant, fingerprint: fingerprint, format: format, bytes: total, in: $0) }
    let source = try format.open(path: reading.path, from: row.position, currency: currency)
    let report = try ReportFile(path: reportPath, keeping: row.reportBytes)
    var batch = try ImportBatch(from: source)
    var batches = 0
    while true {
      guard try ByteSource(path: path).size == size else { throw FileFault.changedMeanwhile }
      let bytes = batch.isLast ? total : source.bytesRead
      // The next batch is read while this one is written.
      let next = batch.isLast ? nil : Beside(name: "import-read") { try ImportBatch(from: source) }
      do {
        row = try keep(batch, row: row, report: report, database)
        batches += 1
        if Self.weighsAfter.contains(batches) { try database.weighTables() }
        try progress(Progress(rows: row.position.record, bytes: bytes, total: total))
      } catch {
        next?.wait()
        throw error
      }
      guard let next else { return Result(rows: row.position.record, products: row.products, variants: row.variants, refused: row.refused) }
      batch = try next.value()
    }
  }

  /// One batch in one transaction; its faults are on disk before it commits, at a place that a second try writes again.
  private func keep(_ batch: ImportBatch, row: ImportRow, report: ReportFile, _ database: Database) throws -> ImportRow {
    try database.writeNow { tx in
      let kept = try batch.save(merchant: merchant, site: site, booksStock: location != nil, in: tx)
      // The trial found nothing wrong: what is wrong now came in between, and nothing of this batch is kept.
      if isStrict, !kept.faults.isEmpty {
        _ = try report.write(kept.faults, at: row.reportBytes)
        throw FileFault.strictlyRefused(count: Int64(kept.faults.count))
      }
      if let location, !kept.stock.isEmpty {
        try SetFreeStock(merchant: merchant, location: location, lines: kept.stock, by: by, note: "import").run(in: tx)
      }
      var next = row
      next.position = batch.after
      next.products += kept.products
      next.variants += kept.variants
      next.refused += Int64(kept.faults.count)
      next.reportBytes = try report.write(kept.faults, at: row.reportBytes)
      try next.advance(from: row, isDone: batch.isLast, in: tx)
      return next
    }
  }
}
