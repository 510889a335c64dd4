import Kernel
import Messages
import Storage

/// Writes to both sides of a claim against a review, with the words of their notices.
enum MeasureWriter {
  static func all(_ house: String, _ contact: String) -> [String: Letter.Writer] {
    Dictionary(
      MeasureLetter.kinds.map { kind in
        (kind, { @Sendable message, tx in
          MeasureLetter.letter(
            kind, words: NoticeWords.text(kind, message.facts, in: message.language),
            url: try LetterWriters.origin(of: message.site, house, in: tx) + (message.facts["path"]?.text ?? ""),
            site: try LetterWriters.site(message.site, message.language, contact, in: tx), message.language)
        })
      }
    ) { first, _ in first }
  }
}
