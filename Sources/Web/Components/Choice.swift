import Kernel

/// One of several answers: a radio, a checkbox, a chip or a line of a select.
package struct Choice: Sendable {
  package var value: String
  package var label: String
  package var hint: String?
  package var isChosen: Bool
  package var isDisabled: Bool
  /// How many there are, in facets.
  package var count: Int64?

  package init(
    _ value: String, _ label: String, hint: String? = nil, isChosen: Bool = false, isDisabled: Bool = false, count: Int64? = nil
  ) {
    self.value = value
    self.label = label
    self.hint = hint
    self.isChosen = isChosen
    self.isDisabled = isDisabled
    self.count = count
  }

  /// A tick box on its own; `isRequired` where nothing goes on without it.
  package func checkbox(_ name: String, isRequired: Bool = false) -> HTML {
    let said: HTML? = hint.map { "<small>\($0)</small>" }
    return #"<label class="choice"><input type="checkbox" name="\#(name)" value="\#(value)"\#("required", if: isRequired)\#("checked", if: isChosen)\#("disabled", if: isDisabled)><span>\#(label)\#(said)</span></label>"#
  }
}

/// Several choices under one question.
package struct Choices: Sendable {
  package enum Look: Sendable { case chips, options }
  package var name: String
  package var label: String
  package var choices: [Choice]
  package var look: Look
  /// Tick as many as you like instead of one.
  package var isMany: Bool
  package var error: String?
  package var isLabelHidden: Bool
  /// One of them has to be chosen; none is from the start.
  package var isRequired: Bool

  package init(
    _ name: String, _ label: String, _ choices: [Choice], look: Look = .chips, isMany: Bool = false, error: String? = nil,
    isLabelHidden: Bool = false, isRequired: Bool = false
  ) {
    self.name = name
    self.label = label
    self.choices = choices
    self.look = look
    self.isMany = isMany
    self.error = error
    self.isLabelHidden = isLabelHidden
    self.isRequired = isRequired
  }

  package func html(_ reader: Reader) -> HTML {
    let items: [HTML] = choices.map { item($0, reader) }
    let id = FieldParts.id(name, in: "")
    let wrong: HTML? = error.map { #"<span class="error" id="\#(id)-error">\#($0)</span>"# }
    let marks: HTML? = error.map { _ in #" id="\#(id)" tabindex="-1" aria-describedby="\#(id)-error""# }
    return """
      <fieldset class="field\(error == nil ? "" : " has-error")"\(marks)><legend\("class", isLabelHidden ? "hide" : nil)>\(Spoken(label, on: reader.language).html)</legend><div class="\(look == .chips ? "chips" : "stack is-tight")">\(items)</div>\(wrong)</fieldset>
      """
  }

  private func item(_ choice: Choice, _ reader: Reader) -> HTML {
    let input: HTML = """
      <input type="\(isMany ? "checkbox" : "radio")" name="\(name)" value="\(choice.value)"\("required", if: isRequired && !isMany)\("checked", if: choice.isChosen)\("disabled", if: choice.isDisabled)>
      """
    switch look {
    case .chips:
      let count: HTML? = choice.count.map { "<small>\(reader.format.number($0))</small>" }
      return #"<label class="chip">\#(input)\#(Spoken(choice.label, on: reader.language).html)\#(count)</label>"#
    case .options:
      let hint: HTML? = choice.hint.map { "<small>\($0)</small>" }
      return #"<label class="option">\#(input)<span class="option-text"><b>\#(choice.label)</b>\#(hint)</span></label>"#
    }
  }
}
