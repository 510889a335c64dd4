import Kernel
import Places

/// Restaurants that are open this minute, in a region or near a point.
package struct RestaurantScreen: Sendable {
  package var items: [Units.Item]
  package var malls: [PartyID: Mall]
  package var regions: [Region]
  package var region: String?
  package var here: Path
  package var cursor: Cursor?
  package var next: Cursor?

  package init(items: [Units.Item], malls: [PartyID: Mall], regions: [Region], region: String?, here: Path, cursor: Cursor?, next: Cursor?) {
    self.items = items
    self.malls = malls
    self.regions = regions
    self.region = region
    self.here = here
    self.cursor = cursor
    self.next = next
  }

  package func draw(_ reader: Reader) -> HTML {
    let head = Head(title: reader.say(MallPhrases.restaurants), description: reader.say(MallPhrases.restaurantsLead), canonical: Paths.restaurants.with("region", region))
    let list: HTML = items.isEmpty
      ? EmptyState(reader.say(MallPhrases.restaurants), reader.say(MallPhrases.noneOpen), picture: .drawn(.restaurant, seed: 6), way: .init(reader.say(MallPhrases.allMalls), Paths.malls)).html
      : StoreRow.list(items.map { item in PlaceParts.row(item, mall: item.unit.mall.flatMap { malls[$0]?.name }, reader) }, reader)
        + Pager(here, cursor: cursor, next: next).html(reader)
    return Layout.page(head, reader, tab: .malls, asksPlace: true, body: """
      <div class="page-head"><h1>\(MallPhrases.restaurants, reader.language)</h1><p class="lead">\(MallPhrases.restaurantsLead, reader.language)</p></div><div class="stack is-loose">\(RegionForm(Paths.restaurants, regions: regions, chosen: region).html(reader))\(list)</div>
      """)
  }
}
