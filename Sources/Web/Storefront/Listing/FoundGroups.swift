import Commerce
import Kernel
import Places
import Search

/// Brands, malls and stores that a search found beside the goods.
package struct FoundGroups: Sendable {
  package var brands: [Brand] = []
  package var malls: [Mall] = []
  package var places: [Unit] = []
  /// Names of the malls in which the stores are.
  package var mallNames: [PartyID: Phrase] = [:]
  /// Words of the search that no goods answer, and these do.
  package var placeWords: [String] = []

  /// Of one group shown, at most.
  package static let most = 6

  package init() {}

  var isEmpty: Bool { brands.isEmpty && malls.isEmpty && places.isEmpty }

  func html(_ reader: Reader) -> HTML? {
    guard !isEmpty else { return nil }
    let brandLinks: [HTML] = brands.map { link(Paths.brand(code: $0.code), $0.name.text(in: reader.language), BrandLogo($0.name).sign) }
    let mallLinks: [HTML] = malls.map { link(Paths.mall($0.id), reader.say($0.name), Icon.mall.html) }
    let placeLinks: [HTML] = places.map { unit in
      let mall = unit.mall.flatMap { mallNames[$0] }.map { " · " + reader.say($0) } ?? ""
      return link(Paths.store(unit.id), reader.say(unit.name) + mall, Icon.pin.html)
    }
    return """
      <div class="found-groups stack is-tight">\(group(SearchPhrases.brands, brandLinks, reader))\(group(SearchPhrases.malls, mallLinks, reader))\(group(SearchPhrases.places, placeLinks, reader))</div>
      """
  }

  private func group(_ title: Phrase, _ links: [HTML], _ reader: Reader) -> HTML? {
    links.isEmpty ? nil : #"<section><h2 class="found-title">\#(title, reader.language)</h2><div class="chips is-row">\#(links)</div></section>"#
  }

  private func link(_ path: Path, _ name: String, _ picture: HTML) -> HTML { #"<a class="chip found" href="\#(to: path)">\#(picture)\#(name)</a>"# }
}

extension SearchPhrases {
  static let brands = Phrase("브랜드", "Brands")
  static let malls = Phrase("몰", "Malls")
  static let places = Phrase("매장", "Stores")
}
