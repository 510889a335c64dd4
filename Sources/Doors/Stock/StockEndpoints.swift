import Catalog
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Wire

/// A merchant's stock: where it is kept, taken in, counted, moved.
enum StockEndpoints {
  struct Moved: Sendable { let movement: ID<StockMovement> }
  struct Counted: Sendable {
    let difference: Int64
    /// Promised pieces that were not found.
    let missing: Int64
  }

  private static let merchant = Input<PartyID>.path("merchant", .id(AnyParty.self))
  private static let moved = View<Moved>.object("StockMovement", .member("movement", .id()) { $0.movement })
  private static let refusals: [ProblemKind] =
    [
      ProblemKind(NoStockMove.nothing), ProblemKind(NoStockMove.countWrong), ProblemKind(NoStockMove.tooMuch), ProblemKind(NoStockMove.overfull(has: 0)), ProblemKind(NoStockMove.locationUnknown), ProblemKind(CatalogAbsence.variant),
    ]

  static func routes() -> [Route] { [locations, openLocation, stock, receive, count, dispatch, arrive, terms, setTerms] + StockListEndpoints.routes() }

  private static let locations = Endpoint(
    "listStockLocations", .get, "/api/v1/merchants/{merchant}/locations", Phrase("재고 장소 목록", "Where a merchant keeps goods, and in which store of which mall (`store`); staff of a store see their own"), tag: "console",
    permissions: .seeStock,
    takes: merchant, answers: .ok(View<[ConsoleViews.Located]>.object("StockLocationList", .member("items", ConsoleViews.location.list) { $0 }))
  ).read { tx, call, merchant in
    let places = try ConsoleAccess.places(.seeStock, of: merchant, call, in: tx)
    return try ConsoleViews.Located.all(StockLocation.all(of: merchant, in: tx).filter { places?.contains($0.id) ?? true }, in: tx)
  }

  private static let openLocation = Endpoint(
    "openStockLocation", .post, "/api/v1/merchants/{merchant}/locations", Phrase("재고 장소 만들기", "Open a place for stock"), tag: "console",
    permissions: .moveStock, isIdempotent: true, problems: [ProblemKind(NoStockMove.locationUnknown), ProblemKind(NoStockMove.storeOfAnother), ProblemKind(NoStockMove.needsStore)],
    takes: merchant, .body(StockInputs.place), answers: .created(ConsoleViews.location) { _ in "/api/v1/merchants" }
  ).write { tx, call, merchant, place in
    try ConsoleAccess.require(.moveStock, at: merchant, call, in: tx)
    let opening = OpenStockLocation(
      merchant: merchant, kind: place.kind, unit: place.unit, name: Phrase(place.name.text(in: .korean), place.name.text(in: .english)),
      ships: place.ships, collects: place.collects, priority: place.priority)
    try opening.check(in: tx)
    let id = try opening.run(in: tx)
    guard let opened = try StockLocation.find(id, in: tx), let located = try ConsoleViews.Located.all([opened], in: tx).first else { throw NoStockMove.locationUnknown }
    return located
  }

  private static let stock = Endpoint(
    "getProductStock", .get, "/api/v1/merchants/{merchant}/products/{product}/stock", Phrase("상품 재고", "A product's stock, place by place; staff of a store see their own"),
    tag: "console", permissions: .seeStock,
    takes: merchant, .path("product", .id(Product.self)),
    answers: .ok(View<[Availability]>.object("ProductStock", .member("items", ConsoleViews.stock.list) { $0 }))
  ).read { tx, call, merchant, product in
    let places = try ConsoleAccess.places(.seeStock, of: merchant, call, in: tx)
    let variants = try VariantFacts.of(products: [product], in: tx).values.filter { $0.merchant == merchant }.map(\.variant.id.raw).sorted()
    let stock = variants.isEmpty ? [] : try Availability.of(variants, merchant: merchant, in: tx)
    return places.map { places in stock.map { $0.within(places) } } ?? stock
  }

  private static let receive = Endpoint(
    "receiveStock", .post, "/api/v1/merchants/{merchant}/stock/receipts", Phrase("입고", "Take goods in from a supplier"), tag: "console",
    permissions: .moveStock, isIdempotent: true, problems: refusals,
    takes: merchant, .body(StockInputs.receipt), answers: .created(moved) { "/api/v1/stock/movements/\($0.movement)" }
  ).write { tx, call, merchant, receipt in
    let by = try ConsoleAccess.require(.moveStock, at: merchant, call, in: tx)
    try own(receipt.lines.map(\.variant), merchant, in: tx)
    return Moved(
      movement: try ReceiveStock(merchant: merchant, location: receipt.location, lines: receipt.lines, by: by, note: receipt.note).run(in: tx))
  }

