/// How many of a thing are wanted: 3개를, 두 개, 열 켤레, 세 자루만. What is counted is the thing, so that the count is given up before all else; its 개 is no dog.
enum CountWords {
  /// What things are counted in, behind figures and behind numbers in words.
  private static let counters = words(
    "개 장 켤레 벌 병 마리 권 자루 봉 봉지 팩 박스 상자 세트 셋트 캔 통 포 포기 포대 송이 줄 판 잔 모 단 묶음 쌍 짝 대 채 알 매 롤 정 조각 근 되 다스 그릇 컵 꾸러미 족 입 개입 피스 마디 접시 그루 다발 덩이 덩어리 가닥 타래 필 갑 첩 두름 손 망")
  /// Of these what is written together with a number in words: 두통, 열매 and 세대 are words of their own.
  private static let joined = words("개 장 켤레 벌 병 마리 권 자루 봉지 팩 박스 상자 세트 캔 포기 송이 묶음 쌍 짝 조각 꾸러미 그루 다발")
  /// Behind a counter, beside particles.
  private static let endings = ["씩", "쯤", "정도", "짜리", "들이"].map(Hangul.scalars)

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  private static let ones = ["한": 1, "하나": 1, "두": 2, "둘": 2, "세": 3, "석": 3, "셋": 3, "네": 4, "넉": 4, "넷": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "여덜": 8, "아홉": 9]
  private static let tens = ["열": 10, "스무": 20, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90]
  /// Numbers that are none exactly.
  private static let vague = words("몇 여러 한두 두세 두어 서너 너댓 네다섯 대여섯 예닐곱 수십 수백")

  /// Korean numbers in words, each with its figure; that is empty where none is exact.
  private static let numbers: [String: String] = {
    var found = Dictionary(uniqueKeysWithValues: vague.map { ($0, "") })
    for (one, value) in ones { found[one] = String(value) }
    for (ten, value) in tens {
      found[ten] = String(value)
      for (one, more) in ones { found[ten + one] = String(value + more) }
    }
    return found
  }()
  private static let spelt = numbers.keys.sorted { ($1.count, $0) < ($0.count, $1) }

  /// A number as figures; empty where it is not exact, nil where a word is none.
  private static func figure(_ word: Word, before counter: String) -> String? {
    if word.isNumber { return word.text }
    guard word.script == .syllabic else { return nil }
    if let figure = numbers[word.text] { return figure }
    guard let sum = KoreanSum(word.scalars), sum.count == word.scalars.count, !sum.hasFigures, (10...10_000).contains(sum.value) else { return nil }
    // 백 팩 is a backpack.
    return word.scalars.count > 1 || counter == "개" || counter == "장" ? String(sum.value) : nil
  }

  /// The words, with particles taken off counters and numbers parted from them: 3개를 and 두개를 are 3 개 and 두 개.
  static func parted(_ words: [Word]) -> [Word] {
    var parted: [Word] = []
    for word in words {
      guard word.script == .syllabic else {
        parted.append(word)
        continue
      }
      if let counter = counter(word), let last = parted.last, figure(last, before: counter) != nil {
        parted.append(Word(script: .syllabic, scalars: Hangul.scalars(counter), isGlued: word.isGlued))
      } else if let (number, counter) = together(word) {
        parted.append(Word(script: .syllabic, scalars: Hangul.scalars(number), isGlued: word.isGlued))
        parted.append(Word(script: .syllabic, scalars: Hangul.scalars(counter), isGlued: true))
      } else {
        parted.append(word)
      }
    }
    return parted
  }

  /// What a word counts in, without what ends it.
  private static func counter(_ word: Word) -> String? {
    func isCounter(_ key: String) -> Bool { counters.contains(key) || MeasureWords.knows(key) }
    if isCounter(word.text) { return word.text }
    let ended = endings.filter { $0.count < word.scalars.count && word.scalars.suffix($0.count).elementsEqual($0) }.map { Array(word.scalars.dropLast($0.count)) }
    return (Particles.stems(of: word) + ended).map { String(scalars: $0) }.first(where: isCounter)
  }

  /// A number in words and what it counts in, written together.
  private static func together(_ word: Word) -> (number: String, counter: String)? {
    guard word.scalars.count > 1, !Lexicon.knows(word.text) else { return nil }
    for number in spelt where word.text.hasPrefix(number) && word.text != number {
      let rest = Word(script: .syllabic, scalars: Array(word.scalars.dropFirst(number.unicodeScalars.count)), isGlued: true)
      if let counter = counter(rest), joined.contains(counter) { return (number, counter) }
    }
    return nil
  }

  /// The count that some words begin with, and how many of them it takes.
  static func read(_ words: ArraySlice<Word>) -> (unit: Reading.Unit, width: Int)? {
    guard let first = words.first, let second = words.dropFirst().first, counters.contains(second.text), let figure = figure(first, before: second.text) else { return nil }
    let said = Word(script: .syllabic, scalars: first.scalars + second.scalars, isGlued: first.isGlued)
    var unit = Reading.Unit(alternatives: first.isNumber ? [] : [[Term(said)]], words: [first, second])
    if !figure.isEmpty { unit.alternatives += MeasureWords.ways(figure, second.text) }
    unit.role = .purpose
    unit.said = first.text + (second.isGlued ? "" : " ") + second.text
    return (unit, 2)
  }

  /// A figure and the syllable that is written behind it are one: 2인, 10팩. 20대 says how old somebody is, which nothing here answers.
  static func figured(_ words: ArraySlice<Word>) -> Reading.Piece? {
    guard words.count > 1, let figure = words.first, let unit = words.dropFirst().first, figure.isNumber, unit.isGlued, unit.script == .syllabic, unit.scalars.count == 1 || spans.contains(unit.text) else { return nil }
    let said = figure.text + unit.text
    if unit.text == "대", figure.scalars.count == 2, figure.scalars.last == 0x30 { return .dropped(said) }
    var both = Reading.Unit(alternatives: [[ReadWords.term(figure), Term(unit)]], words: [figure, unit])
    both.said = said
    return .unit(both)
  }

  private static let spans: Set<String> = ["시간", "인분", "인용", "가지", "마리", "켤레", "송이", "박스", "개월", "주년", "학년"]
}
