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
    return (Cart(id: id, owner: owner, site: site, revision: 1, code: "", lines: lines), secret)
  }

  /// One line a variant, as a cart lists them; no more pieces of one than may be ordered.
  private static func together(_ wishes: [Cart.Line]) throws(NoCartChange) -> [Cart.Line] {
    var lines: [Int64: Cart.Line] = [:]
    for wish in wishes {
      guard (1...Cart.quantityMax).contains(wish.quantity.count) else { throw .quantityOutOfRange }
      let before = lines[wish.variant]
      let sum = (before?.quantity.count ?? 0) + wish.quantity.count
      guard sum <= Cart.quantityMax else { throw .quantityOutOfRange }
      lines[wish.variant] = Cart.Line(
        variant: wish.variant, quantity: Quantity(sum),
        provenance: before?.provenance ?? wish.provenance)
    }
    guard lines.count <= Cart.linesMax else { throw .full }
    return lines.values.sorted { $0.variant < $1.variant }
  }
}
