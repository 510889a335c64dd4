import Kernel
import Storage

/// Counts what the hits have in common.
struct CountFacets {
  private var categories: [Int64: Int] = [:]
  private var brands: [Int64: Int] = [:]
  private var options: [Int64: Int] = [:]
  private var places: [Int64: Int] = [:]
  private var inStock = 0
  private var prices: [Int64] = []
  /// How many more are counted.
  private var left = Candidates.countMax

  /// Counts one more hit, while they are counted.
  mutating func count(price: Int64, labels: UnsafeRawBufferPointer) {
    guard left > 0 else { return }
    left -= 1
    if price >= 0 { prices.append(price) }
    Label.each(labels) { sort, id in
      switch sort {
      case Label.Sort.category.rawValue: categories[id, default: 0] += 1
      case Label.Sort.brand.rawValue: brands[id, default: 0] += 1
      case Label.Sort.option.rawValue: options[id, default: 0] += 1
      case Label.Sort.place.rawValue: places[id, default: 0] += 1
      default: inStock += 1
      }
    }
  }

  func facets(isExact: Bool, currency: Currency, in tx: Transaction) throws -> SearchFacets {
    var facets = SearchFacets()
    facets.categories = top(categories)
    facets.brands = top(brands)
    facets.places = top(places)
    facets.options = try named(top(options), in: tx)
    facets.prices = bands(currency)
    facets.inStock = inStock
    facets.isExact = isExact
    return facets
  }

  private func top(_ counts: [Int64: Int]) -> [SearchFacets.Count<Int64>] {
    let all = counts.map { SearchFacets.Count(value: $0.key, count: $0.value) }
    return Array(all.sorted { ($1.count, $0.value) < ($0.count, $1.value) }.prefix(SearchFacets.valuesMax))
  }

  private func named(_ counts: [SearchFacets.Count<Int64>], in tx: Transaction) throws -> [SearchFacets.Count<SearchOption>] {
    guard !counts.isEmpty else { return [] }
    let names = Dictionary(
      uniqueKeysWithValues: try tx.rows(
        "SELECT key, name, value FROM search_option WHERE key IN \(list: counts.map(\.value)) ORDER BY key LIMIT \(SearchFacets.valuesMax)"
      ) { (try $0.next(Int64.self), SearchOption(try $0.next(), try $0.next())) })
    return counts.compactMap { count in names[count.value].map { .init(value: $0, count: count.count) } }
  }

  /// Round bounds that shoppers know, in minor units.
  private func bands(_ currency: Currency) -> [SearchFacets.Count<SearchFacets.PriceBand>] {
    guard !prices.isEmpty else { return [] }
    var scale: Int64 = 1
    for _ in 0..<currency.minorDigits { scale *= 10 }
    let bounds: [Int64] = currency == .krw ? [0, 10_000, 30_000, 50_000, 100_000, 200_000, 500_000] : [0, 10, 25, 50, 100, 200, 500].map { $0 * scale }
    var counts = Array(repeating: 0, count: bounds.count)
    for price in prices { counts[bounds.lastIndex { $0 <= price }!] += 1 }
    return bounds.indices.filter { counts[$0] > 0 }.map { index in
      .init(value: .init(min: bounds[index], below: index + 1 < bounds.count ? bounds[index + 1] : nil), count: counts[index])
    }
  }
}
