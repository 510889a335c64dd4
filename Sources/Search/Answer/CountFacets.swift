import Kernel
import Storage

/// Counts what the hits have in common: a list with a place for each label's number, and one for each band of prices.
struct CountFacets {
  /// Higher numbers are none: half a million labels of each sort.
  private static let numbersMax = 1 << 22

  private var counts: [Int] = Array(repeating: 0, count: 4096)
  private var bands: [Int] = []
  private let bounds: [Int64]
  private let currency: Currency
  /// How many more are counted.
  private var left: Int

  init(_ currency: Currency, most: Int) {
    left = most
    self.currency = currency
    var scale: Int64 = 1
    for _ in 0..<currency.minorDigits { scale *= 10 }
    bounds = currency == .krw ? [0, 10_000, 30_000, 50_000, 100_000, 200_000, 500_000] : [0, 10, 25, 50, 100, 200, 500].map { $0 * scale }
    bands = Array(repeating: 0, count: bounds.count)
  }

  /// Counts one more hit, while they are counted; returns whether it can be had.
  mutating func count(price: Int64, labels: UnsafeRawBufferPointer) -> Bool? {
    guard left > 0 else { return nil }
    left -= 1
    if price >= 0 {
      var band = bounds.count - 1
      while band > 0, bounds[band] > price { band -= 1 }
      bands[band] += 1
    }
    var highest = 0
    var isThere = false
    counts.withUnsafeMutableBufferPointer { counts in
      LabelNumbers.each(labels) { number in
        if LabelNumbers.isStock(number) { isThere = true }
        if number < counts.count { counts[number] += 1 } else if number < Self.numbersMax { highest = max(highest, number) }
      }
    }
    if highest > 0 { countHigh(labels, highest: highest) }
    return isThere
  }

  /// Makes room for numbers that have had no place so far, and counts those.
  private mutating func countHigh(_ labels: UnsafeRawBufferPointer, highest: Int) {
    let known = counts.count
    counts += Array(repeating: 0, count: max(known, highest + 1 - known))
    LabelNumbers.each(labels) { number in if number >= known, number < Self.numbersMax { counts[number] += 1 } }
  }

  func facets(isExact: Bool, in tx: Transaction) throws -> SearchFacets {
    var facets = SearchFacets()
    var bySort: [Label.Sort: [(number: Int, count: Int)]] = [:]
    for number in counts.indices where counts[number] > 0 {
      guard let sort = LabelNumbers.sort(of: number) else { continue }
      bySort[sort, default: []].append((number, counts[number]))
    }
    let top = bySort.mapValues { $0.sorted { ($1.count, $0.number) < ($0.count, $1.number) }.prefix(SearchFacets.valuesMax) }
    let ids = try LabelNumbers.ids(of: top.values.flatMap { $0.map(\.number) }, in: tx)
    func counted(_ sort: Label.Sort) -> [SearchFacets.Count<Int64>] {
      (top[sort] ?? []).compactMap { entry in ids[entry.number].map { .init(value: $0, count: entry.count) } }
    }
    facets.categories = counted(.category)
    facets.brands = counted(.brand)
    facets.places = counted(.place)
    facets.options = try named(counted(.option), in: tx)
    facets.inStock = bySort[.stock]?.map(\.count).reduce(0, +) ?? 0
    facets.onSale = bySort[.sale]?.map(\.count).reduce(0, +) ?? 0
    facets.prices = bands.indices.filter { bands[$0] > 0 }.map { index in
      .init(value: .init(min: bounds[index], below: index + 1 < bounds.count ? bounds[index + 1] : nil), count: bands[index])
    }
    facets.isExact = isExact
    return facets
  }

  private func named(_ counts: [SearchFacets.Count<Int64>], in tx: Transaction) throws -> [SearchFacets.Count<SearchOption>] {
    guard !counts.isEmpty else { return [] }
    let names = try tx.rows(
      "SELECT key, name, value FROM search_option WHERE key IN \(list: counts.map(\.value)) ORDER BY key LIMIT \(SearchFacets.valuesMax)"
    ) { (try $0.next(Int64.self), SearchOption(try $0.next(), try $0.next())) }
    let byKey = Dictionary(names) { first, _ in first }
    return counts.compactMap { count in byKey[count.value].map { .init(value: $0, count: count.count) } }
  }
}
