/// How things look, what they are made of and whom they are for: one meaning a line, `_` for a space, behind `<` the wider colour.
enum KnownLooks {
  /// Styles, materials, seasons: words that stand before a thing.
  static let looks = """
    데님 청 denim
    가죽 레더 leather
    울 모직 wool
    캐시미어 cashmere
    코듀로이 골덴 코르덴 코르듀로이 corduroy
    린넨 리넨 linen
    면 코튼 cotton
    와이드 통 와이드핏 wide wide_fit
    카고 cargo
    롱 long maxi
    숏 short
    미니 mini
    플리츠 주름 pleats pleated
    오버핏 오버사이즈 루즈핏 oversized oversize overfit
    슬림 슬림핏 slim slim_fit
    크롭 cropped crop
    반팔 반소매 short_sleeve half_sleeve
    긴팔 긴소매 롱슬리브 long_sleeve
    기모 brushed
    체크 check checked plaid
    스트라이프 줄무늬 stripe striped
    도트 땡땡이 dot polka_dot
    꽃무늬 플라워 플로럴 floral flower
    무지 솔리드 solid plain
    레이스 lace
    새틴 satin
    나일론 nylon
    메쉬 메시 mesh
    스웨이드 suede
    벨벳 velvet
    트위드 tweed
    퀼팅 누빔 quilted
    부츠컷 나팔 bootcut flared
    스트레이트 일자 straight
    스키니 skinny
    하이웨이스트 high_waist
    밴딩 banding
    경량 초경량 라이트 light lightweight
    겨울 동계 winter
    여름 하계 summer
    가을 autumn
    빈티지 vintage
    캐주얼 casual
    클래식 classic
    베이직 basic
    방수 waterproof
    무선 와이어리스 wireless
    블루투스 bluetooth
    아이폰 iphone
    갤럭시 galaxy
    캠핑 camping
    골프 golf
    등산 hiking
    브이넥 v넥 v_neck
    후드 hooded
    패딩 padded padding
    니트 knit knitted
    선물 gift present
    덕다운 오리털 오리솜털 duck_down
    구스다운 거위털 거위솜털 구스 goose_down
    강아지 반려견 애견 애완견 멍멍이 댕댕이 개 dog puppy
    고양이 반려묘 애묘 냥이 cat kitten
    반려동물 애완동물 펫 pet
    민감성 민감 민감성피부 저자극 순한 sensitive gentle sensitive_skin
    건성 건성피부 dry_skin
    지성 지성피부 oily_skin
    보습 수분 moisturising moisturizing hydrating
    무향 무향료 향없는 향_없는 unscented fragrance_free unperfumed
    생활한복 개량한복 모던한복 modern_hanbok
    분청 분청사기 분청자기 buncheong
    백자 백자기 white_porcelain
    수채 수채화 watercolour watercolor
    유기농 친환경 오가닉 organic
    """

  static let colours = """
    블랙 검정 검정색 검은색 검은 까만 까만색 black bk
    화이트 하양 흰색 하얀 하얀색 흰 white wh
    그레이 회색 쥐색 재색 gray grey melange 멜란지
    차콜 먹색 진회색 흑회색 다크그레이 charcoal dark_gray dark_grey < 그레이
    네이비 남색 곤색 감색 군청 군청색 navy
    블루 파랑 파란 파란색 파랑색 청색 인디고 코발트 blue indigo
    스카이블루 하늘색 소라 소라색 라이트블루 연하늘색 skyblue sky_blue light_blue < 블루
    레드 빨강 빨간 빨간색 빨강색 red
    와인 버건디 자주색 와인색 팥죽색 마룬 burgundy wine maroon
    핑크 분홍 분홍색 핑크색 복숭아색 pink
    코랄 코랄색 산호색 coral < 핑크
    오렌지 주황 주황색 오렌지색 귤색 orange
    옐로우 옐로 노랑 노란 노란색 노랑색 yellow
    머스타드 겨자색 mustard < 옐로우
    그린 초록 초록색 녹색 풀색 잔디색 잎색 쑥색 green
    연두 연두색 라이트그린 light_green < 그린
    카키 카키색 국방색 khaki olive 올리브
    민트 민트색 옥색 mint
    퍼플 보라 보라색 라벤더 purple lavender violet
    브라운 갈색 밤색 고동색 초콜릿색 커피색 brown mocha 모카
    베이지 베이지색 살구색 살색 누드 누드색 모래색 beige nude
    카멜 낙타색 camel
    아이보리 미색 아이보리색 상아색 우유색 크림 크림색 ivory cream ecru 에크루
    실버 은색 silver
    골드 금색 gold
    """

  /// Behind a colour.
  static let tones = "계열 컬러 칼라 톤 빛 색상 색 계"
  /// Before a colour.
  static let shades = "연한 진한 짙은 밝은 어두운 라이트 다크 파스텔 형광 연 진"

  /// What animals have as people do.
  static let shared = "간식 옷 의류 과자 쿠키 육포 비타민 유산균 우유 장난감 인형 침대 매트리스 이불 담요 쿠션 방석 베개 그릇 물병 샴푸 린스 물티슈 기저귀 유모차 우비 목걸이 칫솔 치약"

  static let receivers = "강아지 고양이 반려동물"
  static let sized = "아우터 상의 하의 원피스 조끼 점프수트 정장 셋업 운동복 속옷 내복 잠옷 수영복 래쉬가드 요가복 양말 스타킹 모자 장갑 벨트 반지 목욕가운"

