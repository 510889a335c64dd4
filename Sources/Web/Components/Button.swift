import Kernel

/// A thing to press, named by what happens.
package struct Button: Sendable {
  package enum Look: String, Sendable { case main, soft, outline, danger, plain }
  package var words: String
  package var look: Look
  package var icon: Icon?
  package var isSmall: Bool
  package var isWide: Bool

  package init(_ words: String, _ look: Look = .soft, icon: Icon? = nil, isSmall: Bool = false, isWide: Bool = false) {
    self.words = words
    self.look = look
    self.icon = icon
    self.isSmall = isSmall
    self.isWide = isWide
  }

  private var classes: String { "button is-\(look.rawValue)" + (isSmall ? " is-small" : "") + (isWide ? " is-wide" : "") }

  /// A link that looks like a button.
  package func link(_ path: Path) -> HTML { #"<a class="\#(classes)" href="\#(to: path)">\#(icon?.html)\#(words)</a>"# }

  /// Sends the form it stands in; `name` and `value` tell which of several was pressed.
  package func submit(name: String? = nil, value: String? = nil) -> HTML {
    #"<button class="\#(classes)"\#("name", name)\#("value", value)>\#(icon?.html)\#(words)</button>"#
  }

  /// What Enter presses in a form whose other buttons stand before the one that saves: the first of a form's buttons counts. Nobody sees it.
  package func byEnter(name: String? = nil, value: String? = nil, action: Path? = nil) -> HTML {
    #"<button class="hide" tabindex="-1" aria-hidden="true"\#("name", name)\#("value", value)\#("formaction", action?.text)>\#(words)</button>"#
  }

  /// A form of its own with nothing but this button; `isLive` sends it without leaving the page.
  /// - Parameter confirm: what is asked before an act that cannot be taken back: the first press opens the question, the second one does it.
  package func post(_ path: Path, hidden: KeyValuePairs<String, String> = [:], confirm: String? = nil, isLive: Bool = false) -> HTML {
    guard let confirm else { return form(path, hidden: hidden, isLive: isLive) }
    return """
      <details class="ask"><summary class="\(classes)">\(icon?.html)\(words)</summary><div class="ask-body"><p>\(confirm)</p>\(form(path, hidden: hidden, isLive: isLive))</div></details>
      """
  }

  private func form(_ path: Path, hidden: KeyValuePairs<String, String>, isLive: Bool) -> HTML {
    let inputs: [HTML] = hidden.map { #"<input type="hidden" name="\#($0.key)" value="\#($0.value)">"# }
    return #"<form novalidate method="post" action="\#(to: path)"\#("data-post", if: isLive)>\#(inputs)\#(submit())</form>"#
  }

  package var disabled: HTML { #"<span class="\#(classes)" aria-disabled="true" role="button">\#(icon?.html)\#(words)</span>"# }
}
