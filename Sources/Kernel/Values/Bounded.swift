extension Int64 {
  /// The sum, or the end of the range that it would pass: for counts and times that are shown or compared, never for money that moves.
  package func plus(_ other: Int64) -> Int64 {
    let (sum, isOver) = addingReportingOverflow(other)
    return isOver ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, within the range.
  package func minus(_ other: Int64) -> Int64 {
    let (rest, isOver) = subtractingReportingOverflow(other)
    return isOver ? (other < 0 ? .max : .min) : rest
  }

  /// The product, within the range.
  package func times(_ other: Int64) -> Int64 {
    let (product, isOver) = multipliedReportingOverflow(by: other)
    return isOver ? ((self < 0) == (other < 0) ? .max : .min) : product
  }
}
