import Inventory
import Kernel
import Ledger
import Parties
import Places
import Purse
import Storage
import Trade

/// The small world of a simulated sale: two merchants, three places, four variants, four shoppers.
struct SaleWorld: Sendable {
  static let merchants = [PartyID(10), PartyID(11)]
  static let shoppers = [PartyID(20), PartyID(21), PartyID(22), PartyID(23)]
  /// Who chooses all that a client may choose.
  static let adversary = PartyID(30)
  /// Two of each merchant.
  static let variants: [Int64] = [101, 102, 201, 202]
  static let purse: Int64 = 400_000
  static let region = "11"
  static let point = GeoPoint(latitude: 37.5, longitude: 127.0)!

  let places: [ID<StockLocation>]
  /// The codes of its merchants, as they are made.
  let codes: NaiveCodes

  static func merchant(of variant: Int64) -> PartyID { variant < 200 ? merchants[0] : merchants[1] }
  static func price(of variant: Int64) -> Int64 { [101: 10_000, 102: 45_000, 201: 7_000, 202: 60_000][variant]! }

  /// Places of a merchant: the first two belong to the first, the third to the second.
  func places(of merchant: PartyID) -> [ID<StockLocation>] { merchant == Self.merchants[0] ? Array(places[0...1]) : [places[2]] }

  static let items = SaleItems { variants, _, _, _ in
    variants.filter { SaleWorld.variants.contains($0) }.map { variant in
      SaleItem(
        variant: variant, product: variant, merchant: merchant(of: variant), title: Phrase("상품 \(variant)", "Item \(variant)"),
        options: Phrase("", ""), sku: "S\(variant)", picture: "", price: .won(price(of: variant)), vatKey: PolicyKey.vatStandard,
        withdrawal: "standard")
    }
  }

  /// Opens places that all ship and hand over, and fills the purses.
  static func open(_ database: Database) throws -> SaleWorld {
    try database.writeNow { tx in
      try Region(code: region, parent: nil, name: Phrase("서울", "Seoul"), centre: point).save(in: tx)
      var places: [ID<StockLocation>] = []
      for (index, merchant) in [merchants[0], merchants[0], merchants[1]].enumerated() {
        places.append(
          try OpenStockLocation(
            merchant: merchant, kind: .store, name: Phrase("곳 \(index)", "Place \(index)"), ships: true, collects: true,
            priority: Int64(index)
          ).run(in: tx))
      }
      for shopper in shoppers {
        _ = try TopUp(member: shopper, amount: .won(purse), grantedBy: Party.house, id: ID(shopper.raw)).run(in: tx)
      }
      return SaleWorld(places: places, codes: try makeCodes(in: tx))
    }
  }
}

/// A cell of stock: one variant at one place.
struct Shelf: Hashable, Comparable {
  let variant: Int64
  let place: ID<StockLocation>

  static func < (a: Self, b: Self) -> Bool { (a.variant, a.place) < (b.variant, b.place) }
}
