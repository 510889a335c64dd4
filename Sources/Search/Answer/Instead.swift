import Kernel
import Storage

/// What stands in the place of words that nothing carries: a wider kind, a colour, a neighbour, a part of the word.
extension Readings {
  /// The same with what stands in the place of pieces that nothing carries, and without the others of them.
  func instead(_ wide: Reading, _ empty: Set<Int>, in tx: Transaction) throws -> Reading? {
    var changed = wide
    changed.pieces = []
    var isChanged = false
    for (place, piece) in wide.pieces.enumerated() {
      guard empty.contains(place), case .unit(let unit) = piece else {
        changed.pieces.append(empty.contains(place) ? .dropped(piece.text) : piece)
        continue
      }
      if let (wider, nearby) = try broader(unit, in: tx) {
        changed.pieces.append(wider)
        changed.nearby = nearby
      } else if let coloured = try coloured(unit, in: tx) {
        changed.pieces.append(coloured)
      } else if let (near, nearby) = try neighbours(unit, in: tx) {
        changed.pieces.append(near)
        changed.nearby = nearby
      } else if let parts = try bare(unit, in: tx) ?? tail(of: unit, in: tx) {
        changed.pieces += parts
      } else {
        changed.pieces.append(.dropped(unit.text))
        continue
      }
      isChanged = true
    }
    guard isChanged else { return nil }
    return changed
  }

  /// A kind of thing that nobody has here, replaced by a wider one that its own name says: no knitted vest, but vests. Shoes of
  /// another kind are no answer to whoever wants pumps, and make-up no answer to whoever wants a cushion for the sofa.
  private func broader(_ unit: Reading.Unit, in tx: Transaction) throws -> (Reading.Piece, Nearby)? {
    let said = Synonyms.key(unit.words)
    guard unit.sort == .thing, let thing = Lexicon.thing(said), !Lexicon.soles.contains(thing) else { return nil }
    for parent in Lexicon.things[thing].parents.reversed() where Lexicon.things[parent].words.contains(where: { said.contains(Lexicon.key($0)) }) {
      // What surely is one goes before what only stands among such: bags before wallets.
      let narrow = try read(Typed(folded: Lexicon.things[parent].name), in: tx)
      for other in [narrow, narrow.wide] where other.pieces.count == 1 {
        if try shelves.isCarried(other.expression, needing: other, in: tx) { return (other.pieces[0], Nearby(unit.text, [parent])) }
      }
    }
    return nil
  }

  /// A thing that nobody has here and whose word is a colour too: 크림.
  private func coloured(_ unit: Reading.Unit, in tx: Transaction) throws -> Reading.Piece? {
    guard unit.sort == .thing, let colour = Lexicon.colour(Synonyms.key(unit.words)) else { return nil }
    var other = unit
    other.sort = .colour
    other.alternatives = [[Term(.colour, Lexicon.colours[colour].name)]]
    return try shelves.isCarried(other.expression, in: tx) ? .unit(other) : nil
  }

  /// A kind of thing that nobody has here, replaced by those that stand near it; a look of which nothing is, by what is meant by it.
  private func neighbours(_ unit: Reading.Unit, in tx: Transaction) throws -> (Reading.Piece, Nearby)? {
    let said = Synonyms.key(unit.words)
    let known = unit.sort == .thing ? Lexicon.thing(said).flatMap { Lexicon.neighbours[$0] } : unit.sort == .look ? Lexicon.look(said).flatMap { Lexicon.meant[$0] } : nil
    let near = try (known ?? []).filter { try shelves.isCarried(Term(.kind, Lexicon.things[$0].name).expression, in: tx) }
    guard !near.isEmpty else { return nil }
    var other = unit
    other.sort = .thing
    other.isInOrder = true
    other.alternatives = near.map { [Term(.kind, Lexicon.things[$0].name)] }
    return (.unit(other), Nearby(unit.text, near))
  }

  /// A word that nobody knows, without its particle: 양파는, where a title says 햇양파.
  private func bare(_ unit: Reading.Unit, in tx: Transaction) throws -> [Reading.Piece]? {
    guard unit.sort == .plain, unit.words.count == 1 else { return nil }
    for stem in Particles.stems(of: unit.words[0]) where stem.count > 1 {
      let other = try read(Typed(folded: stem), in: tx).wide
      if try shelves.isCarried(other.expression, needing: other, in: tx) { return other.pieces }
    }
    return nil
  }

  /// A word that nobody knows, without its beginning: what a Korean word ends in is the thing, 밥그릇 a bowl and 유리컵 a cup. 캠핑용품 is what is for 캠핑.
  private func tail(of unit: Reading.Unit, in tx: Transaction) throws -> [Reading.Piece]? {
    guard unit.sort == .plain, unit.words.count == 1, let word = unit.words.first, word.script == .syllabic, word.scalars.count > 2, word.scalars.allSatisfy(Hangul.isSyllable) else { return nil }
    func rest(_ cut: Int) -> String { String(scalars: word.scalars[cut...]) }
    let cuts = Array(2..<word.scalars.count)
    let sorts = try Vocabulary.sorts(of: cuts.map(rest), in: tx)
    func isKnown(_ cut: Int) -> Bool {
      let rest = rest(cut)
      return Lexicon.groupOf[rest] != nil || (rest.unicodeScalars.count > 1 ? Lexicon.thing(rest) != nil || Lexicon.look(rest) != nil : Lexicon.isPlainest(rest))
    }
    func isGeneral(_ cut: Int) -> Bool { cut > 1 && Lexicon.generals.contains(rest(cut)) }
    // A lone syllable is left behind what leaves more: 수면바지 is 바지 for 수면, and no 면바지. What merely is a word here comes last, and never from the
    // middle of a known one: 찻주전자 is 주전자, and nothing of 전자.
    let known = (cuts + [1]).filter { isGeneral($0) || isKnown($0) }
    for cut in known + cuts.filter({ !known.contains($0) && $0 < word.scalars.count - 1 && sorts[rest($0)] != nil && !Lexicon.isCut(word.scalars, at: $0) }) {
      let head = String(scalars: word.scalars[..<cut]), rest = rest(cut)
      let other = try read(Typed(folded: Hangul.scalars(isGeneral(cut) ? head : rest)), in: tx).wide
      guard try shelves.isCarried(other.expression, needing: other, in: tx) else { continue }
      return isGeneral(cut) ? other.pieces + [.filler(rest)] : [.dropped(head)] + other.pieces
    }
    return nil
  }
}
