/// A language in which the product speaks. Korean first; others fall back to English, then Korean.
package enum Language: String, CaseIterable, Sendable, Hashable {
  case korean = "ko"
  case english = "en"

  /// The BCP 47 tag.
  package var tag: String { rawValue }

  /// The best offer for an Accept-Language header (RFC 9110, RFC 4647 lookup); nil when none of ours is asked for.
  package init?(accepting header: String) {
    var best: (quality: Double, language: Language)?
    for part in header.prefix(500).split(separator: ",").prefix(20) {
      let fields = part.split(separator: ";")
      guard let range = fields.first?.lowercased().filter({ $0 != " " }) else { continue }
      let primary = range.split(separator: "-").first.map(String.init) ?? range
      var quality = 1.0
      for field in fields.dropFirst() {
        let trimmed = field.filter { $0 != " " }
        if trimmed.hasPrefix("q=") { quality = Double(trimmed.dropFirst(2)) ?? 0 }
      }
      guard quality > 0, let language = Language(rawValue: primary) else { continue }
      if quality > best?.quality ?? 0 { best = (quality, language) }
    }
    guard let best else { return nil }
    self = best.language
  }
}
