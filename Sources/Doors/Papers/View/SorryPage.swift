import Kernel
import Web

/// What a person sees when something cannot be shown: what is true, and a way on.
package struct SorryPage: Sendable {
  package var status: Int
  package var title: String
  package var detail: String
  /// The request's number for people.
  package var number: String
  /// Where the person was; nil when it was a form that was sent, whose address is no page.
  package var here: Path?
  /// The page on which a form was filled in that could not be taken; nil where the browser does not say.
  package var back: Path?
  /// The address at the console that was asked for; nil in the storefront.
  package var desk: Path?

  package init(status: Int, title: String, detail: String, number: String, here: Path?, back: Path? = nil, desk: Path? = nil) {
    self.status = status
    self.title = title
    self.detail = detail
    self.number = number
    self.here = here
    self.back = back
    self.desk = desk
  }

  /// What kind of way on helps.
  private enum Sort { case lost, door, forbidden, sent, later }

  private var sort: Sort {
    switch status {
    case 401: .door
    case 403: .forbidden
    case 400, 413, 415, 422: .sent
    case 408, 429, 500...: .later
    default: .lost
    }
  }

  package func draw(_ reader: Reader) -> HTML {
    let number: HTML? = status >= 500 ? #"<p class="small muted number">\#(reader.say(SorryPhrases.requestNumber, ["number": self.number]))</p>"# : nil
    let said: HTML = #"<div class="empty">\#(picture.eager)<h1>\#(title)</h1><p>\#(detail)</p><div class="acts">\#(ways(reader))</div>\#(number)</div>"#
    if let desk {
      let part = ConsoleLayout.part(at: desk)
      let parts = [.figures] + (part.map { [$0] } ?? []).filter { $0 != .figures }
      return ConsoleLayout.page(Head(title: title, canonical: here ?? Paths.console, isPublic: false), reader, part: part, parts: parts, body: said)
    }
    let head = Head(title: title, canonical: here ?? Paths.home, isPublic: false)
    return Layout.page(head, reader, body: "\(said)\(sort == .lost ? elsewhere(reader) : nil)")
  }

  private var picture: Picture {
    switch sort {
    case .lost: .drawn(.courtyard, seed: 21)
    case .door, .forbidden: .drawn(.storefront, seed: 12)
    case .sent: .drawn(.parcel, seed: 5)
    case .later: .drawn(.lamp, seed: 8)
    }
  }

  private func ways(_ reader: Reader) -> HTML {
    let hasWay = sort != .lost && (sort != .later && sort != .sent || here != nil || back != nil)
    let home = Button(reader.say(desk == nil ? SorryPhrases.home : SorryPhrases.deskHome), hasWay ? .outline : .main).link(desk == nil ? Paths.home : Paths.console)
    let goBack = back.map { Button(reader.say(SorryPhrases.back), .main).link($0) }
    switch sort {
    case .lost: return home
    case .sent: return "\(goBack ?? here.map { Button(reader.say(SorryPhrases.again), .main).link($0) })\(home)"
    case .door: return "\(Button(reader.say(SignInPhrases.signIn), .main).link(here.map { Paths.signIn(then: $0) } ?? Paths.signIn))\(home)"
    case .forbidden: return "\(Button(reader.say(SorryPhrases.otherAccount), .main).link(here.map { Paths.signIn(then: $0) } ?? Paths.signIn))\(home)"
    case .later:
      let again = here.map { Button(reader.say(SorryPhrases.again), .main).link($0) }
      return "\(again ?? goBack)\(home)"
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
