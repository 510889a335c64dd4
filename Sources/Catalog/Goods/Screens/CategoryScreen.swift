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
    let tree = try CategoryTree.around(path, on: site, in: tx)
    guard let node = tree[path: path] else { return nil }
    let list = CardList(site: site, scope: .category(node.id, depth: node.depth), order: order, onlyInStock: onlyInStock, cursor: cursor)
    return CategoryScreen(trail: tree.trail(to: node.id), children: tree.children(of: node.id), cards: try list.page(in: tx))
  }
}
