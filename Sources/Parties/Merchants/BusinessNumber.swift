/// A Korean business registration number (사업자등록번호): ten digits, the last a check digit.
package struct BusinessNumber: Hashable, Sendable, CustomStringConvertible {
  package let digits: String

  /// Reads it with or without hyphens; nil when the check digit (weights 1 3 7 1 3 7 1 3 5, National Tax Service) is wrong.
  package init?(text: String) {
    let kept = text.filter { $0 != "-" && $0 != " " }
    let numbers = kept.utf8.map { Int($0) - 48 }
    guard numbers.count == 10, numbers.allSatisfy({ (0...9).contains($0) }), numbers.contains(where: { $0 != 0 }) else { return nil }
    guard Self.checkDigit(numbers) == numbers[9] else { return nil }
    digits = kept
  }

  /// A number with its check digit made for nine digits; for demo data. Nil when there are not nine digits.
  package init?(nineDigits: String) {
    let numbers = nineDigits.utf8.map { Int($0) - 48 }
    guard numbers.count == 9, numbers.allSatisfy({ (0...9).contains($0) }) else { return nil }
    digits = nineDigits + String(Self.checkDigit(numbers))
  }

  init(stored: String) { digits = stored }

  /// `123-45-67890`
  package var description: String {
    let all = Array(digits)
    guard all.count == 10 else { return digits }
    return String(all[0..<3]) + "-" + String(all[3..<5]) + "-" + String(all[5...])
  }

  private static func checkDigit(_ numbers: [Int]) -> Int {
    let weights = [1, 3, 7, 1, 3, 7, 1, 3, 5]
    var sum = zip(numbers, weights).reduce(0) { $0 + $1.0 * $1.1 }
    sum += numbers[8] * 5 / 10
    return (10 - sum % 10) % 10
  }
}
