import Kernel
import Storage

/// Rows of products and what belongs to them.
enum ProductRecords {
  /// A merchant's products that are not archived, in the order of their making, for exports.
  static func unarchived(of merchant: PartyID, after id: ID<Product>, most: Int, in tx: Transaction) throws -> [Product] {
    try tx.rows(
      """
      SELECT \(raw: columns)
      FROM catalog_product
      WHERE merchant = \(merchant) AND id > \(id) AND status <> 'archived'
      ORDER BY id
      LIMIT \(most)
      """, read)
  }

  static let columns = """
    id, family, merchant, handle, slug, brand, category, title_ko, title_en, body_ko, body_en, tags, status, tax, withdrawal, reach, created
    """

  static func read(_ row: inout Row) throws -> Product {
    Product(
      id: try row.next(), family: try row.next(), merchant: try row.next(), handle: try row.next(), slug: try row.next(), brand: try row.next(),
      category: try row.next(), title: Words(try row.next(), try row.next()), body: Words(try row.next(), try row.next()),
      tags: tags(try row.next()), status: try row.next(), tax: try row.next(), withdrawal: try row.next(), reach: try row.next(), created: try row.next())
  }

  static func tags(_ text: String) -> [String] { text.isEmpty ? [] : text.split(separator: ",").map(String.init) }

  static let variantColumns = "id, product, sku, gtin, choice1, choice2, choice3, position, grams, price, was, currency, is_retired"

  static func readVariant(_ row: inout Row) throws -> Variant {
    let id: ID<Variant> = try row.next(), product: ID<Product> = try row.next(), sku: String = try row.next()
    let gtin = try row.next(String?.self).flatMap { GTIN($0) }
    var choices = [try row.next(String.self), try row.next(String.self), try row.next(String.self)]
    while choices.last?.isEmpty == true { choices.removeLast() }
    let position: Int64 = try row.next(), grams: Int64 = try row.next(), price: Int64 = try row.next(), was: Int64? = try row.next()
    let currency: Currency = try row.next()
    return Variant(
      id: id, product: product, sku: sku, gtin: gtin, choices: choices, position: position, grams: grams, price: Money(price, currency),
      was: was.map { Money($0, currency) }, isRetired: try row.next())
  }

  static func readPicture(kind: String, source: String, art: String, seed: Int64, alt: Words) -> Picture {
    let place: Picture.Source = switch kind {
    case "blob": .blob(source)
    case "remote": .remote(source)
    default: .drawn(art: art, seed: Int64(source) ?? seed)
    }
    return Picture(source: place, alt: alt)
  }

  /// The columns of a picture that shoppers see: one from elsewhere is shown as the blob that it was fetched into.
  static let shownPicture = "CASE WHEN digest IS NULL THEN kind ELSE 'blob' END, COALESCE(digest, source), alt_ko, alt_en, wide, high"
  /// Photos are shown once they have prints.
  static let isShown = "(kind = 'drawn' OR wide IS NOT NULL)"

  /// Reads `shownPicture`.
  static func readShown(_ row: inout Row, art: String, seed: Int64) throws -> Picture {
    var picture = readPicture(kind: try row.next(), source: try row.next(), art: art, seed: seed, alt: Words(try row.next(), try row.next()))
    picture.size = try size(&row)
    return picture
  }

  static func size(_ row: inout Row) throws -> PixelSize? {
    let wide: Int64? = try row.next(), high: Int64? = try row.next()
    return wide.flatMap { wide in high.map { PixelSize(wide: wide, high: $0) } }
  }

  static func columns(of source: Picture.Source) -> (kind: String, source: String) {
    switch source {
    case .blob(let hash): ("blob", hash)
    case .remote(let url): ("remote", url)
    case .drawn(_, let seed): ("drawn", String(seed))
    }
  }

  /// A merchant's products that sheets speak of, by the sheet's handle, with everything that belongs to them. One that an earlier
  /// version named by what it made of the source's handle is found by that once, and bears the source's own name from then on.
  static func load(merchant: PartyID, sheets: [ProductSheet], in tx: Transaction) throws -> [String: ProductState] {
    let handles = sheets.map(\.handle), former = sheets.compactMap(\.formerHandle)
    let products = try tx.rows(
      "SELECT \(raw: columns) FROM catalog_product WHERE merchant = \(merchant) AND handle IN \(list: handles) ORDER BY id LIMIT 500", read)
    var made: [Product] = []
    if !former.isEmpty {
      made = try tx.rows(
        """
        SELECT \(raw: columns) FROM catalog_product
        WHERE merchant = \(merchant) AND handle_made = 1 AND handle IN \(list: former)
        ORDER BY id
        LIMIT 500
        """, read)
    }
    let states = try load(products + made.filter { old in !products.contains { $0.id == old.id } }, in: tx)
    var found = Dictionary(states.map { ($0.product.handle, $0) }) { first, _ in first }
    for sheet in sheets where found[sheet.handle] == nil {
      guard let old = sheet.formerHandle, !handles.contains(old), let state = found.removeValue(forKey: old) else { continue }
      found[sheet.handle] = state
    }
    return found
  }

