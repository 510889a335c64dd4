import Commerce
import Kernel
import Parties
import Places
import Search

/// Brands, malls and stores that a search found beside the goods.
package struct FoundGroups: Sendable {
  package var brands: [Brand] = []
  package var malls: [Mall] = []
  package var places: [Unit] = []
  /// Words of the search that no goods answer, and these do.
  package var placeWords: [String] = []
  /// What tells malls and stores of one name apart.
  package var notes: [PartyID: Phrase] = [:]

  /// Whether stores are open, where that was asked for or the reader has said where they are; and how far away they are then.
  package var states: [PartyID: OpenState] = [:]
  package var metres: [PartyID: Double] = [:]
  /// Only open ones were asked for, and none is: these are the others.
  package var areAllClosed = false

  /// Of one group shown, at most.
  package static let most = 6

  package init() {}

  var isEmpty: Bool { brands.isEmpty && malls.isEmpty && places.isEmpty }

  func html(_ reader: Reader) -> HTML? {
    guard !isEmpty else { return nil }
    let brandLinks: [HTML] = brands.map { link(Paths.brand(code: $0.code), $0.name.text(in: reader.language), BrandLogo($0.name).sign) }
    let mallLinks: [HTML] = malls.map { link(Paths.mall($0.id), reader.say($0.name), Icon.mall.html, note: notes[$0.id].map { reader.say($0) }) }
    let placeLinks: [HTML] = places.map { link(Paths.store($0.id), reader.say($0.name), Icon.pin.html, note: note($0, reader)) }
    let closed: HTML? = areAllClosed ? #"<p class="muted" role="status">\#(SearchPhrases.allClosed, reader.language)</p>"# : nil
    return """
      <div class="found-groups stack is-tight">\(closed)\(group(SearchPhrases.brands, brandLinks, reader))\(group(SearchPhrases.malls, mallLinks, reader))\(group(SearchPhrases.places, placeLinks, reader))</div>
      """
  }

  /// The mall or the district, how far away and whether open.
  private func note(_ unit: Unit, _ reader: Reader) -> String? {
    let open: String? = switch states[unit.id] {
    case .open(let until) where OpeningWords.isAlways(until, reader): reader.say(PartPhrases.openAlways)
    case .open(let until): reader.say(PartPhrases.openNow) + " " + reader.say(PartPhrases.closesAt, ["time": OpeningWords.until(until, reader)])
    case .closed(let opens?): reader.say(PartPhrases.closedNow) + ", " + reader.say(PartPhrases.opensAt, ["time": reader.format.moment(opens, now: reader.now)])
    case .closed(nil): reader.say(PartPhrases.closedNow)
    case nil: nil
    }
    let said = [notes[unit.id].map { reader.say($0) }, metres[unit.id].map { reader.format.distance(metres: $0) }, open].compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: " · ")
  }

  private func group(_ title: Phrase, _ links: [HTML], _ reader: Reader) -> HTML? {
    links.isEmpty ? nil : #"<section><h2 class="found-title">\#(title, reader.language)</h2><div class="chips is-row">\#(links)</div></section>"#
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
  static let allClosed = Phrase("지금 문을 연 곳이 없어요. 문을 닫은 곳을 보여 드려요.", "None of these is open at the moment.")
}