  private static let count = Endpoint(
    "countStock", .post, "/api/v1/merchants/{merchant}/stock/counts", Phrase("실사", "Note what was counted on the shelf"), tag: "console",
    permissions: .countStock, isIdempotent: true, problems: refusals,
    takes: merchant, .body(StockInputs.count),
    answers: .ok(View<Counted>.object("StockCounted", .member("difference", .int64) { $0.difference }, .member("missing", .int64) { $0.missing }))
  ).write { tx, call, merchant, count in
    let by = try ConsoleAccess.require(.countStock, at: merchant, place: count.location, call, in: tx)
    try own([count.variant.raw], merchant, in: tx)
    let counting = CountStock(
      merchant: merchant, location: count.location, variant: count.variant.raw, counted: count.counted, by: by, note: count.note)
    let difference = try counting.run(in: tx)
    let shelf = try ShelfStock.of([count.variant.raw], in: tx)[count.variant.raw]?[count.location]
    return Counted(difference: difference, missing: shelf?.missing ?? 0)
  }

  private static let dispatch = Endpoint(
    "dispatchStock", .post, "/api/v1/merchants/{merchant}/stock/dispatches", Phrase("재고 이동", "Send goods from one place to another"), tag: "console",
    permissions: .moveStock, isIdempotent: true, problems: refusals + [ProblemKind(NoStockMove.notHere(variant: 0, left: 0))],
    takes: merchant, .body(StockInputs.dispatch), answers: .created(moved) { "/api/v1/stock/movements/\($0.movement)" }
  ).write { tx, call, merchant, sent in
    let by = try ConsoleAccess.require(.moveStock, at: merchant, call, in: tx)
    try own(sent.lines.map(\.variant), merchant, in: tx)
    return Moved(
      movement: try DispatchStock(merchant: merchant, from: sent.from, to: sent.to, lines: sent.lines, by: by, note: sent.note).run(in: tx))
  }

  private static let arrive = Endpoint(
    "arriveStock", .post, "/api/v1/merchants/{merchant}/stock/movements/{movement}/arrival", Phrase("도착 처리", "Take in what was dispatched"),
    tag: "console", permissions: .moveStock, isIdempotent: true, problems: [ProblemKind(NoStockMove.arrivedAlready)],
    takes: merchant, .path("movement", .id(StockMovement.self)), answers: .nothing
  ).write { tx, call, merchant, movement in
    try ConsoleAccess.require(.moveStock, at: merchant, call, in: tx)
    try ArriveStock(movement: movement, merchant: merchant).run(in: tx)
  }

  private static let terms = Endpoint(
    "getDeliveryTerms", .get, "/api/v1/merchants/{merchant}/delivery-terms", Phrase("배송 조건 보기", "What delivery costs and how long it takes"),
    tag: "console", takes: merchant, answers: .ok(StockInputs.termsView)
  ).read { tx, _, merchant in try DeliveryTerms.of([merchant], .krw, in: tx)[merchant] ?? .usual }

  private static let setTerms = Endpoint(
    "setDeliveryTerms", .put, "/api/v1/merchants/{merchant}/delivery-terms", Phrase("배송 조건 정하기", "Set what delivery costs"), tag: "console",
    permissions: .editPrices, problems: [ProblemKind(SetPrice.No.otherCurrency(wanted: .krw))], takes: merchant, .body(StockInputs.terms), answers: .ok(StockInputs.termsView)
  ).write { tx, call, merchant, terms in
    try ConsoleAccess.require(.editPrices, at: merchant, call, in: tx)
    try SetDeliveryTerms(merchant: merchant, terms: terms).run(in: tx)
    return terms
  }

  /// Stock is kept of one's own variants only.
  private static func own(_ variants: [Int64], _ merchant: PartyID, in tx: Transaction) throws {
    for start in stride(from: 0, to: variants.count, by: 500) {
      let some = variants[start..<min(variants.count, start + 500)].map { ID<Variant>($0) }
      let facts = try VariantFacts.of(some, in: tx)
      guard some.allSatisfy({ facts[$0]?.merchant == merchant }) else { throw CatalogAbsence.variant }
    }
  }
}
