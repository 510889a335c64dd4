import Inventory
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
  /// The file is of the same shop in another form.
  package let isSameShop: Bool
  /// The file names every variant of its products: others go off sale.
  package let retiresUnnamed: Bool
  /// Of amounts that name none; nil is the storefront's.
  package let currency: Currency?
  package let state: State
  package let bytes: Int64
  /// How far its import has come; kept by the import itself.
  package private(set) var come = ImportState()
  /// Rows that came in: none of a file that was refused before any of it was kept.
  package var taken: Int64 { state == .refused && come.products == 0 ? 0 : max(0, come.rows - come.refused) }
  package let why: Phrase
  package let sentAt: Instant
  package let changedAt: Instant

  static let columns = """
    id, merchant, actor, name, location, is_strict, is_same_shop, retires_unnamed, currency, state, bytes,
    why_ko, why_en, sent_at, changed_at
    """

  init(_ row: inout Row) throws {
    id = try row.next()
    merchant = try row.next()
    actor = try row.next()
    name = try row.next()
    location = try row.next()
    isStrict = try row.next()
    isSameShop = try row.next()
    retiresUnnamed = try row.next()
    currency = try row.next(String?.self).flatMap { Currency(code: $0) }
    state = try row.next()
    bytes = try row.next()
    why = Phrase(try row.next(), try row.next())
    sentAt = try row.next()
    changedAt = try row.next()
  }

  package static func find(_ id: ID<CatalogUpload>, in tx: Transaction) throws -> CatalogUpload? {
    try tx.first("SELECT \(raw: columns) FROM uploads_file WHERE id = \(id)") { try CatalogUpload(&$0) }.map { try withState([$0], in: tx)[0] }
  }

  private static func withState(_ uploads: [CatalogUpload], in tx: Transaction) throws -> [CatalogUpload] {
    let states = try ImportState.of(uploads.map(\.id.raw), in: tx)
    return uploads.map { upload in
      var upload = upload
      upload.come = states[upload.id.raw] ?? ImportState()
      return upload
    }
  }

  /// Those of some uploads whose file is still needed: not over yet, or over only since then. At most 200 at once.
  package static func needed(among ids: [ID<CatalogUpload>], overSince moment: Instant, in tx: Transaction) throws -> Set<ID<CatalogUpload>> {
    guard !ids.isEmpty else { return [] }
    return Set(
      try tx.rows(
        """
        SELECT id FROM uploads_file
        WHERE id IN \(list: ids) AND (state IN ('waiting', 'running') OR changed_at >= \(moment))
        ORDER BY id
        LIMIT 200
        """
      ) { try $0.next(ID<CatalogUpload>.self) })
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
    return Page(fetched: try withState(found, in: tx), size: size, passedOver: tx.passedOver) { Cursor($0.id.description) }
  }
}
