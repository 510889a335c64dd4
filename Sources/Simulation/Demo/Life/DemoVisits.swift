import Catalog
import Kernel
import Parties
import Places
import Signals
import Storage

/// What neighbours looked at who agreed to being counted, so that lists of what is popular are not empty.
struct DemoVisits: Sendable {
  let site: ID<Catalog.Site>
  let people: [PartyID]

  private static let searches = ["운동화", "떡볶이", "텀블러", "니트", "캠핑 의자", "김치", "선크림", "원피스"]

  /// Each thing is seen by some of them, never by fewer than are published.
  func look(at goods: [ID<Product>], in tx: Transaction) throws {
    for person in people { try Consent.set(ConsentGate.purpose, true, for: .party(person), in: tx) }
    let stores = try Units(size: 100).run(in: tx).items.map(\.unit).enumerated().filter { $0.offset % 7 == 3 }.map(\.element.id)
    let things = stores.map { Signal.What.storeViewed($0.raw) } + goods.map { .productViewed($0.raw) }
      + Self.searches.compactMap { SearchedWords($0).map { .searched($0) } }
    let spare = max(1, people.count - Int(Aggregate.visitorsMin) + 1)
    let signals = things.enumerated().flatMap { turn, thing in
      people.dropLast(turn % spare).map { Signal(thing, site: site.raw, by: .party($0), at: tx.now) }
    }
    try RecordSignals(signals).run(in: tx)
  }
}
