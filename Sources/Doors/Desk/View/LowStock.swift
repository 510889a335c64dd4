/// What counts as little left.
package enum LowStock {
  /// Pieces, and fewer.
  package static let max: Int64 = 5
}
