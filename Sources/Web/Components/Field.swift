import Kernel

/// A labelled input; a fault stands beside it in words, and the first faulty one of a page has the focus.
package struct Field: Sendable {
  package var name: String
  package var label: String
  package var value: String
  /// `text`, `email`, `tel`, `password`, `number`, `date`, `search`, `file`.
  package var kind: String
  package var hint: String?
  package var error: String?
  package var isRequired: Bool
  /// Whether a field that may stay empty says so; not where another choice decides whether it may.
  package var saysOptional: Bool
  /// The autocomplete token (WCAG 1.3.5).
  package var autocomplete: String?
  /// `numeric`, `tel`, `email`, `decimal`.
  package var inputMode: String?
  package var lengthMin: Int?
  package var lengthMax: Int?
  package var lines: Int
  /// What its text looks like at the least.
  package var shape: FieldShape?
  /// The answer of the same form with which this field has to be filled in.
  package var neededWith: String?
  /// Tells the forms of one page apart whose fields have the same names.
  package var form: String
  /// Answers that are offered while typing; others may be typed.
  package var proposals: [String]

  package init(
    _ name: String, _ label: String, value: String = "", kind: String = "text", hint: String? = nil, error: String? = nil,
    isRequired: Bool = true, saysOptional: Bool = true, autocomplete: String? = nil, inputMode: String? = nil, lengthMin: Int? = nil,
    lengthMax: Int? = nil, lines: Int = 1, shape: FieldShape? = nil, neededWith: String? = nil, form: String = "", proposals: [String] = []
  ) {
    self.name = name
    self.label = label
    self.value = value
    self.kind = kind
    self.hint = hint
    self.error = error
    self.isRequired = isRequired
    self.saysOptional = saysOptional
    self.autocomplete = autocomplete
    self.inputMode = inputMode
    self.lengthMin = lengthMin
    self.lengthMax = lengthMax
    self.lines = lines
    self.shape = shape ?? (kind == "tel" ? .phone : kind == "email" ? .email : nil)
    self.neededWith = neededWith
    self.form = form
    self.proposals = proposals
  }

  package func html(_ reader: Reader) -> HTML {
    let id = FieldParts.id(name, in: form)
    let parts = FieldParts(id: id, label: label, hint: hint, error: error, isRequired: isRequired || !saysOptional)
    let rest: HTML = """
      \("required", if: isRequired)\("autocomplete", autocomplete)\("inputmode", inputMode)\("minlength", isWritten ? lengthMin.map { String($0) } : nil)\("maxlength", isWritten ? lengthMax.map { String($0) } : nil)\("aria-describedby", parts.described)\("aria-invalid", error == nil ? nil : "true")\("autofocus", if: error != nil)\("lang", written)\("pattern", isWritten && lines == 1 ? shape?.pattern : nil)\("data-wrong", shape.map { reader.say($0.wrong) })\("data-needed-with", neededWith)\("data-missing", canBeMissing ? reader.say(FormPhrases.missingHere, ["field": label]) : nil)\("list", proposals.isEmpty ? nil : id + "-list")
      """
    let control: HTML = lines > 1
      ? #"<textarea class="input" id="\#(id)" name="\#(name)" rows="\#(lines)"\#(rest)>\#(value)</textarea>"#
      : #"<input class="input" id="\#(id)" name="\#(name)" type="\#(kind)" value="\#(value)"\#(rest)>"#
    let offered: HTML? = proposals.isEmpty ? nil : #"<datalist id="\#(id)-list">\#(proposals.map { #"<option value="\#($0)"></option>"# as HTML })</datalist>"#
    let shown: HTML? = kind == "password" ? reveal(id, reader) : nil
    return parts.html("\(control)\(offered)\(shown)", reader)
  }

  /// Shows what was typed, where scripts run.
  private func reveal(_ id: String, _ reader: Reader) -> HTML {
    #"<button class="text-button reveal only-script" type="button" data-reveal="\#(id)" data-hide="\#(FormPhrases.hidePassword, reader.language)">\#(FormPhrases.showPassword, reader.language)</button>"#
  }

  private var canBeMissing: Bool { isRequired || neededWith != nil }

  /// Whether its letters can be counted.
  private var isWritten: Bool { ["text", "email", "tel", "password", "search", "url"].contains(kind) }

  /// Fields such as `title-ko` and `title-en` hold words of one language, whatever the page's is.
  private var written: String? { Language.allCases.first { name.hasSuffix("-" + $0.tag) }?.tag }
}

/// A choice from a list that opens.
package struct Select: Sendable {
  package var name: String
  package var label: String
  package var options: [Choice]
  package var hint: String?
  package var error: String?
  package var isRequired: Bool
  /// Says beside the label that nothing need be chosen.
  package var saysOptional = true
  /// Tells the forms of one page apart whose fields have the same names.
  package var form: String

  package init(
    _ name: String, _ label: String, _ options: [Choice], hint: String? = nil, error: String? = nil, isRequired: Bool = true, form: String = ""
  ) {
    self.name = name
    self.label = label
    self.options = options
    self.hint = hint
    self.error = error
    self.isRequired = isRequired
    self.form = form
  }

  package func html(_ reader: Reader) -> HTML {
    let id = FieldParts.id(name, in: form)
    let parts = FieldParts(id: id, label: label, hint: hint, error: error, isRequired: isRequired || !saysOptional)
    let list: [HTML] = options.map {
      #"<option value="\#($0.value)"\#("selected", if: $0.isChosen)\#("disabled", if: $0.isDisabled)>\#($0.label)</option>"#
    }
    let control: HTML = """
      <select class="input" id="\(id)" name="\(name)"\("required", if: mustChoose)\("aria-describedby", parts.described)\("aria-invalid", error == nil ? nil : "true")\("autofocus", if: error != nil)>\(list)</select>
      """
    return parts.html(control, reader)
  }
}

extension Select {
  /// A list that begins with a real choice always has a value; only one that begins with an empty line can be left open.
  private var mustChoose: Bool { isRequired && options.first?.value.isEmpty == true }
}

/// What every field has around its control.
package struct FieldParts {
  var id: String
  var label: String
  var hint: String?
  var error: String?
  var isRequired: Bool

  package init(id: String, label: String, hint: String? = nil, error: String? = nil, isRequired: Bool) {
    (self.id, self.label, self.hint, self.error, self.isRequired) = (id, label, hint, error, isRequired)
  }

  /// The id of a control in a form; the page's only form needs no name.
  package static func id(_ name: String, in form: String) -> String { "f-" + (form.isEmpty ? "" : form + "-") + name }

  package var described: String? {
    let ids = [hint.map { _ in id + "-hint" }, error.map { _ in id + "-error" }].compactMap { $0 }
    return ids.isEmpty ? nil : ids.joined(separator: " ")
  }

  package func html(_ control: HTML, _ reader: Reader) -> HTML {
    let optional: HTML? = isRequired ? nil : #"<span class="optional">(\#(PartPhrases.optional, reader.language))</span>"#
    let said: HTML? = hint.map { #"<small id="\#(id)-hint">\#($0)</small>"# }
    let wrong: HTML? = error.map { #"<span class="error" id="\#(id)-error">\#($0)</span>"# }
    return #"<div class="field\#(error == nil ? "" : " has-error")"><label for="\#(id)">\#(label)\#(optional)</label>\#(said)\#(control)\#(wrong)</div>"#
  }
}
