import Kernel
import Places
import Search
import Storage

/// Keeps malls, stores, restaurants and services findable: hears what opened, changed, moved or shut.
package enum PlacesSearch {
  package static let subscription = Subscription(
    // Heard from the beginning whenever search keeps more of places than before.
    "search.places.2",
    topics: [
      PlacesEvents.mallOpenedTopic, PlacesEvents.mallRevisedTopic, PlacesEvents.unitOpenedTopic, PlacesEvents.unitRevisedTopic, PlacesEvents.unitMovedTopic,
      PlacesEvents.unitClosedTopic,
    ],
    from: .beginning,
    together: { events, tx in
      let named = Set(events.map { PartyID($0.event.key) }).sorted()
      for start in stride(from: 0, to: named.count, by: 200) {
        let places = try PlaceDocument.all(Array(named[start..<min(named.count, start + 200)]), in: tx)
        let districts = try RegionNames.of(Set(places.map(\.region)), in: tx)
        try SearchIndex.put(places.filter { !$0.isClosed }.map { document(of: $0, in: districts[$0.region]) }, in: tx)
        for shut in places where shut.isClosed { try SearchIndex.remove(.place, shut.id.raw, in: tx) }
      }
    })

  private static func document(of place: PlaceDocument, in district: Phrase?) -> SearchDocument {
    func all(_ phrase: Phrase) -> [String] { Language.allCases.map { phrase.text(in: $0) }.filter { !$0.isEmpty } }
    var document = SearchDocument(
      site: SearchSite.everywhere, kind: place.kind == .mall ? .mall : .place, item: place.id.raw, names: all(place.name), created: Instant(milliseconds: 0))
    document.keywords = (place.words + [district].compactMap { $0 }).flatMap(all) + Districts.spellings(of: place.region)
    // What it is, and not what its name says: 볕뉘 커피 is no coffee.
    document.types = [place.sort.map { $0.korean }].compactMap { $0 }
    return document
  }
}