  static let men = "남자 남성 남성용 남자용 맨즈 맨 men mens man male 남성복"
  static let women = "여자 여성 여성용 여자용 우먼즈 우먼 women womens woman female lady ladies 여성복 숙녀"
  static let kids = "아동 아이 아이들 아기 키즈 어린이 아동용 유아 영유아 유아동 초등학생 초등생 유치원생 주니어 kids kid children childrens junior 아동복"
  static let boys = "남아 남아용 남자아이 남자아이용 남자애 남자어린이 남자아동 남아동 boys"
  static let girls = "여아 여아용 여자아이 여자아이용 여자애 여자어린이 여자아동 여아동 girls"
  static let forMen = "아빠 아버지 아버님 할아버지 남편 남친 남자친구 dad father husband boyfriend husbands boyfriends dads fathers grandpa grandfather him his guys gentleman gentlemen"
  static let forWomen = "엄마 어머니 어머님 할머니 아내 와이프 여친 여자친구 mom mum mother wife girlfriend wives moms mums mothers girlfriends grandma grandmother her hers"
  static let forKids = "애기 아가 베이비 갓난아기 돌쟁이 손주 신생아 조카 baby babies toddler toddlers infant infants newborn"
  static let forBoys = "아들 아들래미 손자 boy son grandson"
  static let forGirls = "딸 딸아이 딸래미 손녀 girl daughter granddaughter"
  /// What whole ages of people wear and use.
  static let worn = "신발 가방 지갑 아우터 상의 하의 원피스 조끼 점프수트 정장 셋업 운동복 속옷 내복 잠옷 수영복 래쉬가드 요가복 양말 스타킹 액세서리 안경 시계 우산 손수건 장난감 인형 책 침대 이불 베개 담요 책상 의자 칫솔 치약 비타민 자전거 목욕가운 수건"

  /// Behind whom it is for, what it is: 아동복 is 아동 and 옷.
  static let worded = "의류=옷 복=옷 옷=옷 화=신발 신발=신발 구두=구두 운동화=운동화 가방=가방"

  static let unisex = "공용 남녀공용 남녀 유니섹스 unisex"

  static let generals = "용품 용구 제품 상품 도구 장비 아이템 템 룩 류"

  /// Words of a sentence that say nothing about the thing: they go when others stay.
  static let fillers = """
    입는 입을 입기 입고 신는 신을 신기 신고 쓰는 쓸 쓰기 드는 들 매는 메는 차는 하는 할 있는 좋은 예쁜 이쁜 어울리는 위한 때 용 것 거 수 추천 추천해줘 추천해주세요 찾아줘 찾아요
    보여줘 보여주세요 주세요 성인 성인용 어른 어른용 adult adults 좀 갈때 필요한 필요한것 필요한거 사고 싶어요 싶은 살 구매 구입 파는 파는곳 어디 제품 상품 인기 스타일 핏 느낌 색 색상 색깔 컬러 편하게 따뜻하게 편한 따뜻한 시원한 찾고 찾는 찾는데 있어요 있나요 있을까요 있어 있나 파나요 팔아요 파시나요 사려고 사려고요 사려는데 사고싶은 어디서 구해요 구합니다 원해요 알려줘 알려주세요 올때 입을때 신을때
    looking_for i_am_looking im_looking searching_for shopping_for looking i_am im i want need would_like i_want i_need do_you_have do_you_sell have_you_got where_can_i where_to find show_me give_me can_i_get can_i please some any
    the a an for with in of to and or my cool nice good best buy shop colour color something anything
    near around close_to next_to nearest_to by at from beside but however though although yet also just only really very quite so that which who whose is are was were be been being am it its this these those there here have has had do does did
    can could should would will shall may might must if then than as on about into onto through during you your we our they them their what where when how why every both each either neither such too even still please thanks
    하지만 그런데 근데 그러나 그래서 그리고 그러면 그럼 그냥 아주 매우 정말 정말로 진짜 진짜로 너무 되게 완전 굉장히 엄청 제법 꽤나 조금 약간 혹시 혹시나 제발 이런 저런 그런 이거 저거 그거 무슨 어떤 아무 뭔가 제가 내가 저는 나는 저의 나의 하나만 같은 정도 종류 아니라 있으면 없으면 좋겠어요 좋을까요 해주세요
    """

  /// Particles that may end a Korean noun, the longest first (조사: 표준국어대사전).
  static let particles = """
    으로는 에서는 에게는 한테는 이라는 이라도 에서도 으로도 까지도 부터는 에서의 이랑은 하고는 처럼은 에게서 한테서 으로서 으로써 이나마
    에서 에게 한테 으로 이랑 하고 까지 부터 보다 처럼 만큼 마다 조차 밖에 이나 이든 라도 라는 에는 에도 로는 로도 와는 과는 만은 이며 께서 대로 이고 인데
    들을 들이 들은 들도 들의 들로 들만
    은 는 이 가 을 를 의 에 로 와 과 도 만 랑 나 요 용 들
    """

  /// Behind the thing in a title: the last word that is none of these is the thing.
  static let noise = """
    세트 특가 할인 모음 기획 택1 신상 한정판 국내생산 당일발송 무료배송 정품 단독 종 컬러 색상 사이즈 호 형 ver version set pack color colors colour colours size free new edition
    """

  /// What ends in the letters of a thing and is none.
  static let lookalikes = "파티 뷰티 시티 스포티 유니티 프리티 커뮤니티 들꽃 눈꽃 불꽃 스프링 모니터링 플랭킹 컴백 피드백 핸디백 페이백 캐시백 소재킷 산책 대책 정책 실책 상책 문책 담배 택배 도배 건배 지배 분배 성공 제공 항공 가공 시공 인공 전공 조공 내공"
}
