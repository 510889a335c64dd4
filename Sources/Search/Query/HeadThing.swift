/// Which of several things is wanted. In Korean the last; the others only say what it is like.
enum HeadThing {
  static func mark(_ pieces: inout [Reading.Piece]) {
    let places = pieces.indices.filter { if case .unit(let unit) = pieces[$0] { unit.sort == .thing } else { false } }
    func isPurpose(_ place: Int) -> Bool { if case .unit(let unit) = pieces[place] { unit.role == .purpose } else { false } }
    let heads = places.filter { !isPurpose($0) }
    let things = heads.map { thing(at: $0, pieces) }
    // A word for a colour or a flavour too is the thing where no other is named: 니트 크림 is knitwear.
    let head = heads.indices.last { !isAside(things[$0], pieces[heads[$0]], behind: things[..<$0].compactMap { $0 }) }.map { heads[$0] } ?? heads.last
    for place in places where place != head {
      guard case .unit(var unit) = pieces[place] else { continue }
      unit.sort = .look
      unit.alternatives.append(unit.words.map { Term($0) })
      // Knitwear of cream is no cream.
      if let colour = Lexicon.colour(Synonyms.key(unit.words)) { unit.alternatives.append([Term(.colour, Lexicon.colours[colour].name)]) }
      if let thing = Lexicon.thing(Synonyms.key(unit.words)) {
        unit.alternatives += Lexicon.things[thing].words.prefix(8).map { Term.list($0, origin: .synonym) }.filter { !ReadWords.isLone($0) }
      }
      pieces[place] = .unit(unit)
    }
    if let head { narrow(head, &pieces) }
  }

  private static func thing(at place: Int, _ pieces: [Reading.Piece]) -> Int? {
    guard case .unit(let unit) = pieces[place], unit.either.isEmpty else { return nil }
    return Lexicon.thing(Synonyms.key(unit.words))
  }

  /// Whether a thing only says of which colour or taste those before it are: of 립밤 체리 the cherry, and not of 레몬 녹차 the tea.
  private static func isAside(_ thing: Int?, _ piece: Reading.Piece, behind others: [Int]) -> Bool {
    guard let thing, case .unit(let unit) = piece, !others.isEmpty else { return false }
    if Lexicon.colour(Synonyms.key(unit.words)) != nil { return !others.allSatisfy(Lexicon.isFlavour) }
    guard Lexicon.isFlavour(thing) else { return false }
    // Tea is made of food, and a fruit is not.
    return Lexicon.isPrepared(thing) ? !others.allSatisfy(Lexicon.isFood) : !others.allSatisfy(Lexicon.isFlavour)
  }

  /// What a word says of clothes is no thing where something else is said beside it: a cardigan is no answer to whoever wants a USB 케이블.
  private static func narrow(_ place: Int, _ pieces: inout [Reading.Piece]) {
    guard let thing = thing(at: place, pieces), let made = Lexicon.saidOf[thing], case .unit(var unit) = pieces[place] else { return }
    let isAlone = !pieces.indices.contains { other in if other != place, case .unit = pieces[other] { true } else { false } }
    guard !isAlone else { return }
    unit.further = unit.further.map { $0 + made.map { Term(.notKind, Lexicon.things[$0].name) } }
    pieces[place] = .unit(unit)
  }
}
