import Kernel

/// Words as somebody wrote them; Korean ones on an English page carry their language, so that they are spoken and broken right.
package struct Spoken: Sendable {
  package var text: String
  package var language: Language

  /// - Parameter language: the page's.
  package init(_ text: String, on language: Language) {
    self.text = text
    self.language = language
  }

  package var html: HTML {
    guard language != .korean, text.unicodeScalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) || (0x3131...0x318E).contains($0.value) }) else { return "\(text)" }
    return #"<span lang="ko">\#(text)</span>"#
  }
}
