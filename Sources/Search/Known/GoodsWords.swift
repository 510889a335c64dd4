/// Words for what shops sell, alone or in groups, and for its colour; kinds of houses are none.
package enum GoodsWords {
  package static func has(_ word: String) -> Bool {
    let key = Lexicon.key(word)
    return Lexicon.groupOf[key] != nil || Lexicon.colour(key) != nil || Lexicon.thing(key).map { !Lexicon.houses.contains($0) } ?? false
  }
}
