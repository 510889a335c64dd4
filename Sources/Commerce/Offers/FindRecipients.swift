import Kernel
import Parties
import Storage

/// Offers that go to somebody, sought by words of whom they go to.
extension Recipient {
  /// A condition on a column that holds offers: their recipient has exactly this name, or this telephone number however it is written.
  /// - Parameter column: trusted text, such as `o.offer`.
  package static func condition(_ column: String, is words: String) -> SQL {
    let phone = PhoneNumber(text: words)?.description ?? words
    return """
      \(raw: column) IN (
        SELECT offer FROM offer_recipient WHERE name = \(words)
        UNION ALL
        SELECT offer FROM offer_recipient WHERE phone = \(phone))
      """
  }
}
