import Catalog
import Inventory
import Kernel
import Places
import Search
import Storage
import Trade
import Web
import Wire

/// What is sold: sites, categories, brands, products.
enum CatalogEndpoints {
  private static let noSite = ProblemKind(CatalogAbsence.site)
  private static let noProduct = ProblemKind(CatalogAbsence.product)
  private static let cursor = ListInputs.cursor
  private static let limit = ListInputs.limit

  /// What a list of products is of; sent together all must hold.
  struct Scope: Sendable {
    let category: ID<Catalog.Category>?
    let brand: ID<Brand>?
    let merchant: PartyID?
    let colour: String?
    let size: String?
    /// What stands near, in a shop that hands it over today.
    let near: GeoPoint?
    let metres: Int
  }

  enum Order: String, CaseIterable, Sendable {
    case popular, newest, rating
    case priceUp = "price-up"
    case priceDown = "price-down"

    var list: CardList.Order {
      switch self {
      case .popular: .popular
      case .newest: .newest
      case .rating: .rating
      case .priceUp: .priceUp
      case .priceDown: .priceDown
      }
    }

    var searched: SearchSort {
      switch self {
      case .popular: .popular
      case .newest: .newest
      case .rating: .rating
      case .priceUp: .priceUp
      case .priceDown: .priceDown
      }
    }
  }

  static func routes() -> [Route] { [sites, categories, brands, brand, products, product, bySlug, stockEvents] }

  private static let sites = Endpoint(
    "listSites", .get, "/api/v1/sites", Phrase("사이트 목록", "The storefronts"), tag: "catalog",
    answers: .ok(View<[Catalog.Site]>.object("SiteList", .member("items", CatalogViews.site.list) { $0 }))
  ).read { tx, _ in try SiteQueries.all(in: tx) }

  private static let categories = Endpoint(
    "listCategories", .get, "/api/v1/categories", Phrase("분류 목록", "The whole tree of categories"), tag: "catalog",
    answers: .ok(View<[Catalog.Category]>.object("CategoryList", .member("items", CatalogViews.category.list) { $0 }))
  ).read { tx, _ in try CategoryTree.load(in: tx).nodes }

  private static let brands = Endpoint(
    "listBrands", .get, "/api/v1/brands", Phrase("브랜드 목록", "Every brand, by its code"), tag: "catalog",
    takes: cursor, .query("limit", .int(1...500), or: 100), answers: .page("BrandPage", of: CatalogViews.brand)
  ).read { tx, _, cursor, limit in try BrandQueries.page(after: cursor, size: limit, in: tx) }

  private static let brand = Endpoint(
    "getBrand", .get, "/api/v1/brands/{code}", Phrase("브랜드 보기", "Read a brand"), tag: "catalog", problems: [ProblemKind(NoBrand.unknown), noSite],
    takes: .path("code", .text(1...200)), APISite.code, answers: .ok(CatalogViews.brand)
  ).read { tx, call, code, site in
    guard let found = try BrandScreen.open(code: code, site: APISite.find(site, call, in: tx).id, in: tx) else { throw NoBrand.unknown }
    return found.brand
  }

  private static let products = Endpoint(
    "listProducts", .get, "/api/v1/products", Phrase("상품 목록", "Products of a site, a category, a brand or a seller; with `near` those that can be collected today within `metres`"), tag: "catalog",
    problems: [noSite, ProblemKind(NoBrand.noCategory), ProblemKind(SearchQuery.No.cursorUnreadable)],
    takes: APISite.code, .query("category", .id(Catalog.Category.self)), .query("brand", .id(Brand.self)), .query("merchant", .id(AnyParty.self)),
    .query("colour", .text(1...40)), .query("size", .text(1...20)), .query("order", .choice(Order.self), or: .popular), .query("inStock", .flag, or: false), PlaceQueries.near, PlaceQueries.metres, cursor, limit,
    answers: .page("ProductPage", of: CatalogViews.card)
  ).read { tx, call, code, category, brand, merchant, colour, size, order, inStock, near, metres, cursor, limit in
    let metres = try PlaceQueries.reach(of: near, metres)
    let site = try APISite.find(code, call, in: tx)
    let asked = Scope(category: category, brand: brand, merchant: merchant, colour: colour, size: size, near: near, metres: metres)
    let scopes = try scopes(asked, in: tx)
    guard colour == nil, size == nil, near == nil else { return try searched(asked, site, order, inStock, cursor, limit, call.language, in: tx) }
    var list = CardList(site: site.id, scope: scopes.first ?? .site, order: order.list, onlyInStock: inStock, cursor: cursor)
    list.also = Array(scopes.dropFirst())
    return try list.page(in: tx, size: limit)
  }

