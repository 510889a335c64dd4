import Community
import Kernel
import Stream
import Web

/// The average of those who received a product, and how it spreads.
package struct ReviewSummary: Sendable {
  package var ratings: RatingSummary
  package init(ratings: RatingSummary) { self.ratings = ratings }

  package func html(_ reader: Reader) -> HTML? {
    let leading = ratings.verified
    guard leading.count > 0 else { return nil }
    let stars = reader.format.stars(hundredths: Int(leading.hundredths))
    let meters: [HTML] = (1...5).reversed().compactMap { Stars(Int64($0)) }.map { number in
      let said = reader.say(ReviewPhrases.meter, ["stars": String(number.count), "count": String(leading[number])])
      return """
        <span>\(reader.say(PartPhrases.starsGive, ["count": String(number.count)]))</span><meter min="0" max="\(leading.count)" value="\(leading[number])" aria-label="\(said)"></meter><span>\(reader.format.number(leading[number]))</span>
        """
    }
    return """
      <div class="rating-summary"><div class="stack is-tight"><b class="figure-large" aria-hidden="true">\(stars)</b>\(StarRating(hundredths: Int(leading.hundredths), count: leading.count).row(reader))<p class="muted small">\(ReviewPhrases.verifiedOnly, reader.language)</p></div><div class="meters">\(meters)</div></div>
      """
  }
}

/// Reviews on a product's page: the summary, the first few, and the ways to all of them and to one's own.
package struct ProductReviewsPart: Sendable {
  package var reviews: ProductReviews
  package var path: Path
  package init(reviews: ProductReviews, path: Path) {
    self.reviews = reviews
    self.path = path
  }

  package func html(_ reader: Reader) -> HTML {
    let count = reviews.summary.everyone.count
    let posts: [HTML] = reviews.first.items.map { Post.opinion($0, reader) }
    let none: HTML? = posts.isEmpty ? #"<p class="muted">\#(PartPhrases.noReviews, reader.language)</p>"# : nil
    let all: HTML? = reviews.first.next == nil
      ? nil : Button(reader.say(ReviewPhrases.all, ["count": reader.format.number(count)]), .outline, isSmall: true).link(path)
    let write = Button(reader.say(ReviewPhrases.write), .outline, isSmall: true).link(path.with("write", "1").at("write"))
    return #"\#(ReviewSummary(ratings: reviews.summary).html(reader))\#(none)<div class="reviews">\#(posts)</div><div class="acts">\#(all)\#(write)</div>"#
  }
}
