import Kernel
import Parties

/// Why a peer did not take a message: which sort of trouble, the number of its answer, and its own words.
///
/// It is kept in a message's `why` as one line, `refused 550: mailbox unavailable`, so that a page can say the sort in the reader's language
/// and show the peer's words beside it.
package struct SendingTrouble: Sendable, Equatable {
  package enum Sort: String, Sendable, CaseIterable {
    /// It answered, and its answer is no.
    case refused
    case noConnection = "no-connection"
    case timeOut = "time-out"
    /// The line could not be kept from being read: no TLS, or a certificate that is not trusted.
    case tls
    /// It does not take our name and password.
    case signIn = "sign-in"
    /// The line broke in the middle.
    case lost
    /// It answered what cannot be read.
    case unreadable
    case other
  }

  /// Letters of a peer's words that are kept, at most.
  static let wordsMax = 200

  package let sort: Sort
  /// The number of its answer: SMTP's or HTTP's; nil where it gave none.
  package let code: Int?
  /// In one line, short, and without whole e-mail addresses; may be empty.
  package let words: String

  package init(_ sort: Sort, code: Int? = nil, words: String = "") {
    self.sort = sort
    self.code = code
    self.words = Self.tidied(words)
  }

  /// Reads what `text` wrote; nil for other reasons.
  package init?(text: String) {
    let head = text.prefix { $0 != ":" }
    let parts = head.split(separator: " ", omittingEmptySubsequences: false)
    guard let sort = parts.first.flatMap({ Sort(rawValue: String($0)) }), parts.count <= 2 else { return nil }
    if parts.count == 2 {
      guard let code = Int(parts[1]) else { return nil }
      self.code = code
    } else {
      code = nil
    }
    self.sort = sort
    words = String(text.dropFirst(head.count + 1).drop { $0 == " " })
  }

  /// As it is kept.
  package var text: String { sort.rawValue + (code.map { " \($0)" } ?? "") + (words.isEmpty ? "" : ": \(words)") }

  /// In one line and short; an address among the words is masked, as a mail server likes to repeat whom it does not know.
  private static func tidied(_ text: String) -> String {
    let parts = String(text.unicodeScalars.prefix(4 * wordsMax)).oneLine.split(separator: " ").map { word -> String in
      guard word.contains("@") else { return String(word) }
      let bare = word.drop { "<(\"'".contains($0) }.prefix { !">)\"',;:".contains($0) }
      return EmailAddress(text: String(bare))?.masked ?? "***"
    }
    let line = parts.joined(separator: " ")
    return line.count > wordsMax ? line.prefix(wordsMax) + "…" : line
  }
}
