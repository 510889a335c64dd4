/// A sum as Koreans write it, in figures and in Hangul numerals mixed: 백만, 1백만, 오천, 이천오백, 3.5만, 1만5천.
struct KoreanSum {
  private(set) var value: Int64 = 0
  /// Scalars that belong to it.
  private(set) var count = 0
  /// How much one of its last unit is worth; nil where no unit stands in it.
  private(set) var unit: Int64?
  /// Figures stand in it, and not Hangul alone.
  private(set) var hasFigures = false
  /// A point stands among figures that no unit follows.
  private(set) var isBroken = false

  private static let digits = Hangul.scalars("영일이삼사오육칠팔구")
  private static let small: [UInt32: Int64] = [0xC2ED: 10, 0xBC31: 100, 0xCC9C: 1000]
  private static let large: [UInt32: Int64] = [0xB9CC: 10_000, 0xC5B5: 100_000_000]
  /// More is no price.
  static let most: Int64 = 1_000_000_000_000

  static func isUnit(_ scalar: UInt32) -> Bool { small[scalar] != nil || large[scalar] != nil }

  /// The longest sum that a text begins with; nil when it begins with none or with more figures than a price has.
  init?(_ text: some Collection<UInt32>) {
    var total: Int64 = 0, section: Int64 = 0, open: Int64?, by: Int64 = 1, figures = 0, isPointed = false
    read: for scalar in text {
      if PlainText.isDigit(scalar) {
        guard open == nil || figures > 0 else { break }
        figures += 1
        guard figures <= 9 else { return nil }
        open = (open ?? 0) * 10 + Int64(scalar - 0x30)
        if isPointed { by *= 10 }
        hasFigures = true
      } else if scalar == 0x2E, figures > 0, !isPointed {
        isPointed = true
      } else if let digit = Self.digits.firstIndex(of: scalar) {
        guard open == nil else { break read }
        open = Int64(digit)
      } else if let worth = Self.small[scalar] {
        section = min(Self.most, section + (open ?? 1) * worth / by)
        unit = max(1, worth / by)
        (open, by, figures, isPointed) = (nil, 1, 0, false)
      } else if let worth = Self.large[scalar] {
        let isBare = section == 0 && open == nil
        total = min(Self.most, total + min(10_000_000_000, section) * worth + (isBare ? 1 : open ?? 0) * worth / by)
        unit = max(1, worth / by)
        (section, open, by, figures, isPointed) = (0, nil, 1, 0, false)
      } else {
        break
      }
      count += 1
    }
    guard count > 0 else { return nil }
    isBroken = isPointed
    value = min(Self.most, total + section + (open ?? 0))
  }
}
