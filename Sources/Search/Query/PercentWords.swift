/// Hundredths in words of a query. Of 30% 할인 only 할인 can be asked for, so that the figure is said to be left out; 면 100% is sought as it stands.
enum PercentWords {
  /// As the sign behind a figure is read.
  static let sign = "퍼센트"
  private static let signs: Set<String> = [sign, "percent"]
  private static let comparisons: Set<String> = ["이상", "이하", "미만", "초과", "넘는", "넘게", "까지", "부터", "정도", "대", "쯤"]
  /// Words between a figure and what is said to be so much cheaper, at most.
  private static let reach = 2

  /// The figure that some words begin with, what it says of a price, and how many words that takes; nil where they begin otherwise.
  static func read(_ words: ArraySlice<Word>, behind before: Word?) -> (pieces: [Reading.Piece], width: Int)? {
    let words = Array(words)
    guard words.count > 1, words[0].isNumber, signs.contains(words[1].text) || isSpoken(words) else { return nil }
    let figure = words[0].text + "%"
    var said = figure, width = 2, isMeant = before.map { SaleWords.knows($0.text) } ?? false
    if words.count > width, comparisons.contains(words[width].text) {
      said += " " + words[width].text
      (width, isMeant) = (width + 1, true)
    }
    let behind = words.dropFirst(width).prefix(reach).map(\.text)
    if let sale = behind.firstIndex(where: isSale) {
      var pieces: [Reading.Piece] = [.dropped(said)]
      guard sale == 0 else { return (pieces, width) }
      pieces.append(.wish(Understood(.sale, words: behind[0])))
      width += 1
      if words.count > width, comparisons.contains(words[width].text) {
        pieces.append(.filler(words[width].text))
        width += 1
      }
      return (pieces, width)
    }
    if isMeant { return ([.dropped(said)], width) }
    var unit = Reading.Unit(alternatives: [[Term(.word, words[0].scalars)]], words: [words[0]])
    unit.said = figure
    return ([.unit(unit)], width)
  }

  private static func isSale(_ key: String) -> Bool { key == "off" || SaleWords.knows(key) }

  /// 30프로 할인; 16프로 is the name of a telephone.
  private static func isSpoken(_ words: [Word]) -> Bool {
    guard words[1].text == "프로", words[1].isGlued, words.count > 2, let figure = Int(words[0].text) else { return false }
    return figure >= 20 && figure % 5 == 0 && isSale(words[2].text)
  }
}
