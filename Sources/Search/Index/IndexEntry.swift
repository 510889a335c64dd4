import Kernel

/// A document made ready for its rows: folded, cut into tokens, packed.
struct IndexEntry {
  var key: SearchIndex.Key
  /// 0 until it is given one.
  var slot: Int64 = 0
  var tier: Int64
  var tokens: String
  /// Of the tokens; as long as it stays, an update touches no token.
  var digest: Int64
  var price: Int64
  var currency: String
  var popularity: Int64
  var created: Instant
  var rating: Int64
  /// As people read it.
  var title: String
  var labels: [Label]
  /// The labels by their numbers, packed; empty until these are known.
  var numbers: [UInt8] = []
  var words: [UInt8]
  var options: [SearchOption]
  /// Words worth knowing, and what they are (`Vocabulary.Sort`).
  var vocabulary: [String: Int64]

  /// Scalars of a description that are searched, at most.
  static let descriptionMax = 600
  /// Keywords, and all words beside names and brand, that are searched, at most.
  static let keywordsMax = 100, wordsMax = 160
  /// Tokens of a description, at most.
  static let descriptionTokensMax = 250

  init(_ document: SearchDocument, ordinal: Int64) {
    key = SearchIndex.Key(ordinal: ordinal, kind: document.kind.rawValue, item: document.item)
    tier = Slot.tier(popularity: document.popularity)
    price = document.price?.minor ?? -1
    currency = document.price?.currency.code ?? ""
    popularity = document.popularity
    created = document.created
    rating = document.ratingHundredths
    title = document.names.first ?? ""
    options = document.options
    labels = Label.of(document)

    let nature = Nature(document)
    let brandNames = Array((document.kind == .brand ? document.names : document.brand?.names ?? []).prefix(8))
    let allBrandNames = brandNames + BrandNames.others(of: brandNames)
    let names = document.names.prefix(8).map(PlainText.fold)
    let brand = allBrandNames.prefix(12).map(PlainText.fold)
    let kinds = nature.kinds.sorted().map { Lexicon.things[$0].name }
    let sure = nature.sure.sorted().map { Lexicon.things[$0].name }
    let colours = nature.colours.sorted().map { Lexicon.colours[$0].name }
    let plainCategories = document.categories.flatMap(\.names).filter { document.kind != .product || !Nature.isSeveral($0) }
    let said = plainCategories + document.types.map(Nature.deepest) + document.keywords.prefix(Self.keywordsMax)
    let rest = (said + document.options.map(\.value)).prefix(Self.wordsMax).map(PlainText.fold) + colours + [Hangul.scalars(nature.gender.name)] + (nature.child.map { [Hangul.scalars($0.name)] } ?? [])
    let description = Array(PlainText.fold(document.description).prefix(Self.descriptionMax))
    words = PackedWords.bytes([names, brand, sure, rest, [description]])

    var found = TokenPile()
    for text in names + brand + rest where !found.holds(Tokens.most) { Tokens.add(text, to: &found) }
    Tokens.addTold(description, most: Self.descriptionTokensMax, to: &found)
    for kind in kinds { found.add("n", kind) }
    if kinds.isEmpty { found.add(Tokens.noKind) }
    if let head = nature.head { found.add("k", Lexicon.things[head].name) }
    for colour in colours { found.add("xh", colour) }
    for size in nature.sizes.prefix(60) { found.add("xz", Hangul.scalars(size)) }
    for name in names where !name.isEmpty { found.add(Tokens.called(name)) }
    found.add(Tokens.gender(nature.gender))
    if let child = nature.child { found.add(Tokens.gender(child)) }
    for label in labels { found.add(label.token) }
    if let price = document.price { for token in Band.priceTokens(price.minor) { found.add(token) } }
    for token in Band.timeTokens(document.created.milliseconds) { found.add(token) }
    found.add(Band.ratingToken(Band.rating(document.ratingHundredths)))

    vocabulary = Vocabulary.words(of: names + brand).reduce(into: [:]) { $0[$1] = Vocabulary.Sort.word }
    let isTwoScript = Set(brand.map(BrandSound.isHangul)).count > 1
    for name in brand {
      let joined = name.filter { $0 != 0x20 && $0 != 0x2D }
      guard joined.count > 1 || joined.contains(where: Hangul.isSyllable) else { continue }
      found.add("f", joined)
      vocabulary[String(scalars: joined), default: 0] |= Vocabulary.Sort.brand
      guard !isTwoScript else { continue }
      for sound in BrandSound.keys(name) {
        let token = Tokens.sound(sound, ofHangul: BrandSound.isHangul(name))
        found.add(token)
        vocabulary[token] = Vocabulary.Sort.sound
      }
    }
    tokens = found.joined()
    digest = Typo.hash(tokens.unicodeScalars.lazy.map(\.value))
  }
}
