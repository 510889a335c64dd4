import Kernel

/// Names and values of options that shops use again and again, in both languages (as of November 2026). What is not here is shown as it was written.
package enum OptionWords {
  /// Both languages of what was written in one; a stored translation comes first.
  package static func both(_ words: Words) -> Words {
    if !words.korean.isEmpty, !words.english.isEmpty, words.korean != words.english { return words }
    let written = words.korean.isEmpty ? words.english : words.korean
    if let english = english[written] { return Words(written, english) }
    if let korean = korean[written.lowercased()] { return Words(korean, written) }
    return compound(written) ?? words
  }

  package static func both(_ written: String) -> Words { both(Words(written)) }

  /// Every Korean word of the list for what is called so in English: Black is 검정, 검정색 and 블랙.
  static func korean(of english: String) -> [String] {
    pairs.filter { $0.english.lowercased() == english.lowercased() }.map(\.korean)
  }

  /// Whether an option of that name is a size.
  static func isSize(_ name: Words) -> Bool { both(name).english.lowercased() == "size" }

  /// In one language, and whether its letters are the other's: such words carry their language in a page.
  package static func text(_ written: String, in language: Language) -> String { both(written).text(in: language) }

  /// `진한 남색`, `네이비 / L`, `블랙(무광)`: the known word behind a known beginning.
  private static func compound(_ written: String) -> Words? {
    for (korean, english) in beginnings where written.hasPrefix(korean) {
      let rest = String(written.dropFirst(korean.count).drop { $0 == " " })
      if let known = Self.english[rest] { return Words(written, "\(english) \(known.lowercased())") }
    }
    return nil
  }

  private static let beginnings = [("진한", "Dark"), ("연한", "Light"), ("밝은", "Bright"), ("딥", "Deep"), ("라이트", "Light"), ("다크", "Dark")]

  private static let pairs: [(korean: String, english: String)] = text.split(whereSeparator: \.isNewline).flatMap { line in
    line.split(separator: ",").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      precondition(halves.count == 2, "an option word has two languages: \(pair)")
      return (halves[0], halves[1])
    }
  }
  // The first of several words for the same thing is the one that is shown.
  private static let english = Dictionary(pairs.map { ($0.korean, $0.english) }) { first, _ in first }
  private static let korean = Dictionary(pairs.map { ($0.english.lowercased(), $0.korean) }) { first, _ in first }

  private static let text = """
    색상=Colour,색상=Color,컬러=Colour,색=Colour,사이즈=Size,크기=Size,치수=Size,용량=Volume,중량=Weight,무게=Weight,수량=Quantity,소재=Material,재질=Material,무늬=Pattern
    패턴=Pattern,향=Scent,맛=Flavour,맛=Flavor,종류=Kind,타입=Type,유형=Type,구성=Set,세트=Set,길이=Length,너비=Width,높이=Height,두께=Thickness,모델=Model,기종=Device
    성별=Gender,굽 높이=Heel height,핏=Fit,옵션=Option,옵션 1=Option 1,옵션 2=Option 2,옵션 3=Option 3,포장=Packaging,원산지=Origin,단위=Unit,스타일=Style,디자인=Design
    검정=Black,검정색=Black,블랙=Black,먹색=Ink,흰색=White,하양=White,화이트=White,하얀색=White,미색=Ivory,아이보리=Ivory,크림=Cream,오트밀=Oatmeal,베이지=Beige,회색=Grey,그레이=Grey
    회색=Gray,차콜=Charcoal,은색=Silver,실버=Silver,금색=Gold,골드=Gold,로즈골드=Rose gold,빨강=Red,빨간색=Red,레드=Red,버건디=Burgundy,와인=Wine,분홍=Pink,분홍색=Pink,핑크=Pink
    주황=Orange,주황색=Orange,오렌지=Orange,감빛=Persimmon,살구색=Apricot,코랄=Coral,노랑=Yellow,노란색=Yellow,옐로우=Yellow,머스타드=Mustard,겨자색=Mustard,초록=Green,초록색=Green
    그린=Green,녹색=Green,솔잎=Pine,카키=Khaki,올리브=Olive,민트=Mint,옥색=Jade,청록=Teal,파랑=Blue,파란색=Blue,블루=Blue,하늘색=Sky blue,스카이블루=Sky blue,남색=Navy,네이비=Navy
    쪽빛=Indigo,인디고=Indigo,보라=Purple,보라색=Purple,퍼플=Purple,라벤더=Lavender,갈색=Brown,브라운=Brown,카멜=Camel,모카=Mocha,초콜릿=Chocolate,투명=Clear,무색=Clear
    혼합=Mixed,멀티=Multicolour,체크=Check,줄무늬=Stripes,스트라이프=Stripes,꽃무늬=Floral,플라워=Floral,물방울=Dots,도트=Dots,무지=Plain
    소=Small,소형=Small,작은 것=Small,중=Medium,중형=Medium,대=Large,대형=Large,큰 것=Large,특대=Extra large,특대형=Extra large,프리=One size,프리사이즈=One size,단일 사이즈=One size
    기본=Standard,기본형=Standard,일반=Regular,짧은=Short,짧은 끈=Short strap,긴=Long,긴 끈=Long strap,싱글=Single,슈퍼싱글=Super single,퀸=Queen,더블=Double,킹=King,남성=Men,여성=Women
    남녀공용=Unisex,남아=Boys,여아=Girls,아동=Kids,유아=Toddler,낱개=Single piece,1개=1 piece,2개=2 pieces,3개=3 pieces,5개=5 pieces,10개=10 pieces,1팩=1 pack,2팩=2 packs,3팩=3 packs,1박스=1 box
    면=Cotton,린넨=Linen,마=Linen,울=Wool,양모=Wool,캐시미어=Cashmere,실크=Silk,비단=Silk,가죽=Leather,소가죽=Cow leather,인조가죽=Faux leather,데님=Denim,나일론=Nylon
    폴리에스터=Polyester,나무=Wood,원목=Solid wood,참나무=Oak,호두나무=Walnut,대나무=Bamboo,도자기=Ceramic,유리=Glass,스테인리스=Stainless steel,황동=Brass,유기=Brassware,플라스틱=Plastic
    순한맛=Mild,순한 맛=Mild,중간맛=Medium,매운맛=Hot,매운 맛=Hot,아주 매운맛=Very hot,단맛=Sweet,오리지널=Original,초코=Chocolate,딸기=Strawberry,바닐라=Vanilla,녹차=Green tea
    커피=Coffee,우유=Milk,레몬=Lemon,유자=Yuzu,사과=Apple,복숭아=Peach,포도=Grape,무향=Unscented,장미=Rose,라일락=Lilac,자스민=Jasmine,소나무=Pine tree,편백=Hinoki,백단향=Sandalwood
    유선=Wired,무선=Wireless,적축=Red switches,청축=Blue switches,갈축=Brown switches,일반 포장=Plain wrapping,선물 포장=Gift wrapping
    """
}
