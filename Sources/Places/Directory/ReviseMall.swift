import Kernel
import Parties
import Storage

/// What is said of a mall, by those who run it.
package struct MallWords: Sendable, Hashable {
  package var name: Phrase
  package var welcome: Phrase
  package var about: Phrase
  package var way: Phrase
  package var hoursNote: Phrase
  package var phone: String

  /// Characters of a welcome at most: it stands in one line under the name.
  package static let welcomeMax = 120

  package init(
    name: Phrase, welcome: Phrase = Phrase("", ""), about: Phrase = Phrase("", ""), way: Phrase = Phrase("", ""), hoursNote: Phrase = Phrase("", ""),
    phone: String = ""
  ) {
    self.name = name
    self.welcome = welcome
    self.about = about
    self.way = way
    self.hoursNote = hoursNote
    self.phone = phone
  }

  /// The words that stand now.
  package init(_ mall: Mall) {
    self.init(name: mall.name, welcome: mall.welcome, about: mall.description, way: mall.way, hoursNote: mall.hoursNote, phone: mall.phone)
  }

  func check() throws(PlaceRefusal) {
    try PlaceRefusal.checkName(name)
    try PlaceRefusal.checkText(about, way, hoursNote)
    guard welcome.korean.count <= Self.welcomeMax, welcome.english.count <= Self.welcomeMax else { throw .welcomeTooLong }
    guard phone.length <= 40 else { throw .textTooLong }
  }
}

/// Says anew what is said of a mall. Refuses with a `PlaceRefusal`.
package struct ReviseMall: Sendable {
  package var mall: PartyID
  package var words: MallWords
  package var by: PartyID

  package init(_ mall: PartyID, _ words: MallWords, by: PartyID) {
    self.mall = mall
    self.words = words
    self.by = by
  }

  package func run(in tx: Transaction) throws {
    try words.check()
    let changed = try tx.run(
      """
      UPDATE places_mall
      SET name_ko = \(words.name.korean), name_en = \(words.name.english), welcome_ko = \(words.welcome.korean), welcome_en = \(words.welcome.english),
        description_ko = \(words.about.korean), description_en = \(words.about.english), way_ko = \(words.way.korean), way_en = \(words.way.english),
        hours_note_ko = \(words.hoursNote.korean), hours_note_en = \(words.hoursNote.english), phone = \(words.phone)
      WHERE id = \(mall)
      """)
    guard changed == 1 else { throw PlaceRefusal.unknownMall }
    try RenameParty(mall, name: words.name).run(in: tx)
    try tx.emit(PlacesEvents.about(PlacesEvents.mallRevisedTopic, mall, by: by))
  }
}
