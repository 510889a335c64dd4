import Kernel
import Storage

/// What a shopper means to buy: a guest's cart is known by its secret, a member's also by its owner.
package struct Cart: Sendable, Equatable {
  /// Different variants in one cart, at most.
  package static let linesMax = 100
  /// Pieces of one variant, at most.
  package static let quantityMax: Int64 = 999
  /// A cart that nobody touched for so long is swept.
  package static let lifetime = Span.days(90)

  package let id: ID<Cart>
  package let owner: PartyID?
  package let site: Int64
  /// Rises with every change; the cart's ETag.
  package let revision: Int64
  package let lines: [Line]

  /// A variant, how many, and where the shopper met it.
  package struct Line: Sendable, Equatable {
    package let variant: Int64
    package let quantity: Quantity
    package let provenance: Provenance
  }

  /// Pieces in the cart, for the badge.
  package var pieces: Int64 { lines.reduce(0) { $0 + $1.quantity.count } }

  /// The open cart with that id; nil when there is none, or it became an order.
  package static func open(_ id: ID<Cart>, in tx: Transaction) throws -> Cart? {
    try find("id = \(id)", in: tx)
  }

  /// The open cart that a cookie's secret opens.
  package static func open(by secret: Secret, in tx: Transaction) throws -> Cart? {
    try find("secret_digest = \(secret.digest)", in: tx)
  }

  /// A member's newest open cart on a site.
  package static func open(of owner: PartyID, site: Int64, in tx: Transaction) throws -> Cart? {
    try find("owner = \(owner) AND site = \(site)", in: tx)
  }

  /// Whether this secret opens that cart, also one that has become an order.
  package static func isOpened(_ id: ID<Cart>, by secret: Secret, in tx: Transaction) throws -> Bool {
    try tx.value("SELECT 1 FROM cart_cart WHERE id = \(id) AND secret_digest = \(secret.digest)", as: Int64.self) != nil
  }

  private static func find(_ condition: SQL, in tx: Transaction) throws -> Cart? {
    let head = try tx.first(
      """
      SELECT id, owner, site, revision
      FROM cart_cart
      WHERE \(condition) AND closed_at IS NULL
      ORDER BY id DESC
      LIMIT 1
      """
    ) { row in
      (id: try row.next(ID<Cart>.self), owner: try row.next(PartyID?.self), site: try row.next(Int64.self), revision: try row.next(Int64.self))
    }
    guard let head else { return nil }
    let lines = try tx.rows(
      """
      SELECT variant, quantity, provenance
      FROM cart_line
      WHERE cart = \(head.id)
      ORDER BY added_at, variant
      LIMIT \(linesMax)
      """
    ) { row in
      Line(variant: try row.next(), quantity: try row.next(), provenance: try row.next())
    }
    return Cart(id: head.id, owner: head.owner, site: head.site, revision: head.revision, lines: lines)
  }
}

/// Where and through whom a cart line was met: a share, a moment in a show, a shelf, a room, a campaign, a search.
package struct Provenance: Sendable, Equatable, Column {
  /// Characters kept, at most.
  package static let lengthMax = 200
  package let text: String

  /// Cuts what is too long; where nothing is known it is empty.
  package init(_ text: String) { self.text = String(text.prefix(Self.lengthMax)) }
  package static let unknown = Provenance("")

  package var sqlValue: SQLValue { .text(text) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Provenance { Provenance(try row.text(index)) }
}
