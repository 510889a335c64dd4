import Catalog
import Kernel
import Places
import Search
import Storage
import Web

/// What suggested things are called in each language; the index keeps one name of each.
struct SuggestedNames {
  private var products: [Int64: Words] = [:], brands: [Int64: Words] = [:]
  private var places: [Int64: Phrase] = [:]

  init(_ found: [Search.Suggest.Suggestion], site: ID<Catalog.Site>, in tx: Transaction) throws {
    func items(_ kinds: SearchKind...) -> [Int64] { found.filter { kinds.contains($0.kind) }.map(\.item) }
    for card in try CardQueries.cards(items(.product).map { ID($0) }, site: site, in: tx) { products[card.product.raw] = card.title }
    for brand in try BrandQueries.brands(items(.brand).map { ID($0) }, in: tx) { brands[brand.id.raw] = brand.name }
    for (id, mall) in try Mall.all(items(.mall).map { PartyID($0) }, in: tx) { places[id.raw] = mall.name }
    for (id, unit) in try Unit.all(items(.place).map { PartyID($0) }, in: tx) { places[id.raw] = unit.name }
  }

  /// The same under their names in a language; what has none keeps its own.
  func named(_ found: [Search.Suggest.Suggestion], _ language: Language) -> [Search.Suggest.Suggestion] {
    found.map { suggestion in
      var named = suggestion
      let name = switch suggestion.kind {
      case .product: products[suggestion.item]?.text(in: language)
      case .brand: brands[suggestion.item]?.text(in: language)
      case .place, .mall: places[suggestion.item]?.text(in: language)
      }
      if let name, !name.isEmpty { named.title = name }
      return named
    }
  }
}
