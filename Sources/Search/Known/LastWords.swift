/// Things whose names of several English words end in the word for another one.
extension Lexicon {
  /// Kinds by the last word of a name of several English words: sweet potatoes by potatoes and potato.
  private static let lastWords: [String: [Int]] = {
    var found: [String: [Int]] = [:]
    for (index, thing) in things.enumerated() {
      for word in thing.words {
        guard let last = word.split(separator: " ").dropFirst().last.map({ key(String($0)) }) else { continue }
        for form in [last] + forms(last) where found[form]?.contains(index) != true { found[form, default: []].append(index) }
      }
    }
    return found
  }()

  /// Kinds of the same family that are called by a thing's word with another one before it: down jackets and sweet potatoes.
  static func calledAlso(_ thing: Int, _ key: String) -> [Int] {
    let mine = lineage(thing)
    return (lastWords[key] ?? []).filter { !lineage($0).contains(thing) && !lineage($0).isDisjoint(with: mine) }
  }

  /// Kinds of another family that are called so: tea bags, for bags.
  static func calledOtherwise(_ thing: Int, _ key: String) -> [Int] {
    let mine = lineage(thing)
    return (lastWords[key] ?? []).filter { lineage($0).isDisjoint(with: mine) }
  }
}
