/// How much a thing holds or weighs: 22리터, 22 L and 22ℓ are one measure, however a shop writes it.
enum MeasureWords {
  /// One unit a line: every way to write it.
  private static let units: [[String]] = [
    ["l", "리터", "ℓ", "litre", "litres", "liter", "liters"], ["ml", "밀리리터", "미리리터", "㎖"], ["kg", "킬로그램", "키로그램", "킬로", "키로", "㎏"], ["g", "그램", "그람"], ["w", "와트", "watt", "watts"],
    ["gb", "기가", "기가바이트"], ["tb", "테라", "테라바이트"], ["mah", "밀리암페어"], ["cm", "센치", "센티", "센티미터", "센치미터", "㎝"], ["mm", "미리", "밀리", "밀리미터", "㎜"], counted,
  ]
  /// How many are in a pack; figures before one of these may stand before any other.
  private static let counted = ["개", "조각", "자루", "피스", "개입", "입", "pcs", "pieces", "piece", "ea"]
  private static let unitOf: [String: [String]] = units.reduce(into: [:]) { found, unit in for word in unit { found[String(scalars: PlainText.fold(word))] = unit } }

  /// The measure that some words begin with, and how many of them it takes.
  static func read(_ words: ArraySlice<Word>) -> (unit: Reading.Unit, width: Int)? {
    guard let first = words.first, first.script == .alphabetic else { return nil }
    if first.isNumber, let second = words.dropFirst().first, let unit = unitOf[second.text] { return (measure(first.text, unit, [first, second], isGlued: second.isGlued), 2) }
    let pieces = first.pieces.map { String(scalars: $0) }
    guard pieces.count == 2, let figure = pieces.first, figure.unicodeScalars.allSatisfy({ PlainText.isDigit($0.value) || $0 == "." }), let unit = unitOf[pieces[1]] else { return nil }
    return (measure(figure, unit, [first], isGlued: true), 1)
  }

  /// Whether something is measured or counted in it.
  static func knows(_ unit: String) -> Bool { unitOf[unit] != nil }

  /// Every way in which a shop may write so many of a unit.
  static func ways(_ figure: String, _ unit: String) -> [[Term]] { ways(figure, unitOf[unit] ?? [unit]) }

  private static func ways(_ figure: String, _ unit: [String]) -> [[Term]] {
    unit.prefix(unit == counted ? 5 : 4).flatMap { word -> [[Term]] in
      let together = Term.list(figure + word, origin: .synonym), apart = Term.list(figure + " " + word, origin: .synonym)
      return together == apart ? [apart] : [together, apart]
    }
  }

  private static func measure(_ figure: String, _ unit: [String], _ words: [Word], isGlued: Bool) -> Reading.Unit {
    var read = Reading.Unit(alternatives: ways(figure, unit), words: words)
    // How many are wanted is given up before what is wanted.
    if unit == counted { read.role = .purpose }
    read.said = words.map(\.text).joined(separator: isGlued ? "" : " ")
    return read
  }
}
