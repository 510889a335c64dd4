/// Looks for a term in a document's text, scalar by scalar. Spaces inside a stretch of syllables do not count.
struct Look {
  /// How well a term sits in a field; higher is better.
  enum Fit: Int, Comparable {
    case absent, inside, wordBeginning, wholeWord, fieldBeginning, wholeField
    static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }
  }

  /// One text of a document, read in place: ranking looks through a thousand of them for each page.
  struct Stretch {
    let base: UnsafePointer<UInt32>
    let start: Int
    let end: Int

    subscript(_ place: Int) -> UInt32 { base[place] }
  }

  /// The best fit of `term` in one text.
  /// - Parameter isTold: in a description, where a word behind a number only counts (세 가지, 48가지) and what is no known word stands in the middle of any (조이지, for 이지).
  static func fit(_ term: Term, in field: Stretch, isTold: Bool = false) -> Fit {
    guard let first = term.scalars.first else { return .absent }
    let mustBeginSo = term.sort != .initials && (!term.isUnfinished || term.scalars.count > 1)
    let mustBeginWord = term.sort == .beginning || term.sort == .word
    var best = Fit.absent
    var start = field.start - 1
    while start + 1 < field.end {
      start += 1
      // The commonest exit first: most places do not even begin right.
      if mustBeginSo, field[start] != first { continue }
      let isBeginning = start == field.start || isBreak(field, between: start - 1, and: start)
      if mustBeginWord, !isBeginning { continue }
      guard let end = end(of: term, in: field, from: start) else { continue }
      if term.sort == .inside, !isBeginning, !isLastPart(field, from: start, to: end) { continue }
      let isEnding = end == field.end || isBreak(field, between: end - 1, and: end)
      if term.sort == .syllables, isChance(field, from: isBeginning ? nil : start, to: isEnding || term.isUnfinished ? nil : end, within: start..<end) { continue }
      if term.isLeading, !isBeginning, !isEnding || !term.mayEnd || isLookalike(field, from: start, to: end) { continue }
      if term.standsAlone, !isEnding { continue }
      if term.sort == .syllables, !isBeginning, term.scalars.count > 1, isCut(field, at: start) { continue }
      if isTold, term.sort == .syllables, isBeginning ? isCounted(field, at: start) : !Lexicon.isMeant(String(scalars: term.scalars)) { continue }
      if term.sort == .word, !isEnding { continue }
      let fit: Fit =
        if !isBeginning {
          .inside
        } else if !isEnding {
          .wordBeginning
        } else if start != field.start {
          .wholeWord
        } else {
          end == field.end ? .wholeField : .fieldBeginning
        }
      if fit > best { best = fit }
      if best >= .fieldBeginning { return best }
    }
    return best
  }

  /// Whether a text begins with the term.
  static func begins(_ term: Term, _ field: Stretch) -> Bool { field.start < field.end && !term.scalars.isEmpty && end(of: term, in: field, from: field.start) != nil }

  /// Where a match that begins at `start` ends; nil when there is none.
  private static func end(of term: Term, in field: Stretch, from start: Int) -> Int? {
    var place = start
    let last = term.scalars.count - 1
    let mayBeSpaced = term.sort == .syllables || term.sort == .initials
    for index in 0...last {
      let wanted = term.scalars[index]
      if index > 0, mayBeSpaced {
        while place < field.end, field[place] == 0x20 || field[place] == 0x2D { place += 1 }
      }
      guard place < field.end else { return nil }
      let found = field[place]
      if index == last, term.isUnfinished {
        guard isBegun(wanted, found, next: place + 1 < field.end ? field[place + 1] : nil) else { return nil }
      } else if found != wanted {
        guard Hangul.isConsonant(wanted), Hangul.isSyllable(found), Hangul.initials[Int(found - 0xAC00) / 588] == wanted else { return nil }
      }
      place += 1
    }
    return place
  }

  /// Whether typing on from `begun` can give `found`: 도 gives 동; 잌 gives 이 followed by ㅋ.
  private static func isBegun(_ begun: UInt32, _ found: UInt32, next: UInt32?) -> Bool {
    if begun == found { return true }
    guard Hangul.isSyllable(found) else { return false }
    if Hangul.isConsonant(begun) { return Hangul.initial(of: found) == begun }
    guard Hangul.isSyllable(begun) else { return false }
    let a = Hangul.parts(begun), b = Hangul.parts(found)
    guard a.initial == b.initial, a.vowel == b.vowel else { return false }
    if a.final == 0 { return true }
    guard b.final == 0, let next, let initial = Hangul.initial(of: next) else { return false }
    return Hangul.finals[a.final] == initial
  }

  /// Whether it only stands where two words meet, a lone syllable of one of them cut off: 치노 in 인치 노트북, 책상 in 책 상자.
  /// - Parameters:
  ///   - start: where a word is cut at the beginning; nil where one begins.
  ///   - end: where one is cut at the end.
  private static func isChance(_ field: Stretch, from start: Int?, to end: Int?, within range: Range<Int>) -> Bool {
    guard start != nil || end != nil, range.count > 1 else { return false }
    func isCut(before place: Int) -> Bool { isBreak(field, between: place - 1, and: place) }
    if let start, isCut(before: start + 1) { return true }
    guard let end, isCut(before: end - 1) else { return false }
    return true
  }

  /// Whether a match begins in the middle of a known word.
  private static func isCut(_ field: Stretch, at start: Int) -> Bool {
    var first = start, last = start
    while first > field.start, !isBreak(field, between: first - 1, and: first) { first -= 1 }
    while last < field.end, last == start || !isBreak(field, between: last - 1, and: last) { last += 1 }
    return Lexicon.isCut(UnsafeBufferPointer(start: field.base + first, count: last - first), at: start - first)
  }

  /// Whether a word stands behind figures or a number.
  private static func isCounted(_ field: Stretch, at start: Int) -> Bool {
    guard start > field.start else { return false }
    if PlainText.isDigit(field[start - 1]) { return true }
    guard field[start - 1] == 0x20 else { return false }
    var first = start - 1
    while first > field.start, field[first - 1] != 0x20 { first -= 1 }
    let before = UnsafeBufferPointer(start: field.base + first, count: start - 1 - first)
    return numbers.contains { $0.elementsEqual(before) }
  }
  private static let numbers = ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열두", "스무", "몇", "여러"].map(Hangul.scalars)

  /// Whether the word that a match ends only ends in these letters: 산책 is no 책.
  private static func isLookalike(_ field: Stretch, from start: Int, to end: Int) -> Bool {
    var first = start
    while first > field.start, !isBreak(field, between: first - 1, and: first) { first -= 1 }
    return Lexicon.lookalikes.contains(String(scalars: (first..<end).map { field[$0] }))
  }

  /// Whether a match ends its word and stands behind something long enough to be a word itself: phone in smartphone, and not mall in small.
  private static func isLastPart(_ field: Stretch, from start: Int, to end: Int) -> Bool {
    guard end == field.end || isBreak(field, between: end - 1, and: end) else { return false }
    var first = start
    while first > field.start, !isBreak(field, between: first - 1, and: first) { first -= 1 }
    return start - first >= 3
  }

  private static func isBreak(_ field: Stretch, between a: Int, and b: Int) -> Bool {
    let left = field[a], right = field[b]
    if left == 0x20 || left == 0x2D || right == 0x20 || right == 0x2D { return true }
    return Word.script(of: left) != Word.script(of: right) || PlainText.isDigit(left) != PlainText.isDigit(right)
  }
}
