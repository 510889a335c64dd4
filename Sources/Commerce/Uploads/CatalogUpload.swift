import Kernel
import Storage

/// A catalogue file that somebody sent, and how far its import has come.
package struct CatalogUpload: Sendable, Equatable {
  package enum State: String, Column, Sendable, CaseIterable {
    case waiting, running, done
    /// Nothing more will come of it; `why` says the reason.
    case refused

    package var isOver: Bool { self == .done || self == .refused }
  }

  package let id: ID<CatalogUpload>
  package let merchant: PartyID
  package let actor: PartyID
  /// What the sender calls the file.
  package let name: String
  /// Where pieces on hand are counted in; nil leaves the stock alone.
  package let location: ID<StockLocation>?
  package let isStrict: Bool
  package let state: State
  package let bytes: Int64
  package let bytesRead: Int64
  package let rows: Int64
  package let products: Int64
  package let variants: Int64
  package let refused: Int64
  package let why: Phrase
  package let sentAt: Instant
  package let changedAt: Instant

  static let columns = """
    id, merchant, actor, name, location, is_strict, state, bytes, bytes_read, row_count, product_count, variant_count, refused_count,
    why_ko, why_en, sent_at, changed_at
    """

  init(_ row: inout Row) throws {
    id = try row.next()
    merchant = try row.next()
    actor = try row.next()
    name = try row.next()
    location = try row.next()
    isStrict = try row.next()
    state = try row.next()
    bytes = try row.next()
    bytesRead = try row.next()
    rows = try row.next()
    products = try row.next()
    variants = try row.next()
    refused = try row.next()
    why = Phrase(try row.next(), try row.next())
    sentAt = try row.next()
    changedAt = try row.next()
  }

  package static func find(_ id: ID<CatalogUpload>, in tx: Transaction) throws -> CatalogUpload? {
    try tx.first("SELECT \(raw: columns) FROM uploads_file WHERE id = \(id)") { try CatalogUpload(&$0) }
  }

  /// A merchant's newest files.
  package static func latest(of merchant: PartyID, in tx: Transaction) throws -> [CatalogUpload] {
    try page(of: merchant, size: 20, in: tx).items
  }

  /// A merchant's files, newest first.
  package static func page(of merchant: PartyID, after: Cursor? = nil, size: Int, in tx: Transaction) throws -> Page<CatalogUpload> {
    let last = after.flatMap { ID<CatalogUpload>(text: $0.keys[0]) } ?? ID<CatalogUpload>(Int64.max)
    let size = min(max(1, size), 100)
    let found = try tx.rows(
      "SELECT \(raw: columns) FROM uploads_file WHERE merchant = \(merchant) AND id < \(last) ORDER BY id DESC LIMIT \(size + 1)"
    ) { try CatalogUpload(&$0) }
    return Page(fetched: found, size: size) { Cursor($0.id.description) }
  }
}

/// Notes a file that lies in the upload folder, and asks for its import.
package struct SendCatalog: Sendable {
  /// What the import's job is called.
  package static let job = "catalog.import"

  package var id: ID<CatalogUpload>
  package var merchant: PartyID
  package var actor: PartyID
  package var name: String
  package var bytes: Int64
  package var isStrict: Bool
  package var location: ID<StockLocation>?

  package init(
    _ id: ID<CatalogUpload>, merchant: PartyID, actor: PartyID, name: String, bytes: Int64, isStrict: Bool, location: ID<StockLocation>?
  ) {
    self.id = id
    self.merchant = merchant
    self.actor = actor
    self.name = name
    self.bytes = bytes
    self.isStrict = isStrict
    self.location = location
  }

  package func run(in tx: Transaction) throws {
    try tx.run(
      """
      INSERT INTO uploads_file (\(raw: CatalogUpload.columns))
      VALUES (\(id), \(merchant), \(actor), \(String(name.prefix(200))), \(location), \(isStrict), 'waiting', \(bytes), 0, 0, 0, 0, 0, '', '',
        \(tx.now), \(tx.now))
      """)
    try EnqueueJob(Self.job, key: id.description, body: ["upload": .string(id.description)], attemptsMax: 5).run(in: tx)
  }
}

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
