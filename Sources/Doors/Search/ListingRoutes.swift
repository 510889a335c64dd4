import Catalog
import Hummingbird
import Kernel
import Places
import Storage
import Trade
import Web
import Wire

/// Categories and brands.
enum ListingRoutes {
  static func routes() -> [Route] {
    [
      .get("/categories") { call in
        try await call.showPublic { visit, tx in .page(CategoriesPage(tree: try CategoryTree.shown(on: visit.site.id, in: tx)).html(visit.reader)) }
      },
      .get("/categories/{path...}") { call in
        let asked = Asked(call)
        return try await call.showPublic { visit, tx in try category(call["path"] ?? "", asked, visit, in: tx) }
      },
      .get("/brands") { call in
        let order = call.query("order").flatMap(BrandsPage.Order.init(rawValue:))
        let letter = call.query("letter").flatMap { $0.unicodeScalars.count == 1 ? $0 : nil }
        let start = call.query("from").flatMap { Int($0) } ?? 0
        return try await call.showPublic { visit, tx in
          .page(
            BrandsPage(
              lines: try BrandDirectory.of(site: visit.site.id, in: tx), malls: try BrandMalls.all(in: tx),
              order: order ?? (visit.reader.language == .korean ? .korean : .latin), letter: letter, start: min(start, 100_000)
            ).html(visit.reader))
        }
      },
      .get("/brands/{brand}") { call in
        let asked = Asked(call)
        return try await call.showPublic { visit, tx in try brand(call["brand"] ?? "", asked, visit, in: tx) }
      },
    ]
  }

  /// How a list is wanted.
  struct Asked: Sendable {
    let order: CardList.Order
    let onlyInStock: Bool
    let cursor: Cursor?

    init(_ call: Call) {
      order = call.query("sort").flatMap(CardList.Order.init(rawValue:)) ?? .popular
      onlyInStock = call.query("stock") == "1"
      cursor = call.after
    }
  }

  private static func category(_ path: String, _ asked: Asked, _ visit: Visit, in tx: Transaction) throws -> Showing {
    guard
      let screen = try CategoryScreen.open(
        path: path, site: visit.site.id, order: asked.order, onlyInStock: asked.onlyInStock, cursor: asked.cursor, in: tx),
      let here = screen.trail.last
    else { throw Problem.noSuchPage() }
    let language = visit.reader.language
    func step(_ category: Catalog.Category) -> (words: String, path: Path) { (category.name.text(in: language), Paths.category(path: category.path)) }
    return .page(
      ListingPage(
        title: here.name.text(in: language), trail: screen.trail.dropLast().map(step), ways: screen.children.map(step),
        path: Paths.category(path: here.path), order: asked.order, onlyInStock: asked.onlyInStock,
        cards: try CollectDays.cards(screen.cards.items, of: visit, in: tx), cursor: asked.cursor, next: screen.cards.next,
        facets: Paths.search.with("category", here.id)
      ).html(visit.reader))
  }

  private static func brand(_ code: String, _ asked: Asked, _ visit: Visit, in tx: Transaction) throws -> Showing {
    guard let screen = try BrandScreen.open(code: code, site: visit.site.id, order: asked.order, onlyInStock: asked.onlyInStock, cursor: asked.cursor, in: tx) else {
      // Search and cards know brands by number.
      guard let id = ID<Brand>(text: code), let brand = try BrandQueries.brands([id], in: tx).first else { throw Problem.noSuchPage() }
      return .moved(Paths.brand(code: brand.code))
    }
    let language = visit.reader.language
    let reader = visit.reader
    let malls = try Malls(brand: screen.brand.id.raw, size: 24).run(in: tx).items.map { reader.say($0.item.name) }
    return .page(
      ListingPage(
        title: screen.brand.name.text(in: language), lead: screen.brand.story.text(in: language), trail: [(reader.say(FramePhrases.brands), Paths.brands)],
        path: Paths.brand(code: code),
        order: asked.order, onlyInStock: asked.onlyInStock, cards: try CollectDays.cards(screen.cards.items, of: visit, in: tx), cursor: asked.cursor,
        next: screen.cards.next, facets: Paths.search.with("brand", screen.brand.id),
        banner: BrandLogo(screen.brand.name).banner(language),
        malls: malls.isEmpty ? nil : (malls.joined(separator: " · "), Paths.malls.with("brand", code))
      ).html(visit.reader))
  }
}
