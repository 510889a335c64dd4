import Kernel
import Storage

/// What other features know about products and cards show: stock, rating, demand. They tell it in the transaction that changed it.
package enum ProductStanding {
  /// Says whether any variant of a product can be bought now.
  package static func setInStock(_ isInStock: Bool, product: ID<Product>, in tx: Transaction) throws {
    try setInStock([product: isInStock], in: tx)
  }

  /// `setInStock` for many; at most 500. Those that stand as said are left out first: nearly all do.
  package static func setInStock(_ facts: [ID<Product>: Bool], in tx: Transaction) throws {
    let standing = try standing(facts.keys.sorted(), in: tx)
    let sorted = facts.filter { standing[$0.key] != $0.value }.sorted { $0.key < $1.key }
    guard !sorted.isEmpty else { return }
    let changed = try tx.rows(
      """
      INSERT INTO catalog_standing (product, in_stock, rating, rating_count, popularity)
      VALUES \(rows: sorted.map { [$0.key.sqlValue, $0.value.sqlValue, .int(0), .int(0), .int(0)] })
      ON CONFLICT (product) DO UPDATE SET in_stock = excluded.in_stock WHERE catalog_standing.in_stock <> excluded.in_stock
      RETURNING product
      """
    ) { try $0.next(ID<Product>.self) }
    try RefreshCards(products: changed.sorted()).run(in: tx)
  }

  private static func standing(_ products: [ID<Product>], in tx: Transaction) throws -> [ID<Product>: Bool] {
    let pairs = try tx.rows("SELECT product, in_stock FROM catalog_standing WHERE product IN \(list: products) ORDER BY product LIMIT 500") {
      (try $0.next(ID<Product>.self), try $0.next(Bool.self))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// Notes new products as in stock before their cards are first made.
  static func begin(inStock products: [ID<Product>], in tx: Transaction) throws {
    for start in stride(from: 0, to: products.count, by: 100) {
      let rows: [[SQLValue]] = products[start..<min(products.count, start + 100)].map { [$0.sqlValue, .int(1), .int(0), .int(0), .int(0)] }
      try tx.run(
        "INSERT INTO catalog_standing (product, in_stock, rating, rating_count, popularity) VALUES \(rows: rows) ON CONFLICT (product) DO NOTHING")
    }
  }

  /// The average rating in hundredths of all reviews of a family, and how many there are.
  package static func setRating(hundredths: Int64, count: Int64, family: ID<ProductFamily>, in tx: Transaction) throws {
    let products = try FamilyQueries.products(of: family, in: tx)
    for product in products {
      try tx.run(
        """
        INSERT INTO catalog_standing (product, in_stock, rating, rating_count, popularity) VALUES (\(product), 0, \(hundredths), \(count), 0)
        ON CONFLICT (product) DO UPDATE SET rating = excluded.rating, rating_count = excluded.rating_count
        """)
    }
    try RefreshCards(products: products).run(in: tx)
  }

  /// Adds to how much products are wanted (a sale counts more than a view; the caller weighs). `ShowPopularity` brings it to the cards.
  package static func addPopularity(_ points: [ID<Product>: Int64], in tx: Transaction) throws {
    // Always in one order, so that two writers never wait for each other in a circle.
    let sorted = points.sorted { $0.key < $1.key }
    var rest = sorted[...]
    while !rest.isEmpty {
      // Halves of halves, so that few statements are prepared.
      var size = 64
      while size > rest.count { size /= 2 }
      let some = rest.prefix(size)
      rest = rest.dropFirst(size)
      try tx.send(
        """
        INSERT INTO catalog_standing (product, in_stock, rating, rating_count, popularity)
        VALUES \(rows: some.map { [$0.key.sqlValue, .int(0), .int(0), .int(0), .int($0.value)] })
        ON CONFLICT (product) DO UPDATE SET popularity = catalog_standing.popularity + excluded.popularity
        """)
      // The update of a row that is there holds it, so that a step at the same moment leaves it for the next one.
      try tx.send(
        """
        INSERT INTO catalog_wanted (product) VALUES \(rows: some.map { [$0.key.sqlValue] })
        ON CONFLICT (product) DO UPDATE SET product = excluded.product
        """)
    }
  }

  package static func addPopularity(_ points: Int64, product: ID<Product>, in tx: Transaction) throws { try addPopularity([product: points], in: tx) }
}
