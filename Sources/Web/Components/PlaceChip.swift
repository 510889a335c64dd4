import Kernel
import Places

/// The reader's place in the header: what it is, and the way to choose another.
package enum PlaceChip {
  static func html(_ reader: Reader, canonical: Path) -> HTML {
    let name = PlaceWords.name(reader)
    let said = name.map { reader.say(PlacePhrases.chipSaid, ["place": $0]) } ?? reader.say(PlacePhrases.choose)
    return """
      <a class="place-chip" href="\(to: Paths.place(then: reader.here ?? canonical))" rel="nofollow" aria-label="\(said)">\(Icon.pin.html)<span>\(name ?? reader.say(PlacePhrases.chipUnsaid))</span></a>
      """
  }

  /// Beside a list: from where it is sorted, or the way to say it.
  package static func sorted(_ reader: Reader, _ list: Path) -> HTML {
    let words = PlaceWords.name(reader).map { reader.say(PlacePhrases.sortedFrom, ["place": $0]) } ?? reader.say(PlacePhrases.sortNear)
    return #"<a class="button is-plain" href="\#(to: Paths.place(then: reader.here ?? list))" rel="nofollow">\#(Icon.pin.html)\#(words)</a>"#
  }
}

/// Asks once, quietly, for the reader's place; whoever wants to say it later is not asked again.
enum PlaceAsk {
  static func html(_ reader: Reader, canonical: Path) -> HTML? {
    guard reader.said == .nothing else { return nil }
    let here = reader.here ?? canonical
    let later: HTML = #"<form novalidate method="post" action="\#(to: Paths.placeLater)"><input type="hidden" name="next" value="\#(here.text)"><button class="icon-link" aria-label="\#(PlacePhrases.later, reader.language)">\#(Icon.close.html)</button></form>"#
    return """
      <aside class="place-ask" aria-label="\(PlacePhrases.title, reader.language)"><p>\(PlacePhrases.ask, reader.language)</p><a class="button is-outline is-small" href="\(to: Paths.place(then: here))" rel="nofollow">\(PlacePhrases.choose, reader.language)</a>\(later)</aside>
      """
  }
}

/// How a reader's place is named.
package enum PlaceWords {
  /// 성수동, or 성수동 근처 for a point; nil while nobody has said it.
  package static func name(_ reader: Reader) -> String? { reader.whereabouts.map { name($0, reader) } }

  static func name(_ place: Whereabouts, _ reader: Reader) -> String {
    switch place {
    case .district(let district): reader.say(Districts.label(district))
    case .point: place.district.map { reader.say(PlacePhrases.around, ["place": reader.say(Districts.label($0))]) } ?? reader.say(PlacePhrases.here)
    }
  }
}
