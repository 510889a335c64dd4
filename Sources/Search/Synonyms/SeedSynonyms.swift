import Kernel
import Storage

/// The words a Korean shop begins with: one group a line, its first word the plainest. Each word means every other of its group.
package enum SeedSynonyms {
  package static let groups: [[String]] = [
    ["운동화", "스니커즈", "sneakers", "trainers"], ["패딩", "다운재킷", "다운자켓", "puffer", "down jacket"], ["재킷", "자켓", "jacket"],
    ["티셔츠", "반팔티", "tshirt", "tee"], ["후드티", "후디", "hoodie"], ["맨투맨", "스웨트셔츠", "sweatshirt"], ["청바지", "데님팬츠", "jeans"],
    ["바지", "팬츠", "pants", "trousers"], ["치마", "스커트", "skirt"], ["원피스", "드레스", "dress"], ["셔츠", "남방", "shirt"],
    ["블라우스", "blouse"], ["가디건", "카디건", "cardigan"], ["니트", "스웨터", "sweater", "knit"], ["코트", "coat"], ["조끼", "베스트", "vest"],
    ["레깅스", "leggings"], ["속옷", "언더웨어", "underwear"], ["양말", "삭스", "socks"], ["모자", "캡", "cap", "hat"], ["비니", "beanie"],
    ["장갑", "글러브", "gloves"], ["목도리", "머플러", "scarf"], ["가방", "백", "bag"], ["백팩", "배낭", "책가방", "backpack"],
    ["지갑", "월렛", "wallet"], ["벨트", "허리띠", "belt"], ["선글라스", "썬글라스", "sunglasses"], ["시계", "워치", "watch"],
    ["귀걸이", "이어링", "earrings"], ["목걸이", "네크리스", "necklace"], ["반지", "링", "ring"], ["팔찌", "브레이슬릿", "bracelet"],
    ["구두", "로퍼", "dress shoes"], ["부츠", "boots"], ["샌들", "샌달", "sandals"], ["슬리퍼", "슬라이드", "slippers", "slides"], ["신발", "슈즈", "shoes"],
    ["러닝화", "런닝화", "running shoes"], ["등산화", "트레킹화", "hiking boots"], ["축구화", "football boots", "soccer cleats"],
    ["운동복", "트레이닝복", "츄리닝", "tracksuit"], ["수영복", "swimsuit"], ["요가복", "yoga wear"], ["화장품", "코스메틱", "cosmetics"],
    ["선크림", "썬크림", "자외선차단제", "sunscreen"], ["립스틱", "lipstick"], ["향수", "퍼퓸", "perfume"], ["샴푸", "shampoo"], ["로션", "lotion"],
    ["마스크팩", "시트팩", "sheet mask"], ["클렌징폼", "폼클렌징", "cleansing foam"], ["냉장고", "fridge", "refrigerator"], ["세탁기", "washing machine"],
    ["텔레비전", "티비", "tv", "television"], ["노트북", "랩탑", "laptop"], ["휴대폰", "핸드폰", "스마트폰", "smartphone", "phone"],
    ["이어폰", "이어버드", "earphones", "earbuds"], ["헤드폰", "헤드셋", "headphones"], ["충전기", "charger"], ["보조배터리", "power bank"],
    ["청소기", "vacuum cleaner"], ["공기청정기", "air purifier"], ["에어프라이어", "air fryer"], ["전자레인지", "microwave"], ["소파", "쇼파", "sofa", "couch"],
    ["침대", "bed"], ["이불", "침구", "bedding", "duvet"], ["베개", "pillow"], ["책상", "데스크", "desk"], ["의자", "체어", "chair"], ["조명", "램프", "lamp"],
    ["수건", "타월", "타올", "towel"], ["컵", "머그", "머그컵", "mug", "cup"], ["텀블러", "보온병", "보온보틀", "tumbler"], ["프라이팬", "후라이팬", "frying pan"], ["냄비", "pot"],
    ["과자", "스낵", "snack"], ["커피", "coffee"], ["홍차", "black tea"], ["초콜릿", "초콜렛", "chocolate"], ["케이크", "케익", "cake"], ["주스", "쥬스", "juice"],
    ["장난감", "토이", "toys"], ["인형", "doll"], ["유모차", "stroller"], ["기저귀", "diapers", "nappies"], ["강아지", "반려견", "dog"], ["고양이", "반려묘", "cat"],
    ["자전거", "바이크", "bicycle", "bike"], ["텐트", "tent"], ["캠핑", "camping"], ["골프", "golf"], ["우산", "umbrella"], ["책", "도서", "book"],
    ["문구", "stationery"], ["식당", "음식점", "맛집", "레스토랑", "restaurant"], ["카페", "커피숍", "cafe"], ["빵집", "베이커리", "bakery"], ["약국", "pharmacy"],
    ["서점", "책방", "bookstore"], ["미용실", "헤어샵", "hair salon"], ["화장실", "restroom"], ["검정", "블랙", "black", "검은색"],
    ["하양", "화이트", "white", "흰색"], ["빨강", "레드", "red", "빨간색"], ["파랑", "블루", "blue", "파란색"], ["초록", "그린", "green", "녹색"],
    ["노랑", "옐로우", "yellow", "노란색"], ["회색", "그레이", "gray", "grey"], ["분홍", "핑크", "pink"], ["남성", "남자", "men"], ["여성", "여자", "women"],
    ["아동", "키즈", "어린이", "kids"], ["나이키", "nike"], ["아디다스", "adidas"], ["뉴발란스", "new balance"], ["컨버스", "converse"],
    ["무선", "와이어리스", "wireless"], ["방수", "waterproof"], ["블루투스", "bluetooth"], ["키보드", "keyboard"], ["모니터", "monitor"],
    ["가습기", "humidifier"], ["선풍기", "electric fan"], ["소고기", "쇠고기", "한우", "beef"], ["돼지고기", "한돈", "pork"], ["닭고기", "닭가슴살", "chicken"],
    ["달걀", "계란", "eggs"], ["우유", "밀크", "milk"], ["요거트", "요구르트", "yogurt"], ["치즈", "cheese"], ["김치", "kimchi"], ["라면", "ramyeon", "ramen"],
    ["떡볶이", "tteokbokki"], ["만두", "교자", "dumplings"], ["고추장", "gochujang"], ["고춧가루", "chili powder"], ["된장", "doenjang"],
    ["참기름", "sesame oil"], ["현미", "brown rice"], ["밀키트", "간편식", "meal kit"], ["감귤", "밀감", "귤", "mandarin", "tangerine"], ["사과", "apple"],
    ["딸기", "strawberry"], ["해물", "해산물", "seafood"], ["반찬", "side dishes"], ["물티슈", "wet wipes"], ["휴지", "화장지", "toilet paper"],
    ["칫솔", "toothbrush"], ["치약", "toothpaste"], ["토너", "스킨", "toner"], ["세럼", "에센스", "serum", "essence"], ["비타민", "vitamin"],
    ["홍삼", "red ginseng"], ["유산균", "프로바이오틱스", "probiotics"], ["슬랙스", "slacks"], ["목욕가운", "bathrobe"], ["칼", "식칼", "kitchen knife"],
  ]

  /// One syllable stands in too many words to be sought for another's sake: 책 is in 책상.
  private static func isSyllable(_ term: String) -> Bool { term.unicodeScalars.count == 1 }

  /// Puts the list in, for every language; running it again adds nothing.
  package static func load(in tx: Transaction) throws {
    for language in Language.allCases {
      for group in groups {
        for term in group {
          for means in group where means != term && !isSyllable(means) { try SetSynonym(language, term: term, means: means, isMutual: false).run(in: tx) }
        }
      }
    }
  }
}
