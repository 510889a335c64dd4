import Kernel
import Storage

/// Which of a product's pictures shows which of its variants: the blue shirt beside “blue”.
package enum VariantPictures {
  /// Those of some variants that have prints; at most 500 variants. A size without one of its own looks like the others of its colour.
  package static func of(_ variants: [ID<Variant>], in tx: Transaction) throws -> [ID<Variant>: Picture] {
    guard !variants.isEmpty else { return [:] }
    var found: [ID<Variant>: Picture] = [:]
    try tx.each(
      """
      SELECT v.id, \(raw: ProductRecords.shownPicture)
      FROM catalog_variant v
      JOIN catalog_variant alike ON alike.product = v.product AND (alike.id = v.id OR alike.choice1 = v.choice1 AND v.choice1 <> '')
      JOIN catalog_variant_picture w ON w.variant = alike.id
      JOIN catalog_picture c ON c.id = w.picture
      WHERE v.id IN \(list: variants) AND c.kind <> 'drawn' AND c.wide IS NOT NULL
      ORDER BY v.id, CASE WHEN alike.id = v.id THEN 0 ELSE 1 END, alike.position, alike.id LIMIT 20000
      """
    ) { row in
      let variant: ID<Variant> = try row.next()
      if found[variant] == nil { found[variant] = try ProductRecords.readShown(&row, art: "", seed: 0) }
      return true
    }
    return found
  }

  /// Those of all variants of a product.
  package static func of(product: ID<Product>, in tx: Transaction) throws -> [ID<Variant>: Picture] {
    var found: [ID<Variant>: Picture] = [:]
    try tx.each(
      """
      SELECT w.variant, \(raw: ProductRecords.shownPicture)
      FROM catalog_variant_picture w JOIN catalog_picture c ON c.id = w.picture
      WHERE c.product = \(product) AND c.kind <> 'drawn' AND c.wide IS NOT NULL
      ORDER BY w.variant LIMIT 2000
      """
    ) { row in
      found[try row.next()] = try ProductRecords.readShown(&row, art: "", seed: 0)
      return true
    }
    return found
  }

  /// Which picture is chosen for each variant, whether it can be shown yet or not.
  package static func chosen(of product: ID<Product>, in tx: Transaction) throws -> [ID<Variant>: ID<Picture>] {
    let rows = try tx.rows(
      """
      SELECT w.variant, w.picture
      FROM catalog_variant_picture w JOIN catalog_picture c ON c.id = w.picture
      WHERE c.product = \(product)
      ORDER BY w.variant LIMIT 2000
      """
    ) { (variant: try $0.next(ID<Variant>.self), picture: try $0.next(ID<Picture>.self)) }
    return Dictionary(rows.map { ($0.variant, $0.picture) }) { first, _ in first }
  }

  /// Where the picture of each variant came from, for exports.
  static func sources(of products: [ID<Product>], in tx: Transaction) throws -> [ID<Variant>: Picture.Source] {
    guard !products.isEmpty else { return [:] }
    var found: [ID<Variant>: Picture.Source] = [:]
    try tx.each(
      """
      SELECT w.variant, c.kind, c.source
      FROM catalog_variant_picture w JOIN catalog_picture c ON c.id = w.picture
      WHERE c.product IN \(list: products)
      ORDER BY w.variant LIMIT 1000000
      """
    ) { row in
      let variant: ID<Variant> = try row.next()
      found[variant] = ProductRecords.readPicture(kind: try row.next(), source: try row.next(), art: "", seed: 0, alt: Words("")).source
      return true
    }
    return found
  }

  /// Notes what sheets say; a variant of which nothing is said keeps its own.
  static func keep(_ pairs: [(variant: ID<Variant>, picture: ID<Picture>)], in tx: Transaction) throws {
    // One row a variant in a statement: the last word counts.
    let last = Dictionary(pairs.map { ($0.variant, $0.picture) }) { _, last in last }.sorted { $0.key < $1.key }
    for start in stride(from: 0, to: last.count, by: 100) {
      let rows: [[SQLValue]] = last[start..<min(last.count, start + 100)].map { [$0.key.sqlValue, $0.value.sqlValue] }
      try tx.run(
        """
        INSERT INTO catalog_variant_picture (variant, picture) VALUES \(rows: rows)
        ON CONFLICT (variant) DO UPDATE SET picture = excluded.picture WHERE catalog_variant_picture.picture <> excluded.picture
        """)
    }
  }
}

/// Says which of its product's pictures shows a variant; nil takes it back.
package struct ChooseVariantPicture: Sendable {
  package var by: PartyID
  package var merchant: PartyID
  package var variant: ID<Variant>
  package var picture: ID<Picture>?
  package init(by: PartyID, merchant: PartyID, variant: ID<Variant>, picture: ID<Picture>?) {
    self.by = by
    self.merchant = merchant
    self.variant = variant
    self.picture = picture
  }

  package func run(in tx: Transaction) throws {
    guard let product = try tx.value("SELECT product FROM catalog_variant WHERE id = \(variant) AND merchant = \(merchant)", as: ID<Product>.self) else {
      throw CatalogAbsence.variant
    }
    if let picture {
      // The picture is one of this very product; anybody else's is none.
      guard try tx.run(
        """
        INSERT INTO catalog_variant_picture (variant, picture)
        SELECT \(variant), id FROM catalog_picture WHERE id = \(picture) AND product = \(product)
        ON CONFLICT (variant) DO UPDATE SET picture = excluded.picture
        """) == 1
      else { throw PictureRefusal.absent }
    } else {
      try tx.run("DELETE FROM catalog_variant_picture WHERE variant = \(variant)")
    }
    try tx.emit(CatalogEvents.revised(product, merchant: merchant, by: by))
  }
}
