import Catalog
import Community
import Hummingbird
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// A product's page.
enum ProductRoutes {
  static func routes() -> [Route] {
    [
      .get("/products/{product}") { call in
        let slug = call["product"] ?? ""
        let asked = (1...3).map { call.query("o\($0)") }
        // What was just added is the reader's own: that page never stands on the shelf.
        guard let added = call.query("added").flatMap({ ID<Variant>(text: $0) }) else {
          return try await call.showPublic { visit, tx in try page(slug, asked, visit, in: tx) }
        }
        return try await call.show { visit, tx in try page(slug, asked, visit, added: added, in: tx) }
      }
    ]
  }

  private static func page(_ slug: String, _ asked: [String?], _ visit: Visit, added: ID<Variant>? = nil, in tx: Transaction) throws -> Showing {
    switch try ProductScreen.open(slug: slug, site: visit.site.id, customer: visit.party, in: tx) {
    case .moved(let slug): return .moved(Paths.product(slug: slug))
    case .absent:
      // Search and the API know products by number.
      guard let id = ID<Product>(text: slug) else { throw Problem.noSuchPage() }
      let heir = try MergeQueries.heir(of: id, in: tx)
      guard let card = try CardQueries.cards([heir], site: visit.site.id, in: tx).first, card.slug != slug else { throw Problem.noSuchPage() }
      return .moved(Paths.product(slug: card.slug))
    case .here(let screen):
      var page = try page(screen, asked, visit, in: tx)
      try fill(&page, visit, in: tx)
      page.added = try added.flatMap { try AddedGoods.notice($0, visit.cart, visit, isSheet: false, in: tx) }
      return .seen(page.html(visit.reader), .productViewed(screen.product.id.raw))
    }
  }

  /// What others say, what is like it, and whether the reader keeps it.
  private static func fill(_ page: inout ProductPage, _ visit: Visit, in tx: Transaction) throws {
    let product = page.screen.product.id
    page.reviews = ProductReviewsPart(
      reviews: try ProductReviews.open(product, reader: visit.party, in: tx), path: Paths.productReviews(product)
    ).html(visit.reader)
    page.recommendations = try ProductShelf.of(page.screen, visit, in: tx)
    if let party = visit.party, let variant = page.selection.variant { page.waited = try StockWish.those(of: party, among: [variant.id], in: tx) }
    if let party = visit.party { page.isKept = try !Bookmark.kept(by: party, .product, among: [product.raw], in: tx).isEmpty }
  }

  private static func page(_ screen: ProductScreen, _ asked: [String?], _ visit: Visit, in tx: Transaction) throws -> ProductPage {
    let merchant = screen.product.merchant
    let stock = try Availability.of(screen.variants.map(\.id.raw), merchant: merchant, in: tx)
    let shops = stock.first?.places.map(\.location).filter(\.collects) ?? []
    let currency = screen.card.priceMin.currency
    let today = visit.reader.format.day(of: tx.now)
    return ProductPage(
      screen: screen, selection: ProductSelection(asked: asked, options: screen.options, variants: screen.variants),
      stock: Dictionary(stock.map { (ID<Variant>($0.variant), $0) }, uniquingKeysWith: { first, _ in first }), shops: try CollectPlaces.of(shops, in: tx),
      terms: try DeliveryTerms.of([merchant], currency, in: tx)[merchant] ?? .usual(in: currency), seller: try SellerFacts.shown([merchant], in: tx)[merchant],
      withdrawalDays: try PolicyValue.standing(PolicyKey.withdrawalDays, on: today, in: tx).value,
      refundDays: try PolicyValue.standing(PolicyKey.refundDays, on: today, in: tx).value)
  }
}
