import Kernel
import Storage

/// Forty cards at a time: of a category, a brand, a seller, or a whole site.
package struct CardList: Sendable {
  package static let pageSize = 40

  package enum Scope: Sendable, Hashable {
    case site
    /// With everything below it.
    case category(ID<Category>, depth: Int)
    case brand(ID<Brand>)
    case merchant(PartyID)
  }

  package enum Order: String, Sendable, CaseIterable {
    case popular, newest, priceUp, priceDown, rating
  }

  package var site: ID<Site>
  package var scope: Scope
  /// What must hold besides.
  package var also: [Scope] = []
  package var order: Order
  package var onlyInStock: Bool
  package var cursor: Cursor?

  package init(site: ID<Site>, scope: Scope, order: Order = .popular, onlyInStock: Bool = false, cursor: Cursor? = nil) {
    self.site = site
    self.scope = scope
    self.order = order
    self.onlyInStock = onlyInStock
    self.cursor = cursor
  }

  /// One statement a page.
  package func page(in tx: Transaction, size: Int = pageSize) throws -> Page<Card> {
    let (column, isRising) = key
    var sql: SQL = "SELECT \(raw: Card.columns) FROM catalog_card c WHERE c.site = \(site) AND \(condition)"
    if onlyInStock { sql = "\(sql) AND c.in_stock = 1" }
    if let (value, product) = position {
      sql = isRising
        ? "\(sql) AND (c.\(raw: column), c.product) > (\(value), \(product))" : "\(sql) AND (c.\(raw: column), c.product) < (\(value), \(product))"
    }
    let direction = isRising ? "" : " DESC"
    sql = "\(sql) ORDER BY c.\(raw: column)\(raw: direction), c.product\(raw: direction) LIMIT \(size + 1)"
    return Page(fetched: try tx.rows(sql, Card.read), size: size, passedOver: tx.passedOver) { Cursor(String(value(of: $0)), String($0.product.raw)) }
  }

  private var condition: SQL { also.reduce(Self.condition(scope)) { "\($0) AND \(Self.condition($1))" } }

  private static func condition(_ scope: Scope) -> SQL {
    switch scope {
    case .site: "1 = 1"
    case .category(let id, let depth): "c.category\(raw: String(min(max(depth, 1), 3))) = \(id)"
    case .brand(let id): "c.brand = \(id)"
    case .merchant(let id): "c.merchant = \(id)"
    }
  }

  private var key: (column: String, isRising: Bool) {
    switch order {
    case .popular: ("popularity", false)
    case .newest: ("created", false)
    case .priceUp: ("price_min", true)
    case .priceDown: ("price_min", false)
    case .rating: ("rating", false)
    }
  }

  private func value(of card: Card) -> Int64 {
    switch order {
    case .popular: card.popularity
    case .newest: card.created.milliseconds
    case .priceUp, .priceDown: card.priceMin.minor
    case .rating: card.ratingHundredths
    }
  }

  private var position: (Int64, Int64)? {
    guard let cursor, cursor.keys.count == 2, let value = Int64(cursor.keys[0]), let product = Int64(cursor.keys[1]) else { return nil }
    return (value, product)
  }
}
