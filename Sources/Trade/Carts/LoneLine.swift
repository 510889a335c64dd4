import Kernel

/// A line of a cart that is ordered without the others: what else is in the cart stays there.
package struct LoneLine: Sendable, Equatable {
  package let variant: Int64
  /// Pieces; nil for all that are in the cart.
  package let quantity: Int64?

  package init(variant: Int64, quantity: Int64? = nil) {
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
      wanted[line.variant].map { Line(variant: line.variant, quantity: Quantity(min(line.quantity.count, max(1, $0 ?? .max))), provenance: line.provenance) }
    }
    return Cart(id: id, owner: owner, site: site, revision: revision, code: code, lines: mine)
  }

  /// Whether all of these lines are in it.
  func holds(_ chosen: [LoneLine]) -> Bool { Set(chosen.map(\.variant)).isSubset(of: lines.map(\.variant)) }

  /// The first of these lines of which it holds fewer pieces than are asked for.
  func short(of chosen: [LoneLine]) -> Line? {
    let wanted = Dictionary(chosen.map { ($0.variant, $0.quantity ?? 0) }) { first, _ in first }
    return lines.first { $0.quantity.count < wanted[$0.variant] ?? 0 }
  }

  /// These lines with no more pieces than it holds.
  package func cut(_ chosen: [LoneLine]) -> [LoneLine] {
    let held = Dictionary(lines.map { ($0.variant, $0.quantity.count) }) { first, _ in first }
    return chosen.map { line in LoneLine(variant: line.variant, quantity: line.quantity.map { min($0, held[line.variant] ?? $0) }) }
  }

  /// Whether these lines are all that it holds, to the last piece.
  package func isWhole(_ chosen: [LoneLine]) -> Bool { only(chosen).lines == lines }

  /// Whether it holds exactly this.
  package func isOnly(_ line: LoneLine) -> Bool { lines.map { LoneLine(variant: $0.variant, quantity: $0.quantity.count) } == [line] }
}
