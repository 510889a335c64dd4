import Commerce
import Kernel
import Parties
import Storage

/// What may be refused around the hiding and removing of reviews.
package enum NoMeasure: Refusal, Hashable, CaseIterable {
  case merchantMayNot
  case secondPerson
  case claimClosed
  case blindedBefore
  case orderMissing

  package var code: String {
    switch self {
    case .merchantMayNot: "reviews/merchant-may-not"
    case .secondPerson: "reviews/second-person"
    case .claimClosed: "reviews/claim-closed"
    case .blindedBefore: "reviews/blinded-before"
    case .orderMissing: "reviews/order-missing"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .merchantMayNot: .forbidden
    case .secondPerson, .claimClosed, .blindedBefore: .conflict
    case .orderMissing: .invalid
    }
  }
  package var sentence: Sentence {
    switch self {
    case .merchantMayNot: Sentence(ReviewsPhrases.merchantMayNot)
    case .secondPerson: Sentence(ReviewsPhrases.secondPerson)
    case .claimClosed: Sentence(ReviewsPhrases.claimClosed)
    case .blindedBefore: Sentence(ReviewsPhrases.blindedBefore)
    case .orderMissing: Sentence(ReviewsPhrases.orderMissing)
    }
  }
}

/// Who may take measures: the operator's people, and nobody who also works for a seller.
enum Moderators {
  static func require(_ authority: Authority) throws -> PartyID {
    try authority.require(.moderate, on: .installation)
    let sells = authority.grants.contains { [.merchantOwner, .merchantStaff, .storeStaff].contains($0.role) }
    guard !sells else { throw NoMeasure.merchantMayNot }
    return try authority.requireParty()
  }
}

/// Finds a claim right. The second person's word hides the text for the legal period, never longer and never twice.
package struct SupportClaim: Sendable {
  /// Days of hiding, dated policy.
  package static let policyKey = "kr.review.blind.days"

  package var claim: ID<ReviewClaim>
  package var by: Authority

  package init(claim: ID<ReviewClaim>, by: Authority) {
    self.claim = claim
    self.by = by
  }

  package enum Outcome: Hashable, Sendable {
    case waitsForSecond
    case blinded(until: Instant)
  }

  @discardableResult
  package func run(in tx: Transaction) throws -> Outcome {
    let person = try Moderators.require(by)
    let isFirst = try tx.run("UPDATE reviews_claim SET state = 'supported', first_by = \(person) WHERE id = \(claim) AND state = 'open'") == 1
    if isFirst { return .waitsForSecond }
    let day = Zone.seoul.local(tx.now).day
    guard let policy = try PolicyValue.inForce(Self.policyKey, on: day, in: tx) else { throw NoMeasure.orderMissing }
    let until = tx.now + .days(policy.value)
    let review: ID<Review>? = try tx.value(
      """
      UPDATE reviews_claim SET state = 'blinded', second_by = \(person), until = \(until), policy = \(policy.version)
      WHERE id = \(claim) AND state = 'supported' AND first_by <> \(person)
      RETURNING review
      """)
    guard let review else {
      let state = try tx.value("SELECT state FROM reviews_claim WHERE id = \(claim)", as: ReviewClaim.State.self)
      throw state == .supported ? NoMeasure.secondPerson : NoMeasure.claimClosed
    }
    let hidden = try tx.run(
      """
      UPDATE reviews_review SET state = 'blinded', blinded_until = \(until), blinded_words = current
      WHERE id = \(review) AND state = 'standing' AND (blinded_words IS NULL OR blinded_words <> current)
      """)
    guard hidden == 1, let blinded = try Review.find(review, in: tx) else { throw NoMeasure.blindedBefore }
    try tx.emit(ReviewEvents.about("reviews.blinded", blinded, more: [JSON.Member("until", .int(until.milliseconds))]))
    return .blinded(until: until)
  }
}

/// Finds a claim wrong; the review was never hidden.
package struct RefuseClaim: Sendable {
  package var claim: ID<ReviewClaim>
  package var by: Authority

  package init(claim: ID<ReviewClaim>, by: Authority) {
    self.claim = claim
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    let person = try Moderators.require(by)
    let refused = try tx.run(
      """
      UPDATE reviews_claim SET state = 'refused', second_by = CASE WHEN first_by = \(person) THEN NULL ELSE CAST(\(person) AS BIGINT) END
      WHERE id = \(claim) AND state IN ('open', 'supported')
      """)
    guard refused == 1 else { throw NoMeasure.claimClosed }
  }
}

/// The writer objects to the hiding: told to whoever decides. The review returns by itself in any case.
package struct ObjectToBlind: Sendable {
  package var review: ID<Review>
  package var by: PartyID

  package init(review: ID<Review>, by: PartyID) {
    self.review = review
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    guard let hidden = try Review.find(review, in: tx) else { throw NoReview.unknown }
    guard hidden.author == by else { throw NoReview.notYours }
    guard hidden.state == .blinded else { throw NoReview.notStanding }
    let first = try tx.run(
      "UPDATE reviews_claim SET objected_at = \(tx.now) WHERE review = \(review) AND state = 'blinded' AND objected_at IS NULL")
    if first > 0 { try tx.emit(ReviewEvents.about("reviews.objected", hidden)) }
  }
}

/// Lets hidden reviews stand again when their time is over.
package struct ReturnBlinded: Sendable {
  /// Reviews of one step, at most.
  package static let stepMax = 200
  package init() {}

  /// How many returned.
  package func run(in tx: Transaction) throws -> Int {
    let returned = try tx.rows(
      """
      UPDATE reviews_review SET state = 'standing', blinded_until = NULL
      WHERE id IN (
          SELECT id FROM reviews_review
          WHERE blinded_until <= \(tx.now) AND state = 'blinded'
          ORDER BY blinded_until, id
          LIMIT \(Self.stepMax))
        AND state = 'blinded'
      RETURNING id
      """) { try $0.next(ID<Review>.self) }
    for id in returned.sorted() {
      try tx.run("UPDATE reviews_claim SET state = 'ended' WHERE review = \(id) AND state = 'blinded'")
      if let review = try Review.find(id, in: tx) { try tx.emit(ReviewEvents.about("reviews.returned", review)) }
    }
    return returned.count
  }
}

/// What a worker does for reviews, one step at a time; true when more may be waiting.
package enum ReviewSteps {
  package static func returnBlinded(_ database: Database) throws -> Bool {
    let now = database.world.now()
    let isDue = try database.readNow { tx in
      try tx.value("SELECT 1 FROM reviews_review WHERE blinded_until <= \(now) AND state = 'blinded' LIMIT 1", as: Int64.self)
    }
    guard isDue != nil else { return false }
    return try database.writeNow { try ReturnBlinded().run(in: $0) } == ReturnBlinded.stepMax
  }
}
