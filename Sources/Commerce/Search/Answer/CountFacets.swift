import Kernel
import Storage

/// Counts what the hits have in common.
struct CountFacets {
  private var counts: [UInt8: [Int64: Int]] = [:]
  private var prices: [Int64] = []

  init(_ candidates: some Collection<Candidate>) {
    var categories: [Int64: Int] = [:], brands: [Int64: Int] = [:], options: [Int64: Int] = [:], places: [Int64: Int] = [:], stock: [Int64: Int] = [:]
    prices.reserveCapacity(candidates.count)
    for candidate in candidates {
      if candidate.price >= 0 { prices.append(candidate.price) }
      Label.each(candidate.labels) { sort, id in
        switch sort {
        case Label.Sort.category.rawValue: categories[id, default: 0] += 1
        case Label.Sort.brand.rawValue: brands[id, default: 0] += 1
        case Label.Sort.option.rawValue: options[id, default: 0] += 1
        case Label.Sort.place.rawValue: places[id, default: 0] += 1
        default: stock[id, default: 0] += 1
        }
      }
    }
    counts = [
      Label.Sort.category.rawValue: categories, Label.Sort.brand.rawValue: brands, Label.Sort.option.rawValue: options,
      Label.Sort.place.rawValue: places, Label.Sort.stock.rawValue: stock,
    ]
  }

  func facets(isExact: Bool, currency: Currency, in tx: Transaction) throws -> SearchFacets {
    var facets = SearchFacets()
    facets.categories = top(.category)
    facets.brands = top(.brand)
    facets.places = top(.place)
    facets.options = try named(top(.option), in: tx)
    facets.prices = bands(currency)
    facets.inStock = counts[Label.Sort.stock.rawValue]?[1] ?? 0
    facets.isExact = isExact
    return facets
  }

  private func top(_ sort: Label.Sort) -> [SearchFacets.Count<Int64>] {
    let all = (counts[sort.rawValue] ?? [:]).map { SearchFacets.Count(value: $0.key, count: $0.value) }
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
