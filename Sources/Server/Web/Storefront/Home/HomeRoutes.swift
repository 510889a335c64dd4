import Commerce
import Hummingbird
import Kernel
import Storage
import Web

/// The front page.
enum HomeRoutes {
  static func routes() -> [Route] {
    [
      .get("/") { call in
        try await call.showPublic { visit, tx in
          let shelves = try HomeShelves.open(site: visit.site.id, in: tx)
          let ready = try CollectToday.among(Array(Set(shelves.popular + shelves.newest + shelves.cut)), in: tx)
          return .page(
            HomePage(
              hero: visit.site.look.hero.text(in: visit.reader.language), categories: Array(shelves.categories.prefix(8)),
              popular: ShopCards(shelves.popular, collectable: ready), newest: ShopCards(shelves.newest, collectable: ready),
              cut: ShopCards(shelves.cut, collectable: ready)
            ).html(visit.reader))
        }
      }
    ]
  }
}
