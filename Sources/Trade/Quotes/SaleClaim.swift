import Kernel

/// What one part of a sale takes in the books besides goods and money: a use of a code.
package struct SaleClaim: Sendable, Equatable {
  /// The part whose it is.
  package let part: String
  /// What it is taken of, in the words of its part.
  package let source: Int64
  /// Above zero.
  package let amount: Int64

  package init(part: String, source: Int64, amount: Int64) {
    self.part = part
    self.source = source
    self.amount = amount
  }
}
