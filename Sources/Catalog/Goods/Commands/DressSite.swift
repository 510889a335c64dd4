import Kernel
import Parties
import Storage

/// Gives a storefront its face: a theme, how its name is written, the sign beside it, and what its front page says first.
package struct DressSite: Sendable {
  /// Scalars of a wordmark and of the first words, at most.
  package static let wordmarkMax = 24
  package static let heroMax = 60

  package var site: ID<Site>
  package var theme: String
  package var wordmark: Words
  package var mark: String
  package var hero: Words
  package var by: PartyID

  package init(_ site: ID<Site>, theme: String, wordmark: Words, mark: String, hero: Words, by: PartyID) {
    self.site = site
    self.theme = theme
    self.wordmark = wordmark
    self.mark = mark
    self.hero = hero
    self.by = by
  }

  package enum No: Refusal, Hashable {
    case noSuchSite
    case noHero
    case tooLong(max: Int)

    package var code: String {
      switch self {
      case .noSuchSite: "catalog/no-such-site"
      case .noHero: "catalog/no-hero"
      case .tooLong: "catalog/site-words-too-long"
      }
    }
    package var sort: RefusalSort { self == .noSuchSite ? .absent : .invalid }
    package var sentence: Sentence {
      switch self {
      case .noSuchSite: Sentence(CatalogPhrases.noSuchSite)
      case .noHero: Sentence(CatalogPhrases.noHero)
      case .tooLong(let max): Sentence(CatalogPhrases.siteWordsLong, ["max": String(max)])
      }
    }
    package var pointer: String? { self == .noHero ? "/hero-ko" : nil }
  }

  package func run(in tx: Transaction) throws {
    guard !hero.korean.isBlank else { throw No.noHero }
    for words in [wordmark.korean, wordmark.english] where words.unicodeScalars.count > Self.wordmarkMax { throw No.tooLong(max: Self.wordmarkMax) }
    for words in [hero.korean, hero.english] where words.unicodeScalars.count > Self.heroMax { throw No.tooLong(max: Self.heroMax) }
    try CodeRule.check(theme)
    if !mark.isEmpty { try CodeRule.check(mark) }
    let changed = try tx.run(
      """
      UPDATE catalog_site SET theme = \(theme), wordmark_ko = \(wordmark.korean), wordmark_en = \(wordmark.english), mark = \(mark),
        hero_ko = \(hero.korean), hero_en = \(hero.english)
      WHERE id = \(site)
      """)
    guard changed == 1 else { throw No.noSuchSite }
    try tx.emit(Event("catalog.site-dressed", key: site.raw, facts: ["site": .string(site.description), "by": .string(by.description)]))
  }
}
