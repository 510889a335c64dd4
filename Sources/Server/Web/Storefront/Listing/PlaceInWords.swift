/// A place among the words of a search: of 여백 성수점 the goods are 여백's, and the mall is in 성수.
enum PlaceInWords {
  /// What stands behind the name of a place: a branch, a neighbourhood, a station.
  private static let endings = ["지점", "점", "동", "역", "몰"]

  /// The words by which malls and stores are sought where the whole search names none: those that no goods answer, then without their
  /// endings.
  static func readings(_ text: String, _ words: [String]) -> [String] {
    // A lone syllable stands in too many names.
    let dropped = words.filter { $0.count > 1 }
    guard words.isEmpty || !dropped.isEmpty else { return [] }
    let whole = dropped.isEmpty ? [] : [dropped.joined(separator: " ")]
    let bare = (dropped.isEmpty ? [text] : dropped).compactMap { word -> String? in
      endings.first { word.hasSuffix($0) && word.count > $0.count + 1 }.map { String(word.dropLast($0.count)) }
    }
    return whole + bare
  }
}
