import Kernel

/// Filters of a list as one form: chips that send themselves, with a button for readers without scripts.
package struct Facets: Sendable {
  package var action: Path
  /// Questions kept as they are (the words searched for).
  package var kept: [(name: String, value: String)]
  package var groups: [Choices]

  package init(_ action: Path, kept: [(name: String, value: String)] = [], groups: [Choices]) {
    self.action = action
    self.kept = kept
    self.groups = groups
  }

  package func html(_ reader: Reader) -> HTML {
    let hidden: [HTML] = kept.map { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# }
    return """
      <form class="stack" action="\(to: action)" data-auto-submit>\(hidden)\(groups.map { $0.html(reader) })<div data-auto-hide>\(Button(reader.say(PartPhrases.apply), .outline, isSmall: true).submit())</div></form>
      """
  }
}
