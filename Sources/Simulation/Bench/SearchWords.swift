import Kernel
import Search

/// The words of the made-up catalogue. Brands are invented.
extension SearchWorkload {
  static let brands: [(String, String)] = {
    let heads = [
      ("아르", "Ar"), ("노바", "Nova"), ("모리", "Mori"), ("베르", "Ver"), ("솔라", "Sola"), ("한울", "Hanul"), ("루미", "Lumi"), ("코스", "Kos"), ("타비", "Tabi"), ("미르", "Mir"),
      ("오브", "Ob"), ("페로", "Fero"), ("가온", "Gaon"), ("제니", "Zeni"), ("유로", "Yuro"), ("다솜", "Dasom"), ("라비", "Rabi"), ("포레", "Fore"), ("시에", "Sie"), ("하루", "Haru"),
    ]
    let tails = [
      ("디아", "dia"), ("토", "to"), ("스텔", "stel"), ("나", "na"), ("웨이", "way"), ("카", "ka"), ("린", "lin"), ("모드", "mode"), ("핏", "fit"), ("즈", "z"), ("벨", "bel"), ("온", "on"), ("랩", "lab"), ("크", "k"),
      ("리브", "liv"), ("테라", "tera"), ("도", "do"), ("샤", "sha"), ("필", "phil"), ("엘", "el"),
    ]
    return heads.flatMap { head in tails.map { (head.0 + $0.0, head.1 + $0.1) } }
  }()

  static let categories: [(String, String)] = [
    ("의류", "Clothing"), ("신발", "Shoes"), ("가방·잡화", "Bags"), ("뷰티", "Beauty"), ("가전·디지털", "Electronics"), ("주방", "Kitchen"), ("가구·침구", "Home"), ("식품", "Food"), ("완구·유아", "Kids"), ("스포츠", "Sports"),
  ]

  static let nouns: [(String, String, Int)] = [
    ("티셔츠", "T-Shirt", 0), ("후드티", "Hoodie", 0), ("청바지", "Jeans", 0), ("패딩", "Puffer Jacket", 0), ("원피스", "Dress", 0), ("가디건", "Cardigan", 0), ("트렌치코트", "Trench Coat", 0), ("니트 스웨터", "Knit Sweater", 0),
    ("운동화", "Sneakers", 1), ("러닝화", "Running Shoes", 1), ("로퍼", "Loafers", 1), ("샌들", "Sandals", 1), ("등산화", "Hiking Boots", 1), ("슬리퍼", "Slippers", 1), ("앵클부츠", "Ankle Boots", 1),
    ("백팩", "Backpack", 2), ("크로스백", "Crossbody Bag", 2), ("장지갑", "Long Wallet", 2), ("선글라스", "Sunglasses", 2), ("손목시계", "Watch", 2), ("가죽벨트", "Leather Belt", 2), ("볼캡", "Ball Cap", 2),
    ("선크림", "Sunscreen", 3), ("립스틱", "Lipstick", 3), ("수분크림", "Moisture Cream", 3), ("마스크팩", "Sheet Mask", 3), ("샴푸", "Shampoo", 3), ("향수", "Perfume", 3),
    ("무선이어폰", "Wireless Earbuds", 4), ("노트북", "Laptop", 4), ("보조배터리", "Power Bank", 4), ("블루투스 스피커", "Bluetooth Speaker", 4), ("공기청정기", "Air Purifier", 4), ("로봇청소기", "Robot Vacuum", 4),
    ("프라이팬", "Frying Pan", 5), ("텀블러", "Tumbler", 5), ("머그컵", "Mug", 5), ("에어프라이어", "Air Fryer", 5), ("도마", "Cutting Board", 5), ("전기주전자", "Electric Kettle", 5),
    ("이불", "Duvet", 6), ("메모리폼 베개", "Memory Foam Pillow", 6), ("책상", "Desk", 6), ("사무용 의자", "Office Chair", 6), ("스탠드 조명", "Floor Lamp", 6), ("러그", "Rug", 6),
    ("초콜릿", "Chocolate", 7), ("원두커피", "Coffee Beans", 7), ("견과류", "Mixed Nuts", 7), ("김치", "Kimchi", 7), ("꿀", "Honey", 7), ("과일청", "Fruit Syrup", 7),
    ("블록장난감", "Block Toy", 8), ("곰인형", "Teddy Bear", 8), ("유모차", "Stroller", 8), ("기저귀", "Diapers", 8), ("그림책", "Picture Book", 8),
    ("요가매트", "Yoga Mat", 9), ("축구공", "Football", 9), ("캠핑의자", "Camping Chair", 9), ("텐트", "Tent", 9), ("자전거 헬멧", "Bike Helmet", 9), ("수영복", "Swimsuit", 9), ("골프장갑", "Golf Glove", 9),
  ]

  static let adjectives: [(String, String)] = [
    ("경량", "Light"), ("프리미엄", "Premium"), ("데일리", "Daily"), ("오버핏", "Oversized"), ("방수", "Waterproof"), ("유기농", "Organic"), ("클래식", "Classic"), ("빈티지", "Vintage"), ("베이직", "Basic"), ("소프트", "Soft"),
    ("슬림", "Slim"), ("와이드", "Wide"), ("미니", "Mini"), ("대용량", "Jumbo"), ("휴대용", "Portable"), ("친환경", "Eco"), ("한정판", "Limited"), ("겨울", "Winter"), ("여름", "Summer"), ("스마트", "Smart"),
  ]

  static let audiences: [(String, String)] = [("남성", "Men"), ("여성", "Women"), ("공용", "Unisex"), ("아동", "Kids"), ("주니어", "Junior")]

  static let colours: [(String, String)] = [
    ("블랙", "Black"), ("화이트", "White"), ("네이비", "Navy"), ("베이지", "Beige"), ("그레이", "Gray"), ("레드", "Red"), ("블루", "Blue"), ("그린", "Green"), ("핑크", "Pink"), ("카키", "Khaki"), ("브라운", "Brown"), ("아이보리", "Ivory"),
  ]

  /// Initial consonants of the syllables: 운동화 is ㅇㄷㅎ.
  static func initials(_ text: String) -> String {
    let letters = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
    return String(
      text.unicodeScalars.compactMap { scalar in
        (0xAC00...0xD7A3).contains(scalar.value) ? letters[Int(scalar.value - 0xAC00) / 588] : nil
      })
  }

  /// Hangul typed with the Latin layout on.
  static func slipped(_ text: String) -> String {
    let initials = ["r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g"]
    let vowels = ["k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"]
    let finals = ["", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g"]
    return text.unicodeScalars.map { scalar in
      guard (0xAC00...0xD7A3).contains(scalar.value) else { return String(scalar) }
      let index = Int(scalar.value - 0xAC00)
      return initials[index / 588] + vowels[index % 588 / 28] + finals[index % 28]
    }.joined()
  }

  /// One letter left out.
  static func misspelt(_ text: String, _ dice: inout Dice) -> String {
    var letters = Array(text.lowercased())
    if letters.count > 3 { letters.remove(at: 1 + dice.below(letters.count - 1)) }
    return String(letters)
  }
}
