import Commerce
import Hummingbird
import Kernel
import Parties
import Storage
import Web

/// Stock at the console: what there is, and why it moved.
enum DeskStockRoutes {
  /// Products of one page; each has a line for each variant, and one product by itself a line for each of its places too.
  static let pageSize = 25
  static let productsTogether = 12

  static func routes() -> [Route] {
    [
      .get("/console/stock", needs: .seeStock) { call in try await list(call) },
      .get("/console/stock/history", needs: .seeStock) { call in try await history(call) },
      .post("/console/stock/history/{movement}/arrive", needs: .moveStock) { call in
        try await call.act(else: { _, _ in try await history(call) }) { seat, _, tx in
          try ArriveStock(movement: call.id("movement"), merchant: seat.merchant).run(in: tx)
          return After(.arrived, Paths.stockHistory)
        }
      },
    ] + DeskStockActs.routes()
  }

  private static func list(_ call: Call) async throws -> Response {
    try await call.desk { seat, tx in
      let words = FormText.tidy((call.query("q") ?? "").cut(100))
      let onlyLow = call.query("low") == "1"
      let cursor = call.query("after").flatMap(Cursor.init(text:))
      let places = try DeskPlaces.seen(seat, .seeStock, in: tx)
      let wish = call.query("place").flatMap { ID<StockLocation>(text: $0) }
      let place = places.first { $0.id == wish }?.id
      let products = try ConsoleProducts.page(merchant: seat.merchant, words: words, cursor: cursor, size: onlyLow ? 200 : place == nil ? productsTogether : pageSize, in: tx)
      let facts = products.items.isEmpty ? [] : try VariantFacts.of(products: products.items.map(\.product), in: tx).values
        .filter { !$0.variant.isRetired }
        .sorted { ($1.variant.product.raw, $0.variant.position) < ($0.variant.product.raw, $1.variant.position) }
      let shelves = try ShelfStock.of(facts.map(\.variant.id.raw), in: tx)
      let shown = places.filter { place == nil || $0.id == place }
      let isTogether = place == nil && !onlyLow && shown.count > 1 && products.items.count > 1
      let lines = facts.flatMap { facts -> [StockPage.Line] in
        // A place where none of it ever stood is nobody's line, unless that place was asked for.
        let stand = shown.compactMap { location -> StockPage.Line? in
          let stock = shelves[facts.variant.id.raw]?[location.id]
          guard stock != nil || place != nil || shown.count == 1, !onlyLow || (stock?.free ?? 0) <= DeskHome.lowMax else { return nil }
          return StockPage.Line(facts: facts, at: .place(location), stock: stock ?? ShelfStock())
        }
        guard isTogether || stand.isEmpty && !onlyLow else { return stand }
        return [StockPage.Line(facts: facts, at: .together(places: stand.count), stock: stand.map(\.stock).reduce(ShelfStock(), +))]
      }
      return StockPage(
        lines: Array(lines.prefix(500)), words: words, place: place, places: places, onlyLow: onlyLow, cursor: cursor, next: products.next,
        mayMove: seat.may(.moveStock), mayCount: seat.may(.countStock)
      ).html(seat.desk)
    }
  }

  private static func history(_ call: Call) async throws -> Response {
    try await call.desk { seat, tx in
      let cursor = call.query("after").flatMap(Cursor.init(text:))
      let rows = try StockHistory.page(merchant: seat.merchant, after: cursor, size: 30, in: tx)
      let variants = Set(rows.items.flatMap { $0.lines.map { ID<Variant>($0.variant) } })
      let facts = variants.isEmpty ? [:] : try VariantFacts.of(Array(variants.sorted { $0.raw < $1.raw }.prefix(500)), in: tx)
      return StockHistoryPage(
        rows: rows, facts: Dictionary(uniqueKeysWithValues: facts.map { ($0.key.raw, $0.value) }),
        places: try StockLocation.all(of: seat.merchant, in: tx), cursor: cursor, mayMove: seat.may(.moveStock)
      ).html(seat.desk)
    }
  }
}
