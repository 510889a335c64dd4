import Kernel
import Storage

/// In which currencies the house trades: those of its storefronts, and the won where none is open yet.
///
/// Every door that sets a price asks here, so that no price lies in the catalogue that no storefront can show.
package struct HouseCurrencies: Sendable, Equatable {
  package let all: [Currency]

  package static func of(_ tx: Transaction) throws -> HouseCurrencies {
    let codes = try tx.rows("SELECT DISTINCT currency FROM catalog_site ORDER BY currency LIMIT \(SiteQueries.sitesMax)") { try $0.next(String.self) }
    let known = codes.compactMap(Currency.init(code:))
    return HouseCurrencies(all: known.isEmpty ? [.krw] : known)
  }

  /// Which currency is asked for instead of this one; nil where it is right.
  package func instead(of currency: Currency) -> Currency? { all.contains(currency) ? nil : all[0] }

  /// The first currency among a variant's prices in which the house does not trade, or that differs from its own.
  func wrong(in sheet: VariantSheet) -> Currency? {
    if let wanted = instead(of: sheet.price.currency) { return wanted }
    let others = [sheet.was, sheet.sale?.amount].compactMap { $0?.currency }
    return others.allSatisfy { $0 == sheet.price.currency } ? nil : sheet.price.currency
  }
}
