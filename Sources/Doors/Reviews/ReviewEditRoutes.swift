import Catalog
import Community
import HTTPTypes
import Hummingbird
import Kernel
import Storage
import Stream
import Web
import Wire

/// A member's own review, edited on a page: the form in which it was written, with what stands in it.
enum ReviewEditRoutes {
  static func routes() -> [Route] {
    [
      .get("/me/reviews/{review}/edit") { call in
        let id = try call.id("review", of: Review.self)
        return try await call.showMine { visit, party, tx in try page(own(id, party, in: tx), nil, visit, in: tx) }
      },
      Route(.post, "/me/reviews/{review}/edit", form: .files("photos", atMost: ReviewPhotos.most + 1), edit),
    ]
  }

  @Sendable private static func edit(_ call: Call) async throws -> Response {
    let id = try call.id("review", of: Review.self)
    // Whoever may not is refused before any file is read.
    let language = try await call.house.database.read { tx in
      try said(own(id, call.knowing(.signedIn, tx).someone(), in: tx), call.shownLanguage)?.language ?? call.shownLanguage
    }
    let form = try await call.form()
    let words = FormText.lines(form["words"]), sent = try SentReview.photos(form, call)
    let kept = Set(form.all("keep").compactMap { Blob(name: $0) })
    return try await call.change(form, then: Paths.myReviews.with("done", "edited")) { party, tx in
      let title = try said(own(id, party, in: tx), language)?.title ?? ""
      try EditReview(
        review: id, by: party, stars: Int64(form["stars"]) ?? 0, wordings: words.isEmpty ? [] : [Wording(words, title: title, language: language)],
        wearer: try SentReview.wearer(form), photos: .these(kept: kept, added: try sent.get())
      ).run(in: tx)
    } again: { visit, party, typed, tx in
      try page(own(id, party, in: tx), typed.keepingTicks(of: form), visit, in: tx)
    }
  }

  private static func own(_ id: ID<Review>, _ party: PartyID, in tx: Transaction) throws -> ShownReview {
    guard let review = try Review.find(id, in: tx), review.author == party, [.standing, .blinded].contains(review.state),
      let shown = try ReviewList.of(activities: [review.activity], reader: party, in: tx)[review.activity]
    else { throw Problem.noSuchPage() }
    return shown
  }

  /// The words that the form shows: in the reader's language, else the first there are.
  private static func said(_ shown: ShownReview, _ language: Language) -> Wording? {
    guard case .words(let words) = shown.body else { return nil }
    return words.first { $0.language == language } ?? words.first
  }

  private static func page(_ shown: ShownReview, _ typed: Typed?, _ visit: Visit, in tx: Transaction) throws -> HTML {
    let sized = try shown.product.map { try ProductFacts.comesInSizes($0.product, in: tx) } ?? false
    return EditReviewPage(shown: shown, typed: typed ?? known(shown, visit.reader.language), comesInSizes: sized || !shown.review.wearer.isUnsaid).draw(visit.reader)
  }

  /// What stands in the review, as a form would say it.
  private static func known(_ shown: ShownReview, _ language: Language) -> Typed {
    let review = shown.review
    return Typed(values: [
      "stars": String(review.stars.count), "words": said(shown, language)?.text ?? "", "height": review.wearer.height.map { String($0) } ?? "",
      "usual-size": review.wearer.usualSize,
    ])
  }
}
