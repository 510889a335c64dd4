import Catalog
import Inventory
import Kernel
import Storage

/// A variant with what stands of it in each place.
package struct StockShelves: Sendable {
  package var facts: VariantFacts
  package var places: [ID<StockLocation>: ShelfStock]

  /// Variants that one page looks through for what runs low, at most.
  static let lookedAtMax = 2_000

  /// Pieces that can be sold from these places.
  package func free(at some: [ID<StockLocation>]) -> Int64 { some.reduce(0) { $0.plus(places[$1]?.free ?? 0) } }

  /// A merchant's variants, page by page, all of them.
  /// - Parameters:
  ///   - lowMax: only those of which the places together have no more than this.
  ///   - places: where it is counted.
  package static func page(
    merchant: PartyID, words: String = "", product: ID<Product>? = nil, lowMax: Int64? = nil, at places: [ID<StockLocation>], after cursor: Cursor? = nil, size: Int = 50,
    in tx: Transaction
  ) throws -> Page<StockShelves> {
    guard let lowMax else {
      let page = try ConsoleVariants.page(merchant: merchant, words: words, product: product, cursor: cursor, size: size, in: tx)
      return Page(items: try of(page.items, in: tx), next: page.next)
    }
    var found: [StockShelves] = [], cursor = cursor, looked = 0
    // Piece by piece, so that a page ends where the next one begins.
    repeat {
      let page = try ConsoleVariants.page(merchant: merchant, words: words, product: product, cursor: cursor, size: size, in: tx)
      found += try of(page.items, in: tx).filter { $0.facts.isSold && $0.free(at: places) <= lowMax }
      looked += page.items.count
      cursor = page.next
    } while cursor != nil && found.count < size && looked < lookedAtMax
    return Page(items: found, next: cursor)
  }

  /// These variants in this order.
  package static func of(_ variants: [ID<Variant>], in tx: Transaction) throws -> [StockShelves] {
    guard !variants.isEmpty else { return [] }
    let facts = try VariantFacts.of(variants, in: tx)
    let shelves = try ShelfStock.of(variants.map(\.raw), in: tx)
    return variants.compactMap { id in facts[id].map { StockShelves(facts: $0, places: shelves[id.raw] ?? [:]) } }
  }
}
