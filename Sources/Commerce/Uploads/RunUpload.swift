import Kernel
import Storage

/// Imports what was sent; taken up again where a stopped run left it.
package struct RunUpload {
  package var id: ID<CatalogUpload>
  package var path: String
  package var reportPath: String
  /// Called after each batch is durable.
  package var moved: (CatalogUpload) -> Void

  package init(_ id: ID<CatalogUpload>, path: String, reportPath: String, moved: @escaping (CatalogUpload) -> Void) {
    self.id = id
    self.path = path
    self.reportPath = reportPath
    self.moved = moved
  }

  package func run(_ database: Database) throws {
    guard let upload = try database.readNow({ try CatalogUpload.find(id, in: $0) }), !upload.state.isOver else { return }
    var command = ImportCatalog(path: path, merchant: upload.merchant, location: upload.location, by: upload.actor, reportPath: reportPath)
    command.isStrict = upload.isStrict
    command.currency = upload.currency
    do {
      let result = try command.run(database) { progress in
        // A figure that is not written down is made good by the next one.
        _ = try? note(database, "running", rows: progress.rows, bytes: progress.bytes)
      }
      try finish(database, result)
    } catch let fault as FileFault {
      try refuse(database, fault.sentence)
    } catch let refusal as any Refusal {
      try refuse(database, refusal.sentence)
    }
  }

  private func note(_ database: Database, _ state: String, rows: Int64, bytes: Int64) throws {
    try change(database, "state = \(state), row_count = \(rows), bytes_read = \(bytes)")
  }

  private func finish(_ database: Database, _ result: ImportCatalog.Result) throws {
    try change(
      database,
      """
      state = 'done', row_count = \(result.rows), bytes_read = bytes, product_count = \(result.products), variant_count = \(result.variants),
      refused_count = \(result.refused)
      """)
  }

  private func refuse(_ database: Database, _ why: Sentence) throws {
    try change(database, "state = 'refused', why_ko = \(why.text(in: .korean)), why_en = \(why.text(in: .english))")
  }

  private func change(_ database: Database, _ assignments: SQL) throws {
    let upload = try database.writeNow { tx in
      try tx.one(
        "UPDATE uploads_file SET \(assignments), changed_at = \(tx.now) WHERE id = \(id) RETURNING \(raw: CatalogUpload.columns)"
      ) { try CatalogUpload(&$0) }
    }
    moved(upload)
  }
}
