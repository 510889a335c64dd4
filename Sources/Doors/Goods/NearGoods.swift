import Catalog
import Inventory
import Kernel
import Places
import Storage
import Web

/// What can be collected today near a reader: the goods that stand in a shop within reach that is open, or opens today.
enum NearGoods {
  /// Variants whose products are looked up together, at most.
  private static let batchMax = 2_000

  /// Metres to the nearest such shop by product; nil where nobody knows where the reader is.
  static func today(_ reach: Reach, _ format: Format, in tx: Transaction) throws -> [Int64: Int64]? {
    guard let here = reach.here else { return nil }
    let near = Near(here, metres: Int(reach.metres))
    let places = try StockLocation.inside(units: UnitPoints.around(near, in: tx), in: tx)
    let open = try NearShops.of(places, near, reach, format, in: tx).filter { $0.day == .today }
    let metres = Dictionary(open.map { ($0.location.id, Int64($0.metres)) }) { first, _ in first }
    var nearest: [Int64: Int64] = [:]
    for (variant, place) in try Availability.variants(at: open.map(\.location.id), in: tx) {
      nearest[variant] = min(nearest[variant] ?? .max, metres[place] ?? .max)
    }
    let variants = nearest.keys.sorted()
    var products: [Int64: Int64] = [:]
    for start in stride(from: 0, to: variants.count, by: batchMax) {
      let some = variants[start..<min(variants.count, start + batchMax)].map { ID<Variant>($0) }
      for (variant, product) in try VariantFacts.products(of: some, in: tx) {
        products[product.raw] = min(products[product.raw] ?? .max, nearest[variant] ?? .max)
      }
    }
    return products
  }
}
