import Kernel
import Storage

/// A category's page: where it stands in the tree, and its first cards. Two statements.
package struct CategoryScreen: Sendable {
  package var trail: [Category]
  package var children: [Category]
  package var cards: Page<Card>

  /// Nil when there is no such category.
  package static func open(
    path: String, site: ID<Site>, order: CardList.Order = .popular, onlyInStock: Bool = false, cursor: Cursor? = nil, in tx: Transaction
  ) throws -> CategoryScreen? {
    let tree = try CategoryTree.around(path, in: tx)
    guard let node = tree[path: path] else { return nil }
    let list = CardList(site: site, scope: .category(node.id, depth: node.depth), order: order, onlyInStock: onlyInStock, cursor: cursor)
    return CategoryScreen(trail: tree.trail(to: node.id), children: tree.children(of: node.id), cards: try list.page(in: tx))
  }
}

/// A brand's page. Two statements.
package struct BrandScreen: Sendable {
  package var brand: Brand
  package var cards: Page<Card>

  package static func open(
    code: String, site: ID<Site>, order: CardList.Order = .popular, cursor: Cursor? = nil, in tx: Transaction
  ) throws -> BrandScreen? {
    guard let brand = try tx.first("SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE code = \(code)", BrandRecords.read) else { return nil }
    return BrandScreen(brand: brand, cards: try CardList(site: site, scope: .brand(brand.id), order: order, cursor: cursor).page(in: tx))
  }
}

/// The front page: the roots of the tree, what is wanted most, what is new, what is cut in price. Four statements.
package struct HomeShelves: Sendable {
  package var categories: [Category]
  package var popular: [Card]
  package var newest: [Card]
  package var cut: [Card]

  package static func open(site: ID<Site>, each: Int = 12, in tx: Transaction) throws -> HomeShelves {
    let cut = try tx.rows(
      """
      SELECT \(raw: Card.columns) FROM catalog_card c WHERE c.site = \(site) AND c.was IS NOT NULL
      ORDER BY c.popularity DESC, c.product DESC LIMIT \(each)
      """, Card.read)
    return HomeShelves(
      categories: try CategoryTree.load(in: tx).children(of: nil),
      popular: try CardList(site: site, scope: .site, order: .popular).page(in: tx, size: each).items,
      newest: try newest(site: site, each: each, in: tx), cut: cut)
  }

  /// Ids rise with time, so the newest are found by the primary key.
  private static func newest(site: ID<Site>, each: Int, in tx: Transaction) throws -> [Card] {
    try tx.rows("SELECT \(raw: Card.columns) FROM catalog_card c WHERE c.site = \(site) ORDER BY c.product DESC LIMIT \(each)", Card.read)
  }
}

/// Cards by product, for carts, bookmarks, search results and recommendations, in the order asked for. One statement.
package enum CardQueries {
  package static func cards(_ products: [ID<Product>], site: ID<Site>, in tx: Transaction) throws -> [Card] {
    guard !products.isEmpty else { return [] }
    let found = try tx.rows(
      "SELECT \(raw: Card.columns) FROM catalog_card c WHERE c.site = \(site) AND c.product IN \(list: products) ORDER BY c.product LIMIT 500", Card.read)
    let byProduct = Dictionary(uniqueKeysWithValues: found.map { ($0.product, $0) })
    return products.compactMap { byProduct[$0] }
  }
}

/// Brands by number, for facets and addresses. One statement; at most 500.
package enum BrandQueries {
  package static func brands(_ ids: [ID<Brand>], in tx: Transaction) throws -> [Brand] {
    guard !ids.isEmpty else { return [] }
    return try tx.rows("SELECT \(raw: BrandRecords.columns) FROM catalog_brand WHERE id IN \(list: ids) ORDER BY id LIMIT 500", BrandRecords.read)
  }
}
