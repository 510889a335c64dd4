/// Figures with marks between them, read without guessing which mark is which.
enum FigureText {
  /// The number in units of 10^-`digits`.
  static func read(_ text: ArraySlice<Unicode.Scalar>, digits: Int, mark: WrittenAmount.DecimalMark) throws(WrittenAmount.No) -> Int64 {
    let (groups, marks) = try split(text)
    guard let last = marks.last else { return try value(groups[0], "", digits: digits) }
    let grouped = isGrouped(groups, marks)
    let decimal = isDecimal(groups, marks)
    let whole = groups.dropLast().joined(), rest = groups[groups.count - 1]
    switch (grouped, decimal) {
    case (false, false): throw .unreadable
    case (true, false): return try value(groups.joined(), "", digits: digits)
    case (true, true):
      // Three figures behind a single mark: decimals only in a currency that has three.
      if digits < 3, last == "," || mark == .comma { return try value(groups.joined(), "", digits: digits) }
      guard digits >= 3 else { throw .twoWays }
      if last == ",", mark != .comma { return try value(groups.joined(), "", digits: digits) }
    case (false, true):
      guard last == ",", mark != .comma else { break }
      // A comma that marks no thousands is a decimal mark only where nobody can have meant thousands.
      let isLong = whole.utf8.count > 3
      let isZero = rest.utf8.allSatisfy { $0 == 48 }
      guard mark == .unknown, digits > 0 ? rest.utf8.count <= digits : isLong && isZero else { throw .twoWays }
    }
    return try value(whole, rest, digits: digits)
  }

  /// Groups of figures and the marks between them.
  private static func split(_ text: ArraySlice<Unicode.Scalar>) throws(WrittenAmount.No) -> (groups: [String], marks: [Unicode.Scalar]) {
    var groups = [""], marks: [Unicode.Scalar] = []
    for scalar in text {
      switch scalar {
      case "0"..."9": groups[groups.count - 1].unicodeScalars.append(scalar)
      case ",", ".", " ", "'":
        guard !groups[groups.count - 1].isEmpty else { throw .unreadable }
        marks.append(scalar)
        groups.append("")
      default: throw .unreadable
      }
    }
    guard groups.allSatisfy({ !$0.isEmpty }) else { throw .unreadable }
    return (groups, marks)
  }

  /// Thousands throughout: one kind of mark, three figures behind each.
  private static func isGrouped(_ groups: [String], _ marks: [Unicode.Scalar]) -> Bool {
    marks.allSatisfy { $0 == marks[0] } && (1...3).contains(groups[0].utf8.count) && !(groups[0].hasPrefix("0"))
      && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  /// The last mark stands before decimals; those before it, if any, are of another kind and mark thousands.
  private static func isDecimal(_ groups: [String], _ marks: [Unicode.Scalar]) -> Bool {
    guard let last = marks.last, last == "." || last == "," else { return false }
    let before = Array(marks.dropLast())
    return before.isEmpty || before[0] != last && isGrouped(Array(groups.dropLast()), before)
  }

  private static func value(_ whole: String, _ decimals: String, digits: Int) throws(WrittenAmount.No) -> Int64 {
    let kept = decimals.prefix(digits)
    guard decimals.utf8.dropFirst(digits).allSatisfy({ $0 == 48 }) else { throw .tooFine }
    let padded = whole + kept + String(repeating: "0", count: digits - kept.utf8.count)
    guard let value = Int64(padded) else { throw .tooLarge }
    return value
  }
}
