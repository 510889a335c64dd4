import Community
import Kernel
import Stream

/// The words of reviews in the shop.
package enum ReviewPhrases {
  package static let all = Phrase("후기 {count}개 모두 보기", "All {count} [review/reviews]")
  package static let write = Phrase("후기 쓰기", "Write a review")
  package static let writeTitle = Phrase("어떠셨어요?", "How was it?")
  package static let words = Phrase("후기", "Your review")
  package static let wordsHint = Phrase("좋았던 점과 아쉬웠던 점을 남겨 주세요. 별점만 남겨도 돼요.", "What was good, what was not. Stars alone are fine too.")
  package static let rewarded = Phrase("협찬·체험단 후기예요", "I received something for writing this")
  package static let rewardedHint = Phrase("후기에 표시돼요.", "The review will say so.")
  static let photos = Phrase("사진", "Photos")
  static let photosHint = Phrase("PNG, JPEG, WebP, GIF, AVIF. 한 장에 {max}MB까지, {most}장까지. 위치처럼 사진에 숨은 정보는 지우고 보여 드려요.", "PNG, JPEG, WebP, GIF or AVIF; up to {max} MB each, {most} in all. Hidden data, such as the location, is removed.")
  static let photoOf = Phrase("후기 사진 {number}", "Photo {number} of the review")
  static let photosThere = Phrase("올린 사진", "Your photos")
  static let keepPhoto = Phrase("사진 {number} 남기기", "Keep photo {number}")
  static let morePhotos = Phrase("사진 더하기", "More photos")
  static let photoNumber = Phrase("사진 {number}", "Photo {number}")
  static let photoWaits = Phrase("준비하고 있어요. 잠시 뒤에 보여요.", "Being prepared; it will show in a moment.")
  static let photoFailed = Phrase("보여 드릴 수 없어요. {why}", "Cannot be shown. {why}")
  static let edit = Phrase("후기 수정", "Edit review")
  static let saveEdit = Phrase("수정한 후기 올리기", "Publish the changes")
  package static let edited = Phrase("후기를 수정했어요.", "Your review has been changed.")
  static let editedAgo = Phrase("{when} 수정", "edited {when}")
  package static let photosClosed = Phrase("지금은 사진을 올릴 수 없어요. 사진 없이 올려 주세요.", "Photos cannot be taken at the moment. Please publish without.")
  package static let photoBad = Phrase("{name}: {why}", "{name}: {why}")
  static let height = Phrase("키 (cm)", "Height (cm)")
  static let usualSize = Phrase("평소 사이즈", "Usual size")
  static let wearerHint = Phrase("입력하면 후기와 함께 보여요. 다른 분이 사이즈를 고르는 데 도움이 돼요.", "Shown with your review, so that others can choose their size.")
  static let wore = Phrase("키 {height}cm", "{height} cm tall")
  static let wears = Phrase("평소 사이즈 {size}", "usually {size}")
  package static let send = Phrase("후기 올리기", "Publish the review")
  package static let mine = Phrase("내가 쓴 후기 보기", "Your reviews")
  package static let signInFirst = Phrase("로그인하고 후기 쓰기", "Sign in to write a review")
  package static let thanks = Phrase("후기를 올렸어요. 고마워요.", "Your review is published. Thank you.")
  package static let title = Phrase("{title} 후기", "Reviews of {title}")
  package static let verifiedOnly = Phrase("구매가 확인된 고객의 별점이에요.", "Ratings from verified buyers.")
  package static let newest = Phrase("최신순", "Newest")
  package static let helpful = Phrase("도움순", "Most helpful")
  package static let helps = Phrase("도움돼요 {count}", "Helpful {count}")
  package static let meter = Phrase("{stars}점 {count}명", "{stars} [star/stars]: {count}")
  package static let toProduct = Phrase("상품으로 돌아가기", "Back to the product")
}

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
