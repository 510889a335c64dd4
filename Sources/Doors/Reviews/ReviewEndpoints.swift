import Catalog
import Community
import Kernel
import Parties
import Storage
import Stream
import Trade
import Wire

/// Reviews of products: reading, writing, taking back, finding helpful.
enum ReviewEndpoints {
  static func routes() -> [Route] { [list, mine, show, write, edit, withdraw, object, vote, unvote] }

  private static let unknown = ProblemKind(NoReview.unknown)
  private static let wordless = StreamProblems.all
  private static let id = Input<ID<Review>>.path("review", .id(Review.self))

  private static let list = Endpoint(
    "listReviews", .get, "/api/v1/products/{product}/reviews", Phrase("상품 후기", "Reviews of a product, and its ratings"), tag: "reviews",
    problems: [ProblemKind(NoReview.noProduct)],
    takes: .path("product", .id(Product.self)), .query("order", .choice(ProductReviews.Order.self), or: .newest), .query("stars", .stars),
    ListInputs.cursor, PlaceQueries.limit, answers: .listed(ReviewShapes.listed) { $0.page.next }
  ).read { tx, call, product, order, stars, cursor, limit in
    guard let family = try FamilyQueries.family(of: product, in: tx) else { throw NoReview.noProduct }
    return ReviewShapes.Listed(
      summary: try RatingSummary.of(family, in: tx),
      page: try ProductReviews.page(of: family, order: order, stars: stars, after: cursor, size: limit, reader: call.signedIn?.party, in: tx))
  }

  private static let mine = Endpoint(
    "listMyReviews", .get, "/api/v1/me/reviews", Phrase("내가 쓴 후기", "What one reviewed, newest first"), tag: "reviews", access: .signedIn,
    takes: ListInputs.cursor, PlaceQueries.limit, answers: .page("MyReviewPage", of: ReviewShapes.review)
  ).read { tx, call, cursor, limit in try MyReviews.page(of: call.someone(), after: cursor, size: limit, in: tx) }

  private static let show = Endpoint(
    "getReview", .get, "/api/v1/reviews/{review}", Phrase("후기 보기", "Read a review, or the tombstone in its place"), tag: "reviews", problems: [unknown],
    takes: id, answers: .ok(ReviewShapes.review)
  ).read { tx, call, id in try shown(id, call, in: tx) }

  private static let write = Endpoint(
    "writeReview", .post, "/api/v1/products/{product}/reviews", Phrase("후기 쓰기", "Review a product that one received; one review each"), tag: "reviews",
    access: .signedIn, isIdempotent: true, problems: [ProblemKind(NoReview.noProduct), ProblemKind(NoReview.notReceived), ProblemKind(NoReview.already)] + wordless,
    takes: .path("product", .id(Product.self)), .body(ReviewShapes.input), answers: .created(ReviewShapes.review) { "/api/v1/reviews/\($0.review.id)" }
  ).write { tx, call, product, input in
    let review = try WriteReview(
      product: product, by: call.someone(), stars: input.stars, wordings: input.wordings, isRewarded: input.isRewarded, wearer: input.wearer
    ).run(in: tx)
    return try shown(review.id, call, in: tx)
  }

  private static let edit = Endpoint(
    "editReview", .put, "/api/v1/reviews/{review}", Phrase("후기 고치기", "Give one's review new words and stars; the former stay in its history"), tag: "reviews",
    access: .signedIn, isIdempotent: true, problems: [unknown, ProblemKind(NoReview.notYours), ProblemKind(NoReview.notReceived), ProblemKind(NoReview.notStanding)] + wordless,
    takes: id, .body(ReviewShapes.input), answers: .ok(ReviewShapes.review)
  ).write { tx, call, id, input in
    let photos: EditReview.Photos = input.photos.map { .these(kept: Set($0), added: []) } ?? .asTheyAre
    try EditReview(review: id, by: call.someone(), stars: input.stars, wordings: input.wordings, wearer: input.wearer, photos: photos).run(in: tx)
    return try shown(id, call, in: tx)
  }

  private static let withdraw = Endpoint(
    "withdrawReview", .delete, "/api/v1/reviews/{review}", Phrase("후기 거두기", "Take one's review back: its words are destroyed, a tombstone stays"), tag: "reviews",
    access: .signedIn, problems: [unknown, ProblemKind(NoReview.notYours), ProblemKind(NoReview.notStanding)], takes: id,
    answers: .ok(ReviewShapes.review)
  ).write { tx, call, id in
    try WithdrawReview(review: id, by: call.someone()).run(in: tx)
    return try shown(id, call, in: tx)
  }

  private static let object = Endpoint(
    "objectToBlind", .post, "/api/v1/reviews/{review}/objection",
    Phrase("가림 조치에 이의 제기", "Object to the hiding of one's review; whoever decides and whoever claimed are told"), tag: "reviews", access: .signedIn,
    isIdempotent: true, problems: [unknown, ProblemKind(NoReview.notYours), ProblemKind(NoReview.notStanding)], takes: id,
    answers: .ok(ReviewShapes.review)
  ).write { tx, call, id in
    try ObjectToBlind(review: id, by: call.someone()).run(in: tx)
    return try shown(id, call, in: tx)
  }

  private static let vote = Endpoint(
    "voteHelpful", .put, "/api/v1/reviews/{review}/vote", Phrase("도움이 됐어요", "Say that a review helped"), tag: "reviews", access: .signedIn,
    problems: [unknown, ProblemKind(NoReview.ownReview)], takes: id, answers: .ok(ReviewShapes.helped)
  ).write { tx, call, id in ReviewShapes.Helped(helpful: try VoteHelpful(review: id, by: call.someone()).run(in: tx)) }

  private static let unvote = Endpoint(
    "takeVoteBack", .delete, "/api/v1/reviews/{review}/vote", Phrase("도움이 됐다는 표시 거두기", "Take that back"), tag: "reviews", access: .signedIn,
    problems: [unknown, ProblemKind(NoReview.ownReview)], takes: id, answers: .ok(ReviewShapes.helped)
  ).write { tx, call, id in ReviewShapes.Helped(helpful: try VoteHelpful(review: id, by: call.someone(), isHelpful: false).run(in: tx)) }

  /// As this reader may see it.
  static func shown(_ id: ID<Review>, _ call: Call, in tx: Transaction) throws -> ShownReview {
    guard let review = try Review.find(id, in: tx),
      let shown = try ReviewList.of(activities: [review.activity], reader: call.signedIn?.party, in: tx)[review.activity]
    else { throw NoReview.unknown }
    return shown
  }
}

extension Shape where Value == Stars {
  /// One to five.
  static var stars: Shape { Shape<Int>.int(1...5).map(InputPhrases.notWhole) { Stars(Int64($0)) } }
}
