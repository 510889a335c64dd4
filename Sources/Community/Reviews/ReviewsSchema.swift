import Storage

/// The tables of reviews: they hang on product families and name no product, so that no product can take them along.
package enum ReviewsSchema {
  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .erased("reviews_review"), .erased("reviews_claim"),
    .kept("reviews_reply", "a merchant's answer; who wrote it at work, as an audit"),
    .kept("reviews_removal", "who took a measure, as an audit"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.reviews.1",
      """
      CREATE TABLE reviews_review (
        id BIGINT PRIMARY KEY,
        family BIGINT NOT NULL,
        merchant BIGINT NOT NULL,
        author BIGINT,
        activity BIGINT NOT NULL,
        current BIGINT NOT NULL,
        stars BIGINT NOT NULL CHECK (stars BETWEEN 1 AND 5),
        is_verified BIGINT NOT NULL,
        label TEXT NOT NULL,
        state TEXT NOT NULL,
        helpful BIGINT NOT NULL CHECK (helpful >= 0),
        written_at BIGINT NOT NULL,
        edited_at BIGINT,
        blinded_until BIGINT,
        blinded_words BIGINT,
        UNIQUE (author, family)
      );
      CREATE UNIQUE INDEX reviews_review_activity ON reviews_review (activity);
      CREATE INDEX reviews_review_newest ON reviews_review (family, id);
      CREATE INDEX reviews_review_helpful ON reviews_review (family, helpful, id);
      CREATE INDEX reviews_review_merchant ON reviews_review (merchant, id);
      CREATE INDEX reviews_review_author ON reviews_review (author, id);
      CREATE INDEX reviews_review_blinded ON reviews_review (blinded_until, id) WHERE blinded_until IS NOT NULL;
      CREATE TABLE reviews_edit (
        review BIGINT NOT NULL,
        activity BIGINT NOT NULL,
        stars BIGINT NOT NULL,
        at BIGINT NOT NULL,
        PRIMARY KEY (review, activity)
      );
      CREATE TABLE reviews_reply (
        review BIGINT PRIMARY KEY,
        merchant BIGINT NOT NULL,
        told_by BIGINT NOT NULL,
        activity BIGINT NOT NULL,
        current BIGINT NOT NULL,
        at BIGINT NOT NULL,
        edited_at BIGINT
      );
      CREATE TABLE reviews_family (
        family BIGINT PRIMARY KEY,
        counted_at BIGINT NOT NULL
      );
      CREATE TABLE reviews_claim (
        id BIGINT PRIMARY KEY,
        review BIGINT NOT NULL,
        claimant BIGINT,
        why TEXT NOT NULL,
        state TEXT NOT NULL,
        first_by BIGINT,
        second_by BIGINT,
        until BIGINT,
        policy TEXT,
        objected_at BIGINT,
        at BIGINT NOT NULL,
        CHECK (first_by <> second_by)
      );
      CREATE INDEX reviews_claim_state ON reviews_claim (state, id);
      CREATE INDEX reviews_claim_review ON reviews_claim (review, id);
      CREATE TABLE reviews_removal (
        review BIGINT PRIMARY KEY,
        reason TEXT NOT NULL,
        order_reference TEXT NOT NULL,
        told_by BIGINT NOT NULL,
        at BIGINT NOT NULL
      )
      """),
    Migration(
      "2026-11-29.reviews.wearer",
      """
      ALTER TABLE reviews_review ADD COLUMN height BIGINT;
      ALTER TABLE reviews_review ADD COLUMN usual_size TEXT NOT NULL DEFAULT ''
      """),
    Migration(
      "2026-11-29.reviews.with-photos",
      """
      CREATE TABLE reviews_photo (
        review BIGINT NOT NULL,
        position BIGINT NOT NULL,
        digest TEXT NOT NULL,
        wide BIGINT,
        high BIGINT,
        why TEXT,
        PRIMARY KEY (review, position)
      );
      CREATE INDEX reviews_photo_digest ON reviews_photo (digest)
      """),
    // Photos that no review shows any more and whose prints still lie on the shelf.
    Migration(
      "2026-11-29.reviews.withdrawn-photos",
      """
      CREATE TABLE reviews_dropped (
        digest TEXT PRIMARY KEY,
        at BIGINT NOT NULL
      )
      """),
    // Claimants without an account: who they are and where they are told of the decision.
    Migration(
      "2026-11-30.reviews.claimants",
      """
      ALTER TABLE reviews_claim ADD COLUMN name TEXT NOT NULL DEFAULT '';
      ALTER TABLE reviews_claim ADD COLUMN contact TEXT NOT NULL DEFAULT '';
      ALTER TABLE reviews_claim ADD COLUMN language TEXT NOT NULL DEFAULT 'ko';
      CREATE INDEX reviews_claim_claimant ON reviews_claim (claimant, id)
      """),
  ]
}
