import Search

/// A place among the words of a search: of 여백 성수점 the goods are 여백's, and the mall is in 성수; 성수동 카페 asks for cafés in 성수.
enum PlaceInWords {
  /// What stands behind the name of a place: a branch, a neighbourhood, a station.
  private static let endings = ["지점", "점", "동", "역", "몰", "시"]

  /// The words by which malls and stores are sought where the whole search names none: all of them without the endings of places, then those that
  /// no goods answer, and these without their endings.
  static func readings(_ text: String, _ words: [String]) -> [String] {
    let all = text.split(separator: " ").map(String.init), bareAll = all.map { bare($0) ?? $0 }
    let together = all.count > 1 && bareAll != all ? [bareAll.joined(separator: " ")] : []
    // A lone syllable and a figure stand in too many names and addresses, and what is sold names no place.
    let dropped = words.filter { $0.count > 1 && $0.contains(where: \.isLetter) && !GoodsWords.has($0) }
    guard words.isEmpty || !dropped.isEmpty else { return together }
    let whole = dropped.isEmpty ? [] : [dropped.joined(separator: " ")]
    return together + whole + (dropped.isEmpty ? [text] : dropped).compactMap(bare)
  }

  private static func bare(_ word: String) -> String? {
    endings.first { word.hasSuffix($0) && word.count > $0.count + 1 }.map { String(word.dropLast($0.count)) }
  }
}
