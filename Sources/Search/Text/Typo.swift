/// One slip of a finger: a letter too many, too few, another, or two in the wrong order. Hangul is compared letter by letter (jamo)
/// and by ear, so that 떡뽁이 is 떡볶이 and 꼬추가루 is one slip from 고춧가루.
enum Typo {
  /// A word as the letters that are compared.
  static func letters(_ word: [UInt32]) -> [UInt32] { word.flatMap(Sound.letters) }

  /// Whether at most one slip lies between two sequences (Damerau's four slips).
  static func isNear(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    if a == b { return true }
    guard abs(a.count - b.count) <= 1 else { return false }
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    let restA = a[start...], restB = b[start...]
    if a.count == b.count {
      if restA.dropFirst() == restB.dropFirst() { return true }
      guard restA.count >= 2 else { return false }
      return restA[start] == restB[start + 1] && restA[start + 1] == restB[start] && restA.dropFirst(2) == restB.dropFirst(2)
    }
    return a.count > b.count ? restA.dropFirst() == restB : restA == restB.dropFirst()
  }

  /// Whether two short Latin words begin with the same letter, or with the same two in another order: fingers slip inside a word, and clock is no block. Longer ones
  /// are less easily another word.
  static func beginsAlike(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    guard let first = a.first, Word.script(of: first) == .alphabetic, min(a.count, b.count) < 7 else { return true }
    return b.first == first || a.count > 1 && b.count > 1 && a[0] == b[1] && a[1] == b[0]
  }

  /// Whether a short Hangul word is like enough to stand for another: of up to three syllables each keeps its initial, breathed, tense or plain, so that 유아차 is no 유자차
  /// and 나이끼 is 나이키.
  static func isAlike(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    guard a.count <= 3, a.allSatisfy(Hangul.isSyllable), b.allSatisfy(Hangul.isSyllable) else { return true }
    guard a.count == b.count, let last = a.last, let other = b.last else { return false }
    // What is spoken across into a silent beginning is often written there: 목걸리 for 목걸이.
    let isSpokenAcross = a.count > 2 && (place(last) == silent || place(other) == silent)
    return zip(a, b).dropLast().allSatisfy { place($0) == place($1) } && (isSpokenAcross || place(last) == place(other))
  }

  /// Whether a word is one that is known but for a letter in another syllable than the first: 청바디 is 청바지, and 샴프 샴푸. Of two syllables the letter must be heard
  /// nearly as the other one.
  static func isNearlyKnown(_ word: [UInt32], _ known: [UInt32]) -> Bool {
    guard word.count == known.count, (2...3).contains(word.count), (word + known).allSatisfy(Hangul.isSyllable), let first = word.first, first == known.first else { return false }
    let others = zip(word, known).filter { $0 != $1 }
    guard others.count == 1, let (mine, its) = others.first else { return false }
    return word.count == 3 || muffled(mine) == muffled(its)
  }

  /// The letters of a syllable, ㅡ as ㅜ and ㅟ as ㅣ: 김취 is 김치, and 코드 no 코트.
  private static func muffled(_ syllable: UInt32) -> [UInt32] {
    let letters = letters([syllable]).map { $0 == dull ? round[0] : $0 }
    return letters.suffix(2) == round ? letters.dropLast(2) + round.suffix(1) : letters
  }
  private static let dull: UInt32 = 0x3161
  private static let round = ArraySlice(Hangul.scalars("ㅜㅣ"))

  /// Whether two words are spoken alike: behind ㅈ and ㅊ no glide is heard either, so that 쟈켓 is 자켓 (표준 발음법 제5항).
  static func isHeardAlike(_ a: [UInt32], _ b: [UInt32]) -> Bool { spoken(a) == spoken(b) }

  private static func spoken(_ word: [UInt32]) -> [UInt32] {
    let letters = letters(word)
    return letters.enumerated().map { place, letter in place > 0 && hissing.contains(letters[place - 1]) ? plain[letter] ?? letter : letter }
  }
  private static let hissing = Set(Hangul.scalars("ㅈㅊ"))
  private static let plain = Dictionary(uniqueKeysWithValues: zip(Hangul.scalars("ㅑㅕㅛㅠ"), Hangul.scalars("ㅏㅓㅗㅜ")))

  /// Where in the mouth a syllable begins: ㄱ, ㄲ and ㅋ are one.
  private static func place(_ syllable: UInt32) -> Int { places[Hangul.parts(syllable).initial] }

  /// Other initials that are spoken in the same place as one.
  static func besides(_ initial: Int) -> [Int] { places.indices.filter { $0 != initial && places[$0] == places[initial] } }

  private static let silent = 7
  private static let places = [0, 0, 1, 2, 2, 3, 4, 5, 5, 6, 6, 7, 8, 8, 8, 0, 2, 5, 9]

  /// Hashes of the word and of the word with each one letter left out: two words one slip apart share at least one
  /// (symmetric deletion, Garbe 2012).
  static func keys(_ letters: [UInt32]) -> Set<Int64> {
    var keys: Set<Int64> = [hash(letters)]
    for index in letters.indices {
      var short = letters
      short.remove(at: index)
      keys.insert(hash(short))
    }
    return keys
  }

  /// Whether a word is long enough that one slip leaves it recognisable.
  static func isCorrectable(_ word: Word) -> Bool {
    switch word.script {
    case .syllabic: word.scalars.count >= 2 && word.scalars.allSatisfy(Hangul.isSyllable) && word.scalars.count <= 12
    case .alphabetic: word.scalars.count >= 4 && word.scalars.count <= 20 && !word.scalars.contains(where: PlainText.isDigit)
    }
  }

  /// FNV-1a over 64 bits; the same on every machine and in every year.
  static func hash(_ scalars: some Sequence<UInt32>) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in scalars {
      for shift in [0, 8, 16] as [UInt32] { hash = (hash ^ UInt64(value >> shift & 0xFF)) &* 0x100_0000_01B3 }
    }
    return Int64(bitPattern: hash)
  }
}
