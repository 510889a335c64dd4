import Commerce
import Community
import Kernel
import Storage
import Web

/// What everybody says, and what a member kept and wrote.
package enum StreamRoutes {
  package static func routes() -> [Route] {
    [
      .get("/stream") { call in
        let after = call.after
        return try await call.showPublic { visit, tx in
          let page = try StreamPage.page(after: after, in: tx)
          return .page(StreamScreen(items: page.items, cursor: after, next: page.next).draw(visit.reader))
        }
      },
      .get("/me/bookmarks") { call in
        let after = call.after
        return try await call.showMine { visit, party, tx in
          let page = try Bookmark.page(of: party, .product, after: after, in: tx)
          let cards = try CardQueries.cards(page.items.map { ID($0.thing) }, site: visit.site.id, in: tx)
          return BookmarksPage(cards: try ShopCards(cards).withHearts(of: visit, in: tx), cursor: after, next: page.next).draw(visit.reader)
        }
      },
      .get("/me/reviews") { call in
        let after = call.after
        return try await call.showMine { visit, party, tx in
          let page = try MyReviews.page(of: party, after: after, in: tx)
          return MyReviewsPage(reviews: page.items, cursor: after, next: page.next).draw(visit.reader)
        }
      },
    ] + BookmarkRoutes.routes() + ReviewRoutes.routes()
  }
}
