import Catalog
import Kernel
import Storage

/// Puts goods into a cart at a shopper's word. What its storefront does not sell is refused before it is written: nobody could order it, and no
/// page would show it.
package struct ChooseGoods: Sendable {
  /// As it was read in the same transaction.
  package var cart: Cart
  package var variant: ID<Variant>
  package var change: Change

  package enum Change: Sendable {
    /// On top of what is there, or as many as are missing.
    case add(Quantity, Provenance, isFilledUp: Bool)
    /// So many in all; none takes the line out, whatever became of the goods.
    case set(Quantity)
  }

  package init(cart: Cart, variant: ID<Variant>, _ change: Change) {
    self.cart = cart
    self.variant = variant
    self.change = change
  }

  package func run(in tx: Transaction) throws {
    switch change {
    case .add(let quantity, let provenance, let isFilledUp):
      try check(in: tx)
      try AddToCart(cart: cart.id, variant: variant.raw, quantity: quantity, provenance: provenance, isFilledUp: isFilledUp).run(in: tx)
    case .set(let quantity):
      // What is there already may become fewer after it left the sale.
      if quantity.count > 0, !cart.lines.contains(where: { $0.variant == variant.raw }) { try check(in: tx) }
      try SetCartQuantity(cart: cart.id, variant: variant.raw, quantity: quantity).run(in: tx)
    }
  }

  private func check(in tx: Transaction) throws { try Self.check([variant], on: ID<Site>(cart.site), in: tx) }

  /// Refuses unless a storefront sells all of them.
  package static func check(_ variants: [ID<Variant>], on site: ID<Site>, in tx: Transaction) throws {
    let sold = try VariantFacts.sold(variants, on: site, in: tx)
    guard variants.allSatisfy({ sold[$0] != nil }) else { throw NoCartChange.notSold }
  }
}
