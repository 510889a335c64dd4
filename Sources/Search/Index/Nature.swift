/// What a document is, as far as its words tell: the kinds of thing with all wider ones, colours, whom it is for, sizes.
struct Nature {
  var kinds: Set<Int> = []
  /// Of the kinds those that are certain: said by the shop, or the very end of the title.
  var sure: Set<Int> = []
  /// The one kind that it is called or said to be, of all of them.
  var head: Int?
  var colours: Set<Int> = []
  var gender = Lexicon.Gender.unknown
  /// Of what is for children: boys or girls, where it is for one of them.
  var child: Lexicon.Gender?
  /// Folded: `270`, `xl`.
  var sizes: Set<String> = []

  init(_ document: SearchDocument) {
    let titles = document.names.prefix(8).map { TitleWords($0) }
    let types = document.types.prefix(8).map { TitleWords(Self.deepest($0)) }
    let names = document.categories.map(\.names)
    colours = titles.reduce(into: []) { $0.formUnion($1.colours) }
    read(document.options)

    let looks = titles.reduce(into: Set<Int>()) { $0.formUnion($1.looks) }.union(types.flatMap(\.looks))
    var others: Set<Int> = []
    let title = titles.first { $0.kind != nil }
    let named = title?.kind
    let typed = zip(types, document.types).lazy.filter { !Self.isSeveral(Self.deepest($0.1)) }.compactMap(\.0.kind).first
    if let typed { kinds.formUnion(Lexicon.lineage(typed)) }
    // A store that calls itself after a kind of house is one, beside what it says it is: opticians among shops for accessories.
    if document.kind == .place, let house = titles.lazy.compactMap(\.kind).first(where: Lexicon.houses.contains) { kinds.formUnion(Lexicon.lineage(house)) }
    if let named {
      let lineage = Lexicon.lineage(named)
      // A court shoe is called after a coat in Korean: what the shop says it is counts where the two have nothing in common.
      if typed == nil || !lineage.isDisjoint(with: kinds) { kinds.formUnion(lineage) }
    }
    // What it is called in another language, where that is no other thing.
    for other in titles.filter(\.isEnd).compactMap(\.kind) where !kinds.isEmpty && other != named {
      let lineage = Lexicon.lineage(other)
      if !lineage.isDisjoint(with: kinds) || typed == nil { others.formUnion(lineage) }
    }
    // Denim alone is jeans.
    if kinds.isEmpty, let meant = (titles + types).lazy.compactMap(\.meant).first { kinds.formUnion(Lexicon.lineage(meant)) }
    if kinds.isEmpty, let category = names.last(where: { names in names.contains { !Self.isSeveral($0) && TitleWords($0).kind != nil } }) {
      for name in category { if let kind = TitleWords(name).kind { kinds.formUnion(Lexicon.lineage(kind)) } }
    }
    for composite in Lexicon.composites {
      guard let made = Lexicon.things[composite].made, kinds.contains(made.of), let look = Lexicon.lookOf[made.look], looks.contains(look) else { continue }
      kinds.formUnion(Lexicon.lineage(composite))
    }

    // A hood by itself is a hoodie.
    if let hood = Lexicon.thingOf["후드"], named == hood, let hoodie = Lexicon.thingOf["후드티"] { kinds.insert(hoodie) }
    head = kinds.isEmpty ? nil : Self.head(named: named, typed: typed, among: kinds)
    defer { kinds.formUnion(others) }
    sure = typed != nil || named == nil || title?.isSure == true ? kinds : []

    let said = Set(document.audience.flatMap { said in TitleWords(said, wantsKind: false).genders.union([Lexicon.recipientOf[Synonyms.key(said)]].compactMap { $0 }) })
    let inWords = Set(titles.flatMap(\.genders)).union(document.keywords.prefix(30).compactMap { Lexicon.genderOf[Synonyms.key($0)] }).union(types.flatMap(\.genders))
    gender = Self.one(said) ?? Self.one(inWords) ?? Self.one(Set(names.flatMap { $0.flatMap { TitleWords($0, wantsKind: false).genders } })) ?? .unknown
    if gender == .kids { child = Self.child(said) ?? Self.child(inWords) }
  }

  /// What the title calls it, unless the shop says so more closely.
  private static func head(named: Int?, typed: Int?, among kinds: Set<Int>) -> Int? {
    guard let named, kinds.contains(named) else { return typed ?? kinds.sorted().max { Lexicon.lineage($0).count < Lexicon.lineage($1).count } }
    guard let typed, Lexicon.lineage(typed).contains(named) else { return named }
    return typed
  }

  private mutating func read(_ options: [SearchOption]) {
    for option in options.prefix(100) {
      let name = String(scalars: PlainText.fold(option.name))
      if ["사이즈", "크기", "치수", "신장", "size"].contains(where: name.contains) {
        for word in Word.split(PlainText.fold(option.value)).prefix(4) {
          // 2XL is no XL.
          sizes.formUnion(([word.scalars] + (Sizes.letters.contains(word.text) ? [] : word.pieces)).map { String(scalars: $0) })
        }
      } else {
        colours.formUnion(TitleWords(option.value, wantsKind: false).colours)
      }
    }
  }

  private static func one(_ genders: Set<Lexicon.Gender>) -> Lexicon.Gender? {
    if !genders.isDisjoint(with: [.kids, .boys, .girls]) { return .kids }
    return genders.contains(.unisex) || genders.count > 1 ? .unisex : genders.first
  }

  /// Boys or girls, where it is said for which.
  private static func child(_ genders: Set<Lexicon.Gender>) -> Lexicon.Gender? {
    guard !genders.contains(.unisex) else { return nil }
    let isBoys = !genders.isDisjoint(with: [.boys, .men]), isGirls = !genders.isDisjoint(with: [.girls, .women])
    return isBoys == isGirls ? nil : isBoys ? .boys : .girls
  }

  /// The last step of a path: `Apparel > Clothing > Shirts & Tops`.
  static func deepest(_ type: String) -> String { type.split(separator: ">").last.map(String.init) ?? type }

  /// Whether a category's name is a list: 바지·치마 says of nothing that it is a skirt.
  static func isSeveral(_ name: String) -> Bool { name.contains { "·&/,+".contains($0) } || name.contains(" and ") }
}
