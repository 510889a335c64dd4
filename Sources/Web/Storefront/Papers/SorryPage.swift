import Kernel

/// What a person sees when something cannot be shown: what is true, and a way on.
package struct SorryPage: Sendable {
  package var status: Int
  package var title: String
  package var detail: String
  /// The request's number for people.
  package var number: String
  /// Where the person was; she comes back here after signing in.
  package var here: Path?

  package init(status: Int, title: String, detail: String, number: String, here: Path?) {
    self.status = status
    self.title = title
    self.detail = detail
    self.number = number
    self.here = here
  }

  static let home = Phrase("처음 화면으로", "To the home page")
  static let requestNumber = Phrase("요청 번호 {number}", "Request {number}")

  package func draw(_ reader: Reader) -> HTML {
    let picture: Picture = status == 404 || status == 410 ? .drawn(.courtyard, seed: 21) : .drawn(.lamp, seed: 8)
    let way = status == 401 ? Button(reader.say(SignInPhrases.signIn), .main).link(here.map { Paths.signIn(then: $0) } ?? Paths.signIn) : HTML.empty
    let number: HTML? = status >= 500 ? #"<p class="small muted number">\#(reader.say(Self.requestNumber, ["number": self.number]))</p>"# : nil
    let search: HTML? = status == 404 ? #"<div class="narrow">\#(Layout.searchBox(reader, id: "sorry-search"))</div>"# : nil
    return Layout.page(Head(title: title, canonical: here ?? Paths.home, isPublic: false), reader, body: """
      <div class="empty">\(picture.eager)<h1>\(title)</h1><p>\(detail)</p><div class="acts">\(way)\(Button(reader.say(Self.home), status == 401 ? .outline : .main).link(Paths.home))</div>\(number)</div>\(search)
      """)
  }
}

/// What the service worker shows without a connection.
package enum OfflinePage {
  static let title = Phrase("연결이 끊겼어요", "You are offline")
  static let words = Phrase("인터넷 연결을 확인한 뒤 다시 열어 주세요. 수령 코드는 주문 화면을 열어 둔 동안 그대로 보여요.", "Check your connection and try again. A pickup code stays visible while its page is open.")
  static let again = Phrase("다시 열기", "Try again")

  package static func draw(_ reader: Reader) -> HTML {
    Layout.page(Head(title: reader.say(title), canonical: Paths.offline, isPublic: false), reader, body: """
      <div class="empty">\(Picture.drawn(.lamp, seed: 3).html)<h1>\(title, reader.language)</h1><p>\(words, reader.language)</p>\(Button(reader.say(again), .main).link(Paths.home))</div>
      """)
  }
}
