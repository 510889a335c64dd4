import Catalog
import Hummingbird
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// Stock at the console: the grid of what there is, and why it moved.
enum DeskStockRoutes {
  /// Variants of one page.
  static let pageSize = 50

  static func routes() -> [Route] {
    [
      .get("/console/stock", permissions: .seeStock) { call in try await show(call) { StockView(call, $0) } },
      .post("/console/stock/list", permissions: .countStock, .moveStock) { call in try await keep(call) },
      .get("/console/stock/history", permissions: .seeStock) { call in try await history(call) },
      .post("/console/stock/history/{movement}/arrive", permissions: .moveStock) { call in
        try await call.act(else: { _, _ in try await history(call) }) { seat, _, tx in
          try ArriveStock(movement: call.id("movement"), merchant: seat.merchant).run(in: tx)
          return After(.arrived, Paths.stockHistory)
        }
      },
    ] + DeskStockFile.routes()
  }

  /// The grid; `beside` are variants that stand on it whatever the page, because something was typed for them.
  private static func show(
    _ call: Call, entry: FormEntry = .nothing, beside: [ID<Variant>] = [], status: HTTPResponse.Status = .ok,
    _ look: @escaping @Sendable (Seat) -> StockView
  ) async throws -> Response {
    let key = Secret(from: call.house.database.world.random).text
    return try await call.desk(status: status) { seat, tx in
      var view = look(seat)
      let places = try DeskPlaces.seen(seat, .seeStock, in: tx)
      if !places.contains(where: { $0.id == view.place }) { view.place = nil }
      let shown = view.place.map { place in places.filter { $0.id == place } } ?? Array(places.prefix(StockPage.placesMax))
      var rows = try StockShelves.page(
        merchant: seat.merchant, words: view.words, product: view.product, lowMax: view.onlyLow ? LowStock.max : nil, at: shown.map(\.id),
        after: view.cursor, size: pageSize, in: tx)
      let missing = beside.filter { id in !rows.items.contains { $0.facts.variant.id == id } }
      rows.items = try StockShelves.of(Array(missing.prefix(500)), in: tx).filter { try $0.facts.merchant == seat.merchant } + rows.items
      return StockPage(
        view: view, rows: rows, shown: shown, places: places, mayMove: seat.may(.moveStock), mayCount: seat.may(.countStock), key: key, entry: entry
      ).html(seat.desk)
    }
  }

  /// Keeps what was typed; rows that could not be kept stand there again with the reason.
  private static func keep(_ call: Call) async throws -> Response {
    let sent = StockGridForm(try await call.form())
    let language = call.shownLanguage
    if let refused = sent.whole(in: language) { return try await again(call, sent, refused, cells: sent.cells.map(\.name)) }
    do {
      let outcome = try await call.house.database.write { tx in
        let seat = try Seat.of(call, in: tx)
        try seat.requirePermission(nil)
        return try KeepStockList(
          merchant: seat.merchant, rows: sent.rows, authority: seat.authority, note: sent.note, key: sent.key.isEmpty ? nil : sent.key
        ).run(in: tx)
      }
      var errors: [String: String] = [:]
      for refused in sent.unread + outcome.refused where sent.cells.indices.contains(refused.row) { errors[sent.cells[refused.row].name] = refused.why.text(in: language) }
      guard errors.isEmpty else {
        errors[""] = StockPhrases.listPart.text(in: language, ["kept": String(outcome.kept), "refused": String(errors.count)])
        return try await again(call, sent, errors, cells: Array(errors.keys))
      }
      let isShort = outcome.missing > 0
      let done: Done = isShort ? .stockShort : sent.view.mode == .move ? .stockSent : .stockKept
      return .seeOther(sent.view.path.with("after", sent.view.cursor?.text).with("done", done.rawValue).with("n", String(isShort ? outcome.missing : outcome.kept)).text)
    } catch is SignInFirst {
      return .seeOther(call.toSignIn.text)
    } catch let refusal as NoStockRow {
      return try await again(call, sent, ["": refusal.sentence.text(in: language)], cells: sent.cells.map(\.name))
    }
  }

  private static func again(_ call: Call, _ sent: StockGridForm, _ errors: [String: String], cells: [String]) async throws -> Response {
    let wanted = Set(cells)
    var values = ["to": sent.to, "note": sent.note]
    for cell in sent.cells where wanted.contains(cell.name) { values[cell.name] = cell.text }
    let beside = sent.cells.filter { wanted.contains($0.name) }.map(\.variant)
    var seen: Set<ID<Variant>> = []
    return try await show(
      call, entry: FormEntry(values: values, errors: errors), beside: beside.filter { seen.insert($0).inserted }, status: .unprocessableContent
    ) { _ in sent.view }
  }

  private static func history(_ call: Call) async throws -> Response {
    try await call.desk { seat, tx in
      let cursor = call.after
      let rows = try StockHistory.page(merchant: seat.merchant, after: cursor, size: 30, in: tx)
      let variants = Set(rows.items.flatMap { $0.lines.map { ID<Variant>($0.variant) } })
      let facts = variants.isEmpty ? [:] : try VariantFacts.of(Array(variants.sorted { $0.raw < $1.raw }.prefix(500)), in: tx)
      return StockHistoryPage(
        rows: rows, facts: Dictionary(facts.map { ($0.key.raw, $0.value) }, uniquingKeysWith: { first, _ in first }),
        places: try StockLocation.all(of: seat.merchant, in: tx), cursor: cursor, mayMove: seat.may(.moveStock)
      ).html(seat.desk)
    }
  }
}
