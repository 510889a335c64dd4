import Kernel
import Places
import Search
import Storage

/// Stores by the words of a search: the nearest first where it is known where the reader is.
struct StoresFound {
  /// Words without those that say near or open.
  let words: String
  /// What stands near was asked for.
  let isNear: Bool
  /// Only what is open at this moment was asked for.
  let isOpenNow: Bool

  init(_ text: String) {
    let open = OpenWords.taken(out: text), near = NearWords.taken(out: open ?? text)
    (words, isNear, isOpenNow) = (near ?? open ?? text, near != nil, open != nil)
  }

  /// What the words name, how many that are in all, and the words that none of these answers: everything where it is put in the order of distance, else the first by
  /// how well words fit.
  func ids(_ query: SearchQuery, from reach: Reach, in tx: Transaction) throws -> (ids: [PartyID], inAll: Int, dropped: [String]) {
    guard reach.here == nil else {
      let all = try all(query, in: tx)
      return (all.ids, all.ids.count, all.dropped)
    }
    var query = query
    (query.kinds, query.sort, query.wantsFacets, query.isPlain, query.size) = ([.place], .relevance, false, true, isOpenNow ? PlacesNow.most : FoundGroups.most)
    let answer = try query.run(in: tx)
    return (answer.hits.map { PartyID($0.item) }, answer.total.counted, answer.dropped)
  }

  /// Everything that the words name, up to as many as a list may be narrowed to, and the words that none of it answers.
  func all(_ query: SearchQuery, in tx: Transaction) throws -> (ids: [PartyID], dropped: [String]) {
    var query = query
    (query.kinds, query.isPlain) = ([.place], true)
    let found = try query.items(atMost: Units.amongMost, in: tx)
    return (found.items.map { PartyID($0) }, found.dropped)
  }

  /// Those of some stores that are called just as was asked.
  func called(_ query: SearchQuery, among ids: [PartyID], in tx: Transaction) throws -> [PartyID] {
    var query = query
    query.kinds = [.place]
    let known = Set(ids)
    return try query.called(in: tx).map { PartyID($0) }.filter(known.contains)
  }

  /// Shows the first of some stores: those that are called as was asked, then the nearest where it is known where the reader is.
  func show(_ ids: [PartyID], called: [PartyID], from reach: Reach, _ groups: inout FoundGroups, in tx: Transaction) throws {
    (groups.isNear, groups.areOpen) = (isNear, isOpenNow)
    let near = reach.here.map { Near(everythingFrom: $0) }
    func first(isOpenNow: Bool) throws -> [Unit] {
      guard let near else { return try ranked(ids, isOpenNow: isOpenNow, in: tx) }
      let named = Set(called)
      return try [called, ids.filter { !named.contains($0) }].flatMap { some in
        try Units(near: near, isOpenNow: isOpenNow, among: some, size: FoundGroups.most).run(in: tx).items.map(\.unit)
      }
    }
    var shown = try first(isOpenNow: isOpenNow)
    if isOpenNow, shown.isEmpty, !ids.isEmpty {
      groups.areAllClosed = true
      shown = try first(isOpenNow: false)
    }
    groups.places = Array(shown.prefix(FoundGroups.most))
    // How many of many are open nobody counts.
    if isOpenNow, !groups.areAllClosed, shown.count < FoundGroups.most { groups.placesInAll = shown.count }
    if isOpenNow || near != nil { groups.states = try PlacesNow.states(groups.places, in: tx) }
    for unit in groups.places { groups.metres[unit.id] = reach.distance(to: unit.point) }
  }

  /// In their own order.
  private func ranked(_ ids: [PartyID], isOpenNow: Bool, in tx: Transaction) throws -> [Unit] {
    let known = try Unit.all(ids, in: tx), standing = ids.compactMap { known[$0] }.filter { $0.closed == nil }
    return isOpenNow ? try PlacesNow.open(standing, in: tx) : standing
  }
}
