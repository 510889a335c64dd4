import Kernel
import Places
import Search
import Web

/// Stores, or places to eat: the nearest first where the reader's place is known, by district, distance and whether they are open.
package struct StoreListScreen: Sendable {
  /// What the list is of.
  package enum Sort: Sendable { case stores, restaurants }

  package var sort: Sort
  package var items: [Units.Item]
  package var malls: [PartyID: Mall]
  package var regions: [Region]
  package var filters: PlaceFilters
  /// The words that the stores were sought by.
  package var words: String?
  /// Those of them that none of the stores answers.
  package var unanswered: [String]
  package var here: Path
  package var cursor: Cursor?
  package var next: Cursor?

  package init(
    _ sort: Sort, items: [Units.Item], malls: [PartyID: Mall], regions: [Region], filters: PlaceFilters, words: String? = nil, unanswered: [String] = [], here: Path, cursor: Cursor?, next: Cursor?
  ) {
    self.sort = sort
    self.items = items
    self.malls = malls
    self.regions = regions
    self.filters = filters
    self.words = words
    self.unanswered = unanswered
    self.here = here
    self.cursor = cursor
    self.next = next
  }

  private var path: Path { sort == .stores ? Paths.stores : Paths.restaurants }
  private var isEating: Bool { sort == .restaurants }

  package func draw(_ reader: Reader) -> HTML {
    let title = words.map { reader.say(PlacePhrases.storesSaid, ["words": $0]) } ?? reader.say(isEating ? filters.isOpenNow ? MallPhrases.restaurants : MallPhrases.restaurantsAll : PlacePhrases.stores)
    let lead = reader.say(isEating && filters.isOpenNow ? MallPhrases.restaurantsLead : PlacePhrases.storesLead)
    let head = Head(title: title, description: lead, canonical: path.with("q", words).with("region", filters.region), isPublic: words == nil)
    let names = RegionNames.of(regions)
    let none = reader.say(isEating && filters.isOpenNow && filters.withinKm == nil && filters.region == nil ? MallPhrases.noneOpen : PlacePhrases.noStores)
    let list: HTML = items.isEmpty
      ? EmptyState(title, none, picture: .drawn(isEating ? .restaurant : .storefront, seed: 6), way: .init(reader.say(MallPhrases.allMalls), Paths.malls)).html
      : StoreRow.list(
        items.map { item in PlaceParts.row(item, mall: item.unit.mall.flatMap { malls[$0]?.name }, district: names[item.unit.region], reader) }, reader)
        + Pager(here, cursor: cursor, next: next).html(reader)
    let struck: [HTML] = unanswered.map { "<s>\($0)</s> " }
    let without: HTML? = items.isEmpty || struck.isEmpty ? nil : #"<p class="muted search-dropped" role="status">\#(SearchPhrases.without, reader.language): \#(struck)</p>"#
    return Layout.page(head, reader, tab: .malls, asksPlace: true, words: words ?? "", body: """
      <div class="page-head"><h1>\(title)</h1><p class="lead">\(lead)</p></div><div class="stack is-loose">\(filters.html(path, regions, wantsOpen: isEating, words: isEating ? nil : words ?? "", reader))\(without)\(list)</div>
      """)
  }
}
