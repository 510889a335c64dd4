/// Kinds of places that people look for, written as the kinds of things are (`KnownThings`).
enum KnownHouses {
  static let text = """
    식당 음식점 맛집 레스토랑 밥집 restaurant eatery places_to_eat
    한식당 한식집 한정식 korean_restaurant < 식당
    고깃집 고기집 정육식당 korean_bbq barbecue_restaurant 갈비 삼겹살 불고기 galbi < 한식당
    일식당 일식집 japanese_restaurant < 식당
    초밥집 횟집 스시집 sushi_bar sushi_restaurant 초밥 스시 sushi < 일식당
    중식당 중국집 중식집 chinese_restaurant < 식당
    양식당 양식집 western_restaurant < 식당
    피자집 pizzeria pizza_place 피자 pizza < 양식당
    아시아음식점 asian_restaurant < 식당
    분식집 분식점 snack_bar < 식당
    술집 주점 호프집 맥주집 와인바 이자카야 포차 pub wine_bar beer_house < 식당
    카페 cafe
    커피숍 커피집 커피점 커피전문점 coffee_shop coffee_house 커피 coffee < 카페
    찻집 다방 전통찻집 tea_room tea_house teahouse tea < 카페
    디저트카페 디저트가게 dessert_cafe dessert_shop < 카페
    키즈카페 kids_cafe play_cafe
    푸드코트 푸드코너 food_court food_hall
    빵집 베이커리 제과점 bakery
    옷가게 의류매장 옷집 옷매장 부티크 clothes_shop clothing_shop clothing_store clothes_store boutique
    신발가게 신발매장 신발집 구둣방 shoe_shop shoe_store
    잡화점 잡화매장 가방가게 가방매장 accessories_shop
    화장품가게 화장품매장 뷰티샵 뷰티숍 beauty_shop cosmetics_shop
    식료품점 식품점 grocery_store grocer grocery
    마트 슈퍼 슈퍼마켓 supermarket minimart < 식료품점
    과일가게 과일집 청과점 청과물점 greengrocer fruit_shop 청과 과일 < 식료품점
    정육점 정육가게 고기가게 butcher butcher_shop 정육 < 식료품점
    생선가게 수산물가게 fishmonger fish_shop 수산 생선 < 식료품점
    반찬가게 반찬집 banchan_shop side_dish_shop 반찬 banchan < 식료품점
    떡집 rice_cake_shop 떡 < 식료품점
    쌀가게 쌀집 쌀상회 rice_shop < 식료품점
    생활용품점 생활용품매장 인테리어매장 homeware_shop
    가구점 가구매장 가구가게 가구집 furniture_shop furniture_store
    전자제품매장 가전매장 전자상가 electronics_shop electronics_store
    아동용품점 장난감가게 아동복매장 toy_shop toy_store
    서점 책방 bookstore bookshop
    문구점 문방구 문구사 stationery_shop stationer
    스포츠매장 스포츠용품점 sports_shop
    애견샵 펫샵 애견용품점 pet_shop
    꽃집 꽃가게 화원 플라워샵 florist flower_shop
    약국 pharmacy chemist drugstore
    병원 의원 치과 한의원 clinic dentist
    안경점 안경원 안경가게 안경집 optician eyewear_shop
    미용실 헤어샵 미장원 헤어살롱 hair_salon hairdresser
    이발소 바버샵 barber barbershop
    네일샵 네일숍 nail_salon
    세탁소 빨래방 세탁방 laundry laundrette launderette dry_cleaner dry_cleaners
    수선집 수선소 수리점 repair_shop tailor
    사진관 스튜디오사진 photo_studio
    은행 환전소 atm bank currency_exchange
    편의점 convenience_store
    영화관 극장 cinema movie_theatre
    헬스장 피트니스 짐 gym fitness_centre
    주차장 car_park parking_lot parking
    화장실 restroom toilets
    안내데스크 안내소 information_desk info_desk
    물품보관함 사물함 코인락커 lockers coin_lockers
    수유실 nursing_room baby_room
    테니스장 테니스코트 tennis_court
    """

  /// Kinds that those of the wider kind are too, whatever these are called: every café has coffee, and no greengrocer is a butcher.
  static let broad = "커피숍 디저트카페"

  /// Words that mean a kind of house where stores are sought, and something else among goods, each before its kind.
  static let among = "bar=술집 바=술집 호프=술집"

  /// A kind of store a line, behind `<` the kinds and groups of things that it sells.
  static let sells = """
    한식당 < 국밥 비빔밥 쌈밥 갈비 불고기 삼겹살 찌개 삼계탕 설렁탕 족발 곱창
    일식당 < 초밥 돈카츠 라멘
    중식당 < 딤섬 짜장면 마라탕 만두
    양식당 < 파스타 피자 스테이크 햄버거 샐러드
    아시아음식점 < 쌀국수 커리
    분식집 < 김밥 떡볶이 순대 튀김 어묵
    술집 < 치킨 맥주 막걸리
    옷가게 < 옷
    신발가게 < 신발
    잡화점 < 가방 지갑 액세서리 주얼리 시계
    안경점 < 안경 선글라스
    화장품가게 < 화장품 메이크업 스킨케어 향수
    식료품점 < 식품
    가구점 < 가구
    생활용품점 < 가구 생활용품 주방용품 식기 침구류 조명 커튼 러그
    전자제품매장 < 가전 휴대폰
    아동용품점 < 장난감 인형 육아용품
    서점 < 책 문구 필기구
    문구점 < 문구 필기구
    스포츠매장 < 자전거 킥보드 헬멧 공 캠핑용품 요가매트 아령 운동복 등산화
    애견샵 < 목줄 하네스
    꽃집 < 꽃 화분
    빵집 < 빵 케이크 쿠키 도넛 샌드위치
    카페 < 커피 원두 차 빙수 와플
    """
}
