/// What stands behind an amount and says how it is meant: 이하, 대, 정도, 초반.
enum PriceTails {
  static let upTo: Set<String> = [
    "이하", "미만", "아래", "까지", "이내", "안쪽", "밑", "내", "안넘는", "안넘게", "안넘고", "안되는", "안되고", "안하는", "못되는", "못미치는", "넘지않는", "넘지않게", "넘지않은", "보다싼", "보다저렴한", "보다낮은", "under", "below", "less",
  ]
  static let from: Set<String> = ["이상", "초과", "넘는", "부터", "이후", "보다비싼", "보다높은", "over", "above", "more"]
  /// From so much on, as far as its last figure goes.
  private static let bands: Set<String> = ["대", "짜리"]
  private static let parts: Set<String> = ["초반", "중반", "후반", "대초반", "대중반", "대후반"]
  /// Before a comparison that stands apart.
  static let particles: Set<String> = ["도", "이", "가", "을", "를", "은", "는", "에서", "에"]
  private static let endings = ["으로", "의", "인", "로", "에", "은", "는", "만"]

  static func isAround(_ tail: String) -> Bool { bands.contains(tail) || AboutWords.after.contains(tail) }

  /// The same without a particle; nil when it says nothing of an amount.
  static func known(_ tail: String) -> String? {
    func isCompared(_ text: String) -> Bool { upTo.contains(text) || from.contains(text) }
    func isKnown(_ text: String) -> Bool { text.isEmpty || isAround(text) || parts.contains(text) || isCompared(text) || text == "에서" || text == "보다" }
    if isKnown(tail) { return tail }
    if let particle = particles.first(where: tail.hasPrefix), isCompared(String(tail.dropFirst(particle.count))) { return String(tail.dropFirst(particle.count)) }
    return endings.lazy.filter(tail.hasSuffix).map { String(tail.dropLast($0.count)) }.first { !$0.isEmpty && isKnown($0) }
  }

  /// What stands apart behind an amount and takes it not exactly, and how many words that is.
  static func around(_ words: [Word], at place: Int) -> (text: String, count: Int)? {
    for count in [2, 1] where place + count <= words.count {
      let said = words[place..<place + count].map(\.text).joined()
      // 선 may begin something else.
      guard let text = known(said), isAround(text), said != "선" else { continue }
      return (text, count)
    }
    return nil
  }
}

/// Words that say that an amount is only nearly meant: 5만원 정도, 약 5만원, around 50,000 won. A fifth less and a fifth more are near.
enum AboutWords {
  static let after: Set<String> = [
    "정도", "쯤", "선", "가량", "내외", "안팎", "전후", "언저리", "남짓", "근처", "정도하는", "쯤하는", "가량하는", "정도되는", "쯤되는", "정도의", "정도로", "orso", "ish", "roughly", "approximately",
  ]
  static let before: Set<String> = ["around", "about", "roughly", "approximately", "approx", "circa", "nearly", "almost", "약", "대략", "대충", "한"]

  static func isSaid(before place: Int, _ words: [Word]) -> Bool { place > 0 && before.contains(words[place - 1].text) }

  /// - Parameter amount: above nothing.
  static func band(around amount: Int64) -> ClosedRange<Int64> {
    var lead: Int64 = 1
    while lead <= amount / 10 { lead *= 10 }
    let step = max(1, lead / 20), fifth = amount / 5
    let low = (amount - fifth) / step * step, high = (amount + fifth + step - 1) / step * step
    return max(0, low)...high
  }
}
