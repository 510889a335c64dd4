/// Names of goods as shops write them, each under the category in which a shopkeeper would put it: written for this test.
enum CategoryList {
  static let names: [(name: String, path: String)] = text.split(whereSeparator: \.isNewline).flatMap { line -> [(name: String, path: String)] in
    let halves = line.split(separator: ":", maxSplits: 1)
    return halves[1].split(separator: ";").map { name in
      (String(name.drop { $0 == " " }), String(halves[0]))
    }
  }

  private static let text = """
    fashion/women/outer: 핸드메이드 울 롱코트 (CAMEL); 오버핏 숏 무스탕; 여성 경량 덕다운 패딩; PUFFER DOWN JUMPER; Wool blend belted coat in oatmeal; 크롭 트위드 자켓; 라이더 가죽자켓 블랙; 후드 바람막이 [3color]; Women's quilted vest; 시어링 야상 점퍼; 루즈핏 린넨 블레이저
    fashion/women/knit: 앙고라 라운드 니트; 케이블 꽈배기 가디건 크림; 캐시미어 혼방 터틀넥; Ribbed knit sweater; Chunky cable cardigan - ivory; 브이넥 니트 조끼; 파스텔 반팔 니트; 골지 폴라니트 (LIGHT BLUE); Mohair pullover for women; 울 스웨터 네이비
    fashion/women/tops: 퍼프 소매 블라우스; 스트라이프 옥스포드 셔츠; 크롭 반팔티 화이트; 와펜 맨투맨; 후드 크림; 기모 후드집업 멜란지; 레터링 티셔츠 2PACK; Silk camisole top; Boxy logo tee; Oversized hoodie light grey; 시스루 슬리브리스; 체크 남방 (오버핏)
    fashion/women/bottoms: 와이드 데님 팬츠 (LIGHT BLUE); 부츠 컷 팬츠; 핀턱 슬랙스 차콜; 플리츠 롱스커트; 하이웨스트 청바지; 카고 조거팬츠; 코듀로이 미니스커트; Pleated midi skirt; Wide leg trousers in navy; 셀비지 데님; 린넨 밴딩 바지; 기모 트레이닝팬츠
    fashion/women/dress: 플로럴 롱원피스; 셔츠 원피스 블루; 니트원피스 (아이보리); 랩 원피스 [연예인 착용]; Linen wrap dress; Pleated maxi dress; 데님 점프수트; 퍼프 미니 드레스
    fashion/men/outer: 남성 캐시미어 체스터 코트; 남자 항공점퍼; Men's waxed jacket; 맨즈 숏패딩; 남성 스웨이드 블루종; 남자 정장 수트 2버튼; Men's down parka; 남성 경량 조끼
    fashion/men/knit: 남성 라운드 니트; 남자 브이넥 가디건; Men's merino sweater; 맨즈 하프집업 니트; 남성 캐시미어 스웨터; Men's cable cardigan
    fashion/men/tops: 남성 링클프리 셔츠; 남자 오버핏 맨투맨; Men's oxford shirt; 남성 피케 카라티; 맨즈 그래픽 반팔티; 남자 후드티 무지; Men's heavyweight tee; 남성 헨리넥 긴팔
    fashion/men/bottoms: 남성 스트레이트 데님; 남자 와이드 슬랙스; Men's slim chino; 남성 카고바지; 맨즈 린넨 쇼츠; 남자 조거 팬츠; Men's cargo shorts; 남성 기모 청바지
    fashion/shoes/sneakers: 클래식 캔버스 스니커즈; 에어쿠션 운동화 270; 키높이 슬립온; Leather low-top sneakers; 청키 스니커즈 화이트; 여성 단화 블랙; Retro court sneaker
    fashion/shoes/formal: 페니 로퍼 브라운; 남성 더비슈즈; 메리제인 구두; 스틸레토 힐 7cm; Suede loafers; 스퀘어토 플랫슈즈; Leather oxford shoes; 진주 펌프스
    fashion/shoes: 첼시부츠 블랙; 스트랩 샌들; 털 슬리퍼; 여성 앵클부츠; 통굽 뮬; Rubber rain boots; Leather sandals; 방수 레인부츠; 겨울 어그 부츠; 거실 실내화
    fashion/bags: 소가죽 반지갑; 나일론 백팩; 미니 크로스백; 캔버스 에코백; 퀼팅 숄더백 크림; 20인치 캐리어; 가죽 카드지갑; Leather tote bag; Canvas backpack 20L; Mini crossbody bag; 통가죽 장지갑 네이비; 여행용 보스턴백; 버킷백 (카멜)
    fashion/accessories: 울 머플러 체크; 캐시미어 목도리; 가죽 벨트 블랙; 자수 볼캡; 와플 비니; 실크 스카프; 골지 양말 5켤레; 오버사이즈 선글라스; 3단 자동 우산; 벨벳 머리띠; Wool beanie; Leather belt; Cotton socks 3 pack; 터치 니트 장갑; 쿼츠 손목시계; 가죽 키링; 실크 넥타이
    fashion/jewellery: 14k 골드 목걸이; 큐빅 반지; 진주 귀걸이; 실버 925 팔찌; 원터치 이어링; Silver hoop earrings; Pearl necklace; Birthstone ring; 커플링 각인 반지; Gold chain bracelet
    fashion/hanbok: 생활한복 저고리; 린넨 허리치마; 여성 개량한복 세트; 모던 철릭; Modern hanbok jacket hanbok
    beauty/skincare: 수분 크림 50ml; 히알루론산 앰플; 시카 토너 패드 70매; 약산성 폼클렌징; 레티놀 아이크림; 비타민C 세럼; 녹차 마스크팩 10매; 장벽 로션; Hyaluronic acid serum 30ml; Gentle foam cleanser; Snail mucin essence; 클렌징오일 200ml; Honey lip balm; Ceramide moisturizer; 티트리 수딩젤
    beauty/sun: 톤업 선크림 SPF50+; 무기자차 선스틱; 데일리 썬크림; Tinted sunscreen SPF 50; 수분 선세럼; Sun stick for sports; 쿨링 선스프레이
    beauty/makeup: 벨벳 립틴트; 글로우 쿠션팩트; 16색 아이섀도우 팔레트; 워터프루프 마스카라; 롱래스팅 파운데이션; 슬림 아이브로우 펜슬 브로우; 매트 립스틱; Liquid eyeliner black; Cream blush; 커버 컨실러; Loose setting powder; 크림 블러셔; 젤 네일 스티커 네일
    beauty/hair: 탈모 완화 샴푸; 단백질 헤어팩; 아르간 헤어오일; 두피 스케일링 토닉 헤어토닉; 새치 염색약; 볼륨 컨디셔너; Shampoo for dry hair; Argan hair oil; 노워시 트리트먼트; 매트 헤어왁스 왁스
    beauty/body: 퍼퓸 바디로션; 시어버터 핸드크림; 천연 비누 3개입; 커피 바디스크럽; 솔트 입욕제; 불소 치약; Shea hand cream; Lavender body wash; Handmade soap bar; 대나무 칫솔 4개; 데오드란트 스틱; 세라마이드 바디워시
    beauty/fragrance: 오드퍼퓸 50ml; 화이트머스크 향수; 고체향수 무화과; Eau de parfum - fig; Woody cologne; 블랙체리 퍼퓸; 여성 향수 미니어처
    food/fruit: 꿀사과 5kg; 제주 감귤 10kg; 샤인머스캣 2송이; 설향 딸기 500g; 성주 참외; 애플망고 3입; 나주 배 7.5kg; 제주 한라봉 선물세트; 냉동 블루베리 1kg; Fresh mandarins 3kg; Gala apples
    food/vegetable: 해남 꿀고구마; 강원도 감자 5kg; 무농약 상추; 깐마늘 1kg; 완숙 토마토; 미니 파프리카; 유기농 당근; 표고버섯 건버섯; 절단 대파; Organic baby spinach; Cherry tomatoes; 양구 시래기 나물
    food/meat: 한우 등심 1++ 300g; 숙성 삼겹살; 훈제 닭가슴살 10팩; 양념 LA갈비; 수제 소시지; 훈제오리 슬라이스; Wagyu sirloin steak; 목살 구이용; 돼지고기 앞다리; 소고기 육포
    food/seafood: 손질 고등어 10팩; 활전복 1kg; 완도 돌김; 자숙 문어; 반건조 오징어; 노르웨이 생연어; 명란젓 저염; 국물용 멸치; Smoked salmon; Frozen shrimp 1kg; 통영 생굴 굴; 킹크랩 2kg
    food/grain: 신동진 쌀 20kg; 유기농 현미; 국산 귀리 1kg; 서리태 콩; 찹쌀 4kg; Organic brown rice; Rolled oats; 병아리콩 800g; 오곡 잡곡 세트
    food/banchan: 전라도 포기김치 3kg; 열무김치; 쇠고기 장조림; 명이 장아찌; 사골 곰탕 6팩; 부대찌개 밀키트; 아삭 총각김치; Cabbage kimchi 1kg; 전복죽 죽; 소고기 미역국
    food/snack: 수제 버터쿠키; 꿀약과 30개; 하루 견과 30봉; 다크 초콜릿 70%; 흑임자 인절미; 통밀 식빵; 감자칩 오리지널; 미니 마카롱 12구; Dark chocolate bar 70% chocolate; Honey almonds; 현미 누룽지; 매운 라면 5입; 군만두 1kg; 국산 벌꿀 꿀; 저당 프로틴바
    food/drink: 착즙 오렌지주스 1L; 무라벨 생수 2L; 단백질 음료 24팩; 6년근 홍삼정; 유기농 두유; 레몬 콤부차; 수제맥주 4캔; 초코 프로틴 쉐이크; Protein drink vanilla; Sparkling water 24 cans; 멀티 비타민; 생막걸리; Orange juice; 살아있는 유산균 30포
    food/tea: 보성 녹차 티백; 에티오피아 커피 원두 1kg; 드립백 10개입; 카모마일 허브티; 국산 보리차; 꿀 유자차; Earl grey tea; Cold brew coffee; 디카페인 캡슐커피; 말차 라떼; 작두콩차; Single origin coffee beans
    food/sauce: 전통 한식 간장; 재래식 된장; 찹쌀 고추장; 국산 참기름; 3년 묵은 천일염; 엑스트라버진 올리브유; 태양초 고춧가루; Soy sauce 500ml; Extra virgin olive oil; 바질 페스토; 사과 식초; 까나리액젓
    living/kitchen: IH 통3중 냄비; 인덕션 프라이팬 28cm; 스테인리스 도마; 유리 밀폐용기 세트; 보온 텀블러 500ml; 린넨 앞치마; 다용도 주방가위; Cast iron pan; Bamboo cutting board; Chef's kitchen knife; 핸드드립 드리퍼; 물결 채칼; 실리콘 조리도구; 스텐 도시락통
    living/tableware: 분청 찻잔 2인; 백자 접시; 내열 유리컵; 옻칠 수저 세트 수저; 물레 밥그릇; 레트로 머그컵; 크리스탈 와인잔; Ceramic dinner plate; Stoneware mug; Salad bowl set; 손잡이 사발; 나무 트레이; 유기 주발 그릇; 도자기 티팟; 라탄 코스터
    living/bedding: 순면 차렵이불; 경추 베개; 거위털 구스이불; 호텔 수건 10장; 암막 커튼; 극세사 담요; 메모리폼 방석; Linen duvet cover; Cotton bath towel; Down pillow; 거실 러그 150x200; 방수 매트리스커버; 벨벳 쿠션커버
    living/furniture: 원목 식탁 4인; 패브릭 3인 소파; 메쉬 사무용 의자; 5단 책장; 접이식 테이블; 퀸 침대 프레임 침대; 전신 거울; Oak side table; Velvet sofa; Office chair; 시스템 행거; 3단 수납장; 라탄 바구니; 라운지 스툴
    living/light: LED 무드등; 장스탠드 조명; 버섯 램프; 펜던트 조명; 충전식 수면등; Rattan pendant lamp; LED desk lamp; 북유럽 벽등; Globe light bulb; 리모컨 전구
    living/plant: 몬스테라 화분; 공기정화 식물; 미니 다육이; 장미 꽃다발; 분갈이 흙 10L; 프리지아 생화; Monstera plant; Succulent trio succulents; Dried flower bouquet; 금전수 화분; 스투키 대형
    living/cleaning: 액체 세탁세제 3L; 섬유유연제 라벤더; 캡 물티슈 10팩; 3겹 화장지 30롤; 우드윅 캔들; 차량용 방향제; 스테인 빨래건조대; 소이캔들 무화과; Scented candle - fig; Laundry detergent; Reed diffuser; 주방세제 리필; 규조토 탈취제; 대용량 쓰레기통
    living/pet: 강아지 사료 6kg; 고양이 모래 벤토나이트; 캣타워 원목; 강아지 간식 오리; 애견 하네스; 고양이 스크래처; Dog harness small; Cat litter 10L; 반려동물 이동장; Grain free dog food; 강아지 배변패드 100매
    living: 캔버스 액자; 무소음 벽시계; 빈티지 포스터; Oak picture frame
    digital/phone: 아이폰 15 케이스; 갤럭시 S24 강화유리; 맥세이프 보조배터리; C타입 케이블 2m; 차량용 무선충전기; 젤리 폰케이스 투명; iPhone 15 case clear; 65W USB-C charger; 하이브리드 핸드폰 케이스; 스마트톡 곰돌이; Power bank 20000mAh; 블루투스 셀카봉
    digital/audio: 노이즈캔슬링 헤드폰; 무선이어폰; 블루투스 스피커 방수; 게이밍 헤드셋; 미니 사운드바; Wireless earbuds; Bluetooth speaker; 빈티지 턴테이블; 오픈형 이어폰; USB 콘덴서 마이크
    digital/computer: 기계식 키보드 적축; 무소음 무선 마우스; 27인치 모니터; 알루미늄 노트북 거치대; 외장 SSD 1TB; 와이파이 공유기; Mechanical keyboard; Laptop stand; 15인치 게이밍 노트북; 레이저 프린터; USB hub 4 port; 태블릿 11인치 태블릿
    digital/appliance: 무선 청소기; 음이온 드라이기; 대용량 에어프라이어; 저소음 서큘레이터; 초음파 가습기; 전기포트 1.7L; 6인용 전기밥솥; 반자동 커피머신; Hair dryer 1800W; Electric kettle; 필터 공기청정기; Robot vacuum; 드럼 세탁기 24kg; 미니 제습기; 스팀 다리미; 휴대용 손난로
    kids/clothing: 아동 기모 맨투맨; 키즈 레깅스 팬츠; 유아 우주복; 여아 튤 원피스; 남아 데님 팬츠; 아기 바디수트; Kids' cotton t-shirt; Baby romper; Girls' floral dress; 주니어 패딩 점퍼; 키즈 수영복; Boys hoodie; 베이비 내의 상하; 토들러 니트 가디건; 키즈 운동화
    kids/toy: 원목 블록 100pcs; 토끼 애착인형; 500피스 퍼즐; 유아 소꿉놀이 세트 소꿉놀이; 가족 보드게임; 자석블록 60p; Wooden building blocks; Plush bunny doll; Dinosaur puzzle; 변신 로봇; 어린이 킥보드; RC 미니카; 슬라임 만들기 슬라임
    kids/baby: 밴드 기저귀 4단계; PPSU 젖병 240ml; 실리콘 치발기; 휴대용 유모차; 신생아 속싸개; 회전형 카시트; Baby bottle 240ml; 올인원 힙시트 아기띠; Silicone pacifier; 아기 로션 수딩; Muslin swaddle; 방수 턱받이 3장; 유아 빨대컵
    sports/wear: 하이웨스트 요가 레깅스; 심리스 스포츠브라; 트레이닝복 세트; 기능성 티셔츠 쿨; Seamless leggings; Sports bra; 남성 골프웨어; Compression shirt; 등산바지 방풍; 레트로 축구유니폼
    sports/camping: 4인용 원터치 텐트; 초경량 캠핑의자; 머미형 침낭; LED 캠핑 랜턴; 접이식 캠핑 테이블; 스텐 코펠; 하드 아이스박스 35L; Two-person tent; Camping chair; Down sleeping bag; 미니 화로대; 방수 돗자리; 렉타 타프
    sports/running: 카본 러닝화; 마라톤 러닝벨트; Trail running shoes; 쿠션 런닝화 여성; Running belt; 경량 조깅화
    sports/yoga: TPE 요가매트 10mm; 육각 덤벨 5kg; 진동 폼롤러; 문틀 철봉; 라텍스 밴드 저항밴드; Yoga mat 6mm; Adjustable dumbbell; 케틀벨 8kg; 요가 블록 2개; Foam roller; 접이식 러닝머신; 카운트 줄넘기
    sports/bike: 접이식 자전거; 자전거 헬멧 성인; 자전거 라이트 충전식; Road bike 700c; Bike helmet; 산악자전거 26인치; 전기자전거 20인치; Cycling gloves
    sports: 배드민턴 라켓 세트 라켓; 7호 농구공; 수영 물안경; 남성 축구화; 낚시대 릴 낚싯대; Basketball size 7; 고어텍스 등산화; Tennis racket; Golf balls 12
    books/book: 장편 소설 모음 소설; 초등 수학 문제집; 4세 동화책 세트 동화책; 제주 여행 에세이; 집밥 요리책; English grammar textbook; Picture book about whales; 근현대 시집; 한국사 만화책; Mystery novel
    books/stationery: 2027 다이어리; 가죽 만년필; 줄 노트 3권; 젤 볼펜 10색; 다꾸 스티커; 무지 메모지; 패브릭 필통; Dotted notebook A5; Fountain pen; Washi tape set of 5; 듀얼 형광펜; 탁상 달력; 크라프트 봉투 50매; Monthly planner
    books/craft: 수면 털실 10볼; 초보 코바늘 세트 코바늘; 24색 수채화물감; 꽃 십자수 키트 십자수; 소프라노 우쿨렐레; 스케치북 8절; Merino knitting yarn; Watercolour paint set of 12; Embroidery kit; 입문용 통기타; 미니 재봉틀; 아크릴 캔버스 10호 캔버스
    etc: 모바일 상품권; 기프트카드 5만원; 크리스마스 선물포장
    """
}
