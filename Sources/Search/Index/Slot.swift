/// A document's place in static order: site, kind, popularity (most wanted first), then the order of arrival. Both engines keep rows by it,
/// so that the first thousand of a million are read without sorting.
struct Slot: Hashable, Sendable {
  static let numberBits: Int64 = 38
  /// Storefronts that have room; things of further ones are not found, and nothing else fails.
  static let sitesMax: Int64 = 1 << 11
  /// Room for thirty kinds of things that can be found.
  static let kindBits: Int64 = 5

  var raw: Int64

  init(raw: Int64) { self.raw = raw }

  /// Nil where there is no such place.
  init?(site ordinal: Int64, kind: SearchKind, tier: Int64, number: Int64) {
    guard (0..<Self.sitesMax).contains(ordinal), (0...255).contains(tier), (0..<1 << Self.numberBits).contains(number) else { return nil }
    raw = Slot.base(ordinal, kind) | (255 - tier) << Self.numberBits | number
  }

  var kind: SearchKind { SearchKind(rawValue: raw >> (Self.numberBits + 8) & (1 << Self.kindBits - 1))! }
  var tier: Int64 { 255 - (raw >> Self.numberBits & 255) }

  /// All slots of one kind on one site.
  static func range(site ordinal: Int64, kind: SearchKind) -> ClosedRange<Int64> {
    shelf(of: base(ordinal, kind))
  }

  /// All slots of the kind and site of one.
  static func shelf(of slot: Int64) -> ClosedRange<Int64> {
    let first = slot & ~(1 << (numberBits + 8) - 1)
    return first...(first + (1 << (numberBits + 8)) - 1)
  }

  private static func base(_ ordinal: Int64, _ kind: SearchKind) -> Int64 { ordinal << (numberBits + 8 + kindBits) | kind.rawValue << (numberBits + 8) }

  /// Two tiers to each doubling of popularity.
  static func tier(popularity: Int64) -> Int64 {
    guard popularity >= 2 else { return max(0, popularity) }
    let top = Int64(63 - popularity.leadingZeroBitCount)
    return top * 2 + (popularity >> (top - 1) & 1)
  }
}
