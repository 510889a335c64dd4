import Catalog
import Kernel
import Wire

/// The rows of a product's form beside its options.
extension ProductDraft {
  /// Every combination of the options has a row; rows that are filled in stay, those without a place in the grid go.
  mutating func makeGrid() throws(InvalidInput) { try makeGrid { _ in true } }

  private mutating func makeGrid(_ isWanted: ([String]) -> Bool) throws(InvalidInput) {
    let options = options
    // By count, before anything is made of it; three lists of a form's length do not overflow.
    guard options.reduce(1, { $0 * $1.choices.count }) <= Self.rowsMax else {
      throw InvalidInput("option1-values", DeskProductPhrases.tooMany, ["max": String(Self.rowsMax)])
    }
    var wanted: [[String]] = [[]]
    for option in options { wanted = wanted.flatMap { before in option.choices.map { before + [$0.korean] } } }
    let names = ["known", "sku", "gtin", "price", "was"] + stockFields
    let old = (0..<rowCount).map { row in (choices: choices(row), cells: names.map { value("v\(row)-\($0)") }) }
    let model = old.first?.cells ?? ["", "", "", "", ""]
    for key in Array(values.keys) where key.hasPrefix("v") && key.dropFirst().first?.isNumber == true { values[key] = nil }
    for (row, choices) in wanted.filter(isWanted).enumerated() {
      // A fresh combination begins with the first row's prices, which are seldom different.
      let cells = old.first { $0.choices == choices }?.cells ?? ["", "", "", model[3], model[4]]
      for (name, cell) in zip(names, cells) { values["v\(row)-\(name)"] = cell }
      for (place, choice) in choices.enumerated() { values["v\(row)-c\(place)"] = choice }
    }
  }

  private var stockFields: [String] {
    Set(values.keys.filter { $0.hasPrefix("v") }.compactMap { $0.split(separator: "-", maxSplits: 1).last }.filter { $0.hasPrefix("s") && $0 != "sku" }).map(String.init).sorted()
  }

  /// Options of which the name or the values are missing.
  var halfOptions: [(place: Int, part: String)] {
    (1...ProductOption.optionsMax).compactMap { number in
      let hasName = !value("option\(number)-name").isEmpty, hasValues = !value("option\(number)-values").isEmpty
      return hasName == hasValues ? nil : (number, hasName ? "values" : "name")
    }
  }

  /// What became of the rows when the options were read again.
  enum Following { case same, followed, needsLook }

  /// Brings the rows to the options as they were typed, as the button does that lists them: what is typed there and listed nowhere would be
  /// saved by nobody. Values that came or went change the rows that bear them; where rows lose what was typed in them, or one may be
  /// another by a new name, somebody looks first.
  mutating func followOptions() throws(InvalidInput) -> Following {
    let options = options, old = (0..<rowCount).map { choices($0) }
    // Of more variants than a form has rows for, it does not list all.
    let listsAll = value("v0-known") != "1" || !value("all").isEmpty
    guard halfOptions.isEmpty, !old.isEmpty, listsAll else { return .same }
    let hasSameOptions = old.allSatisfy { $0.count == options.count }
    let said = options.map { Set($0.choices.map(\.korean)) }
    let listed = hasSameOptions ? options.indices.map { place in Set(old.map { $0[place] }) } : []
    guard !hasSameOptions || said != listed else { return .same }
    let stocked = (0..<rowCount).filter { row in stockFields.contains { !value("v\(row)-\($0)").isEmpty } }.map { choices($0) }
    // Combinations that nobody sells stay unsold.
    try makeGrid { choices in !hasSameOptions || old.contains(choices) || choices.indices.contains { !listed[$0].contains(choices[$0]) } }
    let rows = Set((0..<rowCount).map { choices($0) })
    let isRenamed = hasSameOptions && zip(said, listed).contains { !$0.subtracting($1).isEmpty && !$1.subtracting($0).isEmpty }
    let isNew = old == [[]]
    return isRenamed || !hasSameOptions && !isNew || stocked.contains { !rows.contains($0) } ? .needsLook : .followed
  }

  /// What was sent with its rows following its options; and the form to be looked at first, where it must be.
  mutating func following(_ sent: Form, _ language: Language) -> (sent: Form, look: FormEntry?) {
    let typed = values
    do {
      switch try followOptions() {
      case .same: return (sent, nil)
      case .followed: return (Form(fields: values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }), nil)
      case .needsLook: return (sent, FormEntry(values: values, errors: ["option1-values": DeskProductPhrases.gridFollowed.text(in: language)]))
      }
    } catch {
      return (sent, FormEntry(values: typed, errors: [error.field: error.sentence.text(in: language)]))
    }
  }

  /// The form with its grid made anew; too many combinations are said beside the options.
  func gridded(_ language: Language) -> FormEntry {
    var draft = self
    do { try draft.makeGrid() } catch {
      return FormEntry(values: values, errors: [error.field: error.sentence.text(in: language)])
    }
    return draft.typed
  }
}
