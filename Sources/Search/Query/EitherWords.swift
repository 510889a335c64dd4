/// Words between two things of which either is wanted: 코트랑 머플러, 코트 또는 머플러, coat or scarf.
enum EitherWords {
  /// Written together with the first thing.
  static let particles: Set<String> = ["랑", "이랑", "하고", "나", "이나", "와", "과", "이든", "든"]
  /// Words of their own.
  private static let words: Set<String> = ["또는", "혹은", "아니면", "하고", "이랑", "이나", "및", "그리고", "or", "and"]

  /// As a comma between two words is read.
  static let sign = "또는"

  static func knows(_ key: String) -> Bool { words.contains(key) }

  private static let joined: Set<Reading.Unit.Sort> = [.thing, .brand, .colour]

  /// Makes one of things, brands or colours that such a word joins; what joins nothing is left out.
  static func join(_ pieces: inout [Reading.Piece]) {
    var place = 0
    while place + 2 < pieces.count {
      guard case .unit(let one) = pieces[place], joined.contains(one.sort), case .filler(let joint) = pieces[place + 1], particles.contains(joint) || words.contains(joint),
        case .unit(let other) = pieces[place + 2], other.sort == one.sort
      else {
        place += 1
        continue
      }
      pieces.replaceSubrange(place...place + 2, with: [.unit(either(one, other, joint))])
    }
    pieces.removeAll { if case .filler(let text) = $0 { particles.contains(text) } else { false } }
  }

  private static func either(_ one: Reading.Unit, _ other: Reading.Unit, _ joint: String) -> Reading.Unit {
    var both = one
    both.alternatives += other.alternatives
    both.further += other.further
    both.words += other.words
    both.either = (one.either.isEmpty ? [one] : one.either) + [other]
    both.said = one.text + (particles.contains(joint) && !words.contains(joint) ? joint : " " + joint) + " " + other.text
    return both
  }
}
