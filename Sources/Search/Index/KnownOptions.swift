/// Options that shops name in either language or by another word: one name and one value each, so that they are one choice to shoppers.
enum KnownOptions {
  /// One name a line, the one that is shown first.
  private static let names = """
    색상 컬러 색 색깔 칼라 color colour colors colours
    사이즈 크기 치수 size sizes
    소재 재질 material
    용량 volume
    무게 중량 weight
    수량 quantity
    무늬 패턴 pattern
    향 scent
    맛 flavour flavor
    길이 length
    너비 width
    높이 height
    두께 thickness
    기종 device
    성별 gender
    스타일 style
    디자인 design
    """

  private static let nameOf: [String: String] = names.split(separator: "\n").reduce(into: [:]) { found, line in
    let words = line.split(separator: " ").map(String.init)
    for word in words { found[Synonyms.key(word)] = words[0] }
  }

  /// Shades that are found by a colour and are no other name of it.
  private static let shades: Set<String> = Set(
    "멜란지 melange 인디고 indigo 코발트 군청 군청색 라벤더 lavender violet 모카 mocha 초콜릿색 커피색 밤색 고동색 살구색 살색 모래색 누드 누드색 nude 크림 크림색 cream 에크루 ecru 우유색 상아색 올리브 olive 마룬 maroon 와인 와인색 wine 자주색 팥죽색 복숭아색 귤색 풀색 잔디색 잎색 쑥색 옥색 재색 진회색 흑회색 먹색"
      .split(separator: " ").map { Synonyms.key(String($0)) })

  static func known(_ option: SearchOption) -> SearchOption {
    let key = Synonyms.key(option.name)
    guard let name = nameOf[key] else { return option }
    let value = Synonyms.key(option.value)
    switch name {
    case "색상":
      guard !shades.contains(value), let colour = Lexicon.colourOf[value] else { return SearchOption(name, option.value) }
      return SearchOption(name, Lexicon.colours[colour].words[0])
    case "사이즈": return SearchOption(name, Sizes.value(value) ?? option.value)
    default: return SearchOption(name, option.value)
    }
  }
}
