import Catalog
import Community
import HTTPTypes
import Hummingbird
import Kernel
import Storage
import Web
import Wire

/// Waiting for what is sold out: the member's list, asking and letting go.
enum RestockRoutes {
  static func routes() -> [Route] {
    [
      .get("/me/restocks") { call in
        let after = call.after
        return try await call.showMine { visit, party, tx in try page(visit, party, after, in: tx) }
      },
      .post("/me/restocks/{variant}") { call in
        let variant = try call.id("variant", of: Variant.self), way = try await back(call)
        return try await call.change(then: way) { party, tx in
          do { try WishStock(variant, by: party).run(in: tx) } catch WishStock.No.inStock {
            // It came meanwhile: the page says so better.
          }
        }
      },
      .post("/me/restocks/{variant}/remove") { call in
        let variant = try call.id("variant", of: Variant.self), way = try await back(call)
        return try await call.change(then: way) { party, tx in try DropStockWish(variant, by: party).run(in: tx) }
      },
    ]
  }

  /// The page from which it was asked.
  private static func back(_ call: Call) async throws -> Path { Path(ours: try await call.form()["next"]) ?? Paths.restocks }

  private static func page(_ visit: Visit, _ party: PartyID, _ after: Cursor?, in tx: Transaction) throws -> HTML {
    let wishes = try StockWish.page(of: party, after: after, in: tx)
    let facts = try VariantFacts.of(wishes.items.map(\.variant), in: tx)
    let cards = try CardQueries.cards(Set(facts.values.map(\.variant.product)).sorted(), site: visit.site.id, in: tx)
    let pictures = Dictionary(cards.map { ($0.product, $0.picture) }) { first, _ in first }
    let own = try VariantPictures.of(wishes.items.map(\.variant), in: tx)
    return RestocksPage(
      lines: wishes.items.compactMap { wish in
        facts[wish.variant].map { fact in
          RestocksPage.Line(facts: fact, picture: own[wish.variant] ?? pictures[fact.variant.product]?.inColour(of: fact.variant.choices), at: wish.at)
        }
      }, cursor: after, next: wishes.next
    ).draw(visit.reader)
  }
}
