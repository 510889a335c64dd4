import Kernel
import Storage

/// Finds the products that another file of the same shop names differently: by the SKUs and barcodes of their variants.
///
/// A sheet goes to a product of the merchant when every variant of it that is found stands there, and at least half of them are found.
/// What one SKU or barcode leaves open (it stands on several products) is no evidence.
struct MatchShop {
  var merchant: PartyID
  var products: [ReadProduct]

  /// The products with the handles under which the catalogue knows them.
  func run(in tx: Transaction) throws -> [ReadProduct] {
    let sheets = products.map(\.sheet)
    let skus = Set(sheets.flatMap { $0.variants.map(\.sku) }).subtracting([""]).sorted()
    let gtins = Set(sheets.flatMap { $0.variants.compactMap { $0.gtin?.digits } }).sorted()
    let bySKU = try ProductRecords.handles(by: .sku, skus, of: merchant, in: tx), byGTIN = try ProductRecords.handles(by: .gtin, gtins, of: merchant, in: tx)
    var taken: Set<String> = []
    return products.map { product in
      var product = product
      let found = product.sheet.variants.map { variant -> Set<String> in
        let labelled = bySKU[variant.sku] ?? []
        return labelled.count == 1 ? labelled : variant.gtin.flatMap { byGTIN[$0.digits] } ?? labelled
      }
      let sure = found.filter { $0.count == 1 }.compactMap(\.first)
      guard let handle = sure.first, sure.allSatisfy({ $0 == handle }), sure.count * 2 >= found.count, taken.insert(handle).inserted else { return product }
      product.sheet.handle = handle
      product.sheet.formerHandle = nil
      return product
    }
  }
}
