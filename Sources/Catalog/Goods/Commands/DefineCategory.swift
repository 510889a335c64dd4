import Kernel
import Storage

/// Adds a category below another, or renames the one that is there.
package struct DefineCategory: Sendable {
  package var by: PartyID
  package var path: String
  package var name: Words
  package var art: String
  package var position: Int64
  package init(by: PartyID, path: String, name: Words, art: String, position: Int64 = 0) {
    self.by = by
    self.path = path
    self.name = name
    self.art = art
    self.position = position
  }

  package enum No: Refusal, Hashable {
    case noParent(path: String)
    case tooDeep

    package var code: String {
      switch self {
      case .noParent: "catalog/no-parent-category"
      case .tooDeep: "catalog/category-too-deep"
      }
    }
    package var sort: RefusalSort { .invalid }
    package var sentence: Sentence {
      switch self {
      case .noParent(let path): Sentence(CatalogPhrases.noParent, ["path": path])
      case .tooDeep: Sentence(CatalogPhrases.tooDeep, ["max": String(Category.depthMax)])
      }
    }
    package static let examples: [No] = [.noParent(path: "fashion"), .tooDeep]
  }

  package func run(in tx: Transaction) throws -> ID<Category> {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard steps.count <= Category.depthMax else { throw No.tooDeep }
    for step in steps { try CodeRule.check(step) }
    guard !name.isEmpty else { throw CodeRule.noName }
    let above = steps.dropLast().joined(separator: "/")
    let parent = above.isEmpty ? nil : try tx.value("SELECT id FROM catalog_category WHERE path = \(above)", as: ID<Category>.self)
    guard above.isEmpty || parent != nil else { throw No.noParent(path: above) }
    let id: ID<Category> = tx.id()
    return try tx.one(
      """
      INSERT INTO catalog_category (id, path, parent, position, name_ko, name_en, art)
      VALUES (\(id), \(path), \(parent), \(position), \(name.korean), \(name.english), \(art))
      ON CONFLICT (path) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en, art = excluded.art, position = excluded.position
      RETURNING id
      """
    ) { try $0.next() }
  }
}
