/// The other half of the labelled queries: brands, colours, sizes, prices, genders, things alone, English, a word too many.
enum LabelledAsks {
  static let text = """
    script | nike | b:나이키
    script | adidas | b:아디다스
    script | north face | b:노스페이스
    script | puma | b:푸마
    script | dr. martens | b:닥터마틴
    script | g-shock | b:지샥
    script | vans | b:반스
    script | converse | b:컨버스
    script | new balance | b:뉴발란스
    script | covernat | b:커버낫
    script | lacoste | b:라코스테
    script | stussy hoodie | b:스투시 hoodie
    script | carhartt jacket | b:칼하트 jacket
    script | levis jeans | b:리바이스 jeans
    script | 키르시 | b:KIRSH
    script | 마리떼 | b:MARITHE
    script | 아더에러 | b:ADER ERROR
    script | 챔피온 맨투맨 | b:CHAMPION sweat
    script | 디키즈 팬츠 | b:DICKIES pants
    script | 아크테릭스 | b:ARCTERYX
    script | 살로몬 운동화 | b:SALOMON sneakers
    script | 버켄스탁 | b:BIRKENSTOCK
    script | 카시오 시계 | b:CASIO watch
    script | 젠틀몬스터 | b:GENTLE MONSTER
    script | 뉴에라 볼캡 | b:NEW ERA cap
    script | 스탠드오일 | b:STAND OIL
    script | morvan | b:모르반
    script | softlab | b:소프트랩
    script | monograb | b:모노그랩
    script | 모빈 코트 | b:MORVINE coat
    script | 루나코 | b:LUNACO
    script | 카스텔 | b:CASTELLE
    script | 브리스턴 | b:BRISTON
    script | 벤트로 | b:BENTLOW
    brand | 나이키 | b:나이키
    brand | 커버낫 후드 블랙 | b:커버낫 hood black
    brand | 아디다스 운동화 | b:아디다스 sneakers
    brand | 무신사 스탠다드 슬랙스 | b:무신사 스탠다드 slacks
    brand | 스파오 니트 | b:스파오 knit
    brand | 노스페이스 백팩 | b:노스페이스 backpack
    brand | 반스 양말 | b:반스 socks
    brand | 타미힐피거 셔츠 | b:타미힐피거 shirt
    brand | 푸마 트레이닝 팬츠 | b:푸마 training
    brand | LEE 청바지 | b:LEE jeans
    brand | 시스템 코트 | b:SYSTEM coat
    brand | 하임클로젯 원피스 | b:하임클로젯 dress
    brand | KALDOR 자켓 | b:KALDOR jacket
    brand | 라코스테 카라티 | b:라코스테 polo
    brand | 탑텐 반팔티 | b:탑텐 tee shortsleeve
    brand | 닥터마틴 부츠 | b:닥터마틴 boots
    colour | 블랙 코트 | coat black
    colour | 갈색 가방 | bag brown
    colour | 초록색 니트 | knit green
    colour | 파란 셔츠 | shirt blue
    colour | 베이지 가디건 | cardigan beige
    colour | 네이비 슬랙스 | slacks navy
    colour | 카키 자켓 | jacket khaki
    colour | 아이보리 스커트 | skirt ivory
    colour | 보라 맨투맨 | sweat purple
    colour | 흰 운동화 | sneakers white
    colour | 회색 후드티 | hoodie gray
    colour | 빨간 목도리 | scarf red
    colour | 하늘색 셔츠 | shirt skyblue
    colour | 분홍 원피스 | dress pink
    colour | 노란색 비니 | beanie yellow
    colour | 와인색 니트 | knit wine
    colour | 검은색 부츠 | boots black
    colour | red dress | dress red
    colour | 주황색 볼캡 | cap orange
    colour | 차콜 팬츠 | pants charcoal
    size | 운동화 270 | sneakers size:270
    size | 부츠 240 | boots size:240
    size | 러닝화 260mm | running size:260
    size | 로퍼 사이즈 250 | loafer size:250
    size | 270 스니커즈 | sneakers size:270
    size | 후드티 XL | hoodie size:XL
    size | 셔츠 L | shirt size:L
    size | 니트 M 사이즈 | knit size:M
    size | 슬랙스 29 | slacks size:29
    size | 청바지 31 | jeans size:31
    size | 나이키 운동화 270 | b:나이키 sneakers size:270
    size | 샌들 230 | sandals size:230
    size | 코트 S | coat size:S
    size | 검정 부츠 250 | boots black size:250
    price | 3만원 이하 셔츠 | shirt <30000
    price | 5만원 이하 니트 | knit <50000
    price | 10만원 이상 코트 | coat >100000
    price | 3만원대 맨투맨 | sweat >30000 <39999
    price | 5~10만원 자켓 | jacket >50000 <100000
    price | 20만원 이하 패딩 | padding <200000
    price | 만원 이하 양말 | socks <10000
    price | 가방 10만원 미만 | bag <99999
    price | 1만원에서 3만원 볼캡 | cap >10000 <30000
    price | 50,000원 이하 청바지 | jeans <50000
    price | shirts under 50000 | shirt <50000
    price | 7만원 이하 나이키 운동화 | b:나이키 sneakers <70000
    price | 2만5천원 이하 벨트 | belt <25000
    gender | 여자 슬랙스 | slacks women/unisex
    gender | 남자 셔츠 | shirt men/unisex
    gender | 여성 코트 | coat women/unisex
    gender | 남성 지갑 | wallet men/unisex
    gender | 여자 운동화 | sneakers women/unisex
    gender | 남자 니트 | knit men/unisex
    gender | 여성 패딩 | padding women/unisex
    gender | 남성용 가방 | bag men/unisex
    gender | 공용 후드티 | hoodie unisex
    gender | mens jacket | jacket men/unisex
    gender | womens watch | watch women/unisex
    gender | 여자 청바지 블랙 | jeans black women/unisex
    gender | 우먼즈 가디건 | cardigan women/unisex
    gender | 남자 카고팬츠 | cargo men/unisex
    head | 코트 | coat
    head | 가방 | bag
    head | 신발 | shoes
    head | 시계 | watch
    head | 벨트 | belt
    head | 반지 | ring
    head | 지갑 | wallet
    head | 모자 | hat
    head | 셔츠 | shirt
    head | 니트 | knit
    head | 자켓 | jacket
    head | 구두 | dressshoes
    head | 아우터 | outer
    head | 상의 | top
    head | 원피스 | dress
    head | 부츠 | boots
    head | 팬츠 | pants
    head | 운동화 | sneakers
    head | 목걸이 | necklace
    head | 장갑 | gloves
    head | 후드 | hood
    english | coat | coat
    english | sneakers | sneakers
    english | cardigans | cardigan
    english | shirts | shirt
    english | wide pants | pants wide
    english | black hoodie | hoodie black
    english | leather jacket | leatherjacket
    english | denim jacket | denimjacket
    english | backpack | backpack
    english | tote bags | tote
    english | rings | ring
    english | belt | belt
    english | running shoes | running
    english | white t-shirt | tee white
    english | beanie | beanie
    english | mufflers | scarf
    english | dress for women | dress
    english | boots | boots
    english | navy blazer | blazer navy
    english | slacks for men | slacks men/unisex
    english | zip up hoodie | hoodzip
    english | trench coat | trench
    without | 니트 -가디건 | knit !cardigan
    without | 니트 가디건 말고 | knit !cardigan
    without | 가디건 빼고 니트 | knit !cardigan
    without | 아우터 패딩 제외 | outer !padding
    without | 블랙 말고 코트 | coat !black
    without | 나이키 제외 운동화 | sneakers !b:나이키
    without | knit -cardigan | knit !cardigan
    without | shoes without boots | shoes !boots
    order | 제일 싼 니트 | knit
    order | 싼가방 | bag
    order | 최신 원피스 | dress
    order | 인기 많은 코트 | coat
    order | 제일 비싼 시계 | watch
    order | cheapest sneakers | sneakers
    order | best rated coats | coat
    chatter | 니트ㅋㅋ | knit
    chatter | 원피스 ㅠㅠ | dress
    chatter | 코트~!! | coat
    initials | ㅋㄷㄱ | cardigan
    money | ₩50,000 이하 니트 | knit <50000
    money | 셔츠 30,000₩ 이하 | shirt <30000
    money | KRW 50000 이하 니트 | knit <50000
    group | 의류 | outer/top/bottom/dress/sportswear/pajamas/underwear
    group | clothing | outer/top/bottom/dress/sportswear/pajamas/underwear
    group | 데님 | denim/jeans
    group | 원피스 | dress
    whose | 아빠 지갑 | wallet men/unisex
    whose | 여자친구 목걸이 | necklace
    whose | jacket for my husband | jacket men/unisex
    either | 코트랑 머플러 | coat/scarf
    either | 코트와 머플러 | coat/scarf
    either | 벨트나 지갑 | belt/wallet
    either | coat or scarf | coat/scarf
    without | 니트 말고 가디건 | cardigan
    without | 자켓 말고 블레이저 | blazer
    size | 셔츠 라지 | shirt size:L
    size | 코트 엑스라지 | coat size:XL
    size | 미디엄 가디건 | cardigan size:M
    size | large shirt | shirt size:L
    size | extra large coat | coat size:XL
    size | 청바지 29인치 | jeans size:29
    size | 운동화 27cm | sneakers size:270
    purpose | 집에서 신는 슬리퍼 | slippers
    purpose | 여행갈 때 쓸 백팩 | backpack
    purpose | 결혼식에서 신을 구두 | dressshoes
    purpose | 출근용 셔츠 | shirt
    tone | 와인색 코트 | coat wine
    tone | 진회색 코트 | coat charcoal
    tone | 국방색 자켓 | jacket khaki
    tone | 핑크톤 원피스 | dress pink
    tone | 블루계열 셔츠 | shirt blue
    tone | 크림색 니트 | knit ivory
    english | jumpers | knit
    missing | 운동화 999 | sneakers
    missing | 나이키 운동화 특가세일 | b:나이키 sneakers
    missing | 국내산유기농 코트 | coat
    missing | 커버낫 우주복 | b:커버낫
    missing | 반짝반짝빛나는 목걸이 | necklace
    missing | 디자이너픽 블라우스 | blouse
    """
}
