import Kernel

/// A page of words: terms, privacy, help.
package struct PaperPage: Sendable {
  package enum Paper: String, CaseIterable, Sendable { case terms, privacy, help, about }
  package var paper: Paper
  package init(_ paper: Paper) { self.paper = paper }

  package var path: Path { Path(paper.rawValue) }

  package func draw(_ reader: Reader) -> HTML {
    let (title, parts) = text
    let sections: [HTML] = parts.map { heading, words in
      #"<section class="stack is-tight"><h2 class="large">\#(heading, reader.language)</h2><p class="lines">\#(reader.say(words, ["site": reader.site.name]))</p></section>"#
    }
    let choices: HTML? = paper == .privacy ? Button(reader.say(FramePhrases.consents), .outline).link(Paths.consents) : nil
    let ways: HTML? = paper == .help ? #"<div class="acts">\#(Button(reader.say(FramePhrases.orderLookup), .outline).link(Paths.orderLookup))\#(Button(reader.say(AccountPhrases.orders), .outline).link(Paths.orders))</div>"# : nil
    let head = Head(title: reader.say(title), description: reader.say(parts[0].1, ["site": reader.site.name]), canonical: path)
    return Layout.page(head, reader, body: """
      <article class="reading stack is-loose prose"><h1>\(title, reader.language)</h1>\(sections)\(choices)\(ways)</article>
      """)
  }

  private var text: (Phrase, [(Phrase, Phrase)]) {
    switch paper {
    case .terms: (FramePhrases.terms, PaperWords.terms)
    case .privacy: (FramePhrases.privacy, PaperWords.privacy)
    case .help: (FramePhrases.help, PaperWords.help)
    case .about: (FramePhrases.about, PaperWords.about)
    }
  }
}
