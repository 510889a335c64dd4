import Kernel
import Wire

/// Somebody else changed what a form changes too: nothing is written, and the form is shown again with what was typed and what stands now.
struct ChangedMeanwhile: Error {
  var entry: FormEntry

  /// - Parameters:
  ///   - values: of the form that is shown again.
  ///   - both: the fields that both changed, with what stands there now.
  ///   - now: all that stands now, which the form shows from here on.
  init(values: [String: String], both: [(name: String, now: String)], now: ShownFields, _ language: Language) {
    var values = values
    values[ShownFields.field] = now.text
    entry = FormEntry(values: values, errors: Dictionary(both.map { ($0.name, Self.sentence($0.now, language)) }) { first, _ in first })
  }

  private static func sentence(_ now: String, _ language: Language) -> String {
    let shown = FormText.line(now)
    guard !shown.isEmpty else { return DeskPhrases.emptiedMeanwhile.text(in: language) }
    return DeskPhrases.changedMeanwhile.text(in: language, ["now": shown.length > 80 ? shown.cut(80) + "…" : shown])
  }
}

extension Form {
  /// This form over what stands now: what nobody changed in it stays as it stands, whoever changed that meanwhile. A form that does not say
  /// what it showed is taken as it is.
  /// - Parameter ticks: boxes, which are sent where they are ticked alone.
  func over(_ now: [String: String], ticks: Set<String> = [], _ language: Language) throws(ChangedMeanwhile) -> Form {
    guard let shown = ShownFields(text: self[ShownFields.field]) else { return self }
    let typed = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
    let merged = shown.merged(typed, over: now, ticks: ticks)
    guard merged.both.isEmpty else {
      throw ChangedMeanwhile(values: merged.values, both: merged.both.map { ($0, now[$0] ?? "") }, now: ShownFields(now), language)
    }
    var whole = fields.filter { now[$0.name] == nil }
    for name in now.keys.sorted() {
      if let value = merged.values[name] { whole.append((name: name, value: value)) }
    }
    return Form(fields: whole)
  }
}

extension ShownFields {
  /// What was typed, with what stands now in the fields that were left as they were shown; and the fields that were changed here and there.
  func merged(_ typed: [String: String], over now: [String: String], ticks: Set<String> = []) -> (values: [String: String], both: [String]) {
    var values = typed, both: [String] = []
    for (name, stands) in now.sorted(by: { $0.key < $1.key }) {
      guard let wanted = typed[name] ?? (ticks.contains(name) ? "" : nil) else { continue }
      if held(name, wanted) {
        values[name] = stands
      } else if !held(name, stands), !Self.isSame(wanted, stands, of: name) {
        both.append(name)
      }
    }
    return (values, both)
  }
}
