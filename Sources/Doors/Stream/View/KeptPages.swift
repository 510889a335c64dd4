import Catalog
import Community
import Kernel
import Web

/// Products that a member keeps for later.
package struct BookmarksPage: Sendable {
  package var cards: ShopCards
  package var cursor: Cursor?
  package var next: Cursor?
  /// What was let go a moment ago and can be kept again.
  package var removed: Card?

  package init(cards: ShopCards, cursor: Cursor?, next: Cursor?, removed: Card? = nil) {
    self.removed = removed
    self.cards = cards
    self.cursor = cursor
    self.next = next
  }

  package func draw(_ reader: Reader) -> HTML {
    let none = EmptyState(
      reader.say(AccountPhrases.noBookmarks), reader.say(AccountPhrases.noBookmarksLead), picture: .drawn(.parcel, seed: 14),
      way: .init(reader.say(AccountPhrases.shop), Paths.home))
    let undo: HTML = removed.map {
      UndoNotice(
        reader.say(SalePhrases.removed, ["title": $0.title.text(in: reader.language)]), by: Paths.bookmark("product", $0.product.raw), hidden: ["want": KeepButton.keep]
      ).html(reader)
    } ?? ""
    return AccountFrame.page(
      AccountPhrases.bookmarks, Paths.bookmarks, reader, isNarrow: false,
      body: cards.cards.isEmpty ? undo + none.html : undo + #"<h2 class="hide">\#(ShopPhrases.goods, reader.language)</h2>"# + cards.grid(reader) + Pager(Paths.bookmarks, cursor: cursor, next: next).html(reader))
  }
}

/// Reviews that a member wrote, with their answers.
package struct MyReviewsPage: Sendable {
  package var reviews: [ShownReview]
  /// Products that stand on this site and have a page here.
  package var standing: Set<ID<Product>>
  package var cursor: Cursor?
  package var next: Cursor?
  /// Hidden reviews to whose hiding the member objected.
  package var objected: Set<ID<Review>>
  /// What was done a moment ago: `objected`, `withdrawn`, `edited`.
  package var done: String?
  /// What waits for a rating, where nothing was written yet.
  package var toRate: [GoodsToRate]

  package init(
    reviews: [ShownReview], standing: Set<ID<Product>>, cursor: Cursor?, next: Cursor?, objected: Set<ID<Review>> = [], done: String? = nil,
    toRate: [GoodsToRate] = []
  ) {
    self.reviews = reviews
    self.standing = standing
    self.cursor = cursor
    self.next = next
    self.objected = objected
    self.done = done
    self.toRate = toRate
  }

  package func draw(_ reader: Reader) -> HTML {
    let none = EmptyState(
      reader.say(AccountPhrases.noReviews), reader.say(AccountPhrases.noReviewsLead), picture: .drawn(.book, seed: 4),
      way: toRate.isEmpty ? .init(reader.say(AccountPhrases.seeOrders), Paths.orders) : nil)
    let words = done == "objected" ? AccountPhrases.objected : done == "withdrawn" ? AccountPhrases.reviewGone : done == "edited" ? ReviewPhrases.edited : nil
    let said: HTML? = words.map { Notice(reader.say($0), .jade).html }
    let posts: [HTML] = reviews.map { "\(Post.review($0, standing: standing, reader))\(hidden($0, reader))\(goodbye($0, reader))" }
    return AccountFrame.page(
      AccountPhrases.reviews, Paths.myReviews, reader,
      body: reviews.isEmpty ? "\(none.html)\(GoodsToRate.list(toRate, reader))" : #"\#(said)<div class="stack">\#(posts)</div>"# + Pager(Paths.myReviews, cursor: cursor, next: next).html(reader))
  }

  /// The ways to edit one's review, and to take it back behind a second thought.
  private func goodbye(_ shown: ShownReview, _ reader: Reader) -> HTML? {
    guard [.standing, .blinded].contains(shown.review.state) else { return nil }
    return """
      <div class="acts">\(Button(reader.say(ReviewPhrases.edit), .outline, isSmall: true).link(Paths.editReview(shown.review.id)))</div><details class="small"><summary>\(AccountPhrases.reviewDelete, reader.language)</summary><div class="stack is-tight"><p class="muted">\(AccountPhrases.reviewDeleteLead, reader.language)</p>\(Button(reader.say(AccountPhrases.reviewDelete), .outline, isSmall: true).post(Paths.takeBackReview(shown.review.id)))</div></details>
      """
  }

  /// Under a hidden review: until when and why, and the way to object.
  private func hidden(_ shown: ShownReview, _ reader: Reader) -> HTML? {
    guard shown.review.state == .blinded, let until = shown.review.blindedUntil else { return nil }
    let day = reader.format.day(reader.format.day(of: until))
    guard !objected.contains(shown.review.id) else {
      return Notice(reader.say(AccountPhrases.hiddenObjected, ["day": day]), .indigo).html
    }
    return """
      <div class="panel stack is-tight">\(Notice(reader.say(AccountPhrases.hidden, ["day": day]), .gardenia).html)<p class="muted small">\(AccountPhrases.hiddenWhy, reader.language)</p>\(Button(reader.say(ReviewsPhrases.object), .outline, isSmall: true).post(Paths.objectToBlind(shown.review.id)))</div>
      """
  }
}
