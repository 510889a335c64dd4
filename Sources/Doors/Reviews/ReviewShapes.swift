import Catalog
import Community
import Kernel
import Parties
import Storage
import Stream
import Wire

/// How reviews are shown, and what is sent about them.
enum ReviewShapes {
  struct Input: Sendable {
    let stars: Int64
    let wordings: [Wording]
    let isRewarded: Bool
    let height: Int64?
    let usualSize: String
    /// The photos that stay; nil for all.
    let photos: [Blob]?

    var wearer: Wearer { get throws(NoReview) { try Wearer(height: height, usualSize: usualSize) } }
  }

  struct Listed: Sendable {
    let summary: RatingSummary
    let page: Page<ShownReview>
  }

  struct Helped: Sendable { let helpful: Int64 }
  struct Claimed: Sendable { let claim: ID<ReviewClaim> }

  static let wording = View<Wording>.object(
    "Wording", .member("language", .text) { $0.language.tag }, .member("title", .text) { $0.title }, .member("text", .text) { $0.text })

  static let tombstone = View<Tombstone>.object(
    "Tombstone", .member("reason", .choice()) { $0.reason }, .member("says", .words) { $0.reason.phrase }, .member("at", .instant) { $0.at })

  private static let reply = View<ShownReview.Reply>.object(
    "ReviewAnswer", .member("words", wording.list) { $0.wordings }, .member("at", .instant) { $0.at },
    .member("editedAt", View<Instant>.instant.orNull) { $0.edited })

  /// To its writer alone: a photo that is not shown, as its prints are being made (`why` is null) or none could be made.
  private static let unshown = View<ReviewPhoto>.object(
    "ReviewPhotoNotShown", .member("photo", .text) { $0.photo.name }, .member("why", View<Phrase>.words.orNull) { if case .failed(let fault) = $0.state { fault.sentence.inBoth } else { nil } })

  /// `words` are empty for stars alone; where they are hidden or destroyed, `hiddenUntil` or `tombstone` says so.
  static let review = View<ShownReview>.object(
    "Review",
    .member("id", .id()) { $0.review.id }, .member("product", View<String>.text.orNull) { $0.product.map { $0.product.description } },
    .member("merchant", .id()) { $0.review.merchant }, .member("authorName", .words) { $0.author },
    .member("stars", .int64) { $0.review.stars.count }, .member("isVerified", .flag) { $0.review.isVerified },
    .member("label", .choice()) { $0.review.label }, .member("state", .choice()) { $0.review.state },
    .member("words", wording.list) { if case .words(let words) = $0.body { words } else { [] } },
    .member("height", View<Int64>.int64.orNull) { if case .words = $0.body { $0.review.wearer.height } else { nil } },
    .member("usualSize", View<String>.text.orNull) { if case .words = $0.body, !$0.review.wearer.usualSize.isEmpty { $0.review.wearer.usualSize } else { nil } },
    .member("photos", View<String>.text(format: "uri-reference").list) { $0.photos.map { PictureAddress.text(of: $0) } },
    .member("photosNotShown", unshown.list) { $0.ownPhotos.filter { $0.picture == nil } },
    .member("hiddenUntil", View<Instant>.instant.orNull) { if case .blinded(let until) = $0.body { until } else { nil } },
    .member("tombstone", tombstone.orNull) { if case .destroyed(let tombstone) = $0.body { tombstone } else { nil } },
    .member("answer", reply.orNull) { $0.reply }, .member("helpful", .int64) { $0.review.helpful },
    .member("activity", .id()) { $0.review.activity }, .member("writtenAt", .instant) { $0.review.written },
    .member("editedAt", View<Instant>.instant.orNull) { $0.review.edited })

  private static let histogram = View<Histogram>.object(
    "RatingHistogram",
    .member("count", .int64) { $0.count }, .member("hundredths", .int64) { $0.hundredths }, .member("counts", View<Int64>.int64.list) { $0.counts })

  static let summary = View<RatingSummary>.object(
    "RatingSummary", .member("verified", histogram) { $0.verified }, .member("everyone", histogram) { $0.everyone })

  static let listed = View<Listed>.object(
    "ReviewPage",
    .member("summary", summary) { $0.summary }, .member("items", review.list) { $0.page.items },
    .member("next", View<String>.text.orNull) { $0.page.next?.text })

  static let helped = View<Helped>.object("ReviewVotes", .member("helpful", .int64) { $0.helpful })
  static let claimed = View<Claimed>.object("ReviewClaimed", .member("claim", .id()) { $0.claim })

  static let claim = View<ReviewClaim>.object(
    "ReviewClaim", .member("name", .text) { $0.name }, .member("contact", .text) { $0.contact?.shown ?? "" },
    .member("id", .id()) { $0.id }, .member("review", .id()) { $0.review }, .member("why", .text) { $0.why }, .member("state", .choice()) { $0.state },
    .member("until", View<Instant>.instant.orNull) { $0.until }, .member("at", .instant) { $0.at },
    .member("objectedAt", View<Instant>.instant.orNull) { $0.objectedAt })

  private static let stars = Shape<Int64>.int64(1...5)

  static let input = Shape<Input>.object(
    "ReviewInput",
    .required("stars", stars), .optional("title", .text(0...Wording.titleMax), or: ""), .optional("text", .lines(0...Wording.textMax), or: ""),
    .optional("language", .choice(Tongue.self), or: .ko), .optional("isRewarded", .flag, or: false),
    .optional("height", .int64(Wearer.heights)), .optional("usualSize", .text(0...Wearer.sizeMax), or: ""),
    .optional("photos", .list(of: photo, 0...ReviewPhotos.most))
  ) { stars, title, text, tongue, isRewarded, height, size, photos in
    Input(stars: stars, wordings: [Wording(text, title: title, language: tongue.language)], isRewarded: isRewarded, height: height, usualSize: size, photos: photos)
  }

  /// A photo that stays when a review is edited: the address under which it is shown, or its name.
  private static let photo = Shape<String>.text(1...200).map(InputPhrases.notPhoto) { text in
    text.split(separator: "/").lazy.compactMap { Blob(name: String($0)) }.first
  }

  static let answer = Shape<[Wording]>.object(
    "ReviewAnswerInput", .required("text", .lines(1...2000)), .optional("language", .choice(Tongue.self), or: .ko)
  ) { [Wording($0, language: $1.language)] }

  /// A claim as it is sent; whoever is signed in needs neither name nor contact.
  struct ClaimInput: Sendable {
    let why: String
    let name: String
    let contact: String
  }

  static let claimInput = Shape<ClaimInput>.object(
    "ReviewClaimInput", .required("why", .lines(1...ClaimReview.whyMax)), .optional("name", .text(0...Party.nameMax), or: ""),
    .optional("contact", .text(0...254), or: "")
  ) { ClaimInput(why: $0, name: $1, contact: $2) }
}

extension Sentence {
  /// In every language of the house, its blanks filled.
  var inBoth: Phrase { Phrase(text(in: .korean), text(in: .english)) }
}
