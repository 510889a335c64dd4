import Kernel

/// The way to the next page of a keyset list.
package struct Pager: Sendable {
  package var next: Path?
  package var first: Path?

  /// `path` is this list without a cursor; `cursor` the one this page was asked with.
  package init(_ path: Path, cursor: Cursor?, next: Cursor?) {
    self.next = next.map { path.with("after", $0.text) }
    self.first = cursor == nil ? nil : path
  }

  package func html(_ reader: Reader) -> HTML {
    guard next != nil || first != nil else { return "" }
    let back: HTML? = first.map { Button(reader.say(PartPhrases.first), .outline).link($0) }
    let on: HTML? = next.map { #"<a class="button is-outline" rel="next" href="\#(to: $0)">\#(PartPhrases.next, reader.language)\#(Icon.arrow.html)</a>"# }
    return #"<nav class="pager" aria-label="\#(PartPhrases.pages, reader.language)">\#(back)\#(on)</nav>"#
  }
}
