import Kernel
import Storage

/// A storefront on the shared back end: its own domain, look, language and assortment.
package struct Site: Hashable, Sendable {
  package var id: ID<Site>
  /// Stable short name: `madang`.
  package var code: String
  package var domain: String
  package var name: Words
  package var look: Look
  package var language: Language
  package var currency: Currency
  package var assortment: Assortment

  /// What makes a storefront look like itself.
  package struct Look: Hashable, Sendable {
    /// `#1F6F5C`.
    package var accent: String
    package var hero: Words
    /// The code of the theme that was chosen; empty for the one that suits the accent.
    package var theme: String
    /// How the name is written in the header; empty as it is.
    package var wordmark: Words
    /// The code of the sign beside it; empty for the theme's own.
    package var mark: String
    package init(accent: String, hero: Words, theme: String = "", wordmark: Words = Words(""), mark: String = "") {
      self.accent = accent
      self.hero = hero
      self.theme = theme
      self.wordmark = wordmark
      self.mark = mark
    }
  }

  /// Which products stand on a site.
  package enum Assortment: String, Column {
    /// Every product that is not kept for other sites, and those chosen for this one.
    case everything
    /// Only products chosen for this site.
    case chosen
  }

  /// A colour is a hash and six hex digits; nothing else reaches a style sheet.
  static func isColour(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#") && Encoding.bytes(hex: text.dropFirst()) != nil
  }
}
