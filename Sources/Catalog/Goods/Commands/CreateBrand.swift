import Kernel
import Storage

/// Puts a brand into the catalogue; its code is made of its name.
package struct CreateBrand: Sendable {
  package var by: PartyID
  package var name: Words
  package var story: Words
  package var aliases: [String]
  package init(by: PartyID, name: Words, story: Words = Words(""), aliases: [String] = []) {
    self.by = by
    self.name = name
    self.story = story
    self.aliases = aliases
  }

  package func run(in tx: Transaction) throws -> Brand {
    guard !name.isEmpty else { throw CodeRule.noName }
    let brand = Brand(id: tx.id(), code: BrandRecords.code(of: name), name: name, story: Words(Sanitizer.clean(story.korean), Sanitizer.clean(story.english)),
      aliases: aliases.prefix(Brand.aliasesMax).map { $0.replacing("\n", with: " ") })
    let added = try tx.run(
      """
      INSERT INTO catalog_brand (\(raw: BrandRecords.columns), created)
      VALUES (\(brand.id), \(brand.code), \(name.korean), \(name.english), \(brand.story.korean), \(brand.story.english), \(brand.aliases.joined(separator: "\n")),
        \(tx.now)) ON CONFLICT (code) DO NOTHING
      """)
    guard added == 1 else { throw CodeRule.taken(code: brand.code) }
    return brand
  }
}
