import Kernel

/// What a person sees when something cannot be shown: what is true, and a way on.
package struct SorryPage: Sendable {
  package var status: Int
  package var title: String
  package var detail: String
  /// The request's number for people.
  package var number: String
  /// Where the person was; nil when it was a form that was sent, whose address is no page.
  package var here: Path?

  package init(status: Int, title: String, detail: String, number: String, here: Path?) {
    self.status = status
    self.title = title
    self.detail = detail
    self.number = number
    self.here = here
  }

  /// What kind of way on helps.
  private enum Sort { case lost, door, forbidden, later }

  private var sort: Sort {
    switch status {
    case 401: .door
    case 403: .forbidden
    case 408, 429, 500...: .later
    default: .lost
    }
  }

  package func draw(_ reader: Reader) -> HTML {
    let number: HTML? = status >= 500 ? #"<p class="small muted number">\#(reader.say(SorryPhrases.requestNumber, ["number": self.number]))</p>"# : nil
    return Layout.page(Head(title: title, canonical: here ?? Paths.home, isPublic: false), reader, body: """
      <div class="empty">\(picture.eager)<h1>\(title)</h1><p>\(detail)</p><div class="acts">\(ways(reader))</div>\(number)</div>\(sort == .lost ? elsewhere(reader) : nil)
      """)
  }

  private var picture: Picture {
    switch sort {
    case .lost: .drawn(.courtyard, seed: 21)
    case .door, .forbidden: .drawn(.storefront, seed: 12)
    case .later: .drawn(.lamp, seed: 8)
    }
  }

  private func ways(_ reader: Reader) -> HTML {
    let home = Button(reader.say(SorryPhrases.home), sort == .lost || (sort == .later && here == nil) ? .main : .outline).link(Paths.home)
    switch sort {
    case .lost: return home
    case .door: return "\(Button(reader.say(SignInPhrases.signIn), .main).link(here.map { Paths.signIn(then: $0) } ?? Paths.signIn))\(home)"
    case .forbidden: return "\(Button(reader.say(SorryPhrases.otherAccount), .main).link(here.map { Paths.signIn(then: $0) } ?? Paths.signIn))\(home)"
    case .later:
      let again = here.map { Button(reader.say(SorryPhrases.again), .main).link($0) }
      return "\(again)\(home)"
    }
  }

  /// For who came to an address that leads nowhere: search, and the ways that lead to everything.
  private func elsewhere(_ reader: Reader) -> HTML {
    let places: [(Phrase, Path)] = [
      (FramePhrases.categories, Paths.categories), (FramePhrases.brands, Paths.brands), (FramePhrases.malls, Paths.malls),
      (FramePhrases.promotions, Paths.promotions), (FramePhrases.orderLookup, Paths.orderLookup),
    ]
    let chips: [HTML] = places.map { #"<a class="chip" href="\#(to: $0.1)">\#($0.0, reader.language)</a>"# }
    return """
      <div class="narrow stack">\(Layout.searchBox(reader, id: "sorry-search"))<nav class="chips is-centred" aria-label="\(SorryPhrases.elsewhere, reader.language)">\(chips)</nav></div>
      """
  }
}

/// What the service worker shows without a connection.
package enum OfflinePage {
  package static func draw(_ reader: Reader) -> HTML {
    Layout.page(Head(title: reader.say(SorryPhrases.offline), canonical: Paths.offline, isPublic: false), reader, body: """
      <div class="empty">\(Picture.drawn(.lamp, seed: 3).html)<h1>\(SorryPhrases.offline, reader.language)</h1><p>\(SorryPhrases.offlineWords, reader.language)</p>\(Button(reader.say(SorryPhrases.again), .main).link(Paths.home))</div>
      """)
  }
}
