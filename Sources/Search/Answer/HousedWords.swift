import Kernel
import Storage

/// Stores of a kind that is said, without the words that no place carries: of 조용한 카페 the cafés, of 24시간 약국 the pharmacies.
extension Readings {
  /// The same words without those of which no store knows, where a kind of house, a brand or a word for stores is left; of any other name a part would be noise.
  func housed(in tx: Transaction) throws -> Reading? {
    guard kinds == [.place] else { return nil }
    let words = try ReadWords(typed, language: language, currency: currency, in: tx).reading
    guard !words.asksForGoods else { return nil }
    let isShop = words.saysShop
    for way in [words.called(isMall: false), words.selling].compactMap({ $0 }) {
      let reading = isWhole ? way.whole : way
      var unknown: Set<Int> = [], figures: Set<Int> = [], loose: Set<Int> = [], all: Set<Int> = []
      for (place, piece) in reading.pieces.enumerated() {
        switch piece {
        case .unit(let unit) where unit.isHouse: continue
        case .unit(let unit):
          if unit.sort == .plain { all.insert(place) }
          if try !shelves.isCarried(unit.expression, needing: Reading(pieces: [piece]), in: tx) { unknown.insert(place) }
          if unit.words.contains(where: \.isNumber) { figures.insert(place) }
          if unit.sort == .plain, try !isStreet(unit, in: tx) { loose.insert(place) }
        case .wish(let wish):
          if !wish.isRefusal, !wish.expression.isEmpty, try !shelves.isCarried(wish.expression, in: tx) { unknown.insert(place) }
        default: continue
        }
      }
      // A figure goes with what it counts: of 24 hour the 24 is no number of a street.
      unknown.formUnion(figures.filter { unknown.contains($0 + 1) })
      // What stores are only called by chance falls late, and where they stand not unless that is allowed.
      var tries = [unknown, unknown.union(figures), unknown.union(figures).union(loose)]
      if isAnywhere { tries.append(unknown.union(all)) }
      for some in tries where !some.isEmpty {
        let less = reading.dropping(some)
        guard less.units.contains(where: { $0.isHouse || $0.sort == .brand || isShop && $0.sort == .thing }) else { continue }
        if try shelves.isCarried(less.expression, needing: less, in: tx) { return less }
      }
    }
    return nil
  }

  /// Whether a word says where: a city, or what stands in the name or the address of a mall.
  private func isStreet(_ unit: Reading.Unit, in tx: Transaction) throws -> Bool {
    if KnownPlaces.has(unit.text) { return true }
    let asked = Reading(pieces: [.unit(unit)])
    return try Shelves(site: site, kinds: [.mall], in: tx).isCarried(asked.expression, needing: asked, in: tx)
  }
}

extension Reading.Unit {
  /// Whether it asks for a kind of house.
  fileprivate var isHouse: Bool {
    alternatives.contains { $0.contains { term in term.sort == .kind && Lexicon.thing(String(scalars: term.scalars)).map(Lexicon.houses.contains) == true } }
  }
}
