import Kernel

/// A document made ready for its row: folded, cut into tokens, packed.
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
  var labels: [UInt8]
  var words: [UInt8]
  var options: [SearchOption]
  /// Words worth correcting towards.
  var vocabulary: Set<String>

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
    let labels = Label.of(document)
    self.labels = Label.packed(labels)

    let names = document.names.prefix(8).map(PlainText.fold)
    let brand = (document.brand?.names ?? []).prefix(8).map(PlainText.fold)
    let rest = (document.categories.flatMap(\.names) + document.keywords + document.options.map(\.value)).prefix(80).map(PlainText.fold)
    words = DocumentText.packed([names, brand, rest])

    var found: Set<String> = []
    for text in names + brand + rest where found.count < Tokens.most { found.formUnion(Tokens.of(text)) }
    found.formUnion(labels.map(\.token))
    if let price = document.price { found.formUnion(Band.priceTokens(price.minor)) }
    found.insert(Band.ratingToken(Band.rating(document.ratingHundredths)))
    tokens = found.sorted().joined(separator: " ")
    digest = Typo.hash(tokens.unicodeScalars.lazy.map(\.value))

    vocabulary = Vocabulary.words(of: names + brand)
  }
}
