import Catalog
import Community
import Hummingbird
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Wire

/// The console's first page.
enum DeskHomeRoutes {
  /// Products looked through for what runs out, newest first, at most.
  static let lowProductsMax = 200

  static func routes() -> [Route] {
    [
      .get("/console", permissions: .seeConsole) { call in
        try await call.desk { seat, tx in
          guard let merchant = seat.workplace.merchant else { return try OperatorFigures.home(seat, in: tx).html(seat.desk) }
          let span = call.query("days").flatMap { Int($0) }.flatMap { DeskHome.spans.contains($0) ? $0 : nil } ?? DeskHome.spans[0]
          return try home(merchant, seat, span: span, in: tx).html(seat.desk)
        }
      }
    ]
  }

  private static func home(_ merchant: PartyID, _ seat: Seat, span: Int, in tx: Transaction) throws -> DeskHome {
    let seesMoney = seat.may(.seeMoney)
    let since = Zone.seoul.instant(Zone.seoul.local(tx.now).day.adding(days: 1 - Int64(span)), minute: 0)
    let low = try lowStock(merchant, seat, in: tx)
    let places = try DeskPlaces.within(seat, .seeOrders, in: tx)
    let newest = try ConsignmentRow.page(merchant: merchant, OrderFilter(state: .placed, within: places), after: nil, size: 5, in: tx).items
    var page = DeskHome(
      counts: try ConsignmentRow.counts(merchant: merchant, within: places, in: tx),
      returns: Int64(try Return.waiting(merchant: merchant, within: places, in: tx).count),
      reviews: seat.may(.answerReviews) ? try MerchantReviews.unansweredCount(merchant, in: tx) : nil, low: Array(low.prefix(6)),
      lowCount: Int64(low.count), sales: seesMoney ? try SalesByDay.last(Int64(span) * 2, merchant: merchant, in: tx) : nil, span: span,
      best: seesMoney ? try BestSellers.since(since, merchant: merchant, in: tx) : [],
      newest: newest, pictures: try DeskOrderRoutes.pictures(newest.compactMap(\.lines.first), in: tx),
      lacksSeller: try seat.may(.editSeller) && SellerFacts.of(merchant, in: tx) == nil)
    if seesMoney { page.refunded = try GoodsBack.refunded(since: since, merchant: merchant, in: tx) }
    return page
  }

  private static func lowStock(_ merchant: PartyID, _ seat: Seat, in tx: Transaction) throws -> [DeskHome.Low] {
    let products = try ConsoleProducts.page(merchant: merchant, status: .active, size: lowProductsMax, in: tx).items.map(\.product)
    guard !products.isEmpty else { return [] }
    let variants = try VariantFacts.of(products: products, in: tx).values.filter { $0.isSold }
    let totals = try left(variants.map(\.variant.id.raw), seat, in: tx)
    return variants.compactMap { facts in
      guard let left = totals(facts.variant.id.raw), left <= LowStock.max else { return nil }
      return DeskHome.Low(product: facts.variant.product, title: facts.title.text(in: seat.language), choices: facts.choiceText(in: seat.language), left: left)
    }.sorted { ($0.left, $0.title, $0.choices) < ($1.left, $1.title, $1.choices) }
  }

  /// How many pieces of a variant are left where this person works; nil for what a store never had.
  private static func left(_ variants: [Int64], _ seat: Seat, in tx: Transaction) throws -> (Int64) -> Int64? {
    guard let places = try DeskPlaces.within(seat, .seeStock, in: tx) else {
      let totals = try Availability.total(variants, in: tx)
      return { totals[$0] ?? 0 }
    }
    let free = try Availability.free(variants, in: tx)
    return { variant in
      let here = places.compactMap { free[variant]?[$0] }
      return here.isEmpty ? nil : here.reduce(0) { $0.plus(max(0, $1)) }
    }
  }
}
