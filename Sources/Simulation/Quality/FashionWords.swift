import Kernel

/// The words of which the fashion shop is made, against which search is judged: one kind a line.
enum FashionWords {
  /// code | the kinds it also is | names a product of it bears, `~` for those written in Latin letters only | the shop's own category | category of the tree | won from-to in thousands | sizes
  static let kinds = """
    coat|outer|코트,울 코트,핸드메이드 코트,롱 코트,하프 코트,~COAT,~WOOL COAT|코트|w:아우터|89-390|wear
    trench|coat outer|트렌치 코트,트렌치코트,~TRENCH COAT|코트|w:아우터|99-290|wear
    duffle|coat outer|더플 코트,떡볶이 코트,~DUFFLE COAT|코트|w:아우터|99-250|wear
    padding|outer|패딩,숏패딩,숏 패딩,롱패딩,경량 패딩,다운 패딩,다운 자켓,~DOWN JACKET,~PUFFER JACKET,~PADDING|패딩|w:아우터|79-450|wear
    paddingvest|padding vest outer|패딩 조끼,패딩 베스트,~PUFFER VEST|패딩|w:아우터|59-150|wear
    jacket|outer|자켓,재킷,워크 자켓,트위드 자켓,~JACKET|자켓|w:아우터|59-250|wear
    blazer|jacket outer|블레이저,싱글 블레이저,오버핏 블레이저,~BLAZER|자켓|w:아우터|69-250|wear
    denimjacket|jacket outer|데님 자켓,데님 재킷,청자켓,~DENIM JACKET|자켓|w:아우터|59-180|wear
    leatherjacket|jacket outer|레더 자켓,가죽 자켓,라이더 자켓,~LEATHER JACKET|자켓|w:아우터|89-390|wear
    windbreaker|jacket outer|바람막이,윈드브레이커,나일론 바람막이,바람막이 점퍼,~WINDBREAKER|바람막이|w:아우터|49-180|wear
    varsity|jacket outer|바시티 자켓,스타디움 점퍼,야구 점퍼,~VARSITY JACKET|자켓|w:아우터|79-250|wear
    fleece|outer|플리스,플리스 자켓,후리스,플리스 집업,~FLEECE JACKET|플리스|w:아우터|39-150|wear
    tee|top|티셔츠,반팔 티셔츠,로고 반팔티,그래픽 티셔츠,반소매 티셔츠,~T-SHIRT,~LOGO TEE|티셔츠|w:상의|15-69|wear
    longtee|tee top|긴팔 티셔츠,긴팔티,롱슬리브,긴소매 티셔츠,~LONG SLEEVE|티셔츠|w:상의|19-79|wear
    polo|tee top|카라티,피케 셔츠,폴로 셔츠,~POLO SHIRT|카라티|w:상의|29-99|wear
    shirt|top|셔츠,옥스포드 셔츠,체크 셔츠,린넨 셔츠,스트라이프 셔츠,데님 셔츠,~SHIRT|셔츠|w:상의|25-129|wear
    blouse|top|블라우스,새틴 블라우스,리본 블라우스,~BLOUSE|블라우스|w:상의|29-119|wear
    hoodie|hood top|후드티,후디,오버핏 후드,후드 티셔츠,로고 후드,~HOODIE|후드|w:상의|39-129|wear
    hoodzip|hood top|후드 집업,후드집업,집업 후드,~HOOD ZIP-UP,~HOODIE ZIP-UP|후드 집업|w:상의|49-149|wear
    sweat|top|맨투맨,스웨트셔츠,와펜 맨투맨,자수 맨투맨,~SWEATSHIRT,~CREWNECK|맨투맨|w:상의|35-119|wear
    knit|top|니트,스웨터,라운드 니트,케이블 니트,꽈배기 니트,~KNIT,~SWEATER|니트|w:니트|39-159|wear
    cardigan|knit top|가디건,니트 가디건,크롭 가디건,카디건,~CARDIGAN|가디건|w:니트|39-169|wear
    turtleneck|knit top|터틀넥 니트,터틀넥,폴라 니트,~TURTLENECK|니트|w:니트|35-129|wear
    sleeveless|top|나시,슬리브리스,민소매 티,~SLEEVELESS|상의|w:상의|15-59|wear
    pants|bottom|팬츠,와이드 팬츠,코튼 팬츠,밴딩 팬츠,와이드팬츠,스트레이트 팬츠,~PANTS,~WIDE PANTS|팬츠|w:바지·치마|35-149|waist
    cargo|pants bottom|카고 팬츠,와이드 카고 팬츠,카고팬츠,~CARGO PANTS|팬츠|w:바지·치마|39-149|waist
    jeans|pants bottom|데님 팬츠,와이드 데님 팬츠,청바지,스트레이트 진,부츠컷 데님 팬츠,~DENIM PANTS,~JEANS|데님 팬츠|w:바지·치마|39-179|waist
    slacks|pants bottom|슬랙스,와이드 슬랙스,핀턱 슬랙스,~SLACKS|슬랙스|w:바지·치마|35-139|waist
    jogger|pants bottom|조거 팬츠,조거팬츠,~JOGGER PANTS|팬츠|w:바지·치마|35-119|waist
    training|pants bottom sportswear|트레이닝 팬츠,스웨트 팬츠,트레이닝 바지,~SWEATPANTS|트레이닝 팬츠|w:바지·치마|29-109|waist
    shorts|pants bottom|반바지,쇼츠,버뮤다 팬츠,~SHORTS|숏 팬츠|w:바지·치마|19-89|waist
    leggings|bottom|레깅스,기모 레깅스,~LEGGINGS|레깅스|w:바지·치마|15-69|waist
    tracksuit|sportswear|트레이닝 세트,트레이닝 셋업,츄리닝 세트,~TRACKSUIT|트레이닝|s:운동복|59-189|wear
    skirt|bottom|스커트,미니 스커트,플리츠 스커트,롱 스커트,데님 스커트,~SKIRT|스커트|w:바지·치마|25-119|waist
    dress||원피스,니트 원피스,셔츠 원피스,롱 원피스,~DRESS|원피스|w:원피스|39-249|wear
    pajamas||잠옷 세트,파자마,홈웨어 세트,~PAJAMA SET|홈웨어|w:상의|29-99|wear
    socks||양말,중목 양말,양말 3팩,~SOCKS|양말|f:패션 소품|3-19|free
    sneakers|shoes|스니커즈,운동화,캔버스 스니커즈,코트 스니커즈,~SNEAKERS,~COURT SNEAKERS|스니커즈|f:운동화|39-219|shoe
    running|sneakers shoes|러닝화,경량 러닝화,런닝화,~RUNNING SHOES|러닝화|f:운동화|59-219|shoe
    boots|shoes|부츠,앵클 부츠,첼시 부츠,롱 부츠,워커,~BOOTS,~CHELSEA BOOTS|부츠|f:구두|69-290|shoe
    loafer|dressshoes shoes|로퍼,페니 로퍼,청키 로퍼,~LOAFERS|로퍼|f:구두|59-250|shoe
    derby|dressshoes shoes|더비 슈즈,정장 구두,~DERBY SHOES|구두|f:구두|69-250|shoe
    heels|dressshoes shoes|하이힐,펌프스,~HEELS|힐|f:구두|49-190|shoe
    sandals|shoes|샌들,스트랩 샌들,~SANDALS|샌들|f:신발|29-139|shoe
    slippers|shoes|슬리퍼,슬라이드,~SLIDES|슬리퍼|f:신발|15-89|shoe
    backpack|bag|백팩,노트북 백팩,데일리 백팩,~BACKPACK|백팩|f:가방|39-219|free
    tote|bag|토트백,레더 토트백,캔버스 토트백,~TOTE BAG|토트백|f:가방|29-390|free
    crossbag|bag|크로스백,미니 크로스백,나일론 크로스백,~CROSSBODY BAG|크로스백|f:가방|29-290|free
    shoulder|bag|숄더백,호보 숄더백,~SHOULDER BAG|숄더백|f:가방|39-390|free
    beltbag|bag|슬링백,힙색,벨트백,~SLING BAG|힙색|f:가방|29-129|free
    eco|bag|에코백,~ECO BAG|에코백|f:가방|9-49|free
    wallet||지갑,반지갑,카드지갑,장지갑,~WALLET,~CARD HOLDER|지갑|f:패션 소품|29-290|free
    cap|hat|볼캡,캡,워싱 볼캡,로고 캡,~BALL CAP|모자|f:패션 소품|19-79|free
    buckethat|hat|버킷햇,벙거지,~BUCKET HAT|모자|f:패션 소품|19-79|free
    beanie|hat|비니,와치캡 비니,~BEANIE|비니|f:패션 소품|15-59|free
    scarf||머플러,목도리,캐시미어 머플러,~MUFFLER|머플러|f:패션 소품|19-189|free
    gloves||장갑,가죽 장갑,니트 장갑,~GLOVES|장갑|f:패션 소품|15-89|free
    earmuffs||귀마개,퍼 이어머프,~EARMUFFS|귀마개|f:패션 소품|12-49|free
    belt||벨트,가죽 벨트,캐주얼 벨트,~BELT|벨트|f:패션 소품|19-129|free
    watch||시계,메탈 시계,손목시계,가죽 밴드 시계,~WATCH|시계|f:주얼리|59-590|free
    ring|jewellery|반지,실버 반지,커플링 반지,~RING|반지|f:주얼리|19-290|free
    necklace|jewellery|목걸이,진주 목걸이,체인 네크리스,~NECKLACE|목걸이|f:주얼리|19-290|free
    earrings|jewellery|귀걸이,이어링,드롭 귀걸이,~EARRINGS|귀걸이|f:주얼리|15-190|free
    sunglasses||선글라스,뿔테 선글라스,~SUNGLASSES|선글라스|f:패션 소품|39-390|free
    phonecase||아이폰 케이스,젤리 폰케이스,핸드폰 케이스,~PHONE CASE|폰케이스|f:패션 소품|12-49|free
    underwear||드로즈 3팩,브라,심리스 속옷,~BOXER BRIEFS|언더웨어|w:상의|9-59|wear
    bagcare||가방 걸이,가방 스트랩,신발 정리함,신발끈,시계 보관함,벨트 정리함,운동화 클리너,코트 커버,반지 케이스|잡화|f:패션 소품|5-39|free
    """

