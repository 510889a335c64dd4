/// One run of one script in plain text.
struct Word: Hashable, Sendable {
  enum Script: Sendable {
    /// Hangul, Han and Kana: found by overlapping pairs.
    case syllabic
    /// Everything written with letters, and numbers: found by beginnings.
    case alphabetic
  }

  var script: Script
  var scalars: [UInt32]
  /// Only a change of script or a hyphen, and no space, stands before it.
  var isGlued: Bool

  /// Scalars of one word, at most; what is longer is cut.
  static let lengthMax = 40

  var text: String { String(scalars: scalars) }
  var isNumber: Bool { scalars.allSatisfy { PlainText.isDigit($0) || $0 == 0x2E } }

  /// The words of folded text.
  static func split(_ text: [UInt32]) -> [Word] {
    var words: [Word] = []
    var isGlued = false
    for value in text {
      guard value != 0x20, value != 0x2D else {
        words.append(Word(script: .alphabetic, scalars: [], isGlued: value == 0x2D))
        isGlued = value == 0x2D
        continue
      }
      let script = script(of: value)
      if let last = words.last, !last.scalars.isEmpty, last.script == script {
        if last.scalars.count < lengthMax { words[words.count - 1].scalars.append(value) }
      } else {
        if let last = words.last, !last.scalars.isEmpty { isGlued = true }
        words.append(Word(script: script, scalars: [value], isGlued: isGlued && !words.isEmpty))
      }
    }
    return words.filter { !$0.scalars.isEmpty }
  }

  static func script(of value: UInt32) -> Script {
    switch value {
    case 0xAC00...0xD7A3, 0x3131...0x3163, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .syllabic
    default: .alphabetic
    }
  }

  /// Where letters and digits meet inside an alphabetic word: `270mm` is `270` and `mm`. Empty when it is all of one sort.
  var pieces: [[UInt32]] {
    var pieces: [[UInt32]] = []
    var wasDigit = false
    for value in scalars {
      let isDigit = PlainText.isDigit(value) || value == 0x2E
      if pieces.isEmpty || isDigit != wasDigit { pieces.append([value]) } else { pieces[pieces.count - 1].append(value) }
      wasDigit = isDigit
    }
    return pieces.count > 1 ? pieces : []
  }
}
