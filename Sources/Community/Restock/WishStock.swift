import Catalog
import Inventory
import Kernel
import Storage

/// A member asks to be told when a variant is back; again changes nothing.
package struct WishStock: Sendable {
  /// Wishes of one member, at most.
  package static let wishesMax: Int64 = 200

  package var member: PartyID
  package var variant: ID<Variant>

  package init(_ variant: ID<Variant>, by member: PartyID) {
    self.member = member
    self.variant = variant
  }

  package enum No: Refusal, Equatable {
    case unknown
    /// It can be had now.
    case inStock
    case tooMany

    package var code: String {
      switch self {
      case .unknown: "restock/unknown"
      case .inStock: "restock/in-stock"
      case .tooMany: "restock/too-many"
      }
    }
    package var sort: RefusalSort { self == .unknown ? .absent : .conflict }
    package var sentence: Sentence {
      switch self {
      case .unknown: Sentence(.restockUnknown)
      case .inStock: Sentence(.restockInStock)
      case .tooMany: Sentence(.restockTooMany, ["max": String(WishStock.wishesMax)])
      }
    }
  }

  package func run(in tx: Transaction) throws {
    guard try VariantFacts.of([variant], in: tx)[variant]?.isSold == true else { throw No.unknown }
    guard try StockWish.those(of: member, among: [variant], in: tx).isEmpty else { return }
    guard try Availability.anyFree([variant.raw], in: tx).isEmpty else { throw No.inStock }
    let count = try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM restock_wish WHERE member = \(member)", as: Int64.self) ?? 0
    guard count < Self.wishesMax else { throw No.tooMany }
    try tx.run("INSERT INTO restock_wish (member, variant, at) VALUES (\(member), \(variant), \(tx.now)) ON CONFLICT DO NOTHING")
  }
}
