/// Words for several kinds at once, and kinds that stand near one another.
enum KnownGroups {
  /// A group a line: its words, behind `<` the kinds that belong to it, or words where they are no kinds.
  static let groups = """
    옷 의류 의복 옷가지 clothes clothing apparel garments < 아우터 상의 하의 원피스 조끼 점프수트 정장 셋업 운동복 속옷 내복 잠옷 수영복 래쉬가드 요가복 목욕가운 한복
    주얼리 쥬얼리 귀금속 jewellery jewelry < 귀걸이 목걸이 반지 팔찌 발찌 브로치
    가전 가전제품 전자제품 전자기기 디지털기기 electronics < 냉장고 세탁기 텔레비전 노트북 태블릿 휴대폰 이어폰 헤드폰 스피커 키보드 마우스 모니터 카메라 충전기 보조배터리 청소기 공기청정기 가습기 선풍기 드라이기 에어프라이어 전자레인지 밥솥 전기주전자 토스터
    생활용품 생필품 household_goods homeware < 세제 섬유유연제 수건 휴지 물티슈 바구니 빗자루 걸레 청소포 휴지통 수세미 고무장갑 빨래건조대 칫솔 치약 비누
    청소용품 cleaning_supplies < 세제 빗자루 걸레 청소포 행주 수세미 고무장갑 청소기 휴지통
    욕실용품 bathroom_goods < 수건 비누 칫솔 치약 샴푸 바디워시 목욕가운
    식품 먹거리 식료품 groceries food < 채소 과일 해산물 곡물 고기 반찬 과자 빵 음료 라면 밀키트 달걀 두부 견과 떡 커피 차
    메이크업 색조 색조화장품 make_up makeup < 립스틱 틴트 립글로스 아이섀도 마스카라 아이라이너 블러셔 컨실러 파운데이션 쿠션팩트
    립 립제품 립메이크업 lip lips < 립스틱 틴트 립글로스 립밤
    헤어 헤어케어 헤어제품 hair hair_care haircare < 샴푸 린스 헤어오일 염색약 드라이기 고데기 헤어핀 머리끈
    스킨케어 기초화장품 skincare skin_care < 토너 세럼 로션 크림 마스크팩 클렌징폼 선크림
    육아용품 아기용품 유아용품 baby_things baby_goods < 유모차 카시트 기저귀 젖병 치발기 공갈젖꼭지 턱받이 분유 이유식
    필기구 필기도구 writing_instruments < 만년필 볼펜 연필 샤프 형광펜 fountain_pen ballpoint
    주방용품 조리도구 kitchenware < 프라이팬 냄비 도마 칼 접시 그릇 컵 찻잔 텀블러 수저 젓가락
    식기 테이블웨어 tableware < 접시 그릇 컵 찻잔 수저 젓가락
    캠핑용품 캠핑장비 camping_gear < 텐트 캠핑 침낭 코펠 랜턴 타프
    음향기기 오디오 audio < 이어폰 헤드폰 스피커
    생활가전 소형가전 home_appliances < 청소기 공기청정기 가습기 선풍기 에어프라이어 전기주전자 전자레인지
    가구 furniture < 소파 침대 책상 의자 신발장 서랍장 테이블 책장
    스탠드 < 조명 거치대
    도자기 도자기그릇 ceramics pottery < 접시 그릇 컵 찻잔 꽃병
    침구류 침구세트 bed_linen < 이불 베개 침대 매트리스 담요
    간식 주전부리 간식거리 snacks < 과자 쿠키 초콜릿 케이크 사탕 젤리 떡 간식 약과
    """

  /// A look a line, behind `<` the thing that is meant where no other is said.
  static let meant = """
    반팔 긴팔 < 티셔츠
    청 < 청바지
    """

  /// Kinds a line that are asked for by others' names too, behind `<` which: who wants a tracksuit takes joggers where there are few.
  static let asked = """
    운동복 트레이닝팬츠 < 조거팬츠
    다운재킷 패딩점퍼 패딩코트 < 패딩
    플리스재킷 < 플리스
    바람막이점퍼 < 바람막이
    끈 < 신발끈 시계줄
    """

  /// Groups of which the earlier kinds answer better.
  static let inOrder: Set<String> = ["스탠드"]

  /// Kinds for which nothing wider is an answer: a massage ball is no football.
  static let soles = "방석 축구공 농구공 배구공 야구공 탁구공 테니스공 골프공 짐볼"

  /// A thing a line whose word also says how others are made, behind `<` which: cables are knit, and shoes are cushioned.
  static let saidOf = """
    케이블 < 상의 아우터 하의 양말 모자 목도리
    쿠션 < 신발
    """

  /// Neighbours a line, all of one another.
  static let neighbours = """
    립스틱 틴트 립글로스 립밤
    파운데이션 쿠션팩트
    슬리퍼 샌들 뮬 실내화
    로퍼 더비슈즈 구두
    하이힐 플랫슈즈 메리제인
    앵클부츠 첼시부츠 워커 부츠
    목도리 스카프 넥워머
    가디건 니트조끼 니트
    맨투맨 후드티 집업
    바람막이 아노락 점퍼
    블레이저 재킷
    코트 재킷 점퍼
    블라우스 셔츠
    슬랙스 면바지
    반바지 레깅스
    토트백 숄더백 에코백 쇼퍼백 핸드백
    크로스백 미니백 메신저백 힙색
    노트북가방 백팩
    파우치 클러치
    지갑 파우치
    카드지갑 동전지갑 반지갑 장지갑
    볼캡 버킷햇 비니
    이어폰 헤드폰
    머리띠 헤어핀 머리끈
    텀블러 물병
    찻잔 컵
    접시 그릇
    이불 담요
    소파 의자
    쿠키 과자 케이크 초콜릿
    로션 수분크림 세럼
    수분크림 크림 로션
    드립백 원두
    감귤 레몬
    잠옷 내복
    생선 해산물
    목줄 하네스
    아이섀도 블러셔
    """
}
