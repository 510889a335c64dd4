import Kernel
import Storage

/// Opens an empty cart on a site; the secret goes into the shopper's cookie.
package struct OpenCart: Sendable {
  package var site: Int64
  package var owner: PartyID?

  package init(site: Int64, owner: PartyID?) {
    self.site = site
    self.owner = owner
  }

  package func run(in tx: Transaction) throws -> (id: ID<Cart>, secret: Secret) {
    let (cart, secret) = try run(with: [], in: tx)
    return (cart.id, secret)
  }

  /// Opens a cart that holds these lines from the start; pieces of one variant add up.
  package func run(with wishes: [Cart.Line], in tx: Transaction) throws -> (cart: Cart, secret: Secret) {
    let lines = try Self.together(wishes)
    let id = tx.id(ID<Cart>.self)
    let secret = tx.secret()
    try tx.send(
      """
      INSERT INTO cart_cart (id, secret_digest, owner, site, revision, opened_at, touched_at)
      VALUES (\(id), \(secret.digest), \(owner), \(site), 1, \(tx.now), \(tx.now))
      """)
    if !lines.isEmpty {
      try tx.send(
        """
        INSERT INTO cart_line (cart, variant, quantity, provenance, added_at)
        VALUES \(rows: lines.map { [id.sqlValue, .int($0.variant), $0.quantity.sqlValue, $0.provenance.sqlValue, tx.now.sqlValue] })
        """)
    }
    return (Cart(id: id, owner: owner, site: site, revision: 1, lines: lines), secret)
  }

  /// One line a variant, as a cart lists them; no more pieces of one than may be ordered.
  private static func together(_ wishes: [Cart.Line]) throws(NoCartChange) -> [Cart.Line] {
    var lines: [Int64: Cart.Line] = [:]
    for wish in wishes {
      guard (1...Cart.quantityMax).contains(wish.quantity.count) else { throw .quantityOutOfRange }
      let before = lines[wish.variant]
      lines[wish.variant] = Cart.Line(
        variant: wish.variant, quantity: Quantity(min(Cart.quantityMax, (before?.quantity.count ?? 0) + wish.quantity.count)),
        provenance: before?.provenance ?? wish.provenance)
    }
    guard lines.count <= Cart.linesMax else { throw .full }
    return lines.values.sorted { $0.variant < $1.variant }
  }
}

/// What may be refused when a cart is changed.
package enum NoCartChange: Refusal, Equatable {
  case gone
  case quantityOutOfRange
  case full

  package var code: String {
    switch self {
    case .gone: "cart/gone"
    case .quantityOutOfRange: "cart/quantity"
    case .full: "cart/full"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .gone: .absent
    case .quantityOutOfRange: .invalid
    case .full: .conflict
    }
  }
  package var sentence: Sentence {
    switch self {
    case .gone: Sentence(.cartGone)
    case .quantityOutOfRange: Sentence(.cartQuantity, ["most": String(Cart.quantityMax)])
    case .full: Sentence(.cartFull, ["most": String(Cart.linesMax)])
    }
  }
  package var pointer: String? { self == .quantityOutOfRange ? "/quantity" : nil }
}

/// Puts pieces of a variant into a cart, on top of those that are there.
package struct AddToCart: Sendable {
  package var cart: ID<Cart>
  package var variant: Int64
  package var quantity: Quantity
  package var provenance: Provenance

  package init(cart: ID<Cart>, variant: Int64, quantity: Quantity, provenance: Provenance = .unknown) {
    self.cart = cart
    self.variant = variant
    self.quantity = quantity
    self.provenance = provenance
  }

  package func run(in tx: Transaction) throws {
    guard (1...Cart.quantityMax).contains(quantity.count) else { throw NoCartChange.quantityOutOfRange }
    try CartTouch.run(cart, in: tx)
    // The sum stays within the limit as part of the statement: a cart never holds more than may be ordered.
    try tx.send(
      """
      INSERT INTO cart_line (cart, variant, quantity, provenance, added_at)
      VALUES (\(cart), \(variant), \(quantity), \(provenance), \(tx.now))
      ON CONFLICT (cart, variant) DO UPDATE SET quantity =
        CASE WHEN cart_line.quantity + excluded.quantity > \(Cart.quantityMax) THEN \(Cart.quantityMax)
        ELSE cart_line.quantity + excluded.quantity END
      """)
    try CartTouch.refuseOverfull(cart, in: tx)
  }
}

/// Sets how many pieces of a variant a cart holds; none takes the line out.
package struct SetCartQuantity: Sendable {
  package var cart: ID<Cart>
  package var variant: Int64
  package var quantity: Quantity

  package init(cart: ID<Cart>, variant: Int64, quantity: Quantity) {
    self.cart = cart
    self.variant = variant
    self.quantity = quantity
  }

  package func run(in tx: Transaction) throws {
    guard (0...Cart.quantityMax).contains(quantity.count) else { throw NoCartChange.quantityOutOfRange }
    try CartTouch.run(cart, in: tx)
    if quantity.count == 0 {
      try tx.run("DELETE FROM cart_line WHERE cart = \(cart) AND variant = \(variant)")
    } else {
      try tx.run(
        """
        INSERT INTO cart_line (cart, variant, quantity, provenance, added_at)
        VALUES (\(cart), \(variant), \(quantity), '', \(tx.now))
        ON CONFLICT (cart, variant) DO UPDATE SET quantity = excluded.quantity
        """)
      try CartTouch.refuseOverfull(cart, in: tx)
    }
  }
}

enum CartTouch {
  /// Moves the revision on; this row is the lock under which a cart's lines change.
  static func run(_ cart: ID<Cart>, in tx: Transaction) throws {
    let changed = try tx.run(
      "UPDATE cart_cart SET revision = revision + 1, touched_at = \(tx.now) WHERE id = \(cart) AND closed_at IS NULL")
    guard changed == 1 else { throw NoCartChange.gone }
  }

  /// Under the cart's lock the count cannot change.
  static func refuseOverfull(_ cart: ID<Cart>, in tx: Transaction) throws {
    let lines = try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM cart_line WHERE cart = \(cart)", as: Int64.self) ?? 0
    guard lines <= Cart.linesMax else { throw NoCartChange.full }
  }
}
