extension Lexicon {
  /// A kind of thing: its words, the plainest first, and every kind that it also is.
  struct Thing {
    var words: [String]
    var parents: [Int]
    /// It is what a thing of the first kind and that look is.
    var made: (of: Int, look: String)?

    /// Its name in heads of documents and in tokens.
    let name: [UInt32]
    /// Its words as keys.
    let keys: [String]

    init(words: [String], parents: [Int], made: (of: Int, look: String)?) {
      self.words = words
      self.parents = parents
      self.made = made
      name = PlainText.fold(words[0])
      keys = words.map(Lexicon.key)
    }
  }

  /// A colour: its words, and the wider colour that it is too.
  struct Colour {
    var words: [String]
    var parent: Int?
    let name: [UInt32]

    init(words: [String], parent: Int?) {
      self.words = words
      self.parent = parent
      name = PlainText.fold(words[0])
    }
  }
}
