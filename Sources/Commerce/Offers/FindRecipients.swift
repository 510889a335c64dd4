import Kernel
import Parties
import Storage

/// Offers that go to somebody, sought by words of whom they go to.
extension Recipient {
  /// A condition on a column that holds offers: their recipient's name is these words however they are spaced, begins or ends with them
  /// (a surname, a given name), or the telephone number is this one, however it is written, or ends with these four digits or more.
  ///
  /// Every branch has an index to go by; a single letter and fewer than four digits are sought as a whole.
  /// - Parameter column: trusted text, such as `o.offer`.
  package static func condition(_ column: String, is words: String) -> SQL {
    let phone = PhoneNumber(text: words)?.description ?? words
    let name = words.filter { !$0.isWhitespace }
    var branches: SQL = """
      SELECT offer FROM offer_recipient WHERE \(unspacedName) = \(name)
      UNION ALL
      SELECT offer FROM offer_recipient WHERE phone = \(phone)
      """
    let letters = name.unicodeScalars.count
    if letters >= 2 {
      let first = String(String.UnicodeScalarView(name.unicodeScalars.prefix(2))), last = String(String.UnicodeScalarView(name.unicodeScalars.suffix(2)))
      branches = """
        \(branches)
        UNION ALL
        SELECT offer FROM offer_recipient
        WHERE substr(\(unspacedName), 1, 2) = \(first) AND substr(\(unspacedName), 1, \(raw: String(letters))) = \(name)
        UNION ALL
        SELECT offer FROM offer_recipient
        WHERE substr(\(unspacedName), length(\(unspacedName)) - 1) = \(last)
          AND substr(\(unspacedName), length(\(unspacedName)) - \(raw: String(letters - 1))) = \(name)
        """
    }
    if let digits = lastDigits(words) {
      branches = """
        \(branches)
        UNION ALL
        SELECT offer FROM offer_recipient
        WHERE substr(phone, length(phone) - 3) = \(String(digits.suffix(4))) AND REPLACE(phone, '-', '') LIKE \("%" + digits)
        """
    }
    return "\(raw: column) IN (\(branches))"
  }

  /// A name without its spaces, as the indexes hold it.
  private static let unspacedName: SQL = "REPLACE(name, ' ', '')"

  /// Four to eleven digits with nothing but hyphens and spaces between them.
  private static func lastDigits(_ words: String) -> String? {
    let plain = WrittenNumber.plain(words), digits = plain.utf8.filter { (48...57).contains($0) }
    guard (4...11).contains(digits.count), plain.utf8.allSatisfy({ (48...57).contains($0) || $0 == 0x2D || $0 == 0x20 }) else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }
}
