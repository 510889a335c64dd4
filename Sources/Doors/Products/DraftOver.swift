import Catalog
import Kernel

/// A product's form over the product as it stands now: rows are known by their choices, not by their places in the grid.
extension ProductDraft {
  private static let cells = ["sku", "gtin", "price", "was"]
  /// Not what somebody types.
  private static let ownFields: Set = ["all", "step", "status", "notice-proposed", ShownFields.field]

  private static func cell(_ choices: [String], _ part: String) -> String { "v:\(choices.joined(separator: "/").oneLine):\(part)" }
  private static func isOfGrid(_ name: String) -> Bool { name.hasPrefix("v") && name.dropFirst().first?.isNumber == true }

  /// What it holds, cell by cell.
  var named: [String: String] {
    var named = values.filter { !Self.ownFields.contains($0.key) && !Self.isOfGrid($0.key) && !$0.key.hasSuffix("-one") }
    for row in 0..<rowCount {
      for part in Self.cells { named[Self.cell(choices(row), part)] = value("v\(row)-\(part)") }
      named[Self.cell(choices(row), "is")] = "1"
    }
    return named
  }

  /// The form with what it shows from here on.
  func showing() -> ProductDraft {
    var draft = self
    draft.values[ShownFields.field] = ShownFields(named).text
    return draft
  }

  /// The form with what others changed meanwhile in the fields that it left as they were shown. A form that does not say what it showed
  /// is taken as it is.
  func over(_ now: ProductDraft, _ language: Language) throws(ChangedMeanwhile) -> ProductDraft {
    guard let shown = ShownFields(text: value(ShownFields.field)) else { return self }
    let stands = now.named
    let merged = shown.merged(named, over: stands)
    var draft = self
    for (name, value) in merged.values where !name.hasPrefix("v:") { draft.values[name] = value }
    let keepsOptions = (1...ProductOption.optionsMax).allSatisfy { number in
      ["name", "values"].allSatisfy { shown.held("option\(number)-\($0)", value("option\(number)-\($0)")) }
    }
    var rows = (0..<rowCount).map { choices($0) }
    if keepsOptions {
      for number in 1...ProductOption.optionsMax {
        for part in ["name", "values", "one"] { draft.values["option\(number)-\(part)"] = now.values["option\(number)-\(part)"] }
      }
      draft.values["all"] = now.values["all"]
      // What came meanwhile has a row too; what went and was left as it was shown has none.
      let standing = (0..<now.rowCount).map { now.choices($0) }
      rows = rows.filter { standing.contains($0) || !isAsShown($0, shown) } + standing.filter { !rows.contains($0) && !shown.held(Self.cell($0, "is"), "1") }
    }
    draft.fill(rows, from: merged.values.merging(stands) { typed, _ in typed }, known: now)
    guard merged.both.isEmpty else {
      let places = Dictionary(rows.enumerated().flatMap { row, choices in Self.cells.map { (Self.cell(choices, $0), "v\(row)-\($0)") } }) { first, _ in first }
      throw ChangedMeanwhile(values: draft.values, both: merged.both.map { (places[$0] ?? $0, stands[$0] ?? "") }, now: ShownFields(stands), language)
    }
    return draft
  }

  private func isAsShown(_ choices: [String], _ shown: ShownFields) -> Bool {
    let named = named
    return shown.held(Self.cell(choices, "is"), "1") && Self.cells.allSatisfy { shown.held(Self.cell(choices, $0), named[Self.cell(choices, $0)] ?? "") }
  }

  /// Writes the grid anew.
  private mutating func fill(_ rows: [[String]], from cells: [String: String], known: ProductDraft) {
    let standing = Set((0..<known.rowCount).map { known.choices($0) })
    let kept = Dictionary((0..<rowCount).map { row in (choices(row), value("v\(row)-known")) }) { first, _ in first }
    for name in values.keys.filter(Self.isOfGrid) { values[name] = nil }
    for (row, choices) in rows.prefix(Self.rowsMax).enumerated() {
      for part in Self.cells { values["v\(row)-\(part)"] = cells[Self.cell(choices, part)] ?? "" }
      values["v\(row)-known"] = standing.contains(choices) ? "1" : kept[choices] ?? ""
      for (place, choice) in choices.enumerated() { values["v\(row)-c\(place)"] = choice }
    }
  }
}
