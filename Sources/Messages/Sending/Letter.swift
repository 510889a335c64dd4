import Kernel
import Storage

/// A message in words, ready to go: for an e-mail, a text message and a messenger's template alike.
package struct Letter: Sendable, Equatable {
  package var subject: String
  /// The whole of it without markup.
  package var plain: String
  /// The same as a small HTML document.
  package var html: String
  /// The same in one or two lines, for a telephone.
  package var short: String
  /// What a messenger's template has blanks for, by name.
  package var blanks: [String: String]
  /// Where advertising is refused with one tap (RFC 8058); nil for what is no advertising.
  package var refusal: String?

  package init(subject: String, plain: String, html: String, short: String, blanks: [String: String] = [:], refusal: String? = nil) {
    self.subject = subject
    self.plain = plain
    self.html = html
    self.short = short
    self.blanks = blanks
    self.refusal = refusal
  }

  /// Writes the words of one kind of message from how things stand now; nil when there is nothing to say any more. Codes and links that
  /// open something are drawn here: the transaction keeps their digests, the letter alone has them.
  package typealias Writer = @Sendable (Message, Transaction) throws -> Letter?
}

/// A message with its words, on its way to the peer.
package struct Outgoing: Sendable {
  package let message: Message
  package let letter: Letter
  package let at: Instant

  package init(message: Message, letter: Letter, at: Instant) {
    self.message = message
    self.letter = letter
    self.at = at
  }
}
