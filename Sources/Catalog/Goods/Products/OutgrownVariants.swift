extension ProductState {
  /// Takes variants off sale that lack a choice of an option which came later, as nobody could choose them: what the sheet names stands in
  /// their place. A product of which no variant would be left is refused.
  mutating func retireOutgrown(since before: Int) throws(ProductFault) {
    guard options.count > before else { return }
    let outgrown = variants.indices.filter { index in
      !variants[index].isRetired && (variants[index].choices.count < options.count || variants[index].choices.contains(where: \.isBlank))
    }
    guard let first = outgrown.first else { return }
    guard outgrown.count < variants.count(where: { !$0.isRetired }) else { throw .blankChoice(sku: variants[first].sku) }
    for index in outgrown { variants[index].isRetired = true }
  }

  /// A sheet that showed the whole product says what is left of it: variants that it does not name go off sale, and choices that it does
  /// not list go with them.
  mutating func retireUnnamed(in sheet: ProductSheet) {
    guard !sheet.variants.isEmpty else { return }
    let places = VariantPlaces(variants)
    let named = Set(sheet.variants.compactMap { place(of: $0, places) })
    for index in variants.indices where !named.contains(index) { variants[index].isRetired = true }
    guard sheet.options.count == options.count else { return }
    for (place, option) in sheet.options.enumerated() {
      let said = Set(option.choices.map(\.korean)), used = Set(variants.filter { !$0.isRetired }.compactMap { place < $0.choices.count ? $0.choices[place] : nil })
      options[place].choices.removeAll { !said.contains($0.korean) && !used.contains($0.korean) }
    }
  }

  /// How many variants that were on sale before are no longer.
  func retired(since before: ProductState) -> Int {
    let sold = Set(before.variants.filter { !$0.isRetired }.map(\.id))
    return variants.count { $0.isRetired && sold.contains($0.id) }
  }
}
