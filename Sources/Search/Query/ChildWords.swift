/// Words for children and for a sex beside one another: 남자 아동 are boys, and no men.
enum ChildWords {
  static func mark(_ pieces: inout [Reading.Piece]) {
    let isKids = pieces.contains { if case .wish(let wish) = $0 { wish.wish == .kids } else { false } }
    guard isKids else { return }
    for place in pieces.indices {
      guard case .wish(var wish) = pieces[place], Lexicon.genderOf[Lexicon.key(wish.words)] != nil else { continue }
      if wish.wish == .men { wish.wish = .boys } else if wish.wish == .women { wish.wish = .girls }
      pieces[place] = .wish(wish)
    }
  }
}
