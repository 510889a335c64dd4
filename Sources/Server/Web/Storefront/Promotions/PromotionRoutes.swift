import Commerce
import Kernel
import Places
import Storage
import Web

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
        return try await call.showPublic { visit, tx in
          guard let promotion = try Promotion.find(id, in: tx) else { throw Problem.noSuchPage() }
          let brand = try promotion.brand.flatMap { try BrandQueries.brands([ID($0)], in: tx).first }
          return .page(
            PromotionScreen(
              promotion: promotion, mall: try promotion.mall.flatMap { try Mall.find($0, in: tx) },
              unit: try promotion.unit.flatMap { try Unit.find($0, in: tx) },
              brand: brand.map { ($0.name.text(in: visit.reader.language), $0.code) }
            ).draw(visit.reader))
        }
      },
    ]
  }
}
