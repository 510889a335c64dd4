/// Where the variants of a product stand by their choices and by their SKUs, so that of thousands none is looked for one by one.
struct VariantPlaces {
  private var byChoices: [[String]: [Int]] = [:]
  private var bySKU: [String: [Int]] = [:]

  init(_ variants: [Variant]) {
    for (place, variant) in variants.enumerated() { put(variant, at: place, insteadOf: nil) }
  }

  /// Those with just these choices, in their order.
  func with(_ choices: [String]) -> [Int] { byChoices[choices] ?? [] }
  /// Those that bear this label, in their order.
  func with(sku: String) -> [Int] { bySKU[sku] ?? [] }

  mutating func put(_ variant: Variant, at place: Int, insteadOf old: Variant?) {
    if old?.choices != variant.choices {
      if let old { byChoices[old.choices]?.removeAll { $0 == place } }
      Self.insert(place, into: &byChoices[variant.choices, default: []])
    }
    if old?.sku != variant.sku {
      if let old { bySKU[old.sku]?.removeAll { $0 == place } }
      Self.insert(place, into: &bySKU[variant.sku, default: []])
    }
  }

  private static func insert(_ place: Int, into places: inout [Int]) {
    if let last = places.last, last > place { places.insert(place, at: places.firstIndex { $0 > place } ?? 0) } else { places.append(place) }
  }
}
