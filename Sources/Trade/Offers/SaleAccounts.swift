import Kernel
import Ledger

/// The accounts through which the money of a sale goes.
package enum SaleAccounts {
  /// The buyer's own money.
  package static func wallet(_ buyer: PartyID, _ currency: Currency) -> AccountKey { .limited(.money(currency), buyer, "wallet") }

  /// What a provider owes the house.
  package static func receivable(_ gateway: String, _ currency: Currency) -> AccountKey { .house(.money(currency), "receivable.\(gateway)") }

  /// Where all that pays one order comes together, and from where its goods and fees are paid. Nothing stays there: it may not fall under
  /// zero, so an order whose tenders do not cover it is refused by the books. Named after the offer, which is known before the order.
  package static func clearing(_ offer: ID<Offer>, _ currency: Currency) -> AccountKey { .limited(.money(currency), offer, "clearing") }

  /// What the house owes a merchant.
  package static func payable(_ merchant: PartyID, _ currency: Currency) -> AccountKey { .unlimited(.money(currency), merchant, "payable") }
}
