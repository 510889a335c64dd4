import Catalog
import Hummingbird
import Inventory
import Kernel
import Parties
import Storage
import Web
import Wire

/// Sending a catalogue file, watching its import, fetching the report of bad rows.
enum DeskImportRoutes {
  /// The largest report that is sent.
  static let reportMax = 32 << 20

  static func routes() -> [Route] {
    [
      .get("/console/import", permissions: .importCatalog) { call in try await show(call) },
      .post("/console/import", permissions: .importCatalog, form: .files("file", atMost: 1)) { call in try await send(call) },
      .get("/console/import/{upload}", permissions: .importCatalog) { call in
        try await call.desk { seat, tx in
          let upload = try find(call, seat, in: tx)
          return ImportProgress(upload, faults: try faults(of: upload, call)).html(seat.desk)
        }
      },
      .get("/console/import/{upload}/live", permissions: .importCatalog) { call in try await live(call) },
      .get("/console/import/{upload}/report.csv", permissions: .importCatalog) { call in
        let upload = try await call.house.database.read { tx in try find(call, Seat.of(call, in: tx), in: tx) }
        let written = try UploadFile.whole(UploadPlace(call.house.settings).report(of: upload.id), max: reportMax) ?? []
        guard !written.isEmpty || upload.state == .refused else { throw Problem.noSuchPage() }
        var response = Response.bytes(written.isEmpty ? whole(upload) : written, type: "text/csv; charset=utf-8", caching: .never)
        response.headers[.contentDisposition] = "attachment; filename=\"report-\(upload.id).csv\""
        return response
      },
    ]
  }

  /// Faults shown on the page, at most.
  static let faultsShown = 20
  /// Bytes of a report that hold so many.
  private static let faultsBytes = 64 << 10

  private static func faults(of upload: CatalogUpload, _ call: Call) throws -> [ReportedFault] {
    guard upload.state.isOver, upload.come.refused > 0 || upload.come.noted > 0 else { return [] }
    let head = try UploadFile.whole(UploadPlace(call.house.settings).report(of: upload.id), max: faultsBytes) ?? []
    return ReportedFault.first(faultsShown, of: head)
  }

  /// A file that could not be read at all has no rows to report: the reason stands alone.
  private static func whole(_ upload: CatalogUpload) -> [UInt8] {
    func cell(_ text: String) -> String { "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }
    return Array("\u{FEFF}line,column,reason (ko),reason (en)\r\n,,\(cell(upload.why.korean)),\(cell(upload.why.english))\r\n".utf8)
  }

  private static func show(_ call: Call, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    let most = call.house.settings.uploadMax >> 20
    return try await call.desk(status: status) { seat, tx in
      let merchant = try seat.merchant
      return ImportPage(
        places: try StockLocation.all(of: merchant, in: tx), currencies: try SaleCurrency.all(in: tx), latest: try CatalogUpload.latest(of: merchant, in: tx), megabytesMax: max(1, most), entry: entry
      ).html(seat.desk)
    }
  }

  /// Who may not import is refused before the file is read.
  private static func send(_ call: Call) async throws -> Response {
    let refused = try await call.desk { _, _ in HTML.empty }
    guard refused.status == .ok else { return refused }
    let form = try await call.form()
    let place = UploadPlace(call.house.settings)
    let id = ID<CatalogUpload>(call.house.database.world.mint.next(call.house.database.world.now()))
    if let file = form.files.first(where: { $0.field == "file" && $0.byteCount > 0 }) { try UploadFile.keep(file.path, as: place.file(of: id)) }
    return try await call.act(form: form, else: { entry, status in
      UploadFile.remove(place.file(of: id))
      return try await show(call, entry: entry, status: status)
    }) { seat, form, tx in
      guard let file = form.files.first(where: { $0.field == "file" && $0.byteCount > 0 }) else {
        let isEmpty = form.files.contains { $0.field == "file" && !$0.name.isEmpty }
        throw InvalidInput("file", isEmpty ? ImportPhrases.emptyFile : ImportPhrases.missing)
      }
      let merchant = try seat.merchant
      let location = try ID<StockLocation>(text: form["place"]).flatMap { try StockLocation.find($0, in: tx) }.flatMap { $0.merchant == merchant ? $0.id : nil }
      try SendCatalog(
        id, merchant: merchant, actor: seat.party, name: file.name, bytes: Int64(file.byteCount), isStrict: form["strict"] == "1", location: location,
        currency: try currency(form, in: tx), isSameShop: form["same-shop"] == "1", retiresUnnamed: form["retire-unnamed"] == "1"
      ).run(in: tx)
      return After(.importBegun, Paths.consoleImport(id))
    }
  }

  /// What was chosen; one in which nothing is sold here is told beside the choice.
  private static func currency(_ form: Form, in tx: Transaction) throws -> Currency? {
    let said = Currency(code: form["currency"])
    do { _ = try SaleCurrency.of(said: said, in: tx) } catch let fault as FileFault { throw InvalidInput("currency", fault.sentence) }
    return said
  }

  private static func live(_ call: Call) async throws -> Response {
    let upload = try await call.house.database.read { tx in try find(call, Seat.of(call, in: tx), in: tx) }
    let database = call.house.database
    return try EventStream(call, topic: CatalogUpload.topic(upload.id)) { after in
      let now: CatalogUpload? = try await database.read { tx in try CatalogUpload.find(upload.id, in: tx) }
      guard let now else { return nil }
      let mark = "\(now.state.rawValue)-\(now.come.rows)"
      guard mark != after else { return [] }
      return [EventStream.Message(id: mark, event: "changed", data: Array("{}".utf8))]
        + (now.state.isOver ? [EventStream.Message(id: mark, event: "end", data: Array("{}".utf8))] : [])
    }.response
  }

  private static func find(_ call: Call, _ seat: Seat, in tx: Transaction) throws -> CatalogUpload {
    try seat.require(.importCatalog)
    guard let upload = try CatalogUpload.find(call.id("upload"), in: tx), try upload.merchant == seat.merchant else { throw Problem.noSuchPage() }
    return upload
  }
}
