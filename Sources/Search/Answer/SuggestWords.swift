import Kernel
import Storage

/// Words to search for that begin as was typed: things that the site has, in the reader's language, and what others searched for.
package struct SuggestWords: Sendable {
  package var text: String
  package var site: ID<SearchSite>
  package var language: Language
  /// What is searched for often, most first.
  package var popular: [String]
  package var most: Int

  package init(_ text: String, site: ID<SearchSite>, language: Language, popular: [String] = [], most: Int = 4) {
    self.text = text
    self.site = site
    self.language = language
    self.popular = popular
    self.most = most
  }

  package func run(in tx: Transaction) throws -> [String] {
    let typed = Typed(text)
    var ways = typed.isCertainSlip ? [] : [typed]
    if let slip = typed.slip, !slip.isEmpty { ways.append(slip) }
    let shelves = try Shelves(site: site, kinds: [.product], in: tx)
    for way in ways {
      let found = try words(way, shelves, in: tx)
      if !found.isEmpty { return found }
    }
    for way in ways {
      let found = try behind(way, shelves, in: tx)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Things behind words that are finished, where some are of both: 여자 코트 for 여자 코.
  private func behind(_ typed: Typed, _ shelves: Shelves, in tx: Transaction) throws -> [String] {
    guard let (head, last) = typed.parted else { return [] }
    let before = try ReadWords(head, language: language, in: tx).reading
    guard !before.isEmpty else { return [] }
    var bare = self
    bare.popular = []
    return try bare.words(last, shelves, alike: before.wishes.reduce(.all(before.units.map(\.expression))) { $0.and($1.expression) }, in: tx).map { head.string + " " + $0 }
  }

  /// - Parameter alike: what must be carried beside.
  private func words(_ typed: Typed, _ shelves: Shelves, alike: Expression = .all([]), in tx: Transaction) throws -> [String] {
    guard !typed.isEmpty, typed.words.count <= 3 else { return [] }
    let joined = Word(script: typed.words[0].script, scalars: typed.words.flatMap(\.scalars), isGlued: false)
    let reading = Reading([joined]).unfinished
    guard let term = reading.units.first?.alternatives.first?.first else { return [] }
    func begins(_ word: String) -> Bool {
      DocumentText(packed: PackedWords.bytes([[PlainText.fold(word).filter { $0 != 0x20 }]])).isBegun(by: term)
    }
    var found: [String] = []
    for word in popular.filter(begins).map(spoken) where !found.contains(word) { found.append(word) }
    for thing in Lexicon.things where found.count < most {
      guard thing.words.contains(where: begins), let word = thing.words.first(where: { isOurs($0) && begins($0) }) ?? thing.words.first(where: isOurs), !found.contains(word)
      else { continue }
      if try shelves.isCarried(Term(.kind, thing.name).expression.and(alike), in: tx) { found.append(word) }
    }
    return Array(found.prefix(most))
  }

  /// What others searched for, by its name in the reader's language where it is a thing that has one.
  private func spoken(_ word: String) -> String {
    guard !isOurs(word), let thing = Lexicon.thing(String(scalars: PlainText.fold(word).filter { $0 != 0x20 })) else { return word }
    return Lexicon.things[thing].words.first(where: isOurs) ?? word
  }

  /// Whether a word is of the reader's language.
  private func isOurs(_ word: String) -> Bool { BrandSound.isHangul(PlainText.fold(word)) == (language == .korean) }
}