  static func load(_ products: [Product], in tx: Transaction) throws -> [ProductState] {
    guard !products.isEmpty else { return [] }
    var states = products.map { ProductState(product: $0) }
    let places = Dictionary(states.indices.map { (states[$0].product.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ids = products.map(\.id)
    try tx.each("SELECT product, name_ko, name_en, choices FROM catalog_option WHERE product IN \(list: ids) ORDER BY product, position LIMIT 1500") { row in
      guard let place = places[try row.next()] else { return true }
      states[place].options.append(ProductOption(name: Words(try row.next(), try row.next()), choices: OptionText.read(try row.next())))
      return true
    }
    try tx.each("SELECT \(raw: variantColumns) FROM catalog_variant WHERE product IN \(list: ids) ORDER BY product, position, id LIMIT 1000000") { row in
      let variant = try readVariant(&row)
      if let place = places[variant.product] { states[place].variants.append(variant) }
      return true
    }
    for place in states.indices {
      for v in states[place].variants.indices {
        while states[place].variants[v].choices.count < states[place].options.count { states[place].variants[v].choices.append("") }
      }
    }
    try tx.each("SELECT id, product, kind, source, alt_ko, alt_en FROM catalog_picture WHERE product IN \(list: ids) ORDER BY product, position, id LIMIT 125000") { row in
      let id: Int64 = try row.next(), product: ID<Product> = try row.next(), kind: String = try row.next(), source: String = try row.next()
      let picture = readPicture(kind: kind, source: source, art: "", seed: product.raw, alt: Words(try row.next(), try row.next()))
      if let place = places[product] { states[place].pictures.append(ProductState.KeptPicture(id: id, picture: picture)) }
      return true
    }
    try tx.each(
      "SELECT product, code, name_ko, name_en, value_ko, value_en FROM catalog_attribute WHERE product IN \(list: ids) ORDER BY product, position, code LIMIT 50000"
    ) { row in
      guard let place = places[try row.next()] else { return true }
      states[place].attributes.append(try readAttribute(&row))
      return true
    }
    return states
  }

  static func readAttribute(_ row: inout Row) throws -> ProductAttribute {
    ProductAttribute(code: try row.next(), name: Words(try row.next(), try row.next()), value: Words(try row.next(), try row.next()))
  }

  /// By what a variant is looked up: its label or its barcode.
  enum Mark: String { case sku, gtin }

  /// The products of a merchant on which each of these marks stands, by their handles.
  static func handles(by mark: Mark, _ values: [String], of merchant: PartyID, in tx: Transaction) throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for start in stride(from: 0, to: values.count, by: 1000) {
      let some = Array(values[start..<min(values.count, start + 1000)])
      try tx.each(
        """
        SELECT v.\(raw: mark.rawValue), p.handle
        FROM catalog_variant v JOIN catalog_product p ON p.id = v.product
        WHERE v.merchant = \(merchant) AND v.\(raw: mark.rawValue) IN \(list: some) AND v.is_retired = 0
        ORDER BY v.id
        LIMIT 20000
        """
      ) { row in
        found[try row.next(), default: []].insert(try row.next())
        return true
      }
    }
    return found
  }

  /// Whether any product of a merchant has a picture that only we keep.
  static func hasPhotos(_ merchant: PartyID, in tx: Transaction) throws -> Bool {
    try tx.value(
      """
      SELECT 1
      FROM catalog_picture i JOIN catalog_product p ON p.id = i.product
      WHERE p.merchant = \(merchant) AND p.status <> 'archived' AND i.kind = 'blob'
      LIMIT 1
      """, as: Int64.self) != nil
  }

  /// Which of these handles name a product of the merchant.
  static func handles(of merchant: PartyID, among handles: [String], in tx: Transaction) throws -> Set<String> {
    var known: Set<String> = []
    for start in stride(from: 0, to: handles.count, by: 1000) {
      let some = Array(handles[start..<min(handles.count, start + 1000)])
      try tx.each("SELECT handle FROM catalog_product WHERE merchant = \(merchant) AND handle IN \(list: some) ORDER BY handle LIMIT 1000") { row in
        known.insert(try row.next())
        return true
      }
    }
    return known
  }

  /// Which of these labels several variants on sale bear.
  static func sharedSKUs(_ skus: [String], of merchant: PartyID, in tx: Transaction) throws -> Set<String> {
    var shared: Set<String> = []
    for start in stride(from: 0, to: skus.count, by: 1000) {
      let some = Array(skus[start..<min(skus.count, start + 1000)])
      shared.formUnion(
        try tx.rows(
          """
          SELECT sku FROM catalog_variant
          WHERE merchant = \(merchant) AND sku IN \(list: some) AND is_retired = 0
          GROUP BY sku
          HAVING COUNT(*) > 1
          ORDER BY sku
          LIMIT 1000
          """) { try $0.next(String.self) })
    }
    return shared
  }

  /// Which of these addresses are taken.
  static func takenSlugs(_ slugs: [String], in tx: Transaction) throws -> Set<String> {
    guard !slugs.isEmpty else { return [] }
    var taken: Set<String> = []
    for start in stride(from: 0, to: slugs.count, by: 500) {
      let some = Array(slugs[start..<min(slugs.count, start + 500)])
      taken.formUnion(try tx.rows("SELECT slug FROM catalog_product WHERE slug IN \(list: some) ORDER BY slug LIMIT 500") { try $0.next(String.self) })
    }
    return taken
  }
}
