import Storage

/// The tables of payments and refunds.
package enum PaymentsSchema {
  /// What each payment gave and what went back of it, for migrations of those who reckon with it: payment, gateway, amount, back.
  package static let given = "SELECT id AS payment, gateway, amount, asked_back AS back FROM payments_payment WHERE amount > 0"

  /// Tables that name people, and what becomes of the rows when one of them leaves.
  package static let persons: [PersonalTable] = [
    .kept("payments_payment", "전자상거래법 6조: payments, five years"),
  ]

  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.payments.1",
      """
      CREATE TABLE payments_payment (
        id BIGINT PRIMARY KEY,
        subject BIGINT NOT NULL,
        payer BIGINT NOT NULL,
        gateway TEXT NOT NULL,
        instrument TEXT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0),
        currency TEXT NOT NULL,
        state TEXT NOT NULL,
        reference TEXT,
        declined TEXT,
        intended_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        lookups BIGINT NOT NULL DEFAULT 0
      );
      CREATE INDEX payments_payment_subject ON payments_payment (subject, id);
      CREATE INDEX payments_payment_state ON payments_payment (state, changed_at, id);
      CREATE TABLE payments_refund (
        id BIGINT PRIMARY KEY,
        payment BIGINT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0),
        currency TEXT NOT NULL,
        state TEXT NOT NULL,
        reference TEXT,
        asked_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        tries BIGINT NOT NULL DEFAULT 0
      );
      CREATE INDEX payments_refund_payment ON payments_refund (payment, id);
      CREATE INDEX payments_refund_state ON payments_refund (state, changed_at, id)
      """),
    Migration(
      "2026-11-28.payments.asked-back",
      """
      ALTER TABLE payments_payment ADD COLUMN asked_back BIGINT NOT NULL DEFAULT 0;
      UPDATE payments_payment
      SET asked_back = COALESCE((SELECT SUM(r.amount) FROM payments_refund r WHERE r.payment = payments_payment.id), 0)
      """),
    // What each is for, which was guessed by its subject before; where its buyer was sent; when its money may be taken.
    Migration(
      "2026-11-30.payments.purpose",
      """
      ALTER TABLE payments_payment ADD COLUMN purpose TEXT NOT NULL DEFAULT 'order';
      ALTER TABLE payments_payment ADD COLUMN address TEXT;
      ALTER TABLE payments_payment ADD COLUMN capture TEXT NOT NULL DEFAULT 'at-once';
      ALTER TABLE payments_payment ADD COLUMN capture_at BIGINT;
      UPDATE payments_payment SET capture_at = intended_at;
      UPDATE payments_payment SET purpose = 'wallet' WHERE subject = payer
      """),
  ]
}
