import Kernel

/// What the demo's shops sell in one category: names to combine, how it varies, what it costs.
struct DemoGoods {
  /// How a product varies.
  enum Choice: String {
    case size, shoe, colour, volume, weight, one
  }

  let path: String
  let choice: Choice
  let priceMin: Int64
  let priceMax: Int64
  let nouns: [Phrase]

  static let all: [DemoGoods] = text.split(separator: "\n").map { line in
    let cells = line.split(separator: "|").map(String.init)
    precondition(cells.count == 4, "a row has category, choice, prices and names")
    let prices = cells[2].split(separator: "-").compactMap { Int64($0) }
    return DemoGoods(
      path: cells[0], choice: Choice(rawValue: cells[1])!, priceMin: prices[0], priceMax: prices[1],
      nouns: cells[3].split(separator: ",").map { pair in
        let names = pair.split(separator: "=").map(String.init)
        return Phrase(names[0], names[1])
      })
  }

  private static let text = """
    fashion/women/outer|size|89000-329000|울 핸드메이드 코트=handmade wool coat,트렌치 코트=trench coat,경량 패딩=light down jacket,퀼팅 재킷=quilted jacket,데님 재킷=denim jacket
    fashion/women/knit|size|39000-129000|캐시미어 니트=cashmere knit,터틀넥 니트=turtleneck knit,케이블 가디건=cable cardigan,골지 니트=ribbed knit
    fashion/women/tops|size|19000-79000|린넨 셔츠=linen shirt,옥스퍼드 셔츠=oxford shirt,코튼 티셔츠=cotton T-shirt,맨투맨=sweatshirt,블라우스=blouse
    fashion/women/bottoms|size|29000-99000|와이드 슬랙스=wide trousers,스트레이트 데님=straight jeans,플리츠 스커트=pleated skirt,코듀로이 팬츠=corduroy trousers
    fashion/women/dress|size|49000-159000|셔츠 원피스=shirt dress,니트 원피스=knit dress,플라워 원피스=floral dress
    fashion/men/outer|size|99000-349000|발마칸 코트=balmacaan coat,숏 패딩=short down jacket,필드 재킷=field jacket,블루종=blouson
    fashion/men/knit|size|39000-119000|라운드 니트=crew-neck knit,집업 니트=zip-up knit,브이넥 가디건=V-neck cardigan
    fashion/men/tops|size|19000-89000|헨리넥 티셔츠=henley T-shirt,체크 셔츠=check shirt,후드 티=hoodie,피케 셔츠=polo shirt
    fashion/men/bottoms|size|29000-99000|테이퍼드 슬랙스=tapered trousers,치노 팬츠=chinos,생지 데님=raw denim jeans,조거 팬츠=joggers
    fashion/shoes/sneakers|shoe|49000-159000|캔버스 스니커즈=canvas sneakers,레더 스니커즈=leather sneakers,러너 운동화=runner sneakers,슬립온=slip-ons
    fashion/shoes/formal|shoe|79000-239000|더비 슈즈=derby shoes,페니 로퍼=penny loafers,첼시 부츠=chelsea boots,메리제인=mary janes
    fashion/bags|colour|39000-259000|토트백=tote bag,크로스백=crossbody bag,백팩=backpack,에코백=eco bag,버킷백=bucket bag
    fashion/accessories|colour|15000-89000|울 머플러=wool scarf,버킷햇=bucket hat,가죽 벨트=leather belt,양말 3켤레=three pairs of socks,베레모=beret
    fashion/jewellery|one|29000-290000|은반지=silver ring,진주 귀걸이=pearl earrings,매듭 팔찌=knotted bracelet,자개 목걸이=mother-of-pearl necklace
    fashion/hanbok|size|89000-259000|철릭 원피스=cheollik dress,누빔 배자=quilted vest,허리치마=wrap skirt
    beauty/skincare|volume|12000-79000|쌀겨 토너=rice bran toner,인삼 세럼=ginseng serum,쑥 크림=mugwort cream,녹차 클렌저=green tea cleanser,병풀 앰플=centella ampoule
    beauty/sun|volume|14000-36000|순한 선크림=gentle sunscreen,선스틱=sun stick,톤업 선로션=tone-up sun lotion
    beauty/makeup|colour|12000-42000|벨벳 틴트=velvet tint,쿠션 파운데이션=cushion foundation,아이섀도 팔레트=eye shadow palette,립밤=lip balm
    beauty/hair|volume|12000-38000|한방 샴푸=herbal shampoo,동백 헤어오일=camellia hair oil,두피 토닉=scalp tonic
    beauty/body|volume|9000-39000|쌀 비누=rice soap,편백 바디워시=hinoki body wash,유자 핸드크림=yuzu hand cream
    beauty/fragrance|volume|39000-149000|소나무 향수=pine perfume,백단향 오드퍼퓸=sandalwood eau de parfum,비 갠 뒤 향수=after-rain perfume
    food/fruit|weight|12000-49000|노지 감귤=field tangerines,부사 사과=Fuji apples,신고 배=Singo pears,샤인 포도=green seedless grapes,설향 딸기=Seolhyang strawberries
    food/vegetable|weight|4000-19000|친환경 상추=organic lettuce,햇양파=new onions,꿀고구마=honey sweet potatoes,월동 무=winter radish
    food/meat|weight|15000-89000|한우 불고기=Korean beef bulgogi,삼겹살=pork belly,닭가슴살=chicken breast
    food/seafood|weight|12000-69000|제주 갈치=Jeju hairtail,손질 고등어=cleaned mackerel,참전복=abalone,돌미역=rock seaweed
    food/grain|weight|9000-65000|햅쌀=new rice,오곡 잡곡=five grains,찰현미=glutinous brown rice
    food/banchan|weight|8000-39000|포기김치=whole cabbage kimchi,깍두기=radish kimchi,명이 장아찌=pickled wild garlic,멸치볶음=stir-fried anchovies
    food/snack|one|3000-25000|찹쌀 유과=rice puff cookies,오란다 강정=oranda crunch,감귤칩=tangerine chips,약과=honey cookies
    food/drink|one|3000-29000|수제 식혜=rice punch,감귤 주스=tangerine juice,매실청=plum syrup,탄산 유자차=sparkling yuzu tea
    food/tea|weight|8000-49000|우전 녹차=first-flush green tea,보리차=barley tea,드립 원두=filter coffee beans,대추차=jujube tea
    food/sauce|weight|7000-39000|재래 된장=traditional soybean paste,매운 고추장=hot pepper paste,조선간장=Korean soy sauce,들기름=perilla oil
    living/kitchen|one|15000-159000|무쇠 냄비=cast-iron pot,나무 도마=wooden board,유기 수저=brass spoon set,옻칠 젓가락=lacquered chopsticks
    living/tableware|one|12000-89000|백자 면기=white porcelain noodle bowl,분청 접시=buncheong plate,옹기 머그=onggi mug,찻잔 세트=tea cup set
    living/bedding|size|39000-259000|모달 이불=modal duvet,거위털 베개=goose-down pillow,누빔 패드=quilted pad,린넨 커튼=linen curtain
    living/furniture|colour|59000-690000|원목 의자=solid wood chair,좌식 테이블=floor table,서랍장=chest of drawers,접이식 책상=folding desk
    living/light|one|29000-189000|한지 조명=hanji lamp,침실 스탠드=bedside lamp,도자기 램프=ceramic lamp
    living/plant|one|9000-89000|몬스테라=monstera,올리브나무=olive tree,이끼 테라리움=moss terrarium,동백 화분=potted camellia
    living/cleaning|one|6000-49000|천연 세제=natural detergent,유리 청소포=glass cloths,대나무 빗자루=bamboo broom
    living/pet|one|8000-69000|강아지 간식=dog treats,고양이 스크래처=cat scratcher,산책 하네스=walking harness
    digital/phone|colour|12000-59000|투명 케이스=clear case,무선 충전 패드=wireless charging pad,가죽 카드 케이스=leather card case
    digital/audio|colour|39000-329000|무선 이어폰=wireless earbuds,노이즈 캔슬링 헤드폰=noise-cancelling headphones,휴대용 스피커=portable speaker
    digital/computer|colour|29000-1490000|기계식 키보드=mechanical keyboard,무선 마우스=wireless mouse,14인치 노트북=14-inch laptop,노트북 거치대=laptop stand
    digital/appliance|colour|39000-390000|전기 주전자=electric kettle,미니 가습기=mini humidifier,공기청정기=air purifier,토스터=toaster
    kids/clothing|size|15000-59000|아동 맨투맨=kids' sweatshirt,유아 내복=toddler pyjamas,아동 패딩 조끼=kids' padded vest
    kids/toy|one|12000-79000|원목 블록=wooden blocks,도깨비 인형=goblin doll,자석 칠판=magnetic board,숲속 퍼즐=forest puzzle
    kids/baby|one|9000-89000|아기 이불=baby blanket,치발기=teether,이유식 그릇=weaning bowl set
    sports/wear|size|29000-129000|기능성 티셔츠=technical T-shirt,러닝 쇼츠=running shorts,방풍 재킷=windproof jacket
    sports/camping|one|19000-459000|2인용 텐트=two-person tent,감성 랜턴=camp lantern,접이식 의자=folding chair,코펠 세트=cook set
    sports/running|shoe|69000-189000|쿠션 러닝화=cushioned running shoes,트레일 러닝화=trail running shoes
    sports/yoga|colour|15000-89000|요가 매트=yoga mat,마사지 볼=massage ball,스트레칭 밴드=stretch bands
    sports/bike|one|19000-129000|자전거 헬멧=bike helmet,안장 가방=saddle bag,전조등=front light
    books/book|one|9000-32000|골목 산책=Walking the Alleys,할머니의 부엌=Grandmother's Kitchen,작은 가게의 계산법=Small Shop Arithmetic,별을 줍는 아이=The Child Who Gathers Stars,마당이 있는 집=A House with a Yard,한 그릇의 역사=History in a Bowl
    books/stationery|colour|2000-39000|한지 노트=hanji notebook,만년필=fountain pen,연필 세트=pencil set,달력=calendar
    books/craft|one|12000-69000|매듭 공예 키트=knotting kit,수채 물감=watercolours,자수 세트=embroidery set
    etc|one|5000-49000|선물 포장 세트=gift wrapping set,복주머니=lucky pouch
    food/snack|one|6000-19000|떡볶이 밀키트=tteokbokki kit
    """
}
