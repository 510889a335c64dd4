import Catalog
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// Stock of many goods at once: looking up what a label means, and keeping a whole list.
enum StockListEndpoints {
  /// One row as it is sent.
  struct Said: Sendable {
    var variant: ID<Variant>?
    var code: String?
    var place: ID<StockLocation>
    var receive: Int64?
    var count: Int64?
    var change: Int64?
    var move: Int64?
    var to: ID<StockLocation>?

    /// A row with goods named in one way and one thing done to them.
    func row() throws -> StockRow {
      let moved: StockRow.Deed? = if let move, let to { .move(move, to: to) } else { nil }
      let deeds = [receive.map(StockRow.Deed.receive), count.map(StockRow.Deed.count), change.map(StockRow.Deed.change), moved].compactMap { $0 }
      let goods = [variant.map(StockRow.Goods.variant), code.map(StockRow.Goods.code)].compactMap { $0 }
      guard goods.count == 1, deeds.count == 1, (move == nil) == (to == nil) else { throw InvalidInput("", InputPhrases.oneOfEach) }
      return StockRow(number: 0, goods: goods[0], place: place, deed: deeds[0])
    }
  }

  struct Sent: Sendable {
    var rows: [StockRow]
    var note: String
  }

  private static let merchant = Input<PartyID>.path("merchant", .id(AnyParty.self))
  private static let pieces = Shape<Int64>.int64(1...StockMovement.quantityMax)
  private static let counted = Shape<Int64>.int64(0...StockMovement.quantityMax)
  private static let difference = Shape<Int64>.int64(-StockMovement.quantityMax...StockMovement.quantityMax)

  private static let row = Shape<Said>.object(
    "StockRowInput", .optional("variant", .id(Variant.self)), .optional("code", .text(1...100)), .required("location", .id(StockLocation.self)),
    .optional("receive", pieces), .optional("count", counted), .optional("change", difference), .optional("move", pieces), .optional("to", .id(StockLocation.self))
  ) { Said(variant: $0, code: $1, place: $2, receive: $3, count: $4, change: $5, move: $6, to: $7) }.making { try $0.row() }

  private static let rows = Shape<[StockRow]>.list(of: row, 1...KeepStockList.rowsMax)

  private static let list = Shape<Sent>.object("StockListInput", .required("rows", rows), .optional("note", .text(0...200), or: "")) { rows, note -> Sent in
    var rows = rows
    for index in rows.indices { rows[index].number = index }
    return Sent(rows: rows, note: note)
  }

  private static let refused = View<StockListOutcome.Refused>.object(
    "StockRowRefused", .member("row", .int) { $0.row }, .member("code", .text) { $0.code }, .member("why", .words) { Words($0.why.korean, $0.why.english) })

  private static let kept = View<StockListOutcome>.object(
    "StockListKept", .member("kept", .int64) { $0.kept }, .member("pieces", .int64) { $0.pieces },
    .member("missing", .int64) { $0.missing }, .member("refused", refused.list) { $0.refused })

  private struct Spot {
    var place: ID<StockLocation>
    var stock: ShelfStock
  }

  private static let spot = View<Spot>.object(
    "ShelfStock", .member("location", .id()) { $0.place }, .member("free", .int64) { $0.stock.free }, .member("held", .int64) { $0.stock.held },
    .member("committed", .int64) { $0.stock.committed }, .member("coming", .int64) { $0.stock.coming }, .member("missing", .int64) { $0.stock.missing })

  private static let shelf = View<StockShelves>.object(
    "StockLine", .member("variant", .id()) { $0.facts.variant.id }, .member("product", .id()) { $0.facts.variant.product },
    .member("title", .words) { $0.facts.title }, .member("choices", View<Words>.words.list) { $0.facts.choices },
    .member("sku", .text) { $0.facts.variant.sku }, .member("gtin", View<String>.text.orNull) { $0.facts.variant.gtin?.digits },
    .member("places", spot.list) { line in line.places.sorted { $0.key < $1.key }.map { Spot(place: $0.key, stock: $0.value) } })

  static func routes() -> [Route] { [find, keep] }

  private static let find = Endpoint(
    "listStock", .get, "/api/v1/merchants/{merchant}/stock", Phrase("재고 목록과 SKU·바코드 찾기", "All stock of a merchant, or what a SKU or barcode means; staff of a store see what lies in it"),
    tag: "console", permissions: .seeStock,
    takes: merchant, .query("q", .text(1...100)), ListInputs.cursor, ListInputs.limit, answers: .page("StockLinePage", of: shelf)
  ).read { tx, call, merchant, words, cursor, limit in
    let places = try ConsoleAccess.places(.seeStock, of: merchant, call, in: tx)
    var page = try StockShelves.page(merchant: merchant, words: words ?? "", at: [], after: cursor, size: limit, in: tx)
    guard let places else { return page }
    for number in page.items.indices { page.items[number].places = page.items[number].places.filter { places.contains($0.key) } }
    return page
  }

  private static let keep = Endpoint(
    "keepStockList", .post, "/api/v1/merchants/{merchant}/stock/lists",
    Phrase("여러 상품 입고·실사·이동", "Receive, count, correct and send many goods; good rows are kept, the others are said"), tag: "console",
    permissions: .countStock, .moveStock, isIdempotent: true, takes: merchant, .body(list), answers: .ok(kept)
  ).write { tx, call, merchant, sent in
    _ = try call.someone()
    return try KeepStockList(merchant: merchant, rows: sent.rows, authority: call.authority, note: sent.note).run(in: tx)
  }
}
