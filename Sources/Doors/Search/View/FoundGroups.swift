import Catalog
import Kernel
import Parties
import Places
import Search
import Web

/// Brands, malls and stores that a search found beside the goods.
package struct FoundGroups: Sendable {
  package var brands: [Brand] = []
  package var malls: [Mall] = []
  package var places: [Unit] = []
  /// Words of the search that no goods answer, and these do.
  package var placeWords: [String] = []
  /// Words that none of the stores answers, which are here without them.
  package var unanswered: [String] = []
  /// What tells malls and stores of one name apart.
  package var notes: [PartyID: Phrase] = [:]

  /// Whether stores are open, where that was asked for or the reader has said where they are; and how far away they are then.
  package var states: [PartyID: OpenState] = [:]
  package var metres: [PartyID: Double] = [:]
  /// Only open ones were asked for, and none is: these are the others.
  package var areAllClosed = false
  /// What stands near the reader was asked for, or what is open.
  package var isNear = false
  package var areOpen = false
  /// How many stores there are in all, and the words by which a list has them.
  package var placesInAll = 0
  package var storeWords = ""

  /// Of one group shown, at most.
  package static let most = 6

  package init() {}

  var isEmpty: Bool { brands.isEmpty && malls.isEmpty && places.isEmpty }

  func html(_ reader: Reader) -> HTML? {
    guard !isEmpty else { return nil }
    let brandLinks: [HTML] = brands.map { link(Paths.brand(code: $0.code), $0.name.text(in: reader.language), BrandLogo($0.name).sign) }
    let mallLinks: [HTML] = malls.map { link(Paths.mall($0.id), reader.say($0.name), Icon.mall.html, note: note($0.id, reader)) }
    let placeLinks: [HTML] = places.map { link(Paths.store($0.id), reader.say($0.name), Icon.pin.html, note: note($0.id, reader)) }
    let whence: HTML? = isNear ? near(reader) : nil
    let closed: HTML? = areAllClosed ? #"<p class="muted" role="status">\#(SearchPhrases.allClosed, reader.language)</p>"# : nil
    return """
      <div class="found-groups stack is-tight">\(whence)\(closed)\(group(SearchPhrases.brands, brandLinks, reader))\(group(SearchPhrases.malls, mallLinks, reader))\(group(SearchPhrases.places, placeLinks, isRow: false, after: everyStore(reader), reader))</div>
      """
  }

  /// From where near counts, or that nobody knows yet.
  private func near(_ reader: Reader) -> HTML {
    guard let name = PlaceWords.name(reader) else {
      return Notice(reader.say(PlacePhrases.nearWantsPlace), .indigo, way: .init(reader.say(PlacePhrases.choose), Paths.place(then: reader.here ?? Paths.stores.with("q", storeWords)))).html
    }
    return #"<p class="muted">\#(reader.say(PlacePhrases.sortedFrom, ["place": name]))</p>"#
  }

  /// The way to those that do not stand here.
  private func everyStore(_ reader: Reader) -> HTML? {
    guard placesInAll > places.count else { return nil }
    let words = areOpen && !areAllClosed ? reader.say(SearchPhrases.allOpenStores) : reader.say(SearchPhrases.allStores, ["count": reader.format.number(placesInAll)])
    return #"<a class="text-button" href="\#(to: Paths.stores.with("q", storeWords).with("open", areOpen && !areAllClosed ? "1" : nil))">\#(words)</a>"#
  }

  /// The mall or the district, how far away and whether open.
  private func note(_ place: PartyID, _ reader: Reader) -> String? {
    let open = PlaceParts.opening(states[place])?.text(reader)
    let said = [notes[place].map { reader.say($0) }, metres[place].map { reader.format.distance(metres: $0) }, open].compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: " · ")
  }

  /// A row moves sideways; what says much of each stands below one another.
  private func group(_ title: Phrase, _ links: [HTML], isRow: Bool = true, after: HTML? = nil, _ reader: Reader) -> HTML? {
    guard !links.isEmpty else { return nil }
    return #"<section><h2 class="found-title">\#(title, reader.language)</h2><div class="\#(isRow ? "chips is-row" : "chips")">\#(links)\#(after)</div></section>"#
  }

  private func link(_ path: Path, _ name: String, _ picture: HTML, note: String? = nil) -> HTML {
    let small: HTML? = note.map { " <small>\($0)</small>" }
    return #"<a class="chip found" href="\#(to: path)">\#(picture)\#(name)\#(small)</a>"#
  }
}

extension SearchPhrases {
  static let brands = Phrase("브랜드", "Brands")
  static let malls = Phrase("몰", "Malls")
  static let places = Phrase("매장", "Stores")
  static let allStores = Phrase("매장 {count}곳 모두 보기", "See all {count} stores")
  static let allOpenStores = Phrase("영업 중인 매장 모두 보기", "See all stores that are open")
  static let allClosed = Phrase("지금 문을 연 곳이 없어요. 문을 닫은 곳을 보여 드려요.", "None of these is open at the moment.")
}
