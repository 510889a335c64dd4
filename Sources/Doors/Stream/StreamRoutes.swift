import Catalog
import Community
import Kernel
import Storage
import Web
import Wire

/// What everybody says, and what a member kept and wrote.
package enum StreamRoutes {
  package static func routes() -> [Route] {
    [
      .get("/stream") { call in
        let after = call.after
        return try await call.showPublic { visit, tx in
          let page = try StreamPage.page(after: after, in: tx)
          let reviews = page.items.compactMap { if case .review(let review) = $0 { review } else { nil } }
          return .page(
            StreamScreen(items: page.items, standing: try standing(reviews, on: visit.site, in: tx), cursor: after, next: page.next).draw(visit.reader))
        }
      },
      .get("/me/bookmarks") { call in
        let after = call.after, removed = call.query("removed").flatMap { ID<Product>(text: $0) }
        return try await call.showMine { visit, party, tx in
          let page = try Bookmark.page(of: party, .product, after: after, in: tx)
          let cards = try CardQueries.cards(page.items.map { ID($0.thing) }, site: visit.site.id, in: tx)
          let isGone = try removed.map { try Bookmark.kept(by: party, .product, among: [$0.raw], in: tx).isEmpty } ?? false
          let gone = isGone ? try CardQueries.cards(removed.map { [$0] } ?? [], site: visit.site.id, in: tx).first : nil
          return BookmarksPage(cards: try ShopCards(cards).withHearts(of: visit, in: tx), cursor: after, next: page.next, removed: gone).draw(visit.reader)
        }
      },
      .get("/me/reviews") { call in
        let after = call.after, done = call.query("done")
        return try await call.showMine { visit, party, tx in
          let page = try MyReviews.page(of: party, after: after, in: tx)
          return MyReviewsPage(
            reviews: page.items, standing: try standing(page.items, on: visit.site, in: tx), cursor: after, next: page.next,
            objected: Set(try ReviewClaim.objections(page.items.map(\.review.id), in: tx).keys), done: done,
            toRate: page.items.isEmpty && after == nil ? try RateableGoods.latest(of: party, site: visit.site.id, visit.reader, in: tx) : []
          ).draw(visit.reader)
        }
      },
      .post("/me/reviews/{review}/withdraw") { call in
        let review = try call.id("review", of: Review.self)
        return try await call.change(then: Paths.myReviews.with("done", "withdrawn")) { party, tx in
          try WithdrawReview(review: review, by: party).run(in: tx)
        }
      },
      .post("/me/reviews/{review}/objection") { call in
        let review = try call.id("review", of: Review.self)
        return try await call.change(then: Paths.myReviews.with("done", "objected")) { party, tx in
          try ObjectToBlind(review: review, by: party).run(in: tx)
        }
      },
    ]
  }

  /// Which of the reviewed products have a page on this site: not those of another storefront, nor those no longer sold.
  private static func standing(_ reviews: [ShownReview], on site: Catalog.Site, in tx: Transaction) throws -> Set<ID<Product>> {
    try Card.standing(Set(reviews.compactMap { $0.product?.product }), on: site.id, in: tx)
  }
}
