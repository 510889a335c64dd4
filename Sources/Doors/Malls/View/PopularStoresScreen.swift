import Kernel
import Places
import Web

/// Stores by how many people looked at them of late.
package struct PopularStoresScreen: Sendable {
  package var items: [Units.Item]
  package var malls: [PartyID: Mall]
  /// Which rank the first one has.
  package var first: Int
  package var regions: [Region]
  package var filters: PlaceFilters
  package var here: Path
  package var cursor: Cursor?
  package var next: Cursor?

  package init(
    items: [Units.Item], malls: [PartyID: Mall], first: Int, regions: [Region], filters: PlaceFilters, here: Path, cursor: Cursor?, next: Cursor?
  ) {
    self.regions = regions
    self.filters = filters
    self.here = here
    self.items = items
    self.malls = malls
    self.first = first
    self.cursor = cursor
    self.next = next
  }

  package func draw(_ reader: Reader) -> HTML {
    let title = reader.say(MallPhrases.popular)
    let crumbs = Crumbs([(reader.say(MallPhrases.malls), Paths.malls)])
    let head = Head(title: title, description: reader.say(MallPhrases.popularLead), canonical: Paths.popularStores)
    let list: HTML = items.isEmpty
      ? EmptyState(
        reader.say(MallPhrases.noPopular), reader.say(MallPhrases.noPopularLead), picture: .drawn(.storefront, seed: 8),
        way: .init(reader.say(MallPhrases.allMalls), Paths.malls)).html
      : Self.list(items, malls: malls, names: RegionNames.of(regions), from: first, reader)
        + Pager(here.with("rank", first + items.count), cursor: cursor, next: next).html(reader)
    return Layout.page(head, reader, tab: .malls, asksPlace: true, body: """
      \(crumbs.html(reader))<div class="page-head"><h1>\(title)</h1><p class="lead">\(MallPhrases.popularLead, reader.language)</p></div><div class="stack is-loose">\(filters.html(Paths.popularStores, regions, reader))\(list)</div>
      """)
  }

  /// Rows with their ranks.
  static func list(_ items: [Units.Item], malls: [PartyID: Mall], names: [String: Phrase], from first: Int, _ reader: Reader) -> HTML {
    let rows: [HTML] = items.enumerated().map { index, item in
      var row = PlaceParts.row(item, mall: item.unit.mall.flatMap { malls[$0]?.name }, district: names[item.unit.region], reader)
      row.rank = first + index
      return row.html(reader)
    }
    return #"<ol class="list">\#(rows)</ol>"#
  }
}
