import Kernel

/// How far counts as near, and what follows from it. Pure: the same for cards, lists, the checkout and the API.
package struct Reach: Hashable, Sendable {
  /// From where; nil while the reader has not said.
  package let here: GeoPoint?
  package let metres: Double

  package static let standardKm = 5

  /// - Parameter km: 1 to 50.
  package init(_ here: GeoPoint?, km: Int = standardKm) {
    self.here = here
    metres = Double(min(max(km, 1), 50)) * 1000
  }

  /// - Parameter metres: 1 to 50,000.
  package init(_ here: GeoPoint?, metres: Int) {
    self.here = here
    self.metres = Double(min(max(metres, 1), 50_000))
  }

  /// Great-circle metres from the reader; nil while nobody knows where that is, or where the thing is.
  package func distance(to point: GeoPoint?) -> Double? {
    guard let here, let point else { return nil }
    return here.metres(to: point)
  }

  package func isNear(_ point: GeoPoint?) -> Bool { distance(to: point).map { $0 <= metres } ?? false }

  /// Nearest first; those whose distance nobody knows last; equals stay as they were.
  package func sorted<Item>(_ items: [Item], by point: (Item) -> GeoPoint?) -> [Item] {
    guard here != nil else { return items }
    return items.map { ($0, distance(to: point($0)) ?? .infinity) }.enumerated()
      .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
  }

  /// The nearest of those near enough; nil when none is.
  package func nearest<Item>(of items: [Item], by point: (Item) -> GeoPoint?) -> (item: Item, metres: Double)? {
    sorted(items, by: point).compactMap { item in distance(to: point(item)).map { (item: item, metres: $0) } }.first { $0.metres <= metres }
  }
}
