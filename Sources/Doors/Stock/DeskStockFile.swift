import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// Stock as a file: the current state to fetch, and counts or changes to send.
enum DeskStockFile {
  private static let pieceSize = 200

  static func routes() -> [Route] {
    [
      .get("/console/stock/file", permissions: .countStock, .moveStock) { call in try await page(call) },
      .post("/console/stock/file", permissions: .countStock, .moveStock, form: .files("file", atMost: 1)) { call in try await send(call) },
      .get("/console/stock/stock.csv", permissions: .seeStock) { call in try await fetch(call) },
    ]
  }

  private static func page(_ call: Call, outcome: StockListOutcome? = nil, entry: FormEntry = .nothing, status: HTTPResponse.Status = .ok) async throws -> Response {
    let key = Secret(from: call.house.database.world.random).text
    return try await call.desk(status: status) { seat, _ in
      _ = try seat.merchant
      return StockFilePage(key: key, outcome: outcome, entry: entry).html(seat.desk)
    }
  }

  private static func fetch(_ call: Call) async throws -> Response {
    let refused = try await call.desk { _, _ in HTML.empty }
    guard refused.status == .ok else { return refused }
    let (text, merchant) = try await call.house.database.read { tx in
      let seat = try Seat.of(call, in: tx)
      return (StockText(language: seat.language, places: try DeskPlaces.seen(seat, .seeStock, in: tx)), try seat.merchant)
    }
    let database = call.house.database
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8", .cacheControl: Caching.never.rawValue, .contentDisposition: "attachment; filename=\"stock.csv\"",
      ],
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: text.head))
        var cursor: Cursor?
        repeat {
          let from = cursor
          let page = try await database.read { tx in
            try StockShelves.page(merchant: merchant, at: text.places.map(\.id), after: from, size: pieceSize, in: tx)
          }
          if !page.items.isEmpty { try await writer.write(ByteBuffer(string: page.items.map { text.lines($0) }.joined())) }
          cursor = page.next
        } while cursor != nil
        try await writer.finish(nil)
      })
  }

  /// Keeps the file's good rows, a list at a time; who may not is refused before the file is read.
  private static func send(_ call: Call) async throws -> Response {
    let refused = try await call.desk { _, _ in HTML.empty }
    guard refused.status == .ok else { return refused }
    let form = try await call.form(), key = form["key"], name = FormText.tidy(form.files.first?.name ?? "").cut(100)
    do {
      guard let sent = form.files.first(where: { $0.field == "file" && $0.byteCount > 0 }) else { throw InvalidInput("file", StockPhrases.fileMissing) }
      let places = try await call.house.database.read { tx in
        let seat = try Seat.of(call, in: tx)
        return try DeskPlaces.seen(seat, .seeStock, in: tx)
      }
      let file = try StockFile.read(sent.path, at: places)
      var outcome = StockListOutcome()
      for (number, rows) in file.lists.enumerated() {
        outcome.add(
          try await call.house.database.write { tx in
            let seat = try Seat.of(call, in: tx)
            try seat.requirePermission(nil)
            return try KeepStockList(
              merchant: seat.merchant, rows: rows, authority: seat.authority, note: name, key: key.isEmpty ? nil : "\(key)-\(number)"
            ).run(in: tx)
          })
      }
      outcome.refused = (outcome.refused + file.refused).sorted { $0.row < $1.row }
      return try await page(call, outcome: outcome, status: outcome.refused.isEmpty ? .ok : .unprocessableContent)
    } catch is SignInFirst {
      return .seeOther(call.toSignIn.text)
    } catch let refusal as any Refusal where refusal.sort == .invalid || refusal.sort == .conflict {
      let field = refusal.pointer == "/file" ? "file" : ""
      return try await page(call, entry: FormEntry(errors: [field: refusal.sentence.text(in: call.shownLanguage)]), status: .unprocessableContent)
    }
  }
}