  private static let product = Endpoint(
    "getProduct", .get, "/api/v1/products/{product}", Phrase("상품 보기", "Read a product: variants, prices, where it can be had"), tag: "catalog",
    problems: [noProduct, noSite], takes: .path("product", .id(Product.self)), APISite.code, PlaceQueries.near, answers: .ok(ProductSight.view)
  ).readShelved { tx, call, id, code, near in
    let site = try APISite.find(code, call, in: tx)
    guard let card = try CardQueries.cards([id], site: site.id, in: tx).first else { throw CatalogAbsence.product }
    return try open(card.slug, near, site, call, in: tx)
  }

  private static let bySlug = Endpoint(
    "getProductBySlug", .get, "/api/v1/products/by-slug/{slug}", Phrase("주소로 상품 보기", "Read a product by its name in addresses"), tag: "catalog",
    problems: [noProduct, noSite], takes: .path("slug", .text(1...200)), APISite.code, PlaceQueries.near, answers: .ok(ProductSight.view)
  ).readShelved { tx, call, slug, code, near in try open(slug, near, APISite.find(code, call, in: tx), call, in: tx) }

  private static let stockEvents = Endpoint(
    "watchStock", .get, "/api/v1/products/{product}/stock/events", Phrase("재고 실시간 보기", "Hear of a product's stock as it changes"),
    tag: "catalog", problems: [noProduct, noSite], takes: .path("product", .id(Product.self)), APISite.code, answers: .events
  ).handle { call, id, code in
    let variants = try await call.house.database.read { tx in
      let site = try APISite.find(code, call, in: tx)
      guard try !Card.standing([id], on: site.id, in: tx).isEmpty else { throw CatalogAbsence.product }
      return try VariantFacts.of(products: [id], in: tx).values.map(\.variant.id.raw).sorted()
    }
    return try EventStream(call, topic: Availability.topic) { after in
      let left = try await call.house.database.read { tx in try Availability.total(variants, in: tx) }
      let facts = JSON.object(variants.map { JSON.Member(String($0), .int(left[$0] ?? 0)) })
      let mark = Encoding.hex(Digest.sha256(facts.bytes).prefix(8))
      guard mark != after else { return [] }
      return [EventStream.Message(id: mark, event: "stock", data: facts.bytes)]
    }
  }

  private static func open(_ slug: String, _ near: GeoPoint?, _ site: Catalog.Site, _ call: Call, in tx: Transaction) throws -> ProductSight {
    switch try ProductScreen.open(slug: slug, site: site.id, customer: call.signedIn?.party, in: tx) {
    case .here(let screen): return try .of(screen, near: near, in: tx)
    case .moved(let other):
      // Where merges end is where it is, or it is nowhere.
      guard case .here(let screen) = try ProductScreen.open(slug: other, site: site.id, customer: call.signedIn?.party, in: tx) else { throw CatalogAbsence.product }
      return try .of(screen, near: near, in: tx)
    case .absent: throw CatalogAbsence.product
    }
  }

  private static func scopes(_ asked: Scope, in tx: Transaction) throws -> [CardList.Scope] {
    var scopes: [CardList.Scope] = []
    if let category = asked.category {
      guard let node = try CategoryTree.load(in: tx)[category] else { throw NoBrand.noCategory }
      scopes.append(.category(node.id, depth: node.depth))
    }
    if let brand = asked.brand { scopes.append(.brand(brand)) }
    if let merchant = asked.merchant { scopes.append(.merchant(merchant)) }
    return scopes
  }

  /// Colours, sizes and what stands near are known to the search index alone.
  private static func searched(
    _ asked: Scope, _ site: Catalog.Site, _ order: Order, _ inStock: Bool, _ cursor: Cursor?, _ limit: Int, _ language: Language, in tx: Transaction
  ) throws -> Page<Card> {
    var filters = SearchFilters()
    filters.categories = asked.category.map { [$0.raw] } ?? []
    filters.brands = asked.brand.map { [$0.raw] } ?? []
    filters.merchants = asked.merchant.map { [$0.raw] } ?? []
    filters.colours = asked.colour.map { [$0] } ?? []
    filters.sizes = asked.size.map { [$0] } ?? []
    filters.isInStock = inStock
    if let near = asked.near { filters.items = try NearGoods.today(Reach(near, metres: asked.metres), Format(language), in: tx) ?? [:] }
    let answer = try SearchQuery("", site: ID(site.id.raw), filters: filters, sort: order.searched, cursor: cursor, size: limit, wantsFacets: false).run(in: tx)
    return Page(items: try CardQueries.cards(answer.hits.map { ID($0.item) }, site: site.id, in: tx), next: answer.next)
  }
}
