import Catalog
import Kernel
import Places
import Search
import Signals
import Storage
import Web
import Wire

/// What may be meant while it is typed: words to search for, brands, malls and stores, categories, goods with their pictures, in the reader's language.
struct Suggestions {
  let words: String
  let site: Catalog.Site
  let language: Language

  /// Of one group, at most.
  static let each = 3

  func list(in tx: Transaction) throws -> [JSON] {
    let searched = try PopularSearches.of(site.id.raw, days: 30, most: PopularSearches.max, in: tx).map(\.words)
    let queries = try SuggestWords(words, site: ID(site.id.raw), language: language, popular: searched).run(in: tx)
    let found = try Suggest(words, site: ID(site.id.raw), kinds: [.brand, .mall, .place, .product], each: Self.each, language: language).run(in: tx)
    func items(_ kind: SearchKind) -> [Int64] { found.filter { $0.kind == kind }.map(\.item) }
    return queries.map { line($0, Paths.search($0), SuggestionPhrases.queries) } + (try brands(items(.brand), in: tx)) + (try places(items(.mall), items(.place), in: tx))
      + (try categories(in: tx)) + (try goods(items(.product), in: tx))
  }

  private func line(_ text: String, _ path: Path, _ group: Phrase, note: Phrase? = nil, picture: Path? = nil) -> JSON {
    var members: [JSON.Member] = [.init("text", .string(text)), .init("href", .string(path.text)), .init("group", .string(group.text(in: language)))]
    if let note { members.append(.init("note", .string(note.text(in: language)))) }
    if let picture { members.append(.init("picture", .string(picture.text))) }
    return .object(members)
  }

  private func brands(_ items: [Int64], in tx: Transaction) throws -> [JSON] {
    let ids = items.map { ID<Brand>($0) }
    let standing = try BrandQueries.standing(ids, on: site.id, in: tx)
    return try BrandQueries.brands(ids.filter(standing.contains), in: tx).map { line($0.name.text(in: language), Paths.brand(code: $0.code), SuggestionPhrases.brands) }
  }

  private func places(_ malls: [Int64], _ units: [Int64], in tx: Transaction) throws -> [JSON] {
    let mallsKnown = try Mall.all(malls.map { PartyID($0) }, in: tx), unitsKnown = try Unit.all(units.map { PartyID($0) }, in: tx)
    let malls = malls.compactMap { mallsKnown[PartyID($0)] }, units = units.compactMap { unitsKnown[PartyID($0)] }.filter { $0.closed == nil }
    let notes = try PlaceNotes.of(malls: malls, units: units, in: tx)
    return malls.map { line($0.name.text(in: language), Paths.mall($0.id), SuggestionPhrases.malls, note: notes[$0.id]) }
      + units.map { line($0.name.text(in: language), Paths.store($0.id), SuggestionPhrases.places, note: notes[$0.id]) }
  }

  /// The tree is small: its names are looked through as they are.
  private func categories(in tx: Transaction) throws -> [JSON] {
    let wanted = words.lowercased().filter { !$0.isWhitespace }
    guard wanted.unicodeScalars.count > 1 else { return [] }
    let tree = try CategoryTree.shown(on: site.id, in: tx)
    return tree.nodes.filter { node in
      node.name.text(in: language).lowercased().filter { !$0.isWhitespace }.contains(wanted)
    }.prefix(Self.each).map { node in
      let name = node.name.text(in: language)
      // Two of one name are told apart by what they are in.
      let isTwin = tree.nodes.contains { $0.id != node.id && $0.name.text(in: language) == name }
      let above = isTwin ? node.parent.flatMap { tree[$0]?.name.text(in: language) } : nil
      return line(name, Paths.category(path: node.path), SuggestionPhrases.categories, note: above.map { Phrase($0, $0) })
    }
  }

  private func goods(_ items: [Int64], in tx: Transaction) throws -> [JSON] {
    try CardQueries.cards(items.map { ID($0) }, site: site.id, in: tx).map { card in
      line(card.title.text(in: language), Paths.product(slug: card.slug), SuggestionPhrases.goods, picture: Web.Picture(card.picture).path)
    }
  }
}
