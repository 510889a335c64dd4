import Kernel
import Web

/// The frame of the member's own pages: a heading under the way back to `/me`.
enum AccountFrame {
  static func page(_ title: Phrase, _ path: Path, _ reader: Reader, lead: Phrase? = nil, isNarrow: Bool = true, body: HTML) -> HTML {
    let words: HTML? = lead.map { #"<p class="lead">\#(reader.say($0))</p>"# }
    let head = Head(title: reader.say(title), canonical: path, isPublic: false)
    return Layout.page(head, reader, tab: .me, body: """
      <div class="\(isNarrow ? "narrow " : "")stack is-loose"><div class="page-head">\(Crumbs([(reader.say(AccountPhrases.me), Paths.me)]).html(reader))<h1>\(title, reader.language)</h1>\(words)</div>\(body)</div>
      """)
  }

  /// A line that leads somewhere, with a word on the right.
  static func line(_ icon: Icon, _ words: String, _ path: Path, side: String? = nil) -> HTML {
    let end: HTML? = side.map { #"<span class="item-side"><small>\#($0)</small></span>"# }
    return #"<li><a class="item is-line" href="\#(to: path)">\#(icon.html)<span class="item-text"><b>\#(words)</b></span>\#(end)<span class="chevron" aria-hidden="true"></span></a></li>"#
  }

  /// Said after something was done.
  static func said(_ phrase: Phrase?, _ reader: Reader) -> HTML? { phrase.map { Notice(reader.say($0), .jade).html } }
}
