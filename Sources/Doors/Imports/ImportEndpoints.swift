import Catalog
import Inventory
import Kernel
import Parties
import Storage
import Wire

/// Catalogue files by API: sent as they are, imported in the background, with a report of the rows that were refused.
enum ImportEndpoints {
  static func routes() -> [Route] { [list, send, show, report] }

  private static let merchant = Input<PartyID>.path("merchant", .id(AnyParty.self))
  private static let upload = Input<ID<CatalogUpload>>.path("import", .id(CatalogUpload.self))
  private static let unknown = ProblemKind(NoImport.unknown)

  private static let view = View<CatalogUpload>.object(
    "Import",
    .member("id", .id()) { $0.id }, .member("merchant", .id()) { $0.merchant }, .member("name", .text) { $0.name },
    .member("location", View<ID<StockLocation>>.id().orNull) { $0.location }, .member("isStrict", .flag) { $0.isStrict }, .member("isSameShop", .flag) { $0.isSameShop }, .member("retiresUnnamed", .flag) { $0.retiresUnnamed },
    .member("currency", View<String>.text.orNull) { $0.currency?.code },
    .member("state", .choice()) { $0.state }, .member("bytes", .int64) { $0.bytes }, .member("bytesRead", .int64) { $0.come.bytesRead },
    .member("rows", .int64) { $0.come.rows }, .member("taken", .int64) { $0.taken }, .member("products", .int64) { $0.come.products }, .member("unchanged", .int64) { $0.come.unchanged }, .member("variants", .int64) { $0.come.variants },
    .member("refused", .int64) { $0.come.refused }, .member("noted", .int64) { $0.come.noted }, .member("unbooked", .int64) { $0.come.unbooked }, .member("unnamed", .int64) { $0.come.unnamed }, .member("why", View<Phrase>.words.orNull) { $0.state == .refused ? $0.why : nil },
    .member("sentAt", .instant) { $0.sentAt }, .member("changedAt", .instant) { $0.changedAt })

  private static let list = Endpoint(
    "listImports", .get, "/api/v1/merchants/{merchant}/imports", Phrase("보낸 상품 파일 목록", "A merchant's catalogue files, newest first"), tag: "imports",
    permissions: .importCatalog, takes: merchant, ListInputs.cursor, ListInputs.limit,
    answers: .page("ImportPage", of: view)
  ).read { tx, call, merchant, cursor, limit in
    try ConsoleAccess.require(.importCatalog, at: merchant, call, in: tx)
    return try CatalogUpload.page(of: merchant, after: cursor, size: limit, in: tx)
  }

  /// What catalogue files are called: sheets, feeds of XML, and files that nobody named.
  private static let types = [
    "text/csv", "text/tab-separated-values", "text/plain", "application/xml", "text/xml", "application/rss+xml", "application/atom+xml", "application/octet-stream",
  ]

  private static let send = Endpoint(
    "sendImport", .post, "/api/v1/merchants/{merchant}/imports", Phrase("상품 파일 보내기", "Send a catalogue file (CSV, or a feed as XML, up to the house's limit) to be imported"),
    tag: "imports", permissions: .importCatalog, isIdempotent: true, 
    problems: [ProblemKind(NoImport.empty), ProblemKind(SendCatalog.No.tooManyWait), ProblemKind(NoStockMove.locationUnknown), ProblemKind(FileFault.foreignCurrency(said: "USD", wanted: "KRW"))],
    takes: merchant, .query("name", .text(1...200), or: "catalog.csv"), .query("location", .id(StockLocation.self)), .query("isStrict", .flag, or: false), .query("currency", .currency),
    .query("isSameShop", .flag, or: false), .query("retiresUnnamed", .flag, or: false), .bytes("text/csv"), answers: .accepted(view)
  ).receive { call, merchant, name, location, isStrict, currency, _, _, _ in
    // Who may not import is refused before the file is read.
    try await call.house.database.read { tx in
      try ConsoleAccess.require(.importCatalog, at: merchant, call, in: tx)
      _ = try SaleCurrency.of(said: currency, in: tx)
      if let location { guard try StockLocation.find(location, in: tx)?.merchant == merchant else { throw NoStockMove.locationUnknown } }
    }
    let id = ID<CatalogUpload>(call.house.database.world.mint.next(call.house.database.world.now()))
    let path = UploadPlace(call.house.settings).file(of: id)
    let count = try await call.keepBody(as: path, types: Self.types)
    guard count > 0 else {
      UploadFile.remove(path)
      throw NoImport.empty
    }
    return Received(id: id, path: path, bytes: Int64(count))
  } write: { tx, call, file, merchant, name, location, isStrict, currency, isSameShop, retiresUnnamed, _ in
    let by = try ConsoleAccess.require(.importCatalog, at: merchant, call, in: tx)
    try SendCatalog(
      file.id, merchant: merchant, actor: by, name: name, bytes: file.bytes, isStrict: isStrict, location: location, currency: currency, isSameShop: isSameShop,
      retiresUnnamed: retiresUnnamed
    ).run(in: tx)
    guard let sent = try CatalogUpload.find(file.id, in: tx) else { throw NoImport.unknown }
    return sent
  }

  /// A file that lies in the upload folder and is not noted yet.
  private struct Received: ReceivedFile {
    let id: ID<CatalogUpload>
    let path: String
    let bytes: Int64
  }

  private static let show = Endpoint(
    "getImport", .get, "/api/v1/merchants/{merchant}/imports/{import}", Phrase("상품 파일 진행 보기", "How far an import has come"), tag: "imports",
    permissions: .importCatalog, problems: [unknown], takes: merchant, upload, answers: .ok(view)
  ).read { tx, call, merchant, id in try find(id, merchant, call, in: tx) }

  private static let report = Endpoint(
    "getImportReport", .get, "/api/v1/merchants/{merchant}/imports/{import}/report", Phrase("거절된 행 보고서", "The rows that were refused, and why (CSV)"),
    tag: "imports", permissions: .importCatalog, problems: [unknown, ProblemKind(NoImport.noReport)], takes: merchant, upload,
    answers: .bytes("text/csv")
  ).handle { call, merchant, id in
    let found = try await call.house.database.read { tx in try find(id, merchant, call, in: tx) }
    guard let bytes = try UploadFile.whole(UploadPlace(call.house.settings).report(of: found.id), max: DeskImportRoutes.reportMax) else {
      throw NoImport.noReport
    }
    return bytes
  }

  private static func find(_ id: ID<CatalogUpload>, _ merchant: PartyID, _ call: Call, in tx: Transaction) throws -> CatalogUpload {
    try ConsoleAccess.require(.importCatalog, at: merchant, call, in: tx)
    guard let upload = try CatalogUpload.find(id, in: tx), upload.merchant == merchant else { throw NoImport.unknown }
    return upload
  }
}

/// Why there is no import.
enum NoImport: Refusal, CaseIterable {
  case unknown, noReport, empty

  var code: String {
    switch self {
    case .unknown: "imports/unknown"
    case .noReport: "imports/no-report"
    case .empty: "imports/empty"
    }
  }
  var sort: RefusalSort { self == .empty ? .invalid : .absent }
  var sentence: Sentence {
    switch self {
    case .unknown: Sentence(InputPhrases.noSuchImport)
    case .noReport: Sentence(InputPhrases.noReport)
    case .empty: Sentence(InputPhrases.emptyFile)
    }
  }
}
