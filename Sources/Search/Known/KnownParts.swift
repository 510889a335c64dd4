/// Which parts known words have, and where a word only stands by chance in the middle of one.
extension Lexicon {
  /// What known words end in and is a word itself: 기름 in 들기름, and no 동화 in 운동화.
  private static let parts: Set<String> = [
    "가게", "가루", "가슴살", "가운", "거리", "글로스", "기름", "꽂이", "꼭지", "다발", "덮개", "돼지", "라이너", "레인지", "마개", "막이", "매장", "매트", "받이", "배터리", "밴드", "베리", "보틀", "볶음", "사진", "살롱", "상가", "샤워", "세트", "소매", "소품",
    "식품", "오일", "집", "점", "한복", "동물", "피부", "친구", "케이크", "국밥", "용품점", "워머", "워시", "웨어", "자루", "젖꼭지", "정식", "주머니", "차단제", "차단크림", "청정기", "충전", "케어", "크랩", "키트", "타이", "트랩", "티슈", "패드", "팔레트", "팩트", "포트", "폴라",
  ]

  private static let tree = WordTree([Array(thingOf.keys), Array(lookOf.keys), Array(colourOf.keys), Array(genderOf.keys), Array(recipientOf.keys), Array(groupOf.keys)].joined())

  /// Whether a place in a word is the middle of a known one that it is no part of by itself: 보리 begins in 아이보리, 동화 in 운동화, 이비 in 네이비.
  /// - Parameter word: the syllables of the word, read in place.
  static func isCut(_ word: UnsafeBufferPointer<UInt32>, at place: Int) -> Bool {
    guard place > 0, place < word.count else { return false }
    return (max(0, place - tree.longest + 1)..<place).contains { first in
      tree.reaches(word[first...], beyond: place - first) { length in
        // A known word that begins in the middle of another one is none: 비니 in 네이비니트.
        !isCut(word, at: first) && !hasPart(String(scalars: word[first..<first + length]), behind: String(scalars: word[first..<place]), String(scalars: word[place..<first + length]))
      }
    }
  }

  static func isCut(_ word: [UInt32], at place: Int) -> Bool { word.withUnsafeBufferPointer { isCut($0, at: place) } }

  /// Whether the end of a known word is a word of its own in it: it is the same or a wider one, or what stands before it is a word too.
  private static func hasPart(_ key: String, behind head: String, _ tail: String) -> Bool {
    if parts.contains(tail) { return true }
    if let colour = colourOf[key] { return colourOf[tail].map { $0 == colour || colours[colour].parent == $0 } ?? false }
    if let look = lookOf[key], lookOf[tail] == look { return true }
    if let thing = thingOf[key], let other = thingOf[tail], lineage(thing).contains(other) { return true }
    return isMeant(head) && isMeant(tail)
  }

  /// Whether a word says what a thing is, how it looks or whom it is for.
  static func isMeant(_ key: String) -> Bool {
    thingOf[key] != nil || lookOf[key] != nil || colourOf[key] != nil || genderOf[key] != nil || recipientOf[key] != nil || groupOf[key] != nil
  }

  /// Whether people and animals have a thing, so that what is for animals says so.
  static func isSharedWithAnimals(_ key: String) -> Bool { shared.contains(key) || thing(key).map(sharedThings.contains) ?? false }
  private static let shared = Set(KnownLooks.shared.split(separator: " ").map(String.init))
  private static let sharedThings = Set(shared.compactMap { thing($0) })

  /// Colours in the middle of whose names a word stands: 아이보리, for 보리.
  static func colours(within key: String) -> [Int] { coloursWithin[key] ?? [] }

  /// Whether a word that is none itself stands in the middle of a colour's name, which half of a shop may have.
  static func isPieceOfColour(_ scalars: [UInt32]) -> Bool {
    let key = String(scalars: scalars)
    return coloursWithin[key] != nil && !isMeant(key)
  }

  private static let coloursWithin: [String: [Int]] = {
    var found: [String: [Int]] = [:]
    for (index, colour) in colours.enumerated() {
      for word in colour.words.map(Hangul.scalars) where word.count > 2 && word.allSatisfy(Hangul.isSyllable) {
        for first in 1..<word.count - 1 {
          for last in first + 1..<word.count {
            let key = String(scalars: word[first...last])
            if colourOf[key] == nil, found[key]?.contains(index) != true { found[key, default: []].append(index) }
          }
        }
      }
    }
    return found
  }()
}
