import Kernel
import Storage

/// Closes a cart that became an order. What came into it after the order was offered, in another tab or on another device, goes on
/// in a new cart, which its owner finds and the same secret opens; so does everything else where only some lines were ordered.
package struct CloseCart: Sendable {
  package var cart: ID<Cart>
  /// The revision that was offered; none of the cart's where only some lines were ordered.
  package var revision: Int64
  /// Pieces of each variant that were ordered.
  package var ordered: [Int64: Int64]

  package init(cart: ID<Cart>, revision: Int64, ordered: [Int64: Int64]) {
    self.cart = cart
    self.revision = revision
    self.ordered = ordered
  }

  /// A cart that was closed; what it was then is read later.
  package struct Asked {
    fileprivate let close: CloseCart
    fileprivate let closed: Ahead<Closed>

    /// Keeps what was not ordered.
    package func keepRest(in tx: Transaction) throws {
      guard let closed = try closed.first(), closed.revision != close.revision else { return }
      try close.keepRest(of: closed, in: tx)
    }
  }

  fileprivate struct Closed {
    let revision: Int64
    let owner: PartyID?
    let site: Int64
  }

  /// Closes the cart; nobody changes it from here on.
  package func ask(in tx: Transaction) throws -> Asked {
    let closed = try tx.ahead(
      "UPDATE cart_cart SET closed_at = \(tx.now), revision = revision + 1 WHERE id = \(cart) AND closed_at IS NULL RETURNING revision - 1, owner, site"
    ) { Closed(revision: try $0.next(), owner: try $0.next(), site: try $0.next()) }
    return Asked(close: self, closed: closed)
  }

  private func keepRest(of closed: Closed, in tx: Transaction) throws {
    let lines = try Cart.lines(of: cart, in: tx).rows().compactMap { line -> Cart.Line? in
      let left = line.quantity.count.minus(ordered[line.variant] ?? 0)
      return left > 0 ? Cart.Line(variant: line.variant, quantity: Quantity(left), provenance: line.provenance) : nil
    }
    guard !lines.isEmpty else { return }
    let next = try OpenCart(site: closed.site, owner: closed.owner).run(with: lines, in: tx).cart
    // The old cart keeps its secret: it is what the guest's order is looked up by. The new one is opened by it too, until a browser
    // that shows it is given another.
    let left: SQL = closed.owner == nil ? "(SELECT COALESCE(c.left_digest, c.secret_digest) FROM cart_cart c WHERE c.id = \(cart))" : "NULL"
    try tx.send("UPDATE cart_cart SET follows = \(cart), left_digest = \(left) WHERE id = \(next.id)")
  }
}

extension Cart {
  /// The open cart in which goes on what came into this one after its order was offered; nil where nothing did, or it was ordered too.
  package static func following(_ cart: ID<Cart>, in tx: Transaction) throws -> ID<Cart>? {
    var last = cart
    for _ in 0..<followsMax {
      let next = try tx.first("SELECT id, closed_at FROM cart_cart WHERE follows = \(last) ORDER BY id LIMIT 1") {
        (id: try $0.next(ID<Cart>.self), closed: try $0.next(Instant?.self))
      }
      guard let next else { return nil }
      guard next.closed != nil else { return next.id }
      last = next.id
    }
    return nil
  }

  /// Where a cart that was ordered goes on, for whoever could open it; nil where it goes on nowhere, and for everybody else.
  package static func following(_ cart: ID<Cart>, of owner: PartyID?, by secret: Secret?, in tx: Transaction) throws -> ID<Cart>? {
    let mine: SQL = owner.map { "owner = \($0)" } ?? "0 = 1"
    let shown: SQL = secret.map { "(owner IS NULL AND (secret_digest = \($0.digest) OR left_digest = \($0.digest)))" } ?? "0 = 1"
    let isOpened = try tx.value(
      "SELECT 1 FROM cart_cart WHERE id = \(cart) AND closed_at IS NOT NULL AND (\(mine) OR \(shown))", as: Int64.self)
    return isOpened == nil ? nil : try following(cart, in: tx)
  }

  /// Carts that are followed, one after another, at most.
  private static let followsMax = 8
}
