import Catalog
import Kernel
import Web

/// What a reader chose of a product's options, as it stands in the address (`?o1=검정&o2=M`).
package struct ProductSelection: Sendable, Equatable {
  /// By option; nil where nothing is chosen yet.
  package var choices: [String?]
  /// The one variant that the choices leave.
  package var variant: Variant?

  /// - Parameter asked: what the address says, by option; unknown values count as not chosen. Options with one value are chosen.
  package init(asked: [String?], options: [ProductOption], variants: [Variant]) {
    choices = options.enumerated().map { place, option in
      let values = Set(variants.compactMap { place < $0.choices.count ? $0.choices[place] : nil })
      if let only = values.first, values.count == 1 { return only }
      guard place < asked.count, let value = asked[place], values.contains(value) else { return nil }
      return value
    }
    guard choices.allSatisfy({ $0 != nil }) else { return }
    let wanted = choices.map { $0 ?? "" }
    variant = options.isEmpty ? variants.first : variants.first { Array($0.choices.prefix(wanted.count)) == wanted }
  }

  /// The picture of the chosen variant, else of the first that the choices leave and that has one; nil while nothing was chosen.
  func picture(among screen: ProductScreen) -> Catalog.Picture? {
    if let variant, let own = screen.variantPictures[variant.id] { return own }
    guard choices.enumerated().contains(where: { place, choice in choice != nil && Set(screen.variants.map { place < $0.choices.count ? $0.choices[place] : "" }).count > 1 })
    else { return nil }
    let left = screen.variants.filter { variant in
      choices.enumerated().allSatisfy { $1 == nil || $0 >= variant.choices.count || variant.choices[$0] == $1 }
    }
    if let found = left.lazy.compactMap({ screen.variantPictures[$0.id] }).first { return found }
    // A size without a picture looks like the others of its colour.
    if let variant, let alike = screen.variants.first(where: { $0.choices.first == variant.choices.first && screen.variantPictures[$0.id] != nil }) {
      return screen.variantPictures[alike.id]
    }
    // What is drawn is drawn in the chosen colour.
    guard let first = screen.pictures.first, first.isDrawn else { return nil }
    return first.inColour(of: choices.compactMap { $0 })
  }

  /// The same page with another value chosen.
  func path(_ path: Path, choosing value: String, at place: Int) -> Path {
    path.choosing(choices.enumerated().map { $0 == place ? value : $1 }).at("buy")
  }

  /// Variants that this value leaves together with the other choices.
  func fitting(_ value: String, at place: Int, among variants: [Variant]) -> [Variant] {
    variants.filter { variant in
      guard place < variant.choices.count, variant.choices[place] == value else { return false }
      return choices.enumerated().allSatisfy { index, choice in
        index == place || choice == nil || index >= variant.choices.count || variant.choices[index] == choice
      }
    }
  }

  /// The first option that still wants a choice.
  var missing: Int? { choices.firstIndex { $0 == nil } }
}

extension Path {
  /// A product's page with some of its options chosen.
  func choosing(_ choices: [String?]) -> Path {
    choices.enumerated().reduce(self) { path, choice in path.with("o\(choice.offset + 1)", choice.element) }
  }
}
