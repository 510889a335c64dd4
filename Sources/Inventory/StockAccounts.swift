import Kernel
import Ledger

/// Where the units of one variant stand on the ledger. Received = free + held + committed + gone + in transit + lost.
package enum StockAccounts {
  /// Units of one variant.
  package static func asset(_ variant: Int64) -> Asset { Asset("sku:\(variant)") }

  /// May be sold from this place. No sale takes it below zero: an oversell cannot be written. Only a count may, which finds fewer pieces
  /// than are promised already.
  package static func free(_ variant: Int64, _ location: ID<StockLocation>) -> AccountKey {
    .limited(asset(variant), location, "free")
  }

  /// Sold and still standing in the place, waiting to be handed over.
  package static func committed(_ variant: Int64, _ location: ID<StockLocation>) -> AccountKey {
    .limited(asset(variant), location, "committed")
  }

  /// Handed over to shoppers.
  package static func gone(_ variant: Int64, _ location: ID<StockLocation>) -> AccountKey {
    .unlimited(asset(variant), location, "gone")
  }

  /// Came back and cannot be sold again.
  package static func damaged(_ variant: Int64, _ location: ID<StockLocation>) -> AccountKey {
    .unlimited(asset(variant), location, "damaged")
  }

  /// On its way to this place.
  package static func transit(_ variant: Int64, to location: ID<StockLocation>) -> AccountKey {
    .limited(asset(variant), location, "transit")
  }

  /// Where goods come from.
  package static func supplied(_ variant: Int64, by merchant: PartyID) -> AccountKey {
    .unlimited(asset(variant), merchant, "supplied")
  }

  /// What counts found missing (or, in credit, too much).
  package static func counted(_ variant: Int64, _ location: ID<StockLocation>) -> AccountKey {
    .unlimited(asset(variant), location, "counted")
  }
}
