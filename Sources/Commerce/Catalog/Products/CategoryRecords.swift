import Kernel
import Storage

extension CategoryTree {
  /// The whole tree.
  package static func load(in tx: Transaction) throws -> CategoryTree { CategoryTree(try found("", in: tx)) }

  /// The way down to a path and what lies directly below it, as a tree of their own: enough for the page of a category.
  static func around(_ path: String, in tx: Transaction) throws -> CategoryTree {
    let steps = path.split(separator: "/", maxSplits: Category.depthMax)
    let trail = steps.indices.map { steps[...$0].joined(separator: "/") }
    return CategoryTree(
      try found("WHERE path IN \(list: trail) OR parent = (SELECT id FROM catalog_category WHERE path = \(path))", in: tx))
  }

  private static func found(_ condition: SQL, in tx: Transaction) throws -> [Category] {
    try tx.rows("SELECT id, path, parent, name_ko, name_en, art FROM catalog_category \(condition) ORDER BY position, id LIMIT \(raw: "\(nodesMax)")") { row in
      Category(id: try row.next(), path: try row.next(), parent: try row.next(), name: Words(try row.next(), try row.next()), art: try row.next())
    }
  }
}
