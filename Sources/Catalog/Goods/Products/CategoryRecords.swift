import Kernel
import Storage

extension CategoryTree {
  /// The whole tree.
  package static func load(in tx: Transaction) throws -> CategoryTree { CategoryTree(try found("", in: tx)) }

  /// What shoppers of a site are shown: categories in which something stands, and all of them where nothing stands at all.
  package static func shown(on site: ID<Site>, in tx: Transaction) throws -> CategoryTree {
    let filled = try found("WHERE \(isFilled(on: site))", in: tx)
    return filled.isEmpty ? try load(in: tx) : CategoryTree(filled)
  }

  /// A category of its depth has a card, found by that depth's index.
  private static func isFilled(on site: ID<Site>) -> SQL {
    """
    (EXISTS (SELECT 1 FROM catalog_card k WHERE k.site = \(site) AND k.category1 = catalog_category.id)
      OR EXISTS (SELECT 1 FROM catalog_card k WHERE k.site = \(site) AND k.category2 = catalog_category.id)
      OR EXISTS (SELECT 1 FROM catalog_card k WHERE k.site = \(site) AND k.category3 = catalog_category.id))
    """
  }

  /// The way down to a path and what of a site lies directly below it, as a tree of their own: enough for the page of a category.
  static func around(_ path: String, on site: ID<Site>, in tx: Transaction) throws -> CategoryTree {
    let steps = path.split(separator: "/", maxSplits: Category.depthMax)
    let trail = steps.indices.map { steps[...$0].joined(separator: "/") }
    return CategoryTree(
      try found("WHERE path IN \(list: trail) OR parent = (SELECT id FROM catalog_category WHERE path = \(path)) AND \(isFilled(on: site))", in: tx))
  }

  private static func found(_ condition: SQL, in tx: Transaction) throws -> [Category] {
    try tx.rows("SELECT id, path, parent, name_ko, name_en, art FROM catalog_category \(condition) ORDER BY position, id LIMIT \(raw: "\(nodesMax)")") { row in
      Category(id: try row.next(), path: try row.next(), parent: try row.next(), name: Words(try row.next(), try row.next()), art: try row.next())
    }
  }
}
