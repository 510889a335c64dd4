import Kernel
import Search
import Storage

/// Brands as search documents, on the shelf of what stands everywhere: a brand goes in with its first card.
enum BrandSearch {
  /// Puts in those of some brands that are not there yet.
  static func put(_ brands: [ID<Brand>], in tx: Transaction) throws {
    let missing = try SearchIndex.missing(.brand, Set(brands.map(\.raw)), site: SearchSite.everywhere, in: tx)
    guard !missing.isEmpty else { return }
    try SearchIndex.put(try BrandQueries.brands(missing.sorted().map { ID($0) }, in: tx).map(document), in: tx)
  }

  /// A brand that is there already is called otherwise from now on.
  static func renew(_ brand: Brand, in tx: Transaction) throws {
    guard try SearchIndex.missing(.brand, [brand.id.raw], site: SearchSite.everywhere, in: tx).isEmpty else { return }
    try SearchIndex.put(document(of: brand), in: tx)
  }

  private static func document(of brand: Brand) -> SearchDocument {
    var document = SearchDocument(
      site: SearchSite.everywhere, kind: .brand, item: brand.id.raw, names: brand.name.all + brand.aliases, created: Instant(milliseconds: 0))
    document.keywords = [brand.code]
    return document
  }
}
