import Kernel
import Places
import Web

/// Malls by region, every owner's side by side, and the small shops of the street.
package struct MallListScreen: Sendable {
  /// A mall with what is known of it now.
  package struct Line: Sendable {
    package var mall: Mall
    package var state: OpenState?
    package var metres: Double?

    package init(mall: Mall, state: OpenState?, metres: Double?) {
      self.mall = mall
      self.state = state
      self.metres = metres
    }
  }

  package var lines: [Line]
  package var regions: [Region]
  package var region: Region?
  /// The brand that the malls carry, when one was asked for.
  package var brand: String?
  /// Units that nobody runs here, with their sources.
  package var small: [(item: Units.Item, listing: Listing?)]
  /// What most people looked at; empty where too few agreed to being counted.
  package var popular: [Units.Item]
  package var here: Path
  package var filters: PlaceFilters
  package var cursor: Cursor?
  package var next: Cursor?

  package init(
    lines: [Line], regions: [Region], region: Region?, brand: String? = nil, small: [(item: Units.Item, listing: Listing?)] = [],
    popular: [Units.Item] = [], here: Path, filters: PlaceFilters = PlaceFilters(),
    cursor: Cursor?, next: Cursor?
  ) {
    self.lines = lines
    self.regions = regions
    self.region = region
    self.brand = brand
    self.small = small
    self.popular = popular
    self.here = here
    self.filters = filters
    self.cursor = cursor
    self.next = next
  }

  package func draw(_ reader: Reader) -> HTML {
    let title = brand.map { reader.say(MallPhrases.carrying, ["brand": $0]) } ?? region.map { reader.say($0.name) + " · " + reader.say(MallPhrases.malls) }
      ?? reader.say(MallPhrases.malls)
    let head = Head(title: title, description: reader.say(MallPhrases.mallsLead), canonical: here)
    let names = RegionNames.of(regions)
    let tiles: [HTML] = lines.enumerated().map { tile($1, names, isFirst: $0 < 2, reader) }
    let list: HTML = lines.isEmpty
      ? nothing(reader)
      : #"<ul class="grid is-three">\#(tiles)</ul>"# + Pager(here, cursor: cursor, next: next).html(reader)
    return Layout.page(head, reader, tab: .malls, asksPlace: true, body: """
      <div class="page-head"><h1>\(title)</h1><p class="lead">\(MallPhrases.mallsLead, reader.language)</p></div>
      <div class="stack is-loose">\(brand == nil ? filters.html(Paths.malls, regions, reader) : Button(reader.say(MallPhrases.allMalls), .outline, isSmall: true).link(Paths.malls))\(list)\(wanted(reader))\(shops(reader))</div>
      """)
  }

  /// No malls where one looked; where none is anywhere, the way leads to the goods.
  private func nothing(_ reader: Reader) -> HTML {
    let isAnywhere = brand == nil && here == Paths.malls
    let way = isAnywhere
      ? Notice.Way(reader.say(FramePhrases.categories), Paths.categories) : Notice.Way(reader.say(MallPhrases.allMalls), Paths.malls)
    return EmptyState(
      reader.say(isAnywhere ? MallPhrases.noneAnywhere : MallPhrases.noMalls), reader.say(isAnywhere ? MallPhrases.noneAnywhereLead : MallPhrases.noMallsLead),
      picture: .drawn(.mall, seed: 3), way: way
    ).html
  }

  private func tile(_ line: Line, _ names: [String: Phrase], isFirst: Bool, _ reader: Reader) -> HTML {
    let far: HTML? = line.metres.map { " · \(reader.format.distance(metres: $0))" }
    let picture = Picture.drawn(.mall, seed: line.mall.id.raw % 9973)
    return """
      <li class="tile">\(isFirst ? picture.eager : picture.html)<div class="tile-text"><h2 class="large"><a class="card-name-link" href="\(to: Paths.mall(line.mall.id))">\(reader.say(line.mall.name))</a></h2><p class="muted small">\(names[line.mall.region].map(reader.say) ?? "")\(far)</p>\(PlaceParts.openingLine(line.state, reader))</div></li>
      """
  }

  private func wanted(_ reader: Reader) -> HTML? {
    guard !popular.isEmpty else { return nil }
    let malls = Dictionary(lines.map { ($0.mall.id, $0.mall) }) { first, _ in first }
    return Section(reader.say(MallPhrases.popular), all: Paths.popularStores).html(
      reader, PopularStoresScreen.list(popular, malls: malls, names: RegionNames.of(regions), from: 1, reader))
  }

  private func shops(_ reader: Reader) -> HTML? {
    guard !small.isEmpty else { return nil }
    let rows: [HTML] = small.map { item, listing in
      let source = listing.map { listing -> HTML in
        let checked = reader.say(MallPhrases.checked, ["day": reader.format.day(listing.checked, year: reader.format.day(of: reader.now).year)])
        return "\(Spoken(listing.said(in: reader.language), on: reader.language).html) · \(checked)"
      }
      return StoreRow(
        path: Paths.store(item.unit.id), name: reader.say(item.unit.name), place: [RegionNames.of(regions)[item.unit.region].map(reader.say), reader.say(item.unit.category.name)].compactMap { $0 }.joined(separator: " · "), picture: PlaceParts.picture(item.unit),
        opening: PlaceParts.opening(item.state), distanceMetres: item.metres, note: source
      ).html(reader)
    }
    return Section(reader.say(MallPhrases.smallShops), all: Paths.stores, lead: reader.say(MallPhrases.smallShopsLead)).html(reader, #"<ul class="list">\#(rows)</ul>"#)
  }
}
