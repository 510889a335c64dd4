import Kernel
import Parties
import Web

/// A page of words: terms, privacy, help.
package struct PaperPage: Sendable {
  package enum Paper: String, CaseIterable, Sendable {
    case terms, privacy, collection, help, about

    /// The dated text that it shows; nil where its words come with the program.
    package var dated: Parties.Paper? { Parties.Paper(rawValue: rawValue) }
  }
  package var paper: Paper
  /// Every edition of a dated paper, oldest first, with the one to show and the one in force.
  package var editions: [LegalText]
  package var shown: LegalText?
  package var inForce: LegalText?

  package init(_ paper: Paper, editions: [LegalText] = [], shown: LegalText? = nil, inForce: LegalText? = nil) {
    self.paper = paper
    self.editions = editions
    self.shown = shown
    self.inForce = inForce
  }

  var path: Path { Path(paper.rawValue) }

  package func draw(_ reader: Reader) -> HTML {
    guard let shown else { return plain(reader) }
    let words = LegalWords(text: shown)
    let first = shown.parts(in: reader.language).parts.first?.words ?? ""
    let head = Head(title: reader.say(title), description: words.filled(first, reader), canonical: path)
    let number = editions.firstIndex(of: shown).map { $0 + 1 }
    let other: HTML? = shown == inForce
      ? nil : #"<p class="muted">\#(PaperPhrases.older, reader.language) <a class="link" href="\#(to: path)">\#(PaperPhrases.inForce, reader.language)</a></p>"#
    return Layout.page(head, reader, body: """
      <article class="reading stack is-loose prose"><div class="page-head"><h1>\(title, reader.language)</h1><p class="muted">\(LegalWords.edition(shown, number, reader))</p>\(other)</div>\(words.html(reader))\(choices(reader))\(list(reader))</article>
      """)
  }

  /// The ways to all other editions.
  private func list(_ reader: Reader) -> HTML? {
    guard editions.count > 1 else { return nil }
    let items: [HTML] = editions.enumerated().reversed().map { index, text in
      #"<li><a class="link" href="\#(to: path.with("on", text.since.description))"\#(Layout.current(text == shown))>\#(LegalWords.edition(text, index + 1, reader))</a></li>"#
    }
    return #"<details class="fold"><summary>\#(PaperPhrases.editions, reader.language)</summary><ul class="fold-body">\#(items)</ul></details>"#
  }

  private func choices(_ reader: Reader) -> HTML? {
    paper == .privacy ? Button(reader.say(FramePhrases.consents), .outline).link(Paths.consents) : nil
  }

  private func plain(_ reader: Reader) -> HTML {
    let parts = paper == .help ? PaperWords.help : PaperWords.about
    let sections: [HTML] = parts.map { heading, words in
      #"<section class="stack is-tight"><h2 class="large">\#(heading, reader.language)</h2><p class="lines">\#(reader.say(words, ["site": reader.site.name]))</p></section>"#
    }
    let ways: HTML? = paper == .help ? #"<div class="acts">\#(Button(reader.say(FramePhrases.orderLookup), .outline).link(Paths.orderLookup))\#(Button(reader.say(AccountPhrases.orders), .outline).link(Paths.orders))</div>"# : nil
    let head = Head(title: reader.say(title), description: reader.say(parts[0].1, ["site": reader.site.name]), canonical: path)
    return Layout.page(head, reader, body: """
      <article class="reading stack is-loose prose"><h1>\(title, reader.language)</h1>\(sections)\(ways)</article>
      """)
  }

  private var title: Phrase {
    switch paper {
    case .terms: FramePhrases.terms
    case .privacy: FramePhrases.privacy
    case .collection: FramePhrases.collection
    case .help: FramePhrases.help
    case .about: FramePhrases.about
    }
  }
}
