import Kernel
import Search

/// What a product without a picture is drawn as, told by the words of its title, and in which colour, told by its options, else by its title.
///
/// The thing itself stands last in a title, in Korean and in English: `쌀 비누`, `rice soap`. So words are sought from the end, and where an
/// unknown thing stands behind a known one (`코트 거미줄`) the category says more than the word.
package enum ArtOfWords {
  /// Categories in which things of many shapes stand: none of them is drawn as another, and one that no word tells is a parcel.
  private static let mixed: Set = [
    "fashion", "fashion/women", "fashion/men", "fashion/accessories", "kids", "kids/baby", "sports", "living", "living/cleaning", "digital", "digital/phone", "digital/computer",
    "digital/appliance", "books", "books/craft", "beauty", "beauty/body", "food",
  ]

  /// `slip-on`, or `slip-on.navy`; the category's art when no word is known, and a parcel where that would show something else.
  static func art(title: Words, in category: Category?, options: [ProductOption]) -> String {
    guard let category else { return art(title: title, category: "box", options: options) }
    guard mixed.contains(category.path) else { return art(title: title, category: category.art, options: options) }
    return art(title: title, category: "parcel", options: options)
  }

  /// `slip-on`, or `slip-on.navy`; the category's art when no word is known.
  static func art(title: Words, category: String, options: [ProductOption]) -> String {
    // A book's title names anything but a book.
    if category == "book" { return category }
    let found = find(in: title.korean) ?? find(in: title.english)
    let thing = found.flatMap { $0.isLast || category == "box" ? $0.art : nil } ?? category
    return (colour(of: options) ?? found?.colour).map { "\(thing).\($0)" } ?? thing
  }

  /// Every art that a word leads to.
  package static var arts: Set<String> { Set(byWord.values) }

  /// What a title names.
  private struct Found {
    var art: String
    /// No other thing stands behind it.
    var isLast: Bool
    /// The last of the title's other words that is a colour.
    var colour: String?
  }

  private static func find(in title: String) -> Found? {
    let all = tokens(title), tokens = tokens(withoutBrackets(title))
    var isLast = true
    for place in tokens.indices.reversed() {
      // The more words name it, the better it is known: 셔츠 원피스, 니트 롱 원피스.
      let longest = (1...3).reversed().first { place + 1 >= $0 && byWord[tokens[(place + 1 - $0)...place].joined(separator: " ")] != nil }
      let own = Array(tokens[(place + 1 - (longest ?? 1))...place])
      guard let art = byWord[own.joined(separator: " ")] ?? art(of: tokens[place]) else {
        if isThing(tokens[place]) { isLast = false }
        continue
      }
      return Found(art: art, isLast: isLast, colour: all.last { !own.contains($0) && colour(named: $0) != nil }.flatMap { colour(named: $0) })
    }
    return nil
  }

  private static func tokens(_ title: String) -> [String] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" }.map(String.init)
  }

  /// What stands in brackets is said besides: `(남성용)`.
  private static func withoutBrackets(_ title: String) -> String {
    var depth = 0
    let outside = title.filter { letter in
      if "([（［".contains(letter) { depth += 1 }
      defer { if ")]）］".contains(letter) { depth = max(0, depth - 1) } }
      return depth == 0
    }
    return outside.contains(where: \.isLetter) ? outside : title
  }

  private static func art(of token: String) -> String? {
    if let art = byWord[token] { return art }
    if token.hasSuffix("s"), let art = byWord[String(token.dropLast())] { return art }
    // So many of them: `6캔`.
    if token.hasSuffix("캔"), token.first?.isNumber == true { return byWord["캔"] }
    // A Korean thing is often written together with what says more of it: `양가죽로퍼`.
    guard isHangul(token) else { return nil }
    let letters = Array(token)
    for start in letters.indices.dropFirst() where letters.count - start >= 2 {
      if let art = byWord[String(letters[start...])] { return art }
    }
    return nil
  }

  private static func isHangul(_ token: String) -> Bool { token.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) } }

  /// Whether a word that leads to no art may be a thing of its own: no colour, look, number or mere addition.
  private static func isThing(_ token: String) -> Bool {
    isHangul(token) && token.count > 1 && !token.contains(where: \.isNumber) && !token.hasSuffix("용") && colour(named: token) == nil && !WordsBesides.has(token)
  }

  /// The first colour of a product that comes in colours, as a word of an address: `sky-blue`.
  private static func colour(of options: [ProductOption]) -> String? {
    let names = ["colour", "color"]
    guard let option = options.first(where: { names.contains(OptionWords.both($0.name).english.lowercased()) }), let first = option.choices.first else { return nil }
    // What a merchant calls it in English may be a name of their own; the table's word is plain.
    let word = OptionWords.both(first.korean).english.isEmpty ? first.english : OptionWords.both(first.korean).english
    return word.isEmpty || !word.utf8.allSatisfy({ $0 < 0x80 }) ? nil : Handle.make(word)
  }

  /// Colours in which things can be drawn, as words of an address.
  package static let colours = Set(
    """
    apricot beige black blue brown burgundy camel charcoal chocolate clear coral cream gold green grey indigo ink ivory jade
    khaki lavender mint mocha mustard navy oatmeal olive orange persimmon pine pink purple red rose-gold silver sky-blue teal
    white wine yellow
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// The colour that a choice names, if things are drawn in it: `네이비` is `navy`.
  static func colour(named choice: String) -> String? {
    let english = OptionWords.both(choice).english
    guard !english.isEmpty, english.utf8.allSatisfy({ $0 < 0x80 }), let word = Handle.make(english) else { return nil }
    return colours.contains(word) ? word : nil
  }

  private static let byWord: [String: String] = {
    var byWord: [String: String] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let halves = line.split(separator: ":", maxSplits: 1)
      for word in halves[1].split(separator: ",") { byWord[String(word).trimmed] = String(halves[0]).trimmed }
    }
    return byWord
  }()

  private static let text = """
    outer: 코트,트렌치,coat,trench
    padding: 패딩,다운,down jacket,puffer
    vest: 배자,조끼,패딩조끼,vest,gilet
    jacket: 재킷,자켓,블루종,점퍼,바람막이,jacket,blouson,windbreaker
    turtleneck: 터틀넥,터틀넥 니트,목폴라,폴라티,폴라 니트,turtleneck,turtleneck knit,turtleneck sweater,polo neck
    knit: 니트,스웨터,knit,sweater,jumper,pullover
    cardigan: 가디건,카디건,cardigan
    bow-blouse: 리본 블라우스,bow blouse
    blouse: 블라우스,blouse
    shirt: 셔츠,남방,shirt
    tee-shirt: 티셔츠,반팔,티,피케,t-shirt,tee,polo shirt,henley t-shirt
    hoodie: 후드,후드티,후드 티,hoodie
    sweatshirt: 맨투맨,스웨트셔츠,sweatshirt
    pyjamas: 내복,잠옷,파자마,pyjama,pajama
    trousers: 레깅스,타이츠,leggings,tights,슬랙스,데님,청바지,팬츠,바지,치노,jeans,trousers,chinos,joggers,pants
    shorts: 쇼츠,반바지,shorts
    skirt: 스커트,치마,허리치마,skirt
    shirt-dress: 셔츠 원피스,shirt dress
    knit-dress: 니트 원피스,니트 롱 원피스,knit dress
    cheollik: 철릭,철릭 원피스,cheollik,cheollik dress
    dress: 원피스,드레스,dress
    sneaker: 스니커즈,운동화,sneaker
    runner: 러닝화,러너 운동화,트레일화,running shoes,runner sneakers
    slip-on: 슬립온,slip-on
    derby: 더비,더비 슈즈,구두,옥스퍼드화,derby shoes,oxfords,dress shoes
    loafer: 로퍼,loafer
    boot: 부츠,워커,등산화,트레킹화,장화,boot,hiking boots,hiking boot
    mary-jane: 메리제인,메리제인 플랫,플랫,플랫슈즈,플랫 슈즈,mary janes,mary-janes,mary jane flats,ballet flats,flats
    tote: 토트백,에코백,토트,tote,tote bag,eco bag
    crossbody: 크로스백,숄더백,핸드백,crossbody bag,shoulder bag,handbag
    backpack: 백팩,배낭,책가방,backpack,rucksack
    bucket-bag: 버킷백,bucket bag
    saddle-bag: 안장 가방,안장가방,saddle bag
    bag: 가방,bag
    wallet: 지갑,카드지갑,카드 케이스,wallet,card case,card holder
    scarf: 머플러,목도리,스카프,scarf
    bucket-hat: 버킷햇,벙거지,bucket hat
    beret: 베레모,beret
    hat: 모자,캡,볼캡,비니,hat,cap,beanie
    belt: 벨트,허리띠,belt
    socks: 양말,켤레,3켤레,sock,socks
    ring: 반지,은반지,금반지,ring
    earrings: 귀걸이,귀고리,이어링,earring
    bracelet: 팔찌,bracelet
    necklace: 목걸이,necklace,pendant
    watch: 시계,손목시계,워치,watch
    parcel: 선글라스,안경,안경테,고글,장갑,글러브,브라,브래지어,브라렛,브라탑,이너,이너웨어,속옷,팬티,드로즈,스타킹,수영복,비키니,넥타이,우산,양산,sunglasses,glasses,goggles,glove,bra,bralette,innerwear,underwear,briefs,stockings,swimsuit,bikini,necktie,umbrella
    dropper: 세럼,앰플,오일,헤어오일,에센스,serum,ampoule,essence,hair oil
    jar: 크림,수분크림,cream,balm
    toner: 토너,로션,토닉,스킨,toner,tonic
    tube: 선크림,선로션,핸드크림,클렌저,폼클렌징,치약,sunscreen,sun lotion,hand cream,cleanser,toothpaste
    stick: 선스틱,틴트,립스틱,립밤,sun stick,tint,lipstick,lip balm
    compact: 쿠션,파운데이션,쿠션 파운데이션,foundation,cushion
    palette: 팔레트,아이섀도,palette,eye shadow
    pump: 샴푸,린스,바디워시,세제,손세정제,shampoo,conditioner,body wash,detergent,hand wash
    soap: 비누,soap
    perfume: 향수,오드퍼퓸,perfume,parfum,eau de parfum
    tangerine: 감귤,귤,오렌지,한라봉,tangerine,orange,mandarin
    apple: 사과,apple
    pear: 배,신고배,pear
    grapes: 포도,샤인머스캣,grape,grapes
    strawberries: 딸기,strawberry,strawberries
    lettuce: 상추,배추,쌈채소,양배추,lettuce,cabbage
    onions: 양파,햇양파,마늘,onion
    radish: 무,radish
    sweet-potatoes: 고구마,감자,꿀고구마,sweet potatoes,potatoes,potato
    chicken: 닭가슴살,닭고기,chicken breast,chicken
    meat: 불고기,삼겹살,한우,돼지고기,등심,갈비,beef,pork,bulgogi,belly,steak
    fish: 갈치,고등어,생선,굴비,연어,hairtail,mackerel,salmon,fish
    shells: 전복,참전복,조개,굴,abalone,clam,oyster
    seaweed: 미역,돌미역,김,다시마,seaweed,kelp
    rice: 쌀,햅쌀,현미,찰현미,잡곡,rice,brown rice,grains
    kimchi: 김치,포기김치,깍두기,열무김치,kimchi
    side-dish: 장아찌,멸치볶음,반찬,젓갈,pickled wild garlic,anchovies,garlic
    cookies: 약과,유과,강정,쿠키,과자,cookie,crunch
    packet: 칩,감귤칩,스낵,chips,crisps
    cans: 캔,탄산 유자차,cans
    drink: 식혜,주스,매실청,유자차,탄산,음료,에이드,juice,punch,syrup,yuzu tea
    coffee: 원두,커피,coffee,coffee beans,filter coffee
    tea-tin: 녹차,보리차,대추차,홍차,차,허브차,tea
    onggi: 된장,고추장,쌈장,paste,soybean paste,pepper paste
    sauce-bottle: 간장,조선간장,들기름,참기름,식초,soy sauce,sauce,perilla oil,sesame oil,oil,vinegar
    noodles: 국수,면,라면,noodles,ramen
    bread: 빵,식빵,케이크,bread,cake
    kitchen: 냄비,솥,pot
    pan: 프라이팬,팬,pan,frying pan
    board: 도마,cutting board,wooden board
    spoons: 수저,숟가락,스푼,spoon,spoon set,cutlery
    chopsticks: 젓가락,chopsticks,chopstick
    tteokbokki: 떡볶이,떡볶이 밀키트,tteokbokki,tteokbokki kit
    bowl: 면기,그릇,공기,대접,사발,이유식 그릇,bowl,bowl set,noodle bowl
    plate: 접시,plate,dish
    mug: 머그,머그컵,컵,텀블러,mug,cup,tumbler
    tea-set: 찻잔,찻잔 세트,다기,주전자 세트,tea cup,cup set,tea set,teapot
    duvet: 이불,이불커버,이불 커버,차렵이불,패드,담요,블랭킷,duvet,duvet cover,quilt,blanket,quilted pad
    pillow: 베개,베개커버,베개 커버,쿠션커버,쿠션 커버,pillow,pillow cover,cushion cover
    curtain: 커튼,블라인드,curtain
    furniture: 소파,안락의자,sofa,armchair
    wooden-chair: 의자,스툴,chair,stool
    folding-chair: 접이식 의자,캠핑의자,folding chair,camp chair
    low-table: 테이블,식탁,탁자,table
    drawers: 서랍장,수납장,선반,정리대,정리함,수납함,보관함,신발장,행거,옷걸이,옷장,진열대,organiser,organizer,rack,hanger,drawers,chest of,cabinet,shelf
    desk: 책상,desk
    lamp: 조명,스탠드,램프,전등,lamp,bedside lamp
    lantern: 랜턴,lantern
    plant: 몬스테라,올리브나무,화분,나무,다육,monstera,olive tree,tree,camellia
    terrarium: 테라리움,terrarium
    broom: 빗자루,broom
    cloths: 청소포,행주,수건,타월,cloth,cloths,towel
    bone: 간식,강아지 간식,사료,dog treats,treats
    scratcher: 스크래처,캣타워,scratcher
    harness: 하네스,목줄,리드줄,harness,leash
    phone: 케이스,폰케이스,휴대폰,스마트폰,clear case,phone,phone case
    charge-pad: 충전 패드,충전기,보조배터리,charging pad,charger
    earbuds: 이어폰,이어버드,earbuds,earphones
    headphones: 헤드폰,헤드셋,headphones,headset
    speaker: 스피커,speaker
    keyboard: 키보드,keyboard
    mouse: 마우스,mouse
    laptop: 노트북,laptop
    laptop-stand: 거치대,laptop stand
    kettle: 주전자,전기 주전자,포트,kettle
    humidifier: 가습기,제습기,humidifier
    purifier: 공기청정기,청정기,purifier
    toaster: 토스터,toaster
    toy: 블록,장난감,blocks,toy
    doll: 인형,doll
    blackboard: 칠판,자석 칠판,magnetic board,blackboard
    puzzle: 퍼즐,puzzle
    teether: 치발기,teether
    tent: 텐트,타프,tent
    cook-set: 코펠,코펠 세트,cook set
    mat: 매트,요가매트,mat
    massage-ball: 마사지 볼,마사지볼,massage ball
    bands: 밴드,스트레칭 밴드,bands,stretch bands,resistance band
    helmet: 헬멧,helmet
    torch: 전조등,손전등,front light,bike light,torch,flashlight
    notebook: 노트,공책,다이어리,notebook,diary
    pen: 만년필,볼펜,펜,pen,fountain pen
    pencils: 연필,연필 세트,색연필,pencil,pencil set
    calendar: 달력,캘린더,calendar
    threads: 매듭 공예 키트,공예 키트,뜨개실,뜨개질,knotting kit,yarn
    watercolours: 물감,수채 물감,watercolours,paints
    embroidery: 자수,자수 세트,십자수,embroidery set,embroidery
    pouch: 복주머니,주머니,파우치,커버,보관백,pouch,cover
    parcel: 선물 포장 세트,포장,wrapping set,gift wrapping
    """
}

extension Picture {
  /// A drawing in the colour that a variant's choices name. A photo stays, and so does the drawing of what comes in no colours.
  package func inColour(of choices: [String]) -> Picture {
    guard case .drawn(let art, let seed) = source, let dot = art.firstIndex(of: "."), let colour = choices.lazy.compactMap({ ArtOfWords.colour(named: $0) }).first else {
      return self
    }
    return Picture(source: .drawn(art: art[..<dot] + "." + colour, seed: seed), alt: alt, size: size)
  }
}
