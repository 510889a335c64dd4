import Catalog
import Community
import Kernel
import Parties
import Storage
import Trade
import Web

/// What a member received and has not rated yet.
enum RateableGoods {
  /// Products that are looked at, at most.
  static let productsMax = 20

  /// Which of these products the member may rate now.
  static func among(_ products: [ID<Product>], by party: PartyID?, in tx: Transaction) throws -> Set<ID<Product>> {
    guard let party else { return [] }
    var found: Set<ID<Product>> = []
    for product in products.prefix(productsMax) {
      guard let facts = try ProductFacts.find(product, in: tx), try ReviewStanding.of(party, facts.family, in: tx) == .open else { continue }
      found.insert(product)
    }
    return found
  }

  /// Goods of the member's latest orders that wait for a rating, newest first, each product once.
  static func latest(of party: PartyID, site: ID<Catalog.Site>, _ reader: Reader, in tx: Transaction) throws -> [GoodsToRate] {
    let orders = try OrderRow.page(of: Party.selves(party, in: tx), after: nil, size: productsMax, in: tx).items
    var seen: Set<Int64> = []
    let lines = orders.filter { $0.states.contains(where: \.isReceived) }.flatMap(\.lines).filter { seen.insert($0.product).inserted }.prefix(productsMax)
    let open = try among(lines.map { ID($0.product) }, by: party, in: tx)
    let cards = try CardQueries.cards(open.sorted(), site: site, in: tx)
    let pictures = Dictionary(cards.map { ($0.product.raw, $0.picture) }) { first, _ in first }
    return lines.filter { open.contains(ID($0.product)) }.map { line in
      GoodsToRate(product: ID(line.product), title: reader.say(line.title), picture: pictures[line.product].map { Picture($0) } ?? .drawn(.parcel, seed: line.product))
    }
  }
}
