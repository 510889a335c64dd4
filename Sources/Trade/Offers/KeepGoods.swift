import Kernel
import Ledger
import Storage

/// Keeps an offer's goods for a buyer who was sent to a payment provider: for as long as they have there, and a minute to come back.
///
/// Bounded: never past `mostPast` after the offer's end, however often and late somebody begins to pay. The offer itself ends when it said.
struct KeepGoods {
  /// How long past an offer's end its goods may be kept.
  static let mostPast = Span.minutes(12)
  /// From the provider's page back to ours.
  static let wayBack = Span.minutes(1)

  let offer: Offer.Head

  /// Until when goods are kept for a buyer who leaves at `now` and has `patience`: the rule, free of databases.
  static func end(_ offer: Instant, now: Instant, patience: Span) -> Instant { min(offer + mostPast, max(offer, now + patience + wayBack)) }

  func run(for patience: Span, in tx: Transaction) throws {
    let end = Self.end(offer.expiresAt, now: tx.now, patience: patience)
    guard end > offer.expiresAt else { return }
    let holds = try tx.rows(
      """
      SELECT hold FROM offer_line WHERE offer = \(offer.id)
      UNION ALL
      SELECT hold FROM offer_claim WHERE offer = \(offer.id)
      UNION ALL
      SELECT hold FROM offer_wallet WHERE offer = \(offer.id)
      ORDER BY hold
      LIMIT 600
      """
    ) { try $0.next(ID<Hold>.self) }
    try ExtendHolds(holds, until: end).run(in: tx)
    // What is kept from others counts as kept.
    try tx.run("UPDATE offer_standing SET expires_at = \(end) WHERE offer = \(offer.id) AND expires_at < \(end)")
  }
}
