import Kernel
import Storage

extension CategoryTree {
  /// The whole tree.
  package static func load(in tx: Transaction) throws -> CategoryTree {
    CategoryTree(
      try tx.rows("SELECT id, path, parent, name_ko, name_en, art FROM catalog_category ORDER BY position, id LIMIT \(nodesMax)") { row in
        Category(id: try row.next(), path: try row.next(), parent: try row.next(), name: Words(try row.next(), try row.next()), art: try row.next())
      })
  }
}
