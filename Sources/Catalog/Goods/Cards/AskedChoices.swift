import Kernel
import Search
import Storage

/// What a search asks for among the choices of a product, by filters or by words, so that a card shows the black one to whoever wants black.
package struct AskedChoices: Sendable {
  var options: [SearchOption]
  var colours: AskedColours
  var sizes: [String]

  /// Variants that are looked through for one page, at most.
  static let variantsMax = 5000

  package init(_ filters: SearchFilters, _ answer: SearchAnswer) {
    options = filters.options
    colours = answer.colours
    sizes = answer.understood.compactMap { if case .size(let size) = $0.wish { size } else { nil } }
  }

  /// A product's choices that were asked for, by option, and what it looks like in them.
  package struct Found: Hashable, Sendable {
    package var choices: [String?]
    /// Nil where nothing shows it: the usual picture stays.
    package var picture: Picture?
  }

  var isEmpty: Bool { options.isEmpty && colours.isEmpty && sizes.isEmpty }

  /// Of products that have what was asked for; the others are left out.
  package func found(_ cards: [Card], in tx: Transaction) throws -> [ID<Product>: Found] {
    guard !isEmpty, !cards.isEmpty else { return [:] }
    let products = cards.map(\.product)
    var names: [ID<Product>: [Words]] = [:], variants: [ID<Product>: [Variant]] = [:]
    try tx.each("SELECT product, name_ko, name_en FROM catalog_option WHERE product IN \(list: products) ORDER BY product, position LIMIT 1500") { row in
      names[try row.next(), default: []].append(Words(try row.next(), try row.next()))
      return true
    }
    guard !names.isEmpty else { return [:] }
    try tx.each(
      """
      SELECT \(raw: ProductRecords.variantColumns) FROM catalog_variant
      WHERE product IN \(list: names.keys.sorted()) AND is_retired = 0
      ORDER BY product, position, id
      LIMIT \(Self.variantsMax)
      """
    ) { row in
      let variant = try ProductRecords.readVariant(&row)
      variants[variant.product, default: []].append(variant)
      return true
    }
    let pictured = try pictures(of: products, among: variants, in: tx)
    return cards.reduce(into: [:]) { found, card in
      let all = variants[card.product] ?? []
      guard let first = meant(names[card.product] ?? [], all) else { return }
      found[card.product] = Found(choices: first.choices, picture: picture(first, of: card, among: all, pictured))
    }
  }

  /// The first variant that has all that was asked of it, else its colour at least; with the choices that were asked for.
  func meant(_ names: [Words], _ variants: [Variant]) -> (variant: Variant, choices: [String?])? {
    let fits = names.enumerated().map { place, name in
      Dictionary(variants.compactMap { place < $0.choices.count ? $0.choices[place] : nil }.map { ($0, fit(name, $0)) }) { first, _ in first }
    }
    func best(_ places: [Int]) -> Variant? {
      func sum(_ variant: Variant) -> Int? {
        let each = places.map { $0 < variant.choices.count ? fits[$0][variant.choices[$0]] ?? 0 : 0 }
        return each.contains(0) ? nil : each.reduce(0, +)
      }
      let possible = variants.compactMap { variant in sum(variant).map { (variant: variant, sum: $0) } }
      guard let most = possible.map(\.sum).max() else { return nil }
      return possible.first { $0.sum == most }?.variant
    }
    let asked = fits.indices.filter { fits[$0].values.contains { $0 > 0 } }
    for places in [asked, Array(asked.prefix(1))] where !places.isEmpty {
      if let variant = best(places) { return (variant, names.indices.map { places.contains($0) ? variant.choices[$0] : nil }) }
    }
    return nil
  }

  /// How well a choice is what was asked for; 0 is not at all.
  private func fit(_ name: Words, _ choice: String) -> Int {
    let option = SearchOption(name.text(in: .korean), choice)
    if options.contains(where: { $0.isSame(as: option) }) { return 2 }
    if OptionWords.isSize(name) { return sizes.contains { SearchOption(option.name, $0).isSame(as: option) } ? 2 : 0 }
    return colours.fit(choice)
  }

  private func pictures(of products: [ID<Product>], among variants: [ID<Product>: [Variant]], in tx: Transaction) throws -> [ID<Variant>: Picture] {
    let all = products.flatMap { variants[$0] ?? [] }.map(\.id)
    return try stride(from: 0, to: all.count, by: 500).reduce(into: [:]) { found, start in
      found.merge(try VariantPictures.of(Array(all[start..<min(all.count, start + 500)]), in: tx)) { first, _ in first }
    }
  }

  /// The variant's own picture, else one of those that share the choices asked for, else a drawing in its colour.
  private func picture(_ meant: (variant: Variant, choices: [String?]), of card: Card, among variants: [Variant], _ pictured: [ID<Variant>: Picture]) -> Picture? {
    let alike = [meant.variant] + variants.filter { variant in
      meant.choices.enumerated().allSatisfy { place, choice in choice == nil || place < variant.choices.count && variant.choices[place] == choice }
    }
    if let own = alike.lazy.compactMap({ pictured[$0.id] }).first { return own }
    return card.picture.isDrawn ? card.picture.inColour(of: meant.choices.compactMap { $0 }) : nil
  }
}
