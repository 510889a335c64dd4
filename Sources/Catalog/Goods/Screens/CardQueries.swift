import Kernel
import Storage

/// Cards by product, for carts, bookmarks, search results and recommendations, in the order asked for. One statement.
package enum CardQueries {
  package static func cards(_ products: [ID<Product>], site: ID<Site>, in tx: Transaction) throws -> [Card] {
    guard !products.isEmpty else { return [] }
    let found = try tx.rows(
      "SELECT \(raw: Card.columns) FROM catalog_card c WHERE c.site = \(site) AND c.product IN \(list: products) ORDER BY c.product LIMIT 500", Card.read)
    let byProduct = Dictionary(found.map { ($0.product, $0) }, uniquingKeysWith: { first, _ in first })
    return products.compactMap { byProduct[$0] }
  }
}
