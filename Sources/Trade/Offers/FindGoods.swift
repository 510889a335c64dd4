import Catalog
import Kernel
import Storage

/// Offers that hold certain goods, sought by words of these.
extension Offer {
  /// Offers of one search, at most: the newest.
  private static let foundMax = 2_000

  /// Rows (`offer`, `part`) of the parts that offered one of this merchant's products that the words name, a variant that they name with
  /// what was chosen, or one of which they are the SKU; each branch has an index to go by.
  static func parts(holding words: String, of merchant: PartyID, in tx: Transaction) throws -> SQL {
    let products = try ConsoleProducts.named(words, merchant: merchant, in: tx)
    let sku = WrittenNumber.plain(words), skus = sku == sku.uppercased() ? [sku] : [sku, sku.uppercased()]
    let variants = try ConsoleProducts.variants(named: words, merchant: merchant, in: tx).filter { !products.contains($0.product) }
    let coded: SQL = """
      SELECT offer, part FROM (
        SELECT offer, part FROM offer_line WHERE sku IN \(list: skus)
        ORDER BY offer DESC, number DESC
        LIMIT \(raw: String(foundMax))) AS coded
      """
    let chosen: SQL = variants.isEmpty ? "" : """
      UNION ALL
      SELECT offer, part FROM (
        SELECT offer, part FROM offer_line WHERE product IN \(list: Array(Set(variants.map(\.product))).sorted()) AND variant IN \(list: variants.map(\.variant))
        ORDER BY offer DESC, number DESC
        LIMIT \(raw: String(foundMax))) AS chosen
      """
    guard !products.isEmpty else { return "\(coded) \(chosen)" }
    return """
      \(coded)
      \(chosen)
      UNION ALL
      SELECT offer, part FROM (
        SELECT offer, part FROM offer_line WHERE product IN \(list: products)
        ORDER BY offer DESC, number DESC
        LIMIT \(raw: String(foundMax))) AS named
      """
  }
}
