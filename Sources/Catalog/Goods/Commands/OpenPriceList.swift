import Kernel
import Storage

/// Opens a price list: for a site, a tier, one customer, a period, or any of them together.
package struct OpenPriceList: Sendable {
  package var by: PartyID
  package var code: String
  package var site: ID<Site>?
  package var tier: String?
  package var customer: PartyID?
  package var currency: Currency = .krw
  package var starts: Instant
  package var ends: Instant
  package init(by: PartyID, code: String, site: ID<Site>? = nil, tier: String? = nil, customer: PartyID? = nil, starts: Instant, ends: Instant) {
    self.by = by
    self.code = code
    self.site = site
    self.tier = tier
    self.customer = customer
    self.starts = starts
    self.ends = ends
  }

  package enum No: Refusal, Hashable, CaseIterable {
    case periodBackwards
    package var code: String { "catalog/period-backwards" }
    package var sort: RefusalSort { .invalid }
    package var sentence: Sentence { Sentence(CatalogPhrases.periodBackwards) }
  }

  package func run(in tx: Transaction) throws -> ID<PriceList> {
    try CodeRule.check(code)
    guard starts < ends else { throw No.periodBackwards }
    let wanted = try site.map { id in try SiteQueries.all(in: tx).first { $0.id == id }?.currency ?? currency }
    if let wanted, wanted != currency { throw SetPrice.No.otherCurrency(wanted: wanted) }
    if let wanted = try HouseCurrencies.of(tx).instead(of: currency) { throw SetPrice.No.otherCurrency(wanted: wanted) }
    let id: ID<PriceList> = tx.id()
    let added = try tx.run(
      """
      INSERT INTO catalog_price_list (id, code, site, tier, customer, currency, starts, ends)
      VALUES (\(id), \(code), \(site), \(tier), \(customer), \(currency), \(starts), \(ends)) ON CONFLICT (code) DO NOTHING
      """)
    guard added == 1 else { throw CodeRule.taken(code: code) }
    return id
  }
}
