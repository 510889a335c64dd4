import Kernel
import Parties
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
    command.isSameShop = upload.isSameShop
    command.retiresUnnamed = upload.retiresUnnamed
    command.ticket = upload.id.raw
    command.mayPrice = try database.readNow { try Authority.of(upload.actor, in: $0).allows(.editPrices, on: .merchant(upload.merchant)) }
    do {
      try change(database, "state = 'running'")
      _ = try command.run(database) { _ in
        tellWhoWatches(database)
      }
      try change(database, "state = 'done'")
    } catch let fault as FileFault {
      try refuse(database, fault.sentence)
    } catch let refusal as any Refusal {
      try refuse(database, refusal.sentence)
    }
  }

  /// Who watches and is not told of this batch, because the database is busy, is told of the next.
  private func tellWhoWatches(_ database: Database) {
    guard case .success(let upload?) = Result(catching: { try database.readNow { try CatalogUpload.find(id, in: $0) } }) else { return }
    moved(upload)
  }

  private func refuse(_ database: Database, _ why: Sentence) throws {
    try change(database, "state = 'refused', why_ko = \(why.text(in: .korean)), why_en = \(why.text(in: .english))")
  }

  private func change(_ database: Database, _ assignments: SQL) throws {
    let upload = try database.writeNow { tx in
      try tx.run("UPDATE uploads_file SET \(assignments), changed_at = \(tx.now) WHERE id = \(id)")
      return try CatalogUpload.find(id, in: tx)
    }
    if let upload { moved(upload) }
  }
}
