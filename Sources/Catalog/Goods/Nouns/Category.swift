import Kernel

/// A node of the category tree. Its path names it: `fashion/women/knit`.
package struct Category: Hashable, Sendable {
  package var id: ID<Category>
  package var path: String
  package var parent: ID<Category>?
  package var name: Words
  /// What a product here without a picture is drawn as: `knit`, `tea`, `chair`.
  package var art: String

  /// Levels of the tree, at most.
  package static let depthMax = 3
  package var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } + 1 }
}

/// All categories, read once and asked often.
package struct CategoryTree: Sendable {
  package static let nodesMax = 2000
  package let nodes: [Category]
  private let byID: [ID<Category>: Int]
  private let byPath: [String: Int]

  init(_ nodes: [Category]) {
    self.nodes = nodes
    byID = Dictionary(nodes.indices.map { (nodes[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    byPath = Dictionary(nodes.indices.map { (nodes[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: ID<Category>) -> Category? { byID[id].map { nodes[$0] } }
  package subscript(path path: String) -> Category? { byPath[path].map { nodes[$0] } }

  /// The way from the root to a node, the node last.
  package func trail(to id: ID<Category>) -> [Category] {
    var trail: [Category] = []
    var next: ID<Category>? = id
    while let id = next, let node = self[id], trail.count < Category.depthMax {
      trail.append(node)
      next = node.parent
    }
    return trail.reversed()
  }

  /// What each category is called where its parent is not in sight: by its name, and where others have the same by its parents' too,
  /// as far as needed: `여성 의류 › 니트`.
  package func names(in language: Language) -> [ID<Category>: String] {
    let trails = nodes.map { node in trail(to: node.id).map { $0.name.text(in: language) } }
    func said(_ depth: Int) -> [String] { trails.map { $0.suffix(depth).joined(separator: " › ") } }
    var names = said(1), depth = 1
    while depth < Category.depthMax {
      depth += 1
      let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      guard counts.values.contains(where: { $0 > 1 }) else { break }
      let longer = said(depth)
      for index in names.indices where counts[names[index], default: 1] > 1 { names[index] = longer[index] }
    }
    return Dictionary(zip(nodes.map(\.id), names)) { first, _ in first }
  }

  package func children(of id: ID<Category>?) -> [Category] { nodes.filter { $0.parent == id } }
}
