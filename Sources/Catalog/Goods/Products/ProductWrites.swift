import Kernel
import Storage

extension ProductRecords {
  /// Rows in one statement, at most: wide enough for a server a network away, small enough for every engine's limit of values.
  private static let rowsMax = 100

  private static func chunked(_ rows: [[SQLValue]], _ body: ([[SQLValue]]) throws -> Void) throws {
    for start in stride(from: 0, to: rows.count, by: rowsMax) { try body(Array(rows[start..<min(rows.count, start + rowsMax)])) }
  }

  static func insert(_ states: [ProductState], in tx: Transaction) throws {
    try chunked(states.map { [$0.product.family.sqlValue, $0.product.merchant.sqlValue, tx.now.sqlValue] }) {
      try tx.run("INSERT INTO catalog_family (id, merchant, created) VALUES \(rows: $0) ON CONFLICT (id) DO NOTHING")
    }
    try chunked(states.map { values($0.product) + [tx.now.sqlValue, .int(0)] }) {
      try tx.run("INSERT INTO catalog_product (\(raw: columns), revised, handle_made) VALUES \(rows: $0)")
    }
    try insertOptions(states, in: tx)
    try insertVariants(states.flatMap { state in state.variants.map { ($0, state.product.merchant) } }, in: tx)
    try insertPictures(states.flatMap { state in state.pictures.enumerated().map { (state.product.id, $0.offset, $0.element) } }, in: tx)
    try insertAttributes(states, in: tx)
  }

  /// Writes only what differs.
  static func update(_ changes: [(old: ProductState, new: ProductState)], in tx: Transaction) throws {
    var variants: [(Variant, PartyID)] = []
    var pictures: [(ID<Product>, Int, ProductState.KeptPicture)] = []
    for (old, new) in changes {
      let p = new.product
      try tx.run(
        """
        UPDATE catalog_product SET handle = \(p.handle), handle_made = 0, brand = \(p.brand), category = \(p.category), title_ko = \(p.title.korean), title_en = \(p.title.english),
          body_ko = \(p.body.korean), body_en = \(p.body.english), tags = \(p.tags.joined(separator: ",")), status = \(p.status), tax = \(p.tax),
          withdrawal = \(p.withdrawal), reach = \(p.reach), revised = \(tx.now)
        WHERE id = \(p.id)
        """)
      if old.options != new.options {
        try tx.run("DELETE FROM catalog_option WHERE product = \(p.id)")
        try insertOptions([new], in: tx)
      }
      let before = Dictionary(old.variants.map { ($0.id, $0) }) { first, _ in first }
      for variant in new.variants where before[variant.id] != variant {
        if before[variant.id] == nil { variants.append((variant, p.merchant)) } else { try update(variant, in: tx) }
      }
      let kept = Dictionary(old.pictures.map { ($0.id, $0) }) { first, _ in first }
      for (place, picture) in new.pictures.enumerated() where kept[picture.id] != picture {
        guard kept[picture.id] != nil else {
          pictures.append((p.id, place, picture))
          continue
        }
        let alt = picture.picture.alt
        try tx.run("UPDATE catalog_picture SET alt_ko = \(alt.korean), alt_en = \(alt.english) WHERE id = \(picture.id)")
      }
      if old.attributes != new.attributes {
        try tx.run("DELETE FROM catalog_attribute WHERE product = \(p.id)")
        try insertAttributes([new], in: tx)
      }
    }
    try insertVariants(variants, in: tx)
    try insertPictures(pictures, in: tx)
  }

  private static func values(_ p: Product) -> [SQLValue] {
    [
      p.id.sqlValue, p.family.sqlValue, p.merchant.sqlValue, .text(p.handle), .text(p.slug), p.brand.sqlValue, p.category.sqlValue,
      .text(p.title.korean), .text(p.title.english), .text(p.body.korean), .text(p.body.english), .text(p.tags.joined(separator: ",")),
      p.status.sqlValue, p.tax.sqlValue, p.withdrawal.sqlValue, p.reach.sqlValue, p.created.sqlValue,
    ]
  }

  private static func insertOptions(_ states: [ProductState], in tx: Transaction) throws {
    let rows: [[SQLValue]] = states.flatMap { state in
      state.options.enumerated().map { place, option in
        [
          state.product.id.sqlValue, .int(Int64(place)), .text(option.name.korean), .text(option.name.english), .text(OptionText.write(option.choices)),
        ]
      }
    }
    try chunked(rows) { try tx.run("INSERT INTO catalog_option (product, position, name_ko, name_en, choices) VALUES \(rows: $0)") }
  }

  private static func insertVariants(_ variants: [(Variant, PartyID)], in tx: Transaction) throws {
    let rows: [[SQLValue]] = variants.map { v, merchant in
      [
        v.id.sqlValue, v.product.sqlValue, .text(v.sku), v.gtin.map { .text($0.digits) } ?? .null, .text(choice(v, 0)), .text(choice(v, 1)), .text(choice(v, 2)),
        .int(v.position), .int(v.grams), .int(v.price.minor), v.was.map { .int($0.minor) } ?? .null, v.price.currency.sqlValue, v.isRetired.sqlValue,
        merchant.sqlValue,
      ]
    }
    try chunked(rows) { try tx.run("INSERT INTO catalog_variant (\(raw: variantColumns), merchant) VALUES \(rows: $0)") }
  }

  static func choice(_ variant: Variant, _ place: Int) -> String { place < variant.choices.count ? variant.choices[place] : "" }

  private static func update(_ v: Variant, in tx: Transaction) throws {
    try tx.run(
      """
      UPDATE catalog_variant SET sku = \(v.sku), gtin = \(v.gtin?.digits), choice1 = \(choice(v, 0)), choice2 = \(choice(v, 1)), choice3 = \(choice(v, 2)),
        position = \(v.position), grams = \(v.grams), price = \(v.price.minor), was = \(v.was?.minor), currency = \(v.price.currency), is_retired = \(v.isRetired)
      WHERE id = \(v.id)
      """)
  }

  private static func insertPictures(_ pictures: [(ID<Product>, Int, ProductState.KeptPicture)], in tx: Transaction) throws {
    let rows: [[SQLValue]] = pictures.map { product, place, kept in
      let (kind, source) = columns(of: kept.picture.source)
      return [.int(kept.id), product.sqlValue, .int(Int64(place)), .text(kind), .text(source), .text(kept.picture.alt.korean), .text(kept.picture.alt.english)]
    }
    try chunked(rows) { try tx.run("INSERT INTO catalog_picture (id, product, position, kind, source, alt_ko, alt_en) VALUES \(rows: $0)") }
    try AskForPictures(pictures.filter { $0.2.picture.isElsewhere }.map { ID($0.2.id) }).run(in: tx)
    try AskForPrints(pictures.compactMap(\.2.picture.photo)).run(in: tx)
  }

  private static func insertAttributes(_ states: [ProductState], in tx: Transaction) throws {
    let rows: [[SQLValue]] = states.flatMap { state in
      state.attributes.enumerated().map { place, a in
        [
          state.product.id.sqlValue, .text(a.code), .int(Int64(place)), .text(a.name.korean), .text(a.name.english), .text(a.value.korean), .text(a.value.english),
        ]
      }
    }
    try chunked(rows) { try tx.run("INSERT INTO catalog_attribute (product, code, position, name_ko, name_en, value_ko, value_en) VALUES \(rows: $0)") }
  }
}
