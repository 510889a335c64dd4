import Inventory
import Kernel
import Storage

/// A product with all that an export says of it.
struct ExportProduct {
  var state: ProductState
  var brand: Words
  var category: String
  /// SKUs that several variants of the merchant bear.
  var sharedSKUs: Set<String> = []
  /// Free pieces by variant; nil where nothing was ever booked.
  var pieces: [ID<Variant>: Int64]

  /// Lower prices for a while, by variant.
  var sales: [ID<Variant>: TimedPrice] = [:]

  /// Where the picture of a variant came from.
  var variantPictures: [ID<Variant>: Picture.Source] = [:]

  /// Those that can be bought, in order.
  var variants: [Variant] { state.variants.filter { !$0.isRetired } }

  /// Whether a parcel is sent of it; what the source said of the others is kept by their choices.
  func isShipped(_ variant: Variant) -> Bool {
    !attribute(Unshipped.code).split(separator: "\n", omittingEmptySubsequences: false).contains { $0 == Unshipped.key(variant.choices) }
  }

  func attribute(_ code: String) -> String { state.attributes.first { $0.code == code }?.value.korean ?? "" }

  /// The address of a variant's own picture.
  func picture(of variant: Variant, _ baseURL: String) -> String? { variantPictures[variant.id].flatMap { address(of: $0, baseURL) } }

  private func address(of source: Picture.Source, _ baseURL: String) -> String? {
    switch source {
    case .remote(let address): address
    case .blob(let hash): "\(baseURL)/media/\(hash)"
    case .drawn: nil
    }
  }

  /// Addresses of its pictures with their descriptions; what is drawn has none.
  func pictures(_ baseURL: String) -> [(address: String, alt: Words)] {
    state.pictures.compactMap { kept in address(of: kept.picture.source, baseURL).map { (address: $0, alt: kept.picture.alt) } }
  }
}

/// Some products in the order of their making.
enum ExportPage {
  static func after(_ id: ID<Product>, of merchant: PartyID, at location: ID<StockLocation>?, in tx: Transaction) throws -> [ExportProduct] {
    let products = try ProductRecords.unarchived(of: merchant, after: id, most: ExportCatalog.productsMax, in: tx)
    let states = try ProductRecords.load(products, in: tx)
    let tree = try CategoryTree.load(in: tx)
    let brands = try BrandRecords.names(Set(products.compactMap(\.brand)).sorted(), in: tx)
    let variants = states.flatMap { $0.variants.map(\.id.raw) }
    var pieces: [ID<Variant>: Int64] = [:]
    let sales = Dictionary(try StandingSale.of(products.map(\.id), in: tx).map { ($0.variant, $0.sale) }) { first, _ in first }
    for start in stride(from: 0, to: variants.count, by: 500) {
      let some = Array(variants[start..<min(variants.count, start + 500)])
      for (variant, places) in try Availability.free(some, in: tx) {
        pieces[ID(variant)] = location.map { places[$0] } ?? places.values.reduce(0) { $0.plus(max(0, $1)) }
      }
    }
    let shared = try ProductRecords.sharedSKUs(Set(states.flatMap { $0.variants.filter { !$0.isRetired }.map(\.sku) }).sorted(), of: merchant, in: tx)
    let shown = try VariantPictures.sources(of: products.map(\.id), in: tx)
    return states.map { state in
      let own = state.variants.compactMap { variant in pieces[variant.id].map { (variant.id, $0) } }
      return ExportProduct(
        state: state, brand: state.product.brand.flatMap { brands[$0] } ?? Words(""), category: tree[state.product.category]?.path ?? "",
        sharedSKUs: shared, pieces: Dictionary(own) { first, _ in first },
        sales: Dictionary(state.variants.compactMap { variant in sales[variant.id].map { (variant.id, $0) } }) { first, _ in first }, variantPictures: shown)
    }
  }
}
