/// What people eat and drink, written as the kinds of things are (`KnownThings`).
enum KnownFoods {
  static let text = """
    채소 야채 푸성귀 vegetables veg veggies greens
    상추 lettuce < 채소
    배추 알배추 쌈배추 napa_cabbage < 채소
    양배추 cabbage < 채소
    당근 carrots < 채소
    양파 햇양파 onions < 채소
    대파 쪽파 실파 spring_onions scallions leeks < 채소
    마늘 통마늘 garlic < 채소
    감자 햇감자 potatoes < 채소
    고구마 꿀고구마 밤고구마 호박고구마 sweet_potatoes < 채소
    오이 cucumber < 채소
    호박 애호박 단호박 pumpkin courgette zucchini < 채소
    시금치 spinach < 채소
    콩나물 숙주나물 bean_sprouts < 채소
    버섯 mushrooms < 채소
    고추 풋고추 청양고추 chillies chili_peppers < 채소
    파프리카 피망 bell_peppers < 채소
    브로콜리 broccoli < 채소
    토마토 방울토마토 tomatoes < 채소
    깻잎 perilla_leaves < 채소
    옥수수 sweetcorn < 채소
    나물 산나물 namul < 채소
    부추 chives garlic_chives < 채소
    과일 과실 fruit fruits
    감귤 밀감 귤 만감류 한라봉 천혜향 mandarin tangerine oranges satsumas clementines < 과일
    사과 apple < 과일
    배 신고배 pears < 과일
    딸기 strawberry < 과일
    포도 샤인머스캣 샤인머스켓 청포도 grapes < 과일
    복숭아 peaches < 과일
    수박 watermelon < 과일
    참외 korean_melon < 과일
    멜론 melon < 과일
    바나나 bananas < 과일
    단감 홍시 곶감 persimmons < 과일
    블루베리 blueberries < 과일
    체리 cherries < 과일
    자두 plums < 과일
    키위 kiwi_fruit < 과일
    레몬 lemons < 과일
    파인애플 pineapple < 과일
    해산물 해물 수산물 수산 seafood
    생선 물고기 fish < 해산물
    고등어 자반고등어 mackerel < 생선
    갈치 은갈치 hairtail < 생선
    연어 salmon < 생선
    참치 tuna < 생선
    굴비 조기 croaker < 생선
    명태 황태 동태 북어 pollock < 생선
    장어 eel < 생선
    멸치 마른멸치 anchovies < 해산물
    오징어 squid < 해산물
    문어 낙지 octopus < 해산물
    새우 대하 prawns shrimps < 해산물
    꽃게 대게 홍게 킹크랩 crab < 해산물
    조개 바지락 홍합 clams mussels < 해산물
    전복 활전복 abalone < 해산물
    미역 돌미역 건미역 다시마 seaweed < 해산물
    김 조미김 돌김 구운김 재래김 laver roasted_seaweed < 해산물
    곡물 곡류 grains
    쌀 햅쌀 백미 멥쌀 rice < 곡물
    찹쌀 sticky_rice < 곡물
    현미 brown_rice < 곡물
    잡곡 오곡 혼합곡 mixed_grains < 곡물
    보리 barley < 곡물
    고기 육류 정육 meat
    소고기 쇠고기 한우 hanwoo beef < 고기
    돼지고기 한돈 흑돼지 pork < 고기
    삼겹살 오겹살 pork_belly samgyeopsal samgyupsal < 돼지고기
    불고기 불고기용 bulgogi < 고기
    갈비 galbi kalbi spare_ribs < 고기
    닭고기 닭가슴살 chicken < 고기
    햄 소시지 베이컨 ham sausages bacon
    육포 jerky
    달걀 계란 유정란 eggs
    두부 순두부 tofu
    반찬 밑반찬 찬거리 side_dishes banchan
    김치 포기김치 배추김치 깍두기 kimchi gimchi < 반찬
    장아찌 절임 pickles < 반찬
    멸치볶음 잔멸치볶음 어묵볶음 진미채 < 반찬
    장조림 조림 < 반찬
    젓갈 명란 명란젓 salted_seafood < 반찬
    과자 스낵 snack
    쿠키 비스킷 cookie biscuit < 과자
    감자칩 감자스낵 crisps potato_chips < 과자
    한과 유과 강정 전통과자 hangwa traditional_sweets < 과자
    약과 yakgwa honey_cookies < 한과
    떡 인절미 송편 가래떡 찹쌀떡 tteok injeolmi songpyeon rice_cakes
    사탕 캔디 candy candies sweets
    젤리 구미 jelly gummies
    초콜릿 초콜렛 chocolate
    빵 식빵 바게트 베이글 크루아상 bread
    케이크 케익 cake
    잼 딸기잼 jam marmalade
    꿀 벌꿀 honey
    견과 견과류 nuts
    아몬드 almonds < 견과
    호두 walnuts < 견과
    땅콩 peanuts < 견과
    차 잎차 tea
    녹차 우전 green_tea < 차
    홍차 black_tea < 차
    보리차 barley_tea < 차
    유자차 citron_tea yuzu_tea yuja_tea yujacha < 차
    허브차 허브티 루이보스 캐모마일 herbal_tea < 차
    티백 tea_bags teabags < 차
    밀크티 milk_tea < 차
    커피 coffee
    원두 원두커피 커피콩 커피원두 coffee_beans < 커피
    드립백 드립백커피 drip_bag drip_bags < 커피
    음료 음료수 drinks beverages
    주스 쥬스 juice < 음료
    탄산수 sparkling_water < 음료
    생수 mineral_water < 음료
    식혜 수정과 sikhye < 음료
    우유 밀크 milk
    막걸리 makgeolli makkoli
    맥주 beer
    아이스크림 ice_cream
    요거트 요구르트 yogurt yoghurt
    치즈 cheese
    버터 butter
    라면 컵라면 봉지라면 ramyeon ramyun ramen
    국수 소면 우동 칼국수 냉면 noodles
    파스타 스파게티 pasta spaghetti
    떡볶이 떡뽂이 tteokbokki topokki tokpokki ddeokbokki ddukbokki tteokbokkie
    만두 교자 mandu dumplings
    밀키트 간편식 즉석식품 meal_kit
    김밥 gimbap kimbap
    국밥 돼지국밥 순대국밥 순댓국 gukbap
    비빔밥 bibimbap
    쌈밥 ssambap
    초밥 스시 sushi
    돈카츠 돈까스 돈가스 돈카스 tonkatsu donkatsu donkkaseu
    라멘 일본라멘
    커리 카레 curry
    딤섬 dim_sum
    짜장면 자장면 짬뽕 jajangmyeon jjajangmyeon jjamppong
    마라탕 훠궈 malatang hotpot
    쌀국수 pho rice_noodles
    피자 pizza
    햄버거 수제버거 버거 burger hamburger
    샌드위치 sandwich
    스테이크 steak
    샐러드 salad
    치킨 통닭 후라이드치킨 fried_chicken
    족발 보쌈 jokbal bossam
    곱창 막창 대창 gopchang
    찌개 김치찌개 된장찌개 순두부찌개 부대찌개 jjigae
    삼계탕 백숙 samgyetang
    설렁탕 곰탕 갈비탕 seolleongtang gomtang
    순대 sundae_sausage
    튀김 twigim
    어묵 오뎅 어묵탕 fish_cakes
    빙수 팥빙수 눈꽃빙수 bingsu patbingsu shaved_ice
    도넛 도너츠 donuts doughnuts
    와플 크로플 waffles
    토스트 toast
    핫도그 hot_dog
    호떡 hotteok
    수프 스프 soup
    간장 soy_sauce
    고추장 gochujang kochujang
    고춧가루 chili_powder chilli_powder
    된장 doenjang
    참기름 sesame_oil
    들기름 perilla_oil
    올리브유 올리브오일 olive_oil
    식용유 cooking_oil
    소금 천일염 salt
    설탕 sugar
    식초 vinegar
    비타민 vitamin
    홍삼 red_ginseng
    유산균 프로바이오틱스 probiotics
    이유식 baby_food
    분유 baby_formula formula_milk
    """

  /// Kinds whose words also say how something smells, tastes or looks: the thing is another one where another is named.
  static let flavours = "채소 과일 곡물 견과 차 꿀 우유 버터"
  /// Those of them that are made of others.
  static let prepared = "차 꿀 우유 버터"
}
