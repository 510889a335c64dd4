import Testing

@testable import Search

@Suite struct SearchTextTests {
  private func plain(_ text: String) -> String { String(scalars: PlainText.fold(text)) }
  private func document(_ text: String) -> DocumentText { DocumentText(packed: PackedWords.bytes([[PlainText.fold(text)]])) }
  private func scalars(_ text: String) -> [UInt32] { Hangul.scalars(text) }

  @Test(arguments: [
    ("Nike Air", "nike air"), ("ＮＩＫＥ　２７０", "nike 270"), ("나이키", "나이키"), ("\u{1102}\u{1161}\u{110B}\u{1175}\u{110F}\u{1175}", "나이키"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"), ("ﾤﾷﾻ", "ㄴㅇㅋ"), ("Café Crème", "cafe creme"), ("Cafe\u{301}", "cafe"), ("Straße", "strasse"),
    ("Levi's", "levis"), ("Levi’s", "levis"), ("1,290원", "1290원"), ("27.5cm", "27.5cm"), ("AB-123/4", "ab-123-4"), ("운동화!!! (남성)", "운동화 남성"),
    ("  여백   많음  ", "여백 많음"), ("아디다스·나이키", "아디다스 나이키"), ("신\u{200B}발", "신발"), ("50% OFF", "50 off"), ("H&M", "h m"), ("Ørsted Łódź", "orsted lodz"),
    ("🏮마당🏮", "마당"), ("", ""), ("---", ""), ("A.P.C.", "a p c"), ("東京 Tokyo", "東京 tokyo"), ("각\u{11A8}", "각ㄱ"),
  ]) func textIsFoldedToOneForm(_ typed: String, _ wanted: String) {
    #expect(plain(typed) == wanted)
  }

  @Test(arguments: [
    ("나이키 air맥스", ["나이키", "air", "맥스"]), ("ab-123", ["ab", "123"]), ("270mm", ["270mm"]), ("ㄴㅇㅋ", ["ㄴㅇㅋ"]), ("나ㅇㅋ 270", ["나ㅇㅋ", "270"]), ("東京바나나", ["東京바나나"]),
  ]) func wordsPartWhereScriptsMeet(_ typed: String, _ wanted: [String]) {
    #expect(Word.split(PlainText.fold(typed)).map(\.text) == wanted)
  }

  @Test(arguments: [
    ("dkfma", "아름"), ("dkfms", "아른"), ("tlsqkf", "신발"), ("skdlzl", "나이키"), ("dnsehdghk", "운동화"), ("voeld", "패딩"), ("dkelektm", "아디다스"), ("rkqtrlf", "값길"), ("rhkwk", "과자"),
    ("zjvl", "커피"), ("wlrkq", "지갑"), ("qorvor", "백팩"), ("tjsrmffktm", "선글라스"), ("skdlzl tlsqkf", "나이키 신발"), ("dhkswjs", "완전"), ("Ekrrma", "닥금"), ("nike", nil), ("hello", nil),
    ("나이키", nil), ("270", nil),
  ]) func latinKeysAreReadAsHangul(_ typed: String, _ wanted: String?) {
    let read = Keyboard.hangul(typed: PlainText.fold(typed)).map { String(scalars: $0) }
    #expect(read == wanted)
  }

  @Test(arguments: [
    ("ㅜㅑㅏㄷ", "nike"), ("ㅁ양ㅁㄴ", "adidas"), ("ㅁㅑㄱ", "air"), ("ㅡㅁㅌ", "max"), ("내ㅜㅛ", "sony"), ("ㅅㅍ", "tv"), ("ㅎ미ㅁ툐", "galaxy"), ("땨ㅡㅇ", "eimd"), ("nike", nil), ("270", nil),
  ]) func hangulIsReadAsLatinKeys(_ typed: String, _ wanted: String?) {
    let read = Keyboard.latin(typed: PlainText.fold(typed)).map { String(scalars: $0) }
    #expect(read == wanted)
  }

  @Test(arguments: [
    ("나이키", "나이끼", true), ("운동화", "운동하", true), ("운동화", "운동", false), ("패딩", "페딩", true), ("아디다스", "아디디스", true), ("아디다스", "아다디스", false),
    ("nike", "nkie", true), ("nike", "nik", true), ("nike", "niike", true), ("nike", "bike", true), ("nike", "hike", true), ("nike", "like", true), ("nike", "ekin", false), ("nike", "nike", true),
    ("가방", "가바", true), ("가방", "나방", true), ("가방", "나발", false), ("sneakers", "sneekers", true), ("sneakers", "snekaers", true), ("sneakers", "sneker", false), ("값", "갑", true),
    ("떡뽁이", "떡볶이", true), ("꼬추가루", "고춧가루", true), ("찌게", "찌개", true), ("돈까스", "돈가스", true), ("왼손", "웬손", true), ("무릎", "무릅", true), ("축구화", "야구화", false),
  ]) func oneSlipIsNearAndTwoAreNot(_ a: String, _ b: String, _ isNear: Bool) {
    let first = Typo.letters(scalars(a)), second = Typo.letters(scalars(b))
    #expect(Typo.isNear(first, second) == isNear)
    #expect(Typo.isNear(second, first) == isNear)
    // Whatever is near shares a key.
    if isNear { #expect(!Typo.keys(first).isDisjoint(with: Typo.keys(second))) }
  }

  @Test(arguments: [
    ("ㄴㅇㅋ", "나이키 운동화", true), ("나ㅇㅋ", "나이키 운동화", true), ("ㅇㄷㅎ", "나이키 운동화", true), ("ㅋㅇㄷ", "나이키 운동화", true), ("ㄴㅇㅎ", "나이키 운동화", false),
    ("ㅅㅂ", "신발", true), ("신ㅂ", "신발", true), ("ㄱㅅ", "과수원", true), ("ㄳㄱ", "감사기", true), ("ㅇㄷ", "나이키 운동화", true), ("운ㄷ", "나이키 온돌", false),
    ("운동화", "운동 화", true), ("운동", "여성운동화", true), ("동화", "운동화", false), ("화동", "운동화", false), ("air", "nike air", true), ("air", "chair", false),
    ("ai", "nike air", true), ("270", "air 270mm", true), ("27.5", "27.5cm", true), ("mm", "270mm", true),
  ]) func termsAreMetInText(_ typed: String, _ text: String, _ isMet: Bool) {
    let term = Term(Word.split(PlainText.fold(typed))[0])
    #expect(document(text).contains(term) == isMet)
  }

  @Test(arguments: [
    ("운도", "운동화", true), ("운", "운동화", true), ("나잌", "나이키", true), ("나이ㅋ", "나이키", true), ("낭", "나이키", true), ("낟", "나이키", false), ("운돈", "운동화", false), ("n", "nike", true),
  ]) func anUnfinishedSyllableFitsWhatItCanBecome(_ typed: String, _ text: String, _ isMet: Bool) {
    let reading = Reading(Word.split(PlainText.fold(typed))).unfinished
    #expect(Ranking(reading).isMet(by: document(text)) == isMet)
  }

  /// Whatever a term is met in carries the term's tokens: looking by token loses nothing.
  @Test(arguments: [
    ("ㄴㅇㅋ", "나이키 운동화"), ("나ㅇㅋ", "나이키 운동화"), ("운동화", "운동 화"), ("화", "운동화"), ("ㅅㅂ", "신발"), ("신ㅂ", "신발장"), ("ㄴㅇㅋㅇㄷㅎ", "나이키 운동화"), ("air", "airmax"),
    ("airmax", "air max"), ("270", "270mm"), ("mm", "270mm"), ("ab123", "AB-123"), ("27.5", "27.5cm"), ("internationally", "Internationally"),
  ]) func tokensOfATermAreAmongThoseOfItsText(_ typed: String, _ text: String) {
    let tokens = Self.tokens(PlainText.fold(text))
    for word in Word.split(PlainText.fold(typed)) {
      guard case .all(let parts) = Expression.all([Term(word).expression]) else { continue }
      for case .all(let inner) in parts { for case .token(let token) in inner { #expect(tokens.contains(token)) } }
      for case .token(let token) in parts { #expect(tokens.contains(token)) }
    }
  }

  private static func tokens(_ text: [UInt32]) -> Set<String> {
    var pile = TokenPile()
    Tokens.add(text, to: &pile)
    return Set(pile.joined().split(separator: " ").map(String.init))
  }

  @Test func aPileHoldsEachTokenOnceInTheOrderOfItsBytes() {
    var pile = TokenPile()
    let tokens = ["n0", "h운동", "w운동화를신고", "w운동화를신다", "w운동화를", "pinternation", "pinternatio", "pinternational", "a", "a\0b", "ｘ", "p😀", "h운동"]
    for token in tokens + tokens.reversed() { pile.add(token) }
    var other = TokenPile()
    other.add("h", [0xD800, 0xC6B4, 0xB3D9])
    other.add("p", [0x1F600])
    other.add("w", [0x32, 0x2E, 0x35, 0x11_0000])
    pile.add(other)
    let wanted = Set(tokens + ["w2\u{B7}5"])
    #expect(pile.joined() == wanted.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " "))
    let isFull = pile.holds(wanted.count), isOver = pile.holds(wanted.count + 1)
    #expect(isFull && !isOver)
  }

  @Test func tokensOfAWordAreTheseAndNoOthers() {
    #expect(Self.tokens(PlainText.fold("신발")) == ["u신", "u발", "h신발", "dㅅㅂ", "eㅅ"])
    #expect(Self.tokens(PlainText.fold("TV")) == ["wtv", "pt", "ptv"])
    #expect(Self.tokens(PlainText.fold("27.5")) == ["w27·5", "p2", "p27", "p27·", "p27·5", "t27·", "t7·5"])
  }

  @Test func expressionsAreWrittenForBothEngines() {
    let expression = Expression.all([.any([.tokens(["h운동", "h동화"]), .token("wsneakers")]), .token("xs1")])
    #expect(expression.fts5 == "((\"wsneakers\" OR (\"h운동\" AND \"h동화\")) AND \"xs1\")")
    #expect(expression.tsquery == "(('wsneakers' | ('h운동' & 'h동화')) & 'xs1')")
  }

  @Test func priceBandsCoverTheirRange() {
    for (low, high) in [(0, 0), (1, 100), (9_900, 10_000), (30_000, 50_000), (0, Int64.max), (123_456, 9_876_543)] as [(Int64, Int64)] {
      let tokens = Set(Band.priceTokens(low...high))
      #expect(tokens.count <= 24)
      for price in [low, high, low / 2 + high / 2] { #expect(!tokens.isDisjoint(with: Band.priceTokens(price))) }
    }
    #expect(Set(Band.priceTokens(30_000...50_000)).isDisjoint(with: Band.priceTokens(20_000)))
    #expect(Set(Band.priceTokens(30_000...50_000)).isDisjoint(with: Band.priceTokens(80_000)))
  }

  @Test func slotsStandInOrderOfPopularity() throws {
    let first = try #require(Slot(site: 1, kind: .product, tier: Slot.tier(popularity: 5000), number: 9))
    let second = try #require(Slot(site: 1, kind: .product, tier: Slot.tier(popularity: 10), number: 0))
    #expect(first.raw < second.raw)
    #expect(second.kind == .product)
    #expect(second.tier == Slot.tier(popularity: 10))
    #expect(Slot.range(site: 1, kind: .product).contains(second.raw))
    #expect(!Slot.range(site: 1, kind: .brand).contains(second.raw))
  }
}
