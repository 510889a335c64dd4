import Kernel

/// What the variations of a product are chosen by: attributes that variations name, with the values that the product lists.
struct WooChoices {
  /// In the product's order.
  private(set) var names: [String] = []
  /// The values that the product lists for each.
  private(set) var values: [[String]] = []
  /// For each variation one value for each name, empty where it is left open.
  private(set) var chosen: [[String]] = []
  private var taken: Set<[String]> = []
  /// Combinations that open attributes of one product may still be filled with.
  private var left = 10 * ProductOption.variantsMax

  init(_ columns: WooColumns, product: Record, variations: [Record]) {
    let said = variations.map { row in columns.attributes(row).map { (key: $0.name.lowercased(), name: $0.name, value: WooText.value($0.value)) } }
    let listed = columns.attributes(product).map { (key: $0.name.lowercased(), name: $0.name, values: WooText.list($0.value)) }
    let used = Set(said.joined().map(\.key))
    var keys: [String] = []
    var known: Set<String> = []
    for (key, name) in listed.map({ ($0.key, $0.name) }) + said.joined().map({ ($0.key, $0.name) }) where used.contains(key) && known.insert(key).inserted {
      keys.append(key)
      names.append(name)
    }
    // The catalogue takes no more; what goes beyond is told, not read.
    guard names.count <= ProductOption.optionsMax else { return }
    values = keys.map { key in listed.first { $0.key == key }?.values ?? [] }
    // One value as it stands in the product's list, also where its letters are smaller.
    let spelled = values.map { some in Dictionary(some.flatMap { [($0, $0)] } + some.map { ($0.lowercased(), $0) }) { first, _ in first } }
    chosen = said.map { said in
      keys.indices.map { place in
        let value = said.first { $0.key == keys[place] }?.value ?? ""
        return spelled[place][value] ?? spelled[place][value.lowercased()] ?? value
      }
    }
    taken = Set(chosen.filter { !$0.contains("") })
  }

  enum No: Error {
    /// Nothing is listed from which an open attribute could be filled.
    case blank(name: String)
    case tooMany(name: String)
    /// Each is a variation of its own.
    case allTaken
  }

  /// The choices of one variation: an attribute that is left open stands for every value of it that no other variation is.
  mutating func each(_ place: Int) throws(No) -> [[String]] {
    let choices = chosen[place]
    guard choices.contains("") else { return [choices] }
    let some = choices.indices.map { choices[$0].isEmpty ? values[$0] : [choices[$0]] }
    if let blank = some.firstIndex(where: \.isEmpty) { throw .blank(name: names[blank]) }
    // By count, before anything is made of it; three lists of a few thousand do not overflow.
    let count = some.reduce(1) { $0 * $1.count }
    guard count <= ProductOption.variantsMax, count <= left else { throw .tooMany(name: names[choices.firstIndex(of: "") ?? 0]) }
    left -= count
    let each = some.reduce([[]]) { starts, values in starts.flatMap { start in values.map { start + [$0] } } }
    let free = each.filter { !taken.contains($0) }
    guard !free.isEmpty else { throw .allTaken }
    taken.formUnion(free)
    return free
  }
}
