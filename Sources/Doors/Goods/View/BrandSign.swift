import Web

/// What a brand's mark shows: by a word in the Korean name where one fits, else by the name's bytes.
enum BrandSign: String, CaseIterable {
  case wave, drop, mountain, leaf, flower, sun, moon, star, jar, cup, book, sound, roof, window, rings, steps

  /// Words that call for a sign; the first that stands in the name counts.
  private static let words: [(String, BrandSign)] = [
    ("단비", .drop), ("이슬", .drop), ("물", .wave), ("바다", .wave), ("바당", .wave), ("나루", .wave), ("산", .mountain), ("골", .mountain), ("꽃", .flower), ("향기", .flower), ("감귤", .sun),
    ("햇", .sun), ("빛", .sun), ("새벽", .sun), ("은하", .star), ("도깨비", .star), ("별", .star), ("달", .moon), ("숲", .leaf), ("풀", .leaf), ("나무", .leaf),
    ("농원", .leaf), ("독", .jar), ("옹기", .jar), ("종기", .jar), ("장", .jar), ("차", .cup), ("담", .cup), ("책", .book), ("글", .book), ("한지", .book),
    ("소리", .sound), ("마루", .roof), ("마당", .roof), ("마을", .roof), ("여백", .window), ("결", .rings), ("걸음", .steps),
  ]

  init(_ name: String) {
    if let found = Self.words.first(where: { name.contains($0.0) }) {
      self = found.1
    } else {
      self = Self.allCases[Int(BrandSign.number(of: name) % UInt64(Self.allCases.count))]
    }
  }

  /// A number that follows from the name alone (FNV-1a).
  static func number(of name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Lines and faces in a field of 48 by 48; `currentColor` is the ink.
  var drawing: HTML {
    switch self {
    case .wave: Self.line("M9 19q3.75-5 7.5 0t7.5 0 7.5 0 7.5 0M9 26q3.75-5 7.5 0t7.5 0 7.5 0 7.5 0M9 33q3.75-5 7.5 0t7.5 0 7.5 0 7.5 0")
    case .drop: Self.face("M24 9c6 8 10 13 10 18.5a10 10 0 0 1-20 0C14 22 18 17 24 9zm-5 18.5a5 5 0 0 0 5 5v-2.6a2.4 2.4 0 0 1-2.4-2.4z")
    case .mountain: Self.face("M7 36 19 14l7 12 3.5-5L41 36z")
    case .leaf: Self.face("M38 10C20 10 11 18 11 30c0 1.6.3 3.2.3 3.2C15 27 21 22 29 18c-7 5-12.5 11-15 18.5C29 38.5 38 29 38 10z")
    case .flower:
      """
      <g fill="currentColor"><circle cx="24" cy="15" r="6.2"/><circle cx="32.6" cy="21.2" r="6.2"/><circle cx="29.3" cy="31.3" r="6.2"/><circle cx="18.7" cy="31.3" r="6.2"/><circle cx="15.4" cy="21.2" r="6.2"/></g><circle cx="24" cy="24" r="4"/>
      """
    case .sun:
      """
      <circle cx="24" cy="24" r="7.5" fill="currentColor"/>\(Self.line("M24 8.5v3.5M24 36v3.5M8.5 24H12M36 24h3.5M13 13l2.5 2.5M32.5 32.5 35 35M35 13l-2.5 2.5M15.5 32.5 13 35"))
      """
    case .moon: Self.face("M29 9.5a14.5 14.5 0 1 0 9.5 20A12.5 12.5 0 0 1 29 9.5z")
    case .star: Self.face("M24 7c1.8 10.2 6.8 15.2 17 17-10.2 1.8-15.2 6.8-17 17-1.8-10.2-6.8-15.2-17-17 10.2-1.8 15.2-6.8 17-17z")
    case .jar: Self.face("M17 10h14a1.5 1.5 0 0 1 0 3h-.8c4.6 2.6 7.3 7 7.3 12 0 5.8-3.5 10.5-6.5 13H17c-3-2.5-6.5-7.2-6.5-13 0-5 2.7-9.4 7.3-12H17a1.5 1.5 0 0 1 0-3z")
    case .cup:
      """
      \(Self.face("M10 20h22v8a10 10 0 0 1-10 10h-2a10 10 0 0 1-10-10z"))\(Self.line("M32 23h2.5a4.5 4.5 0 0 1 0 9H31M17 15c0-3 2.5-3 2.5-6M24 15c0-3 2.5-3 2.5-6"))
      """
    case .book: Self.face("M23 15c-4-3-9-3.5-14-2.5v21c5-1 10-.5 14 2.5zM25 15c4-3 9-3.5 14-2.5v21c-5-1-10-.5-14 2.5z")
    case .sound: Self.line("M24 20v8M17.5 15v18M11 21v6M30.5 11v26M37 18v12")
    case .roof:
      """
      \(Self.face("M6 23c9-1 13-5 18-12 5 7 9 11 18 12-2 2.5-5 3-8 2.5H14c-3 .5-6 0-8-2.5z"))\(Self.line("M15 29v8M24 29v8M33 29v8"))
      """
    case .window: Self.line("M12 12h24v24H12zM24 12v24M12 24h24")
    case .rings: Self.line("M19 15a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM29 15a9 9 0 1 0 0 18 9 9 0 0 0 0-18z")
    case .steps:
      """
      <g fill="currentColor"><ellipse cx="17.5" cy="28" rx="4.8" ry="7.5" transform="rotate(-8 17.5 28)"/><circle cx="15.5" cy="39" r="3"/><ellipse cx="30.5" cy="15.5" rx="4.8" ry="7.5" transform="rotate(8 30.5 15.5)"/><circle cx="32.5" cy="26.5" r="3"/></g>
      """
    }
  }

  private static func line(_ way: String) -> HTML {
    #"<path d="\#(way)" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>"#
  }

  private static func face(_ way: String) -> HTML { #"<path d="\#(way)" fill="currentColor" fill-rule="evenodd"/>"# }
}
