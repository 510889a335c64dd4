import Catalog
import Kernel
import Trade
import Wire

/// What comes in and goes out about carts.
enum CartShapes {
  struct Wish: Sendable {
    let variant: ID<Variant>
    let quantity: Int64
    let provenance: String?
  }

  struct Opening: Sendable {
    let site: String?
    let lines: [Wish]
  }

  /// A cart, and the secret that opens it to a guest; told once.
  struct Opened: Sendable {
    let cart: Cart
    let secret: Secret
  }

  static let quantity = Shape<Int64>.int64(1...Cart.quantityMax)

  static let wish = Shape<Wish>.object(
    "CartLineInput",
    .required("variant", .id(Variant.self)),
    .required("quantity", quantity),
    .optional("provenance", .text(1...Provenance.lengthMax))
  ) { Wish(variant: $0, quantity: $1, provenance: $2) }

  static let opening = Shape<Opening>.object(
    "CartInput",
    .optional("site", .text(1...60)),
    .optional("lines", .list(of: wish, 0...Cart.linesMax), or: [])
  ) { Opening(site: $0, lines: $1) }

  static let code = Shape<String>.object("CartCodeInput", .required("code", .text(1...40))) { code in code }

  static let quantityOnly = Shape<Int64>.object("QuantityInput", .required("quantity", quantity)) { quantity in quantity }

  static let line = View<Cart.Line>.object(
    "CartLine",
    .member("variant", .text) { String($0.variant) },
    .member("quantity", .int64) { $0.quantity.count },
    .member("provenance", .text) { $0.provenance.text })

  static let cart = View<Cart>.object(
    "Cart",
    .member("id", .id()) { $0.id },
    .member("site", .text) { String($0.site) },
    .member("revision", .int64) { $0.revision },
    .member("pieces", .int64) { $0.pieces },
    .member("code", .text) { $0.code },
    .member("lines", line.list) { $0.lines })

  static let opened = View<Opened>.object(
    "OpenedCart",
    .member("cart", cart) { $0.cart },
    .member("secret", .text) { $0.secret.text })
}