  /// Korean, Latin, how often. One written `-` is not said in that script.
  static let brands = """
    나이키|- 아디다스|- 노스페이스|- 푸마|- 닥터마틴|- 지샥|- 반스|- 컨버스|- 뉴발란스|- 커버낫|- 디스이즈네버댓|- 스파오|- 탑텐|- 무신사_스탠다드|- 리바이스|- 칼하트|- 스투시|- 라코스테|- 타미힐피거|- 빈폴|-
    -|LEE -|KIRSH -|MARITHE -|ADER_ERROR -|ANDERSSON_BELL -|SYSTEM -|TIME -|COOR -|DRAWFIT -|INSILENCE -|PARTIMENTO -|YALE -|KODAK -|JEEP -|CHAMPION -|DICKIES -|ARCTERYX -|PATAGONIA -|SALOMON -|HOKA -|ASICS -|CROCS -|BIRKENSTOCK -|CASIO -|SEIKO -|GENTLE_MONSTER -|RAWROW -|STAND_OIL -|NEW_ERA
    모르반|- 루에나|- 하임클로젯|- 데이빈트|- 오브제아|- 누보텐|- 소프트랩|- 그레이룸|- 마일드무드|- 필로소|- 에센디|- 바이로카|- 모노그랩|- 아틀리에온|- 세컨드라인|-
    -|MORVINE -|LUNACO -|VERDANT -|NORDIKA -|CASTELLE -|FELTERN -|BRISTON -|OAKENDALE -|PELLINO -|TAMRIN -|SOLVETTE -|GRENDA -|MIRACOSTA -|BENTLOW -|KALDOR
    """

