import Catalog
import Kernel
import Web

/// The logo of a brand that sent none: a sign on a colour, and beside it the name as a word mark. The same name looks the
/// same everywhere.
package struct BrandLogo: Sendable {
  package var name: Words

  package init(_ name: Words) { self.name = name }

  /// A wash with the ink that is read on it (at least 4.5 to 1, in either order).
  private static let tints = [
    ("#E3F0EB", "#17594A"), ("#FBEAE4", "#8F2A12"), ("#E6ECF5", "#274B7A"), ("#FAF0DA", "#6E4B08"), ("#EFE7F2", "#5C3A6B"), ("#E9EEDC", "#46571F"),
    ("#F3E9E0", "#6A3F1D"), ("#E2EEF0", "#1D5563"),
  ]
  /// How the word mark's letters stand: weight, distance, and how wide a letter is drawn.
  private static let hands = [("900", "-.045em"), ("300", ".06em"), ("700", ".16em"), ("800", "-.01em")]

  private var key: String { name.text(in: .korean) }
  private var number: UInt64 { BrandSign.number(of: key) }
  /// Which of the colours; those behind the tints are the same the other way round.
  private var shade: Int {
    let tint = Int(number >> 8 % UInt64(Self.tints.count))
    return number >> 16 % 3 == 0 ? tint + Self.tints.count : tint
  }
  private var colours: (ground: String, ink: String) { Self.colours(shade) }

  private static func colours(_ shade: Int) -> (ground: String, ink: String) {
    let (wash, ink) = tints[shade % tints.count]
    return shade < tints.count ? (wash, ink) : (ink, wash)
  }

  /// The sign alone, for a list.
  package var sign: HTML { Self.mark(BrandSign(key), shade, #"class="brand-mark" aria-hidden="true""#) }

  /// Where the sign stands as a picture of its own; the address says all that is drawn.
  package var path: Path { Paths.brandSign(BrandSign(key).rawValue, shade: shade) }

  /// The picture behind such an address, `leaf-3.svg`; nil when there is none.
  package static func picture(_ file: String) -> [UInt8]? {
    guard file.hasSuffix(".svg") else { return nil }
    let parts = file.dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let sign = BrandSign(rawValue: String(parts[0])), let shade = Int(parts[1]), "\(shade)" == parts[1],
      (0..<tints.count * 2).contains(shade)
    else { return nil }
    return mark(sign, shade, #"xmlns="http://www.w3.org/2000/svg" width="480" height="480""#).bytes
  }

  private static func mark(_ sign: BrandSign, _ shade: Int, _ attributes: HTML) -> HTML {
    let (ground, ink) = colours(shade)
    return """
      <svg viewBox="0 0 48 48" \(attributes)><rect width="48" height="48" rx="14" fill="\(ground)"/><g color="\(ink)" fill="\(ground)">\(sign.drawing)</g></svg>
      """
  }

  /// Sign and name on the brand's colour, for the head of its page; the name is read out by the heading beside it.
  package func banner(_ language: Language) -> HTML {
    let (ground, ink) = colours
    let words = name.text(in: language)
    let (weight, spacing) = Self.hands[Int(number >> 24 % UInt64(Self.hands.count))]
    let wide = words.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x1100 ? 17.5 : 29) }
    // Spread letters need more room than tight ones.
    let stretch = spacing.hasPrefix("-") ? 1.0 : spacing == ".16em" ? 1.2 : 1.08
    let width = Int(60 + wide * stretch + 6)
    return """
      <div class="brand-banner" aria-hidden="true"><svg class="brand-ground" viewBox="0 0 10 10" preserveAspectRatio="none"><rect width="10" height="10" fill="\(ground)"/></svg><svg class="brand-words" viewBox="0 0 \(width) 48"><g color="\(ink)" fill="\(ground)">\(BrandSign(key).drawing)</g><text x="58" y="34.5" font-size="29" font-weight="\(weight)" letter-spacing="\(spacing)" fill="\(ink)">\(words)</text></svg></div>
      """
  }
}
