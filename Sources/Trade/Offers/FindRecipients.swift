import Kernel
import Parties
import Storage

/// Offers that go to somebody, sought by words of whom they go to.
extension Recipient {
  /// What the name is found by: in small letters of one width, without spaces.
  var nameKey: String { Self.key(ofName: name) }
  /// What the telephone number is found by: its figures as they are dialled at home, however it was written.
  var phoneKey: String { Self.key(ofPhone: phone) ?? Self.key(ofName: phone) }

  /// A condition on a column that holds offers: their recipient's name is these words however they are spaced and in whatever letters,
  /// begins or ends with them (a surname, a given name), or the telephone number is this one, however it is written, or ends with these
  /// four digits or more.
  ///
  /// Every branch has an index to go by; a single letter and fewer than four digits are sought as a whole.
  /// - Parameter column: trusted text, such as `o.offer`.
  package static func condition(_ column: String, is words: String) -> SQL {
    let name = key(ofName: words)
    var branches: SQL = """
      SELECT offer FROM offer_recipient WHERE name_key = \(name)
      UNION ALL
      SELECT offer FROM offer_recipient WHERE phone_key = \(key(ofPhone: words) ?? name)
      """
    let letters = name.unicodeScalars.count
    if letters >= 2 {
      let first = String(String.UnicodeScalarView(name.unicodeScalars.prefix(2))), last = String(String.UnicodeScalarView(name.unicodeScalars.suffix(2)))
      branches = """
        \(branches)
        UNION ALL
        SELECT offer FROM offer_recipient
        WHERE substr(name_key, 1, 2) = \(first) AND substr(name_key, 1, \(raw: String(letters))) = \(name)
        UNION ALL
        SELECT offer FROM offer_recipient
        WHERE substr(name_key, length(name_key) - 1) = \(last) AND substr(name_key, length(name_key) - \(raw: String(letters - 1))) = \(name)
        """
    }
    if let digits = lastDigits(words) {
      branches = """
        \(branches)
        UNION ALL
        SELECT offer FROM offer_recipient
        WHERE substr(phone_key, length(phone_key) - 3) = \(String(digits.suffix(4))) AND phone_key LIKE \("%" + digits)
        """
    }
    return "\(raw: column) IN (\(branches))"
  }

  private static func key(ofName name: String) -> String {
    Composed.text(WrittenNumber.plain(name)).lowercased().filter { !$0.isWhitespace }
  }

  /// Nil where it is no number.
  private static func key(ofPhone text: String) -> String? {
    guard let number = PhoneNumber(text: text)?.international else { return nil }
    return number.hasPrefix("+82") ? "0" + number.dropFirst(3) : String(number.dropFirst())
  }

  /// Four to eleven digits with nothing but signs of a telephone number between them.
  private static func lastDigits(_ words: String) -> String? {
    PhoneNumber.digits(in: words).flatMap { (4...11).contains($0.count) ? $0 : nil }
  }
}
