import Kernel
import Parties
import Storage
import Trade

/// A member's open carts, among her own data.
enum CartsExport {
  static let carts: MemberExport.Part = { party, tx in
    let carts = try Cart.allOpen(of: Party.selves(party, in: tx), in: tx)
    return .init("carts", .array(carts.map { cart in
      .object([
        .init("site", .string(String(cart.site))),
        .init("lines", .array(cart.lines.map { .object([.init("variant", .string(String($0.variant))), .init("quantity", .int($0.quantity.count))]) })),
      ])
    }))
  }
}
