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
  /// What the shopper gave to have something taken off, as it is kept; empty for nothing.
  package let code: String
  package let lines: [Line]

  /// A variant, how many, and where the shopper met it.
  package struct Line: Sendable, Equatable {
    package let variant: Int64
    package let quantity: Quantity
    package let provenance: Provenance

    package init(variant: Int64, quantity: Quantity, provenance: Provenance) {
      self.variant = variant
      self.quantity = quantity
      self.provenance = provenance
    }
  }

  /// Pieces in the cart, for the badge.
  package var pieces: Int64 { lines.reduce(0) { $0.plus($1.quantity.count) } }

  /// The open cart with that id; nil when there is none, or it became an order.
  package static func open(_ id: ID<Cart>, in tx: Transaction) throws -> Cart? {
    try read("id = \(id)", in: tx)
  }

  /// The open cart with that id, if this secret opens it.
  package static func open(_ id: ID<Cart>, by secret: Secret, in tx: Transaction) throws -> Cart? {
    try read("id = \(id) AND (secret_digest = \(secret.digest) OR left_digest = \(secret.digest))", in: tx)
  }

  /// The open cart that a cookie's secret opens, also the one that follows an ordered cart.
  package static func open(by secret: Secret, in tx: Transaction) throws -> Cart? {
    if let cart = try head("secret_digest = \(secret.digest)", in: tx).first()?.with(tx) { return cart }
    return try head(openedLate(by: secret.digest), in: tx).first()?.with(tx)
  }

  /// The open cart that a secret opened until a moment ago: for the same form sent twice, and for nothing else.
  package static func former(by secret: Secret, in tx: Transaction) throws -> Cart? {
    try head("former_digest = \(secret.digest) AND former_until > \(tx.now)", in: tx).first()?.with(tx)
  }

  /// The condition under which a secret that is no longer a cart's own still opens it.
  static func openedLate(by digest: [UInt8]) -> SQL { "left_digest = \(digest)" }

  /// A member's newest open cart on a site.
  package static func open(of owner: PartyID, site: Int64, in tx: Transaction) throws -> Cart? {
    try head("owner = \(owner) AND site = \(site)", in: tx).first()?.with(tx)
  }

  /// A cart, also one that has become an order, and the guest who checked it out.
  package struct OfGuest: Sendable {
    package let cart: ID<Cart>
    package let guest: PartyID
  }

  /// The open carts of somebody on every site, the newest first, at most 50: what they are told that is kept of them.
  package static func allOpen(of owners: [PartyID], in tx: Transaction) throws -> [Cart] {
    let heads = try tx.rows(
      "SELECT \(raw: Head.columns) FROM cart_cart WHERE owner IN \(list: owners) AND closed_at IS NULL ORDER BY id DESC LIMIT 50"
    ) { try Head(&$0) }
    return try heads.map { try $0.with(tx) }
  }

  /// What this secret opens of a guest's: the carts, of which one follows the other, and who the guest is; nothing before the first
  /// checkout; asked ahead.
  package static func ofGuest(by secret: Secret, in tx: Transaction) throws -> Ahead<OfGuest> {
    try tx.ahead(
      """
      SELECT c.id, g.party FROM cart_cart c JOIN cart_guest g ON g.cart = c.id
      WHERE c.secret_digest = \(secret.digest) OR c.left_digest = \(secret.digest)
      ORDER BY c.id DESC
      LIMIT 100
      """
    ) { OfGuest(cart: try $0.next(), guest: try $0.next()) }
  }

  /// Takes the cart for this transaction: of two that change it the second waits and then finds what the first left.
  package static func take(_ id: ID<Cart>, in tx: Transaction) throws {
    try tx.run("UPDATE cart_cart SET touched_at = \(tx.now) WHERE id = \(id) AND closed_at IS NULL")
  }

  /// The revision of a cart that is open now; asked ahead.
  static func revision(of id: ID<Cart>, in tx: Transaction) throws -> Ahead<Int64> {
    try tx.ahead("SELECT revision FROM cart_cart WHERE id = \(id) AND closed_at IS NULL") { try $0.next() }
  }

  private struct Head {
    static let columns = "id, owner, site, revision, code"

    let id: ID<Cart>
    let owner: PartyID?
    let site: Int64
    let revision: Int64
    let code: String

    init(_ row: inout Row) throws {
      id = try row.next()
      owner = try row.next()
      site = try row.next()
      revision = try row.next()
      code = try row.next()
    }

    func with(_ lines: [Line]) -> Cart { Cart(id: id, owner: owner, site: site, revision: revision, code: code, lines: lines) }
    func with(_ tx: Transaction) throws -> Cart { with(try Cart.lines(of: id, in: tx).rows()) }
  }

  /// Head and lines in one statement; an empty cart is a row without a line.
  private static func read(_ condition: SQL, in tx: Transaction) throws -> Cart? {
    let rows = try tx.rows(
      """
      SELECT \(raw: Head.columns), variant, quantity, provenance
      FROM cart_cart LEFT JOIN cart_line ON cart = id
      WHERE \(condition) AND closed_at IS NULL
      ORDER BY added_at, variant
      LIMIT \(linesMax)
      """
    ) { row -> (head: Head, line: Line?) in
      let head = try Head(&row)
      guard let variant = try row.next(Int64?.self) else { return (head, nil) }
      return (head, Line(variant: variant, quantity: try row.next(), provenance: try row.next()))
    }
    return rows.first?.head.with(rows.compactMap(\.line))
  }

  private static func head(_ condition: SQL, in tx: Transaction) throws -> Ahead<Head> {
    try tx.ahead(
      """
      SELECT \(raw: Head.columns)
      FROM cart_cart
      WHERE \(condition) AND closed_at IS NULL
      ORDER BY id DESC
      LIMIT 1
      """
    ) { try Head(&$0) }
  }

  static func lines(of cart: ID<Cart>, in tx: Transaction) throws -> Ahead<Line> {
    try tx.ahead(
      """
      SELECT variant, quantity, provenance
      FROM cart_line
      WHERE cart = \(cart)
      ORDER BY added_at, variant
      LIMIT \(linesMax)
      """
    ) { Line(variant: try $0.next(), quantity: try $0.next(), provenance: try $0.next()) }
  }
}

/// Where and through whom a cart line was met: a share, a moment in a show, a shelf, a room, a campaign, a search.
package struct Provenance: Sendable, Equatable, Column {
  /// Characters kept, at most.
  package static let lengthMax = 200
  package let text: String

  /// Cuts what is too long; where nothing is known it is empty.
  package init(_ text: String) { self.text = text.cut(Self.lengthMax) }
  package static let unknown = Provenance("")

  package var sqlValue: SQLValue { .text(text) }
  package static func read(_ row: borrowing Row, _ index: Int32) throws -> Provenance { Provenance(try row.text(index)) }
}
