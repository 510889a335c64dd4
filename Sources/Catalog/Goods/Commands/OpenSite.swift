import Kernel
import Storage

/// Opens a storefront: domain, look, language, assortment. Cards for it are made by `RefreshCards.rebuild`.
package struct OpenSite: Sendable {
  package var by: PartyID
  package var code: String
  package var domain: String
  package var name: Words
  package var look: Site.Look
  package var language: Language = .korean
  package var currency: Currency = .krw
  package var assortment: Site.Assortment = .everything
  package init(by: PartyID, code: String, domain: String, name: Words, look: Site.Look, assortment: Site.Assortment = .everything) {
    self.by = by
    self.code = code
    self.domain = domain
    self.name = name
    self.look = look
    self.assortment = assortment
  }

  package enum No: Refusal, Hashable, CaseIterable {
    case badColour
    package var code: String { "catalog/bad-colour" }
    package var sort: RefusalSort { .invalid }
    package var sentence: Sentence { Sentence(CatalogPhrases.badColour) }
  }

  package func run(in tx: Transaction) throws -> ID<Site> {
    try CodeRule.check(code)
    guard !name.isEmpty else { throw CodeRule.noName }
    guard Site.isColour(look.accent) else { throw No.badColour }
    let id: ID<Site> = tx.id()
    let added = try tx.run(
      """
      INSERT INTO catalog_site (\(raw: SiteQueries.columns), created)
      VALUES (\(id), \(code), \(domain.lowercased()), \(name.korean), \(name.english), \(look.accent), \(look.hero.korean), \(look.hero.english),
        \(language.rawValue), \(currency), \(assortment), \(look.theme), \(look.wordmark.korean), \(look.wordmark.english), \(look.mark), \(tx.now))
      ON CONFLICT DO NOTHING
      """)
    guard added == 1 else { throw CodeRule.taken(code: "\(code) / \(domain)") }
    try tx.emit(Event("catalog.site-opened", key: id.raw, facts: ["site": .string(id.description)]))
    return id
  }
}
