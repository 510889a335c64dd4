/// Particles at the end of Korean nouns: 운동화를 is 운동화.
enum Particles {
  /// Stems of a word without its particle, the shortest stem first; the caller knows which of them is a word.
  static func stems(of word: Word) -> [[UInt32]] {
    guard word.script == .syllabic, word.scalars.count >= 2 else { return [] }
    return Lexicon.particles.filter { particle in
      particle.count < word.scalars.count && word.scalars.suffix(particle.count).elementsEqual(particle)
        && isHeard(particle, after: word.scalars[word.scalars.count - particle.count - 1])
    }.map { Array(word.scalars.dropLast($0.count)) }
  }

  /// Whether a lone syllable only holds a sentence together.
  static func isGrammar(_ syllable: String) -> Bool { grammar.contains(syllable) }
  private static let grammar = Set("은는이가을를의에로와과도만랑나요용그저내제너좀더잘안못꼭또및등중때것거걸게수데곳분집뭐왜아어네예막딱꽤참늘다째쯤씩씨님들한두세개벌장옆앞뒤위밑속밖간쪽식형류종급대호번".map(String.init))

  /// 은, 이, 을, 과 follow a closed syllable, 는, 가, 를, 와 an open one.
  private static func isHeard(_ particle: [UInt32], after last: UInt32) -> Bool {
    guard particle.count == 1, Hangul.isSyllable(last) else { return true }
    let isClosed = Hangul.parts(last).final != 0
    switch Unicode.Scalar(particle[0]) {
    case "은", "이", "을", "과": return isClosed
    case "는", "가", "를", "와", "랑", "나", "로": return !isClosed || (particle[0] == 0xB85C && Hangul.parts(last).final == 8)
    default: return true
    }
  }
}
