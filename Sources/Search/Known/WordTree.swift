/// Known words syllable by syllable, to tell which of them stand at a place of a longer word without looking at all of them.
struct WordTree {
  /// The next node by a node and a syllable.
  private var next: [UInt64: Int] = [:]
  /// Whether a word ends at a node.
  private var ends: [Bool] = [false]
  /// Syllables of the longest word.
  private(set) var longest = 0

  init(_ words: some Sequence<String>) {
    for word in words {
      let scalars = Hangul.scalars(word)
      guard scalars.count > 1, scalars.allSatisfy(Hangul.isSyllable) else { continue }
      var node = 0
      for scalar in scalars {
        let step = Self.step(node, scalar)
        node = next[step] ?? ends.count
        if node == ends.count {
          next[step] = node
          ends.append(false)
        }
      }
      ends[node] = true
      longest = max(longest, scalars.count)
    }
  }

  /// Whether a word fits that begins at the first of some syllables and reaches further than `count` of them.
  func reaches(_ syllables: some Sequence<UInt32>, beyond count: Int, where fits: (_ length: Int) -> Bool) -> Bool {
    var node = 0, length = 0
    for syllable in syllables {
      guard let deeper = next[Self.step(node, syllable)] else { return false }
      node = deeper
      length += 1
      if length > count, ends[node], fits(length) { return true }
    }
    return false
  }

  private static func step(_ node: Int, _ scalar: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(scalar) }
}
