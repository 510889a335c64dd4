import Kernel

extension ProductState {
  /// Gives up the options that a sheet no longer names. Variants that were told apart by them alone are one: the one that the sheet names
  /// by its SKU, else the first, stays on sale and the others retire; orders that have them stay as they are.
  mutating func giveUpOptions(for sheet: ProductSheet) {
    guard sheet.options.count < options.count, !sheet.options.isEmpty || sheet.hasNoOptions, !sheet.variants.isEmpty,
      sheet.variants.allSatisfy({ $0.choices.count == sheet.options.count })
    else { return }
    let kept = keptPlaces(sheet)
    options = kept.map { options[$0] }
    let said = Dictionary(grouping: sheet.variants.filter { !$0.sku.isEmpty }, by: \.sku)
    let standing = Dictionary(grouping: variants.filter { !$0.isRetired }, by: \.sku)
    var named: [Int] = [], others: [Int] = []
    for index in variants.indices {
      let old = variants[index]
      variants[index].choices = kept.map { $0 < old.choices.count ? old.choices[$0] : "" }
      guard !old.isRetired else { continue }
      // A label that is borne once on both sides says which variant is meant.
      if let same = said[old.sku], same.count == 1, standing[old.sku]?.count == 1 {
        variants[index].choices = same[0].choices
        named.append(index)
      } else {
        others.append(index)
      }
    }
    var seen: Set<[String]> = []
    for index in named + others where !seen.insert(variants[index].choices).inserted { variants[index].isRetired = true }
  }

  /// Where the options of a sheet stand among those that are here: by their names, else by their choices, else in their order.
  private func keptPlaces(_ sheet: ProductSheet) -> [Int] {
    func name(_ option: ProductOption) -> String { OptionWords.both(option.name).english.lowercased() }
    var free = Array(options.indices)
    var places: [Int?] = sheet.options.map { option in
      let found = free.firstIndex { !option.name.isEmpty && name(options[$0]) == name(option) }
      return found.map { free.remove(at: $0) }
    }
    for number in places.indices where places[number] == nil {
      let choices = Set(sheet.variants.compactMap { number < $0.choices.count ? $0.choices[number] : nil })
      let shared = free.map { place in options[place].choices.count { choices.contains($0.korean) } }
      guard let most = shared.max(), let best = shared.firstIndex(of: most) else { continue }
      places[number] = free.remove(at: best)
    }
    return places.compactMap { $0 }
  }
}
