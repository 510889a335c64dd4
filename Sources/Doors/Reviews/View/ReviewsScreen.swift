import Catalog
import Community
import Kernel
import Trade
import Web

/// All reviews of a product, and the form to write one's own.
package struct ReviewsScreen: Sendable {
  package var product: ProductFacts
  package var summary: RatingSummary
  package var reviews: [ShownReview]
  package var order: ProductReviews.Order
  package var cursor: Cursor?
  package var next: Cursor?
  /// Whether the form stands open.
  package var writes: Bool
  package var typed: Typed
  package var isThanked: Bool
  /// Whether the reader may rate it, and why not.
  package var standing: ReviewStanding
  /// Bought by a size: who wore it may say so.
  package var comesInSizes: Bool

  package init(
    product: ProductFacts, summary: RatingSummary, reviews: [ShownReview], order: ProductReviews.Order, cursor: Cursor?, next: Cursor?,
    writes: Bool = false, typed: Typed = .untouched, isThanked: Bool = false,
    standing: ReviewStanding = .open, comesInSizes: Bool = false
  ) {
    self.comesInSizes = comesInSizes
    self.product = product
    self.summary = summary
    self.reviews = reviews
    self.order = order
    self.cursor = cursor
    self.next = next
    self.writes = writes
    self.typed = typed
    self.isThanked = isThanked
    self.standing = standing
  }

  private var path: Path { Paths.productReviews(product.product) }

  package func html(_ reader: Reader) -> HTML {
    let name = product.title.text(in: reader.language)
    let title = reader.say(ReviewPhrases.title, ["title": name])
    let crumbs = Crumbs([(name, Paths.product(slug: product.slug))])
    let thanks: HTML? = isThanked ? Notice(reader.say(ReviewPhrases.thanks), .jade).html : nil
    let posts: [HTML] = reviews.map { Post.opinion($0, reader) }
    let list: HTML = posts.isEmpty
      ? #"<p class="muted">\#(PartPhrases.noReviews, reader.language)</p>"#
      : #"<div class="reviews">\#(posts)</div>"# + Pager(path.with("sort", order.rawValue), cursor: cursor, next: next).html(reader)
    return Layout.page(
      Head(title: title, canonical: path), reader,
      body: """
        <div class="narrow stack is-loose"><div class="page-head">\(crumbs.html(reader))<h1>\(title)</h1></div>\(thanks)\(ReviewSummary(ratings: summary).html(reader))\(form(reader))<div class="stack">\(orders(reader))\(list)</div></div>
        """)
  }

  private func orders(_ reader: Reader) -> HTML? {
    guard reviews.count > 1 else { return nil }
    let ways: [HTML] = [(ProductReviews.Order.helpful, ReviewPhrases.helpful), (.newest, ReviewPhrases.newest)].map { way, words in
      #"<a class="chip" href="\#(to: path.with("sort", way.rawValue))"\#(Layout.current(way == order))>\#(words, reader.language)</a>"#
    }
    return #"<div class="chips">\#(ways)</div>"#
  }

  private func form(_ reader: Reader) -> HTML {
    guard reader.isSignedIn else {
      return #"<div class="acts" id="write">\#(Button(reader.say(ReviewPhrases.signInFirst), .outline).link(Paths.signIn(then: path.with("write", "1"))))</div>"#
    }
    switch standing {
    case .open: break
    case .notReceived: return #"<div id="write">\#(Notice(ReviewsPhrases.notReceived.text(in: reader.language), .indigo).html)</div>"#
    case .written:
      return #"<div class="stack" id="write">\#(Notice(ReviewsPhrases.already.text(in: reader.language), .indigo).html)<div class="acts">\#(Button(reader.say(ReviewPhrases.mine), .outline, isSmall: true).link(Paths.myReviews))</div></div>"#
    }
    return """
      <details class="panel fold" id="write"\("open", if: writes || typed != .untouched)><summary>\(ReviewPhrases.write, reader.language)</summary>\(ReviewForm(path, typed: typed, comesInSizes: comesInSizes).html(reader))</details>
      """
  }
}
