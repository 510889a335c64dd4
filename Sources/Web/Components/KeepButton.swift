import Kernel

/// A heart that keeps a thing for later and lets it go again; a form, so that it works without scripts.
package struct KeepButton: Sendable {
  package var path: Path
  package var isKept: Bool
  /// What is kept, for screen readers.
  package var name: String

  /// What a press wants: said by the form, so that a second press or an old page never does the opposite.
  package static let keep = "keep", letGo = "let-go"

  package init(_ path: Path, isKept: Bool, name: String) {
    self.path = path
    self.isKept = isKept
    self.name = name
  }

  package func html(_ reader: Reader) -> HTML {
    """
    <form novalidate method="post" action="\(to: path)" data-post><input type="hidden" name="want" value="\(isKept ? Self.letGo : Self.keep)"><button class="card-keep" aria-pressed="\(isKept ? "true" : "false")" aria-label="\(reader.say(PartPhrases.keep, ["name": name]))">\(Icon.heart.html)</button></form>
    """
  }
}
