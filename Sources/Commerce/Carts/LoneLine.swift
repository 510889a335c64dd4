import Kernel

/// A line of a cart that is ordered by itself: what else is in the cart stays there.
package struct LoneLine: Sendable, Equatable {
  package let variant: Int64
  package let quantity: Int64

  package init(variant: Int64, quantity: Int64) {
    self.variant = variant
    self.quantity = quantity
  }
}

extension Cart {
  /// This cart as if it held nothing but that line, and no more of it than it does hold; the whole cart where no line is named.
  package func only(_ line: LoneLine?) -> Cart {
    guard let line else { return self }
    let mine = lines.filter { $0.variant == line.variant }.map {
      Line(variant: $0.variant, quantity: Quantity(min($0.quantity.count, max(1, line.quantity))), provenance: $0.provenance)
    }
    return Cart(id: id, owner: owner, site: site, revision: revision, lines: mine)
  }

  /// Whether it holds exactly this.
  package func isOnly(_ line: LoneLine) -> Bool { lines.map { LoneLine(variant: $0.variant, quantity: $0.quantity.count) } == [line] }
}
