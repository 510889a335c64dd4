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
    /// A picture that stands in the header instead of sign and name, once its prints are there.
    package var logo: Logo?
    package init(accent: String, hero: Words, theme: String = "", wordmark: Words = Words(""), mark: String = "") {
      self.accent = accent
      self.hero = hero
      self.theme = theme
      self.wordmark = wordmark
      self.mark = mark
    }
  }

  /// A storefront's logo: a photo in the store, said in words for whoever does not see it.
  package struct Logo: Hashable, Sendable {
    package var photo: Blob
    package var alt: Words
    /// Nil until prints are made of it.
    package var size: PixelSize?
    /// Why none could be made.
    package var why: PictureFault?

    package init(photo: Blob, alt: Words, size: PixelSize? = nil, why: PictureFault? = nil) {
      self.photo = photo
      self.alt = alt
      self.size = size
      self.why = why
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
