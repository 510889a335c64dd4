import Kernel
import Places

/// Names of invented shops: a word, and what the shop is. No name comes twice.
struct DemoTenants {
  private var dice: Dice
  private var used: Set<String> = []

  init(seed: UInt64) { dice = Dice(seed: seed) }

  private static let words: [(String, String)] = [
    ("달빛", "Dalbit"), ("솔향", "Solhyang"), ("은모래", "Eunmorae"), ("다온", "Daon"), ("늘봄", "Neulbom"), ("가람", "Garam"), ("산들", "Sandeul"),
    ("라온", "Raon"), ("미리내", "Mirinae"), ("온새", "Onsae"), ("별채", "Byeolchae"), ("담소", "Damso"), ("하람", "Haram"), ("모람", "Moram"),
    ("초록", "Chorok"), ("윤슬", "Yunseul"), ("도담", "Dodam"), ("여울", "Yeoul"), ("바림", "Barim"), ("소담", "Sodam"), ("들꽃", "Deulkkot"),
    ("푸른길", "Pureungil"), ("해오름", "Haeoreum"), ("나린", "Narin"), ("그루", "Geuru"), ("아람", "Aram"), ("마실", "Masil"), ("시나브로", "Sinabro"),
    ("꽃잠", "Kkotjam"), ("너울", "Neoul"), ("단풍", "Danpung"), ("새참", "Saecham"), ("보늬", "Bonui"), ("오솔", "Osol"), ("한울", "Hanul"), ("구름재", "Gureumjae"),
  ]

  mutating func name(for category: UnitCategory) -> Phrase {
    let kinds = Self.kinds(category)
    for _ in 0..<200 {
      let word = Self.words[dice.below(Self.words.count)], kind = kinds[dice.below(kinds.count)]
      if used.insert(word.0 + kind.0).inserted { return Phrase("\(word.0) \(kind.0)", "\(word.1) \(kind.1)") }
    }
    let number = used.count
    used.insert(String(number))
    return Phrase("\(kinds[0].0) \(number)호", "\(kinds[0].1) No. \(number)")
  }

  private static func kinds(_ category: UnitCategory) -> [(String, String)] {
    switch category {
    case .fashion: [("의상실", "Atelier"), ("옷장", "Wardrobe"), ("편집숍", "Select Shop")]
    case .shoes: [("신발가게", "Shoes"), ("구두방", "Shoemakers")]
    case .accessories: [("소품점", "Accessories"), ("가방집", "Bags"), ("안경원", "Opticians")]
    case .beauty: [("화장대", "Beauty"), ("향방", "Scents"), ("피부연구소", "Skin Lab")]
    case .grocery: [("식료품", "Grocery"), ("과일가게", "Fruit"), ("정육점", "Butcher"), ("반찬", "Side Dishes"), ("떡집", "Rice Cakes")]
    case .living: [("살림", "Homeware"), ("그릇가게", "Tableware"), ("이불집", "Bedding"), ("가구점", "Furniture")]
    case .digital: [("전자", "Electronics"), ("휴대폰", "Mobile"), ("오디오", "Audio")]
    case .kids: [("아이옷", "Kidswear"), ("장난감", "Toys")]
    case .books: [("책방", "Books"), ("문구점", "Stationery")]
    case .sports: [("스포츠", "Sports"), ("자전거", "Cycles"), ("등산", "Outdoor")]
    case .pets: [("반려생활", "Pet Life"), ("강아지상점", "Pets")]
    case .flowers: [("꽃집", "Flowers"), ("식물가게", "Plants")]
    case .korean: [("한식당", "Korean Kitchen"), ("국밥", "Gukbap"), ("갈비", "Galbi"), ("쌈밥", "Ssambap")]
    case .japanese: [("초밥", "Sushi"), ("라멘", "Ramen"), ("돈카츠", "Tonkatsu")]
    case .chinese: [("반점", "Chinese"), ("딤섬", "Dim Sum")]
    case .western: [("파스타", "Pasta"), ("그릴", "Grill"), ("화덕피자", "Pizza")]
    case .asian: [("쌀국수", "Pho"), ("커리", "Curry")]
    case .snacks: [("분식", "Snacks"), ("김밥", "Gimbap"), ("떡볶이", "Tteokbokki")]
    case .bakery: [("빵집", "Bakery"), ("과자점", "Patisserie")]
    case .cafe: [("커피", "Coffee"), ("찻집", "Tea House"), ("빙수", "Bingsu")]
    case .bar: [("술상", "Tavern"), ("맥주집", "Beer House")]
    case .hair: [("미용실", "Hair"), ("이발소", "Barbers")]
    case .health: [("약국", "Pharmacy"), ("안마", "Massage")]
    case .repair: [("옷수선", "Alterations"), ("구두수선", "Shoe Repair")]
    case .laundry: [("세탁소", "Laundry")]
    case .photo: [("사진관", "Photo Studio")]
    case .money: [("환전소", "Exchange")]
    case .culture: [("공방", "Craft Studio"), ("노래방", "Karaoke"), ("키즈카페", "Kids Café")]
    case .information: [("안내소", "Information")]
    }
  }

  /// What a demo brand's own store is.
  static func category(of brand: DemoBrand) -> UnitCategory {
    let field = brand.fields[0]
    if field == "fashion/shoes" { return .shoes }
    if field == "fashion/bags" || field == "fashion/jewellery" { return .accessories }
    return switch field.split(separator: "/")[0] {
    case "fashion": .fashion
    case "beauty": .beauty
    case "food": .grocery
    case "digital": .digital
    case "kids": .kids
    case "books": .books
    case "sports": .sports
    default: .living
    }
  }
}
