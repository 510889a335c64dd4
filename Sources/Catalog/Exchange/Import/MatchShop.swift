import Kernel
import Storage

/// Finds the products that another file of the same shop names differently: by the SKUs and barcodes of their variants.
///
/// A sheet goes to a product of the merchant when every variant of it that is found stands there, and at least half of them are found.
/// What one SKU or barcode leaves open (it stands on several products) is no evidence; a sheet of which nothing else is known is refused,
/// because it would stand on sale a second time.
struct MatchShop {
  var merchant: PartyID
  var products: [ReadProduct]

  /// The products with the handles under which the catalogue knows them.
  func run(in tx: Transaction) throws -> [ReadProduct] {
    let sheets = products.map(\.sheet)
    let skus = Set(sheets.flatMap { $0.variants.map(\.sku) }).subtracting([""]).sorted()
    let gtins = Set(sheets.flatMap { $0.variants.compactMap { $0.gtin?.digits } }).sorted()
    let bySKU = try ProductRecords.handles(by: .sku, skus, of: merchant, in: tx), byGTIN = try ProductRecords.handles(by: .gtin, gtins, of: merchant, in: tx)
    let known = try ProductRecords.handles(of: merchant, among: Set(sheets.flatMap { [$0.handle, $0.formerHandle ?? ""] }).subtracting([""]).sorted(), in: tx)
    var taken: Set<String> = []
    return products.map { product in
      var product = product
      let found = product.sheet.variants.map { variant -> Set<String> in
        let labelled = bySKU[variant.sku] ?? []
        return labelled.count == 1 ? labelled : variant.gtin.flatMap { byGTIN[$0.digits] } ?? labelled
      }
      if let open = found.firstIndex(where: { $0.count > 1 }), !found.contains(where: { $0.count == 1 }), !known.contains(product.sheet.handle),
        !known.contains(product.sheet.formerHandle ?? "")
      {
        return refused(product, for: open)
      }
      let sure = found.filter { $0.count == 1 }.compactMap(\.first)
      guard let handle = sure.first, sure.allSatisfy({ $0 == handle }), sure.count * 2 >= found.count, taken.insert(handle).inserted else { return product }
      product.sheet.handle = handle
      product.sheet.formerHandle = nil
      return product
    }
  }

  /// The product without anything to save, and why.
  private func refused(_ product: ReadProduct, for place: Int) -> ReadProduct {
    var product = product
    let variant = product.sheet.variants[place]
    let mark = WrittenAmount.shortened(variant.sku.isEmpty ? variant.gtin?.digits ?? "" : variant.sku)
    product.faults.append(RowFault(line: product.line(of: place), column: "", what: .sharedMark(text: mark)))
    product.sheet.variants = []
    product.isLeftOut = true
    return product
  }
}
