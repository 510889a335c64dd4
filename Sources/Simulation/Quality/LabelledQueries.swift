/// Queries with what answers them: sort | query | what must hold of a product, words apart by spaces, alternatives by `/`, `b:` a brand, `<` and `>` prices
/// (inclusive), `size:` a size, `!` must not hold.
enum LabelledQueries {
  static let text = first + "\n" + LabelledAsks.text

  private static let first = """
    exact | 트렌치코트 | trench
    exact | 와이드 팬츠 | pants wide
    exact | 후드티 | hoodie
    exact | 맨투맨 | sweat
    exact | 가디건 | cardigan
    exact | 블라우스 | blouse
    exact | 슬랙스 | slacks
    exact | 청바지 | jeans
    exact | 카고 팬츠 | cargo
    exact | 첼시 부츠 | boots chelsea
    exact | 러닝화 | running
    exact | 토트백 | tote
    exact | 볼캡 | cap
    exact | 버킷햇 | buckethat
    exact | 레깅스 | leggings
    exact | 트레이닝 팬츠 | training
    exact | 린넨 셔츠 | shirt linen
    exact | 캐시미어 머플러 | scarf cashmere
    exact | 플리츠 스커트 | skirt pleats
    exact | 경량 패딩 | padding light
    exact | 로퍼 | loafer
    exact | 양말 | socks
    exact | 더플 코트 | duffle
    exact | 캔버스 토트백 | tote canvas
    synonym | 추리닝 | tracksuit/training
    synonym | 청자켓 | denimjacket
    synonym | 바람막이 | windbreaker
    synonym | 후리스 | fleece
    synonym | 플리스 | fleece
    synonym | 골덴 팬츠 | pants corduroy
    synonym | 귀마개 | earmuffs
    synonym | 잠옷 | pajamas
    synonym | 파자마 | pajamas
    synonym | 반소매 티셔츠 | tee shortsleeve
    synonym | 핸드폰 케이스 | phonecase
    synonym | 아이폰 케이스 | phonecase iphone
    synonym | 떡볶이 코트 | duffle
    synonym | 목도리 | scarf
    synonym | 스웨터 | knit
    synonym | 카라티 | polo
    synonym | 벙거지 | buckethat
    synonym | 야구점퍼 | varsity
    synonym | 가죽자켓 | leatherjacket
    synonym | 민소매 | sleeveless
    synonym | 책가방 | backpack
    synonym | 데님 바지 | jeans
    synonym | 긴팔티 | tee longsleeve/longtee
    synonym | 반팔티 | tee shortsleeve
    synonym | 치마 | skirt
    synonym | 바지 | pants
    synonym | 허리띠 | belt
    particle | 운동화를 | sneakers
    particle | 코트가 | coat
    particle | 니트는 | knit
    particle | 가방을 | bag
    particle | 셔츠의 | shirt
    particle | 패딩이랑 | padding
    particle | 원피스로 | dress
    particle | 모자도 | hat
    particle | 부츠는 | boots
    particle | 청바지에 | jeans
    particle | 장갑이 | gloves
    particle | 지갑을 | wallet
    particle | 슬랙스와 | slacks
    particle | 나이키를 | b:나이키
    particle | 시계가 | watch
    particle | 선글라스만 | sunglasses
    particle | 후드집업을 | hoodzip
    particle | 커버낫의 맨투맨 | b:커버낫 sweat
    particle | 검은색의 코트 | coat black
    particle | 스커트까지 | skirt
    sentence | 남자가 입는 코트 | coat men/unisex
    sentence | 여자가 신는 부츠 | boots women/unisex
    sentence | 겨울에 입을 패딩 | padding
    sentence | 회사에 입고 갈 셔츠 | shirt
    sentence | 여성용으로 나온 시계 | watch women/unisex
    sentence | 남자한테 어울리는 지갑 | wallet men/unisex
    sentence | 까만 운동화 추천해줘 | sneakers black
    sentence | 편하게 신을 슬리퍼 | slippers
    sentence | 여름에 신기 좋은 샌들 | sandals
    sentence | 노트북이 들어가는 백팩 | backpack
    sentence | 따뜻한 니트 찾아줘 | knit
    sentence | 남성용 벨트 추천 | belt men/unisex
    sentence | 흰색으로 된 셔츠 | shirt white
    sentence | 여자 친구에게 줄 목걸이 | necklace
    sentence | 비 오는 날 신는 부츠 | boots
    sentence | 학교 갈 때 메는 가방 | bag
    sentence | 검정색 슬랙스 있는 곳 | slacks black
    sentence | 예쁜 원피스 보여줘 | dress
    joined | 나이키운동화 | b:나이키 sneakers
    joined | 검정후드티 | hoodie black
    joined | 카고바지 | cargo
    joined | 와이드팬츠 | pants wide
    joined | 남자코트 | coat men/unisex
    joined | 여성가디건 | cardigan women/unisex
    joined | 아디다스모자 | b:아디다스 hat
    joined | 화이트셔츠 | shirt white
    joined | 네이비니트 | knit navy
    joined | 린넨셔츠 | shirt linen
    joined | 가죽벨트 | belt leather
    joined | 롱스커트 | skirt long
    joined | 미니스커트 | skirt mini
    joined | 체크셔츠 | shirt check
    joined | 커버낫후드 | b:커버낫 hood
    joined | 노스페이스패딩 | b:노스페이스 padding
    joined | 여자슬랙스 | slacks women/unisex
    joined | 검정색코트 | coat black
    joined | 베이지트렌치코트 | trench beige
    joined | 경량패딩 | padding light
    joined | 울코트 | coat wool
    joined | 크롭가디건 | cardigan crop
    joined | 남성용시계 | watch men/unisex
    joined | 컨버스스니커즈 | b:컨버스 sneakers
    joined | 니트원피스 | dress
    joined | 빨간목도리 | scarf red
    typo | 후드짚업 | hoodzip
    typo | 슬렉스 | slacks
    typo | 가디컨 | cardigan
    typo | 운동하 | sneakers
    typo | 맨투맹 | sweat
    typo | 나이끼 | b:나이키
    typo | 아디디스 | b:아디다스
    typo | 페딩 | padding
    typo | 쟈켓 | jacket
    typo | 브라우스 | blouse
    typo | 원피쓰 | dress
    typo | 스니커스 | sneakers
    typo | 레깅쓰 | leggings
    typo | 트랜치코트 | trench
    typo | 썬글라쓰 | sunglasses
    typo | 커버낟 | b:커버낫
    typo | 노스패이스 | b:노스페이스
    typo | 목걸리 | necklace
    typo | 토드백 | tote
    typo | sneekers | sneakers
    typo | cardigen | cardigan
    typo | jakcet | jacket
    typo | hoddie | hoodie
    initials | ㅌㅅㅊ | tee
    initials | ㄱㄷㄱ | cardigan
    initials | ㄴㅇㅋ | b:나이키
    initials | ㅁㅌㅁ | sweat
    initials | ㅂㄹㅇㅅ | blouse
    initials | ㅇㅍㅅ | dress
    initials | ㅅㄹㅅ | slacks
    initials | ㅊㅂㅈ | jeans
    initials | ㅂㅋㅎ | buckethat
    initials | ㄹㄱㅅ | leggings
    initials | ㅅㄴㅋㅈ | sneakers
    slip | dnsehdghk | sneakers
    slip | zhxm | coat
    slip | voeld | padding
    slip | skdlzl | b:나이키
    slip | tuck | shirt
    slip | aosxnaos | sweat
    slip | rkqkd | bag
    slip | tmffortm | slacks
    slip | cjdqkwl | jeans
    slip | dnjsvltm | dress
    slip | ㅊㅐㅁㅅ | coat
    slip | ㄴㅐㅊㅏㄴ | socks
    """
}
