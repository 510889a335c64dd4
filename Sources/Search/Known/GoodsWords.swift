/// Words for what shops sell, alone or in groups; kinds of houses are none.
package enum GoodsWords {
  package static func has(_ word: String) -> Bool {
    let key = Lexicon.key(word)
    return Lexicon.groupOf[key] != nil || Lexicon.thing(key).map { !Lexicon.houses.contains($0) } ?? false
  }
}
