/// Text in composed form: one scalar for each character that has one, as keyboards mostly send it.
///
/// What NFC (Unicode Annex 15) does for Hangul, Latin, Greek, Cyrillic and kana; marks that have no composed scalar stay as
/// they are. Two ways of typing the same word give the same bytes, whatever the device.
package enum Composed {
  package static func text(_ given: String) -> String {
    guard given.unicodeScalars.contains(where: isLoose) else { return given }
    let given = MarkPile.lowered(given)
    var out = String.UnicodeScalarView()
    for character in given {
      // More scalars than any letter has: as it is, so that nothing sorts them.
      guard character.unicodeScalars.count <= 8 else {
        out.append(contentsOf: character.unicodeScalars)
        continue
      }
      if let one = composed[character] ?? hangul(character.unicodeScalars) {
        out.append(one)
      } else {
        out.append(contentsOf: character.unicodeScalars)
      }
    }
    return String(out)
  }

  /// What may join the scalar before it, or has a composed twin; precomposed Hangul and Latin, nearly all text, has none of it.
  private static func isLoose(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x3400...0xD7A3: false
    case 0x370...0x482, 0x48A...0x590, 0x2010...0x20CF, 0x3000...0x3029, 0x3030...0x3098, 0x30A0...0x33FF, 0xFF00...0xFFEF: false
    default: true
    }
  }

  /// Swift compares characters by canonical equivalence, so a decomposed one finds its composed scalar here. Of several that are equal
  /// the first counts: `;`, `·` and `` ` `` stand before their Greek twins.
  private static let composed: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [0x21...0x2FF, 0x370...0x4FF, 0x1E00...0x1FFF, 0x3041...0x30FE]
    var known: [Character: Unicode.Scalar] = [:]
    for number in blocks.joined() {
      guard let scalar = Unicode.Scalar(number), known[Character(scalar)] == nil else { continue }
      known[Character(scalar)] = scalar
    }
    return known
  }()

  /// A syllable from its letters (The Unicode Standard, 3.12): leading, vowel, and perhaps a trailing one.
  private static func hangul(_ scalars: Character.UnicodeScalarView) -> Unicode.Scalar? {
    let parts = scalars.prefix(4).map(\.value)
    switch parts.count {
    case 2 where (0x1100...0x1112).contains(parts[0]) && (0x1161...0x1175).contains(parts[1]):
      return syllable(parts[0], parts[1], 0)
    case 2 where (0xAC00...0xD7A3).contains(parts[0]) && (parts[0] - 0xAC00) % 28 == 0 && (0x11A8...0x11C2).contains(parts[1]):
      return Unicode.Scalar(parts[0] + parts[1] - 0x11A7)
    case 3 where (0x1100...0x1112).contains(parts[0]) && (0x1161...0x1175).contains(parts[1]) && (0x11A8...0x11C2).contains(parts[2]):
      return syllable(parts[0], parts[1], parts[2] - 0x11A7)
    default: return nil
    }
  }

  private static func syllable(_ leading: UInt32, _ vowel: UInt32, _ trailing: UInt32) -> Unicode.Scalar? {
    Unicode.Scalar(0xAC00 + ((leading - 0x1100) * 21 + (vowel - 0x1161)) * 28 + trailing)
  }
}
