import Kernel
import Places
import Web

/// What narrows a list of places: region, distance, whether they are open; and from where it is sorted.
package struct PlaceFilters: Sendable, Equatable {
  /// Distances to choose from.
  package static let kilometres = [1, 3, 5, 10, 30]

  package var region: String?
  /// Only so far from the reader; nil for any distance.
  package var withinKm: Int?
  package var isOpenNow: Bool

  package init(region: String? = nil, withinKm: Int? = nil, isOpenNow: Bool = false) {
    self.region = region
    self.withinKm = withinKm
    self.isOpenNow = isOpenNow
  }

  /// - Parameters: `wantsOpen` whether the list shows only what is open unless it is told otherwise; `hasOpen` whether its things open and close at all;
  /// `words` what they are sought by, nil where they are not.
  func html(_ action: Path, _ regions: [Region], wantsOpen: Bool = false, hasOpen: Bool = true, words: String? = nil, _ reader: Reader) -> HTML {
    let names = RegionNames.of(regions)
    let places: [HTML] = regions.map { option($0.code, names[$0.code].map(reader.say) ?? "", isChosen: $0.code == region) }
    let far: [HTML] = Self.kilometres.map { option(String($0), reader.say(PlacePhrases.within, ["km": String($0)]), isChosen: $0 == withinKm) }
    let distance: HTML? = reader.whereabouts == nil
      ? nil
      : """
      <label class="hide" for="within">\(PlacePhrases.distance, reader.language)</label><select class="input is-short" id="within" name="within"><option value="">\(PlacePhrases.anyDistance, reader.language)</option>\(far)</select>
      """
    let open: HTML? = !hasOpen
      ? nil
      : wantsOpen
      ? """
      <label class="chip"><input type="checkbox" name="open" value="all"\("checked", if: !isOpenNow)>\(PlacePhrases.openOrNot, reader.language)</label>
      """
      : """
      <label class="chip"><input type="checkbox" name="open" value="1"\("checked", if: isOpenNow)>\(PlacePhrases.openOnly, reader.language)</label>
      """
    let said: HTML? = words.map {
      """
      <label class="hide" for="store-words">\(PlacePhrases.storeWords, reader.language)</label><input class="input is-short" id="store-words" name="q" type="search" value="\($0)" placeholder="\(PlacePhrases.storeWords, reader.language)" maxlength="100" enterkeyhint="search">
      """
    }
    return """
      <form novalidate class="row region-form" action="\(to: action)" data-auto-submit>\(said)<label class="hide" for="region">\(MallPhrases.region, reader.language)</label><select class="input is-short" id="region" name="region"><option value="">\(MallPhrases.allRegions, reader.language)</option>\(places)</select>\(distance)\(open)<span data-auto-hide>\(Button(reader.say(ShopPhrases.show), .outline).submit())</span>\(PlaceChip.sorted(reader, action))</form>
      """
  }

  private func option(_ value: String, _ words: String, isChosen: Bool) -> HTML {
    #"<option value="\#(value)"\#("selected", if: isChosen)>\#(words)</option>"#
  }
}
