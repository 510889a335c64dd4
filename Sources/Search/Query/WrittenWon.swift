/// Sums of won spelt in Hangul: 십만원, 만오천원, 이십만원.
enum WrittenWon {
  private static let figures: [UInt32: Int64] = [
    0xC77C: 1, 0xC774: 2, 0xC0BC: 3, 0xC0AC: 4, 0xC624: 5, 0xC721: 6, 0xCE60: 7, 0xD314: 8, 0xAD6C: 9,
  ]
  private static let small: [UInt32: Int64] = [0xC2ED: 10, 0xBC31: 100, 0xCC9C: 1000]
  private static let tenThousand: UInt32 = 0xB9CC
  private static let won: UInt32 = 0xC6D0
  /// Syllables of a sum, at most.
  private static let lengthMax = 12

  /// The sum at a word's beginning and what is left behind 원; nil where the word does not begin with one. 이천 alone is a town.
  static func amount(_ word: Word) -> (value: Int64, rest: String)? {
    var sum: Int64 = 0, section: Int64 = 0, figure: Int64?
    for (index, scalar) in word.scalars.prefix(lengthMax).enumerated() {
      if let value = figures[scalar] {
        guard figure == nil else { return nil }
        figure = value
      } else if let worth = small[scalar] {
        section += (figure ?? 1) * worth
        figure = nil
      } else if scalar == tenThousand {
        guard sum == 0 else { return nil }
        sum = max(1, section + (figure ?? 0)) * 10_000
        (section, figure) = (0, nil)
      } else if scalar == won {
        let value = sum + section + (figure ?? 0)
        // A lone figure before 원 is a name, and no sum.
        guard value >= 10 else { return nil }
        return (value, String(scalars: word.scalars[(index + 1)...]))
      } else {
        return nil
      }
    }
    return nil
  }
}
