import Kernel
import Storage

/// What a promotion gives to those who take it and show it in the store, as often as it says.
package struct Benefit: Hashable, Sendable {
  /// Takings of one benefit, at most.
  package static let usesMax: Int64 = 1_000_000
  /// Scalars of its words in one language, at most.
  package static let wordsMax = 60

  package let promotion: ID<Promotion>
  package let words: Phrase
  /// How many people can take it.
  package let uses: Int64
  package let taken: Int64
  /// Whether a pass is used up by its first use; else it holds until the promotion ends.
  package let isOnce: Bool

  package var left: Int64 { max(0, uses.minus(taken)) }

  /// The benefit of a promotion; nil where it has none.
  package static func find(_ promotion: ID<Promotion>, in tx: Transaction) throws -> Benefit? {
    try tx.first("SELECT promotion, words_ko, words_en, uses, taken, is_once FROM places_benefit WHERE promotion = \(promotion)") { row in
      Benefit(
        promotion: try row.next(), words: Phrase(try row.next(), try row.next()), uses: try row.next(), taken: try row.next(),
        isOnce: try row.next(Int64.self) == 1)
    }
  }
}

/// Adds a benefit to a promotion that has none.
package struct OfferBenefit: Sendable {
  package var promotion: ID<Promotion>
  package var words: Phrase
  package var uses: Int64
  package var isOnce: Bool

  package init(_ promotion: ID<Promotion>, words: Phrase, uses: Int64, isOnce: Bool) {
    self.promotion = promotion
    self.words = words
    self.uses = uses
    self.isOnce = isOnce
  }

  package func run(in tx: Transaction) throws {
    guard (1...Benefit.usesMax).contains(uses) else { throw NoBenefit.usesOutOfRange }
    guard !words.korean.isBlank, ![words.korean, words.english].contains(where: { $0.unicodeScalars.count > Benefit.wordsMax }) else { throw NoBenefit.wordsWrong }
    let added = try tx.run(
      """
      INSERT INTO places_benefit (promotion, words_ko, words_en, uses, taken, is_once)
      VALUES (\(promotion), \(words.korean), \(words.english), \(uses), 0, \(isOnce ? 1 : 0))
      ON CONFLICT (promotion) DO NOTHING
      """)
    guard added == 1 else { throw NoBenefit.hasOne }
  }
}
