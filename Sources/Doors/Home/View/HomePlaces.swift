import Kernel
import Places
import Web

/// Malls to visit on the front page: whether they are open, and what is on in them.
package struct HomePlaces: Sendable {
  package var malls: [MallListScreen.Line]
  package var offers: [PromotionsNow.Item]
  package var regions: [Region]

  package init(malls: [MallListScreen.Line], offers: [PromotionsNow.Item], regions: [Region]) {
    self.malls = malls
    self.offers = offers
    self.regions = regions
  }

  package func html(_ reader: Reader) -> HTML? {
    guard !malls.isEmpty else { return nil }
    let names = RegionNames.of(regions)
    let title = PlaceWords.name(reader).map { reader.say(PlacePhrases.from, ["place": $0]) } ?? reader.say(sorted.contains { $0.state?.isOpen ?? false } ? ShopPhrases.near : ShopPhrases.nearShut)
    let tiles: [HTML] = sorted.map { line in
      """
      <li class="tile">\(Picture.drawn(.mall, seed: line.mall.id.raw % 9973).html)<div class="tile-text"><h3><a class="card-name-link" href="\(to: Paths.mall(line.mall.id))">\(reader.say(line.mall.name))</a></h3><p class="muted small">\(place(line, names, reader))</p>\(PlaceParts.openingLine(line.state, reader))</div></li>
      """
    }
    let row = Section(title, all: Paths.malls, lead: reader.say(ShopPhrases.nearLead)).html(
      reader, #"<ul class="strip is-tiles" tabindex="0" aria-label="\#(title)">\#(tiles)</ul>"#)
    return "\(row)\(offersRow(reader))"
  }

  private func place(_ line: MallListScreen.Line, _ names: [String: Phrase], _ reader: Reader) -> String {
    [names[line.mall.region].map(reader.say), line.metres.map { reader.format.distance(metres: $0) }].compactMap { $0 }.joined(separator: " · ")
  }

  /// The nearest first where that is known; else those open now.
  private var sorted: [MallListScreen.Line] {
    if malls.contains(where: { $0.metres != nil }) { return malls }
    func isOpen(_ line: MallListScreen.Line) -> Bool { if case .open = line.state { true } else { false } }
    return malls.filter(isOpen) + malls.filter { !isOpen($0) }
  }

  private func offersRow(_ reader: Reader) -> HTML? {
    guard !offers.isEmpty else { return nil }
    let title = reader.say(ShopPhrases.offers)
    let tiles: [HTML] = offers.map { item in
      let place = [item.unit ?? item.mall, item.unit == nil ? nil : item.mall].compactMap { $0 }.map(reader.say).joined(separator: " · ")
      return PlaceParts.promotion(item.promotion, at: place, metres: item.metres, reader)
    }
    return Section(title, all: Paths.promotions).html(reader, #"<ul class="strip is-tiles" tabindex="0" aria-label="\#(title)">\#(tiles)</ul>"#)
  }
}
