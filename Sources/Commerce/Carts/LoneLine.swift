import Kernel

/// A line of a cart that is ordered without the others: what else is in the cart stays there.
package struct LoneLine: Sendable, Equatable {
  package let variant: Int64
  package let quantity: Int64

  /// - Parameter quantity: pieces, at most those in the cart; all of them unless said.
  package init(variant: Int64, quantity: Int64 = Cart.quantityMax) {
    self.variant = variant
    self.quantity = quantity
  }
}

extension Cart {
  /// This cart as if it held nothing but these lines, and no more of them than it does hold; the whole cart where none is named.
  package func only(_ chosen: [LoneLine]) -> Cart {
    guard !chosen.isEmpty else { return self }
    let wanted = Dictionary(chosen.map { ($0.variant, $0.quantity) }) { first, _ in first }
    let mine = lines.compactMap { line in
      wanted[line.variant].map { Line(variant: line.variant, quantity: Quantity(min(line.quantity.count, max(1, $0))), provenance: line.provenance) }
    }
    return Cart(id: id, owner: owner, site: site, revision: revision, lines: mine)
  }

  /// Whether all of these lines are in it.
  func holds(_ chosen: [LoneLine]) -> Bool { Set(chosen.map(\.variant)).isSubset(of: lines.map(\.variant)) }

  /// Whether these lines are all that it holds, to the last piece.
  package func isWhole(_ chosen: [LoneLine]) -> Bool { only(chosen).lines == lines }

  /// Whether it holds exactly this.
  package func isOnly(_ line: LoneLine) -> Bool { lines.map { LoneLine(variant: $0.variant, quantity: $0.quantity.count) } == [line] }
}
