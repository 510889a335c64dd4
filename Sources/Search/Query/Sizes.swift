/// Sizes in words of a query.
enum Sizes {
  static let letters: Set<String> = ["xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "2xl", "3xl", "4xl", "free", "프리", "f"]

  /// The size that a word names beside these things; nil when it is none.
  static func size(_ word: Word, things: [Int], isSaid: Bool) -> String? {
    let text = word.text
    let isShoe = things.contains { Lexicon.lineage($0).contains(Lexicon.shoes) }
    if letters.contains(text) { return isSaid || (!things.isEmpty && !isShoe) ? (text == "프리" ? "free" : text) : nil }
    let pieces = word.pieces.map { String(scalars: $0) }
    let isMeasured = pieces.count == 2 && ["mm", "cm", "inch"].contains(pieces[1])
    guard let figure = Int(isMeasured ? pieces[0] : text) else { return nil }
    switch figure {
    case 180...320 where figure % 5 == 0: return isShoe || isSaid || isMeasured ? String(figure) : nil
    case 85...120 where figure % 5 == 0: return isSaid || (!things.isEmpty && !isShoe) ? String(figure) : nil
    case 22...40, 44, 55, 66, 77, 88: return isSaid || (!things.isEmpty && !isShoe) ? String(figure) : nil
    default: return isSaid ? String(figure) : nil
    }
  }
}
