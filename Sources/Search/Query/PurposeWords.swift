/// Words that say what a thing is for. In Korean it stands before them and before the thing (텐트용 랜턴, 집에서 신는 슬리퍼, 여행 갈 때 쓸 백팩), in English behind
/// `for` and behind the thing.
enum PurposeWords {
  /// As a particle behind what a thing is for.
  static let particle = "용"

  /// Behind what a thing is for.
  static let after: Set<String> = [
    particle, "입는", "입을", "입기", "신는", "신을", "신기", "쓰는", "쓸", "쓰기", "드는", "들", "매는", "메는", "차는", "하는", "할", "어울리는", "위한", "때", "갈때", "할때", "쓸때", "올때", "입을때", "신을때", "필요한", "좋은",
  ]
  /// Before it.
  static let before: Set<String> = ["for"]

  /// What ends a word that says when a thing is used, with or without a space before its last syllable.
  private static let moments = ["갈때", "할때", "쓸때", "올때", "입을때", "신을때"]

  /// The words, with a moment taken off what it is the moment of: 여행갈때, 여행갈 때 and 여행 갈 때 are 여행 and 갈때.
  static func parted(_ words: [Word]) -> [Word] {
    var parted: [Word] = []
    for word in words {
      guard word.script == .syllabic else {
        parted.append(word)
        continue
      }
      var whole = word
      if word.text == "때", let last = parted.last, last.script == .syllabic, moments.contains(where: (last.text + "때").hasSuffix) {
        whole = Word(script: .syllabic, scalars: last.scalars + word.scalars, isGlued: last.isGlued)
        parted.removeLast()
      }
      guard let moment = moments.first(where: whole.text.hasSuffix), whole.scalars.count > moment.unicodeScalars.count + 1 else {
        parted.append(whole)
        continue
      }
      let end = whole.scalars.count - moment.unicodeScalars.count
      parted.append(Word(script: .syllabic, scalars: Array(whole.scalars[..<end]), isGlued: whole.isGlued))
      parted.append(Word(script: .syllabic, scalars: Array(whole.scalars[end...]), isGlued: true))
    }
    return parted
  }

  /// Marks what only says what the thing is for.
  static func mark(_ pieces: inout [Reading.Piece]) {
    func unit(_ place: Int) -> Reading.Unit? { if case .unit(let unit) = pieces[place] { unit } else { nil } }
    func set(_ place: Int, _ said: String? = nil) {
      guard var marked = unit(place), marked.sort != .brand, marked.role == .wanted else { return }
      marked.role = .purpose
      if let said { marked.said = said }
      pieces[place] = .unit(marked)
    }
    let units = pieces.indices.filter { unit($0) != nil }
    guard let first = units.first, let last = units.last, first < last else { return }
    for place in pieces.indices {
      switch pieces[place] {
      case .filler(let sign) where after.contains(sign) && place < last:
        guard let before = pieces[..<place].lastIndex(where: { if case .filler = $0 { false } else { true } }) else { continue }
        set(before, sign == particle ? pieces[before].text + particle : nil)
      case .filler(let sign) where before.contains(sign) && place > first:
        for behind in units where behind > place { set(behind) }
      case .unit(let unit) where unit.sort == .plain && unit.words.count == 1 && unit.words[0].scalars.count > 2 && unit.text.hasSuffix(particle) && place < last: set(place)
      default: continue
      }
    }
    pieces.removeAll { if case .filler(particle) = $0 { true } else { false } }
  }
}
