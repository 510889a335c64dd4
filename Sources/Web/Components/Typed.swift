/// What was typed in a form and what is wrong with it, so that it can be shown again with nothing lost.
package struct Typed: Sendable, Equatable {
  package var values: [String: String]
  /// What to say beside a field, by its name.
  package var errors: [String: String]
  /// What to say above the form.
  package var whole: String?

  package init(values: [String: String] = [:], errors: [String: String] = [:], whole: String? = nil) {
    self.values = values
    self.errors = errors
    self.whole = whole
  }

  /// A form that nobody touched yet.
  package static let untouched = Typed()

  package subscript(name: String) -> String { values[name] ?? "" }

  /// The fault of the whole form as a notice, else a summary of its fields' faults; the focus begins there.
  package var notice: HTML? {
    if let whole { return Notice(whole, .vermilion).html }
    guard !errors.isEmpty else { return nil }
    return FaultList(errors.sorted { $0.key < $1.key }.map { (field: $0.key, words: $0.value) }).html
  }

  /// A field with what was typed in it and what is wrong there; a password is never shown again.
  package func field(
    _ name: String, _ label: String, kind: String = "text", hint: String? = nil, isRequired: Bool = true, autocomplete: String? = nil,
    inputMode: String? = nil, lengthMin: Int? = nil, lengthMax: Int? = nil, lines: Int = 1, shape: FieldShape? = nil
  ) -> Field {
    Field(
      name, label, value: kind == "password" ? "" : self[name], kind: kind, hint: hint, error: errors[name], isRequired: isRequired,
      autocomplete: autocomplete, inputMode: inputMode, lengthMin: lengthMin, lengthMax: lengthMax, lines: lines, shape: shape)
  }
}
