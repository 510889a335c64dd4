import Kernel
import Storage

/// The front page: the roots of the tree that hold something, what is wanted most, what is new, what is cut in price. Four statements.
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
      categories: try CategoryTree.shown(on: site, in: tx).children(of: nil),
      popular: try CardList(site: site, scope: .site, order: .popular).page(in: tx, size: each).items,
      newest: try newest(site: site, each: each, in: tx), cut: cut)
  }

  /// Ids rise with time, so the newest are found by the primary key.
  private static func newest(site: ID<Site>, each: Int, in tx: Transaction) throws -> [Card] {
    try tx.rows("SELECT \(raw: Card.columns) FROM catalog_card c WHERE c.site = \(site) ORDER BY c.product DESC LIMIT \(each)", Card.read)
  }
}