  static let styles = ["베이직", "데일리", "오버핏", "릴렉스", "빈티지", "시그니처", "에센셜", "모던", "클래식", "소프트", "컴포트", "어반", "시즌", "슬림", "크롭", "하이", "라이트", "미니멀"]
  static let latinStyles = ["BASIC", "DAILY", "OVERSIZED", "RELAXED", "VINTAGE", "SIGNATURE", "ESSENTIAL", "MODERN", "CLASSIC", "SOFT", "URBAN", "SLIM", "CROP"]
  static let materials = ["울", "캐시미어", "코튼", "린넨", "코듀로이", "나일론", "기모", "스웨이드", "레더", "메쉬", "", "", "", "", "", ""]
  /// code, Korean, Latin.
  static let colours: [(code: String, korean: String, latin: String)] = [
    ("black", "블랙", "BLACK"), ("black", "검정", "BLACK"), ("white", "화이트", "WHITE"), ("gray", "그레이", "GRAY"), ("gray", "멜란지 그레이", "MELANGE GREY"), ("charcoal gray", "차콜", "CHARCOAL"),
    ("navy", "네이비", "NAVY"), ("blue", "블루", "BLUE"), ("skyblue blue", "스카이블루", "LIGHT BLUE"), ("red", "레드", "RED"), ("wine", "와인", "BURGUNDY"), ("pink", "핑크", "PINK"), ("orange", "오렌지", "ORANGE"),
    ("yellow", "옐로우", "YELLOW"), ("green", "그린", "GREEN"), ("khaki", "카키", "KHAKI"), ("mint", "민트", "MINT"), ("purple", "퍼플", "PURPLE"), ("brown", "브라운", "BROWN"), ("beige", "베이지", "BEIGE"), ("ivory", "아이보리", "IVORY"),
    ("black", "블랙", "BLACK"), ("white", "화이트", "WHITE"), ("navy", "네이비", "NAVY"), ("beige", "베이지", "BEIGE"), ("ivory", "크림", "CREAM"),
  ]
}
