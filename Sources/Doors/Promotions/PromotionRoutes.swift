import Catalog
import Kernel
import Places
import Storage
import Web
import Wire

/// What is on promotion now.
package enum PromotionRoutes {
  package static func routes() -> [Route] {
    [
      .get("/promotions") { call in
        let asked = PlaceQuestions(call, Paths.promotions)
        return try await call.showPublic { visit, tx in
          let page = try PromotionsNow(near: asked.near, region: asked.region, after: asked.after, size: 24).run(in: tx)
          return .page(
            PromotionListScreen(
              items: page.items, regions: try Region.all(in: tx), region: asked.region, isNear: asked.near != nil, filters: asked.filters(), here: asked.here,
              cursor: asked.after, next: page.next
            ).draw(visit.reader))
        }
      },
      .get("/promotions/{promotion}") { call in
        let id = try call.id("promotion", of: Promotion.self)
        return try await call.showPublic { visit, tx in try page(id, visit, in: tx) }
      },
    ] + BenefitRoutes.routes()
  }

  /// Goods shown under a promotion, at most.
  private static let goodsMax = 12

  private static func page(_ id: ID<Promotion>, _ visit: Visit, in tx: Transaction) throws -> Showing {
    guard let promotion = try Promotion.find(id, in: tx) else { throw Problem.noSuchPage() }
    let brand = try promotion.brand.flatMap { try BrandQueries.brands([ID($0)], in: tx).first }
    let unit = try promotion.unit.flatMap { try Unit.find($0, in: tx) }
    return .page(
      PromotionScreen(
        promotion: promotion, mall: try promotion.mall.flatMap { try Mall.find($0, in: tx) }, unit: unit,
        brand: brand.map { ($0.name.text(in: visit.reader.language), $0.code) }, goods: try goods(promotion, unit, visit, in: tx),
        benefit: try Benefit.find(id, in: tx), pass: try visit.party.flatMap { try BenefitPass.of($0, id, in: tx) }
      ).draw(visit.reader))
  }

  /// What costs less than before at the promotion's store or of its brand; nothing of a mall as a whole.
  private static func goods(_ promotion: Promotion, _ unit: Unit?, _ visit: Visit, in tx: Transaction) throws -> ShopCards? {
    let scope: CardList.Scope? = if let brand = promotion.brand { .brand(ID(brand)) } else { unit?.merchant.map { CardList.Scope.merchant($0) } }
    guard let scope else { return nil }
    let cut = try CardList(site: visit.site.id, scope: scope, onlyInStock: true).page(in: tx, size: 60).items.filter { $0.was != nil }
    // Under a store stand the goods that are there.
    let here = try unit.map { try StockHere.cards(cut, in: $0, in: tx) } ?? cut
    return try CollectDays.cards(Array(here.prefix(goodsMax)), of: visit, in: tx)
  }
}
