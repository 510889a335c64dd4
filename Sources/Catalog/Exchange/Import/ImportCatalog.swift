import Inventory
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
  /// The file is of the same shop as what the merchant has already, in another form: products are found by SKU and barcode too.
  package var isSameShop = false
  /// The file names every variant of its products: those that it does not name go off sale.
  package var retiresUnnamed = false
  /// Whether whoever sent it may say what goods that are sold already cost.
  package var mayPrice = true
  package var reportPath: String
  /// Who asked, for `ImportState.of`: the number of an upload; 0 for nobody.
  package var ticket: Int64 = 0

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
    /// Products that came in, each once.
    package var products: Int64 = 0
    /// Those among them of which the catalogue said all this already.
    package var unchanged: Int64 = 0
    package var variants: Int64 = 0
    /// Rows that were left out.
    package var refused: Int64 = 0
    /// Rows that came in.
    package var taken: Int64 { max(0, rows - refused) }
    /// Faults that cost a cell only.
    package var noted: Int64 = 0
    /// Products whose pieces were passed over, as no place for them was said.
    package var unbooked: Int64 = 0
    /// Variants on sale of its products that the file did not name; with `retiresUnnamed` they went off sale.
    package var unnamed: Int64 = 0
  }

  /// Runs to the end of the file. `progress` is told after every batch; what it throws stops the import where it stands.
  package func run(_ database: Database, progress: (Progress) throws -> Void = { _ in }) throws -> Result {
    let format = try self.format ?? ImportFormat.detect(path: path)
    try ReportFile.check(reportPath)
    let size = try ByteSource(path: path).size
    let fingerprint = try ByteSource.fingerprint(path: path) + setting
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
    let unread = try format.unread(path: reading.path)
    let opening = unread.isEmpty ? [] : [RowFault(line: 1, column: "", what: .unread(columns: unread.joined(separator: ", ")), isSoft: true)]
    if isStrict {
      let found = try StrictCheck(job: reading, format: format, currency: currency).run(database)
      guard found.refused == 0 else {
        try database.writeNow { try ImportRow.refuse(merchant: merchant, fingerprint: fingerprint, ticket: ticket, format: format, bytes: total, found, in: $0) }
        throw FileFault.strictlyRefused(count: found.refused)
      }
    }
    var row = try database.writeNow { try ImportRow.begin(merchant: merchant, fingerprint: fingerprint, ticket: ticket, format: format, bytes: total, in: $0) }
    let source = try OnceSource(format, path: reading.path, from: row.position, currency: currency)
    let report = try ReportFile(path: reportPath, keeping: row.reportBytes)
    var batch = try ImportBatch(from: source)
    var batches = 0
    var counted = CountedProducts(knowsAll: row.position.record == 0)
    while true {
      guard try ByteSource(path: path).size == size else { throw FileFault.changedMeanwhile }
      let bytes = batch.isLast ? total : source.bytesRead
      // The next batch is read while this one is written.
      let next = batch.isLast ? nil : Beside(name: "import-read") { try ImportBatch(from: source) }
      do {
        (row, counted) = try keep(batch, row: row, counted: counted, bytes: bytes, report: report, opening: row.position.record == 0 ? opening : [], database)
        batches += 1
        if Self.weighsAfter.contains(batches) { try database.weighTables() }
        try progress(Progress(rows: row.position.record, bytes: bytes, total: total))
      } catch {
        next?.wait()
        throw error
      }
      guard let next else { return row.result }
      batch = try next.value()
    }
  }

  /// What the same file is read differently by: another place, currency or asker is another import.
  private var setting: String {
    let words = [location?.description ?? "", currency?.code ?? "", site?.description ?? "", String(ticket), isSameShop ? "same" : ""]
    let whole = retiresUnnamed ? "|whole" : ""
    return words.allSatisfy { $0.isEmpty || $0 == "0" } ? whole : "|" + words.joined(separator: "|") + whole
  }

  /// One batch in one transaction; its faults are on disk before it commits, at a place that a second try writes again. A row that
  /// cannot be kept costs itself only: the others are kept without it.
  private func keep(
    _ batch: ImportBatch, row: ImportRow, counted: CountedProducts, bytes: Int64, report: ReportFile, opening: [RowFault], _ database: Database
  ) throws -> (ImportRow, CountedProducts) {
    do { return try keepAll(batch, row: row, counted: counted, bytes: bytes, report: report, opening: opening, database) } catch where FindCulprits.isOfARow(error) {
      let bad = try FindCulprits(batch: batch) { part, tx in _ = try load(part, in: tx) }.run(database)
      guard !bad.isEmpty else { throw error }
      return try keepAll(batch.leaving(out: bad), row: row, counted: counted, bytes: bytes, report: report, opening: opening, database)
    }
  }

  /// Saves what is good of a batch and books its pieces.
  func load(_ batch: ImportBatch, in tx: Transaction) throws -> ImportBatch.Kept {
    var batch = batch
    if isSameShop { batch.products = try MatchShop(merchant: merchant, products: batch.products).run(in: tx) }
    var kept = try batch.save(merchant: merchant, site: site, booksStock: location != nil, mayPrice: mayPrice, in: tx)
    if let location {
      let booked = try BookSaidStock(merchant: merchant, location: location, lines: kept.stock, by: by).run(in: tx)
      kept.faults += booked.faults
      kept.note(changed: booked.changed)
      kept.faults.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }
    return kept
  }

  private func keepAll(
    _ batch: ImportBatch, row: ImportRow, counted: CountedProducts, bytes: Int64, report: ReportFile, opening: [RowFault], _ database: Database
  ) throws -> (ImportRow, CountedProducts) {
    try database.writeNow { tx in
      let kept = try load(batch, in: tx)
      // The trial found nothing wrong: what is wrong now came in between, and nothing of this batch is kept.
      if isStrict, kept.refused > 0 {
        _ = try report.write(batch.labelled(kept.faults), at: row.reportBytes)
        throw FileFault.strictlyRefused(count: kept.refused)
      }
      var next = row, counting = counted
      next.position = batch.after
      next.bytes = bytes
      let unnamed = UnnamedVariants(run: row.id)
      // In another form of the same shop's file a product may stand under two names, which a run that goes on cannot tell.
      if !isSameShop || counted.knowsAll { try unnamed.note(kept.said.map(counted.marking), in: tx) }
      if batch.isLast { next.unnamed = try unnamed.end(retiring: retiresUnnamed, merchant: merchant, by: by, in: tx) }
      let come = counting.take(kept.saved)
      next.products += come.products
      next.unchanged = max(0, next.unchanged + come.unchanged)
      next.variants += kept.variants
      next.refused += kept.refused
      next.noted += Int64(kept.noted + opening.count)
      next.unbooked += kept.unbooked
      var last: [RowFault] = []
      if batch.isLast, next.unbooked > 0 { last.append(RowFault(line: 1, column: "", what: .unbooked(products: next.unbooked), isSoft: true)) }
      if next.unnamed > 0 { last.append(RowFault(line: 1, column: "", what: .unnamed(count: next.unnamed, isGone: retiresUnnamed), isSoft: true)) }
      next.reportBytes = try report.write(opening + batch.labelled(kept.faults) + last, at: row.reportBytes)
      try next.advance(from: row, isDone: batch.isLast, in: tx)
      return (next, counting)
    }
  }
}
