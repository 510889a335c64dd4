/// The demo's food and drink; `DemoGoods` says what the columns are.
enum DemoFood {
  static let text = """
    gamgyul|food/fruit|19900<24900|제주 노지 감귤|Jeju field tangerines|중량:3kg,5kg+11000|-|나무에서 다 익힌 뒤 따서 새콤달콤해요. 껍질에 흠이 있어도 맛은 같아요.|Ripened on the tree. A marked skin tastes just as good.
    haetsal|food/fruit|32000|부사 사과|Fuji apples|중량:3kg,5kg+18000|-|아침 이슬이 마르기 전에 따서 아삭해요. 개당 250g 안팎이에요.|Picked in the morning and crisp, about 250 g each.
    haetsal|food/fruit|45000|나주 신고 배|Naju pears|중량:5kg,7.5kg+19000|-|선물 상자에 담아 보내요. 냉장고에서 한 달은 거뜬해요.|Sent in a gift box; keeps for a month in the fridge.
    haetsal|food/fruit|29900|샤인머스캣 포도|Shine Muscat grapes|중량:1kg,2kg+25000|-|씨 없이 껍질째 먹어요. 송이마다 당도를 재고 담아요.|Seedless, eaten with the skin; every bunch is tested for sugar.
    haetsal|food/fruit|15900|설향 딸기|Seolhyang strawberries|중량:500g,1kg+14000|-|새벽에 따서 그날 보내요. 받은 날 냉장해 주세요.|Picked at dawn and sent the same day. Refrigerate on arrival.
    haetsal|food/vegetable|4900|친환경 상추|Organic lettuce|중량:200g,400g+4000|-|물에 담그면 다시 살아나요. 쌈으로도 겉절이로도 좋아요.|Revives in water; for wraps or a quick salad.
    haetsal|food/vegetable|12900|해남 꿀고구마|Haenam honey sweet potatoes|중량:2kg,5kg+14000|-|2주 숙성해 촉촉하고 달아요. 에어프라이어 180도에서 40분이에요.|Cured for two weeks, moist and sweet. 40 minutes at 180 °C in an air fryer.
    haetsal|food/vegetable|7900<9900|무안 햇양파|Muan new onions|중량:3kg,5kg+4000|-|단단한 중간 크기로 골랐어요. 그늘에 걸어 두면 오래가요.|Firm, middle-sized onions that keep well in the shade.
    jangdok|food/meat|38900|한우 불고기용|Korean beef for bulgogi|중량:300g,600g+36000|-|1등급 앞다리를 얇게 썰어 진공 포장해요.|Grade 1 shoulder, thinly sliced and vacuum-packed.
    jangdok|food/meat|18900|제주 흑돼지 삼겹살|Jeju black pork belly|중량:500g,1kg+17000|-|구이에 알맞은 1.2cm 두께예요.|Cut 1.2 cm thick for the grill.
    jangdok|food/meat|13900<16900|부드러운 닭가슴살 10팩|Ten packs of chicken breast|-|-|수비드로 익혀 퍽퍽하지 않아요. 그대로 먹어도 돼요.|Cooked sous-vide, never dry, ready to eat.
    badang|food/seafood|29900|제주 은갈치|Jeju hairtail|중량:2마리,4마리+27000|-|토막 내고 내장을 정리해 얼렸어요.|Cut, cleaned and frozen.
    badang|food/seafood|14900|손질 고등어 5팩|Cleaned mackerel, five packs|-|-|가시를 바르고 한 쪽씩 담아 바로 구울 수 있어요.|Boned and packed one by one, straight to the pan.
    badang|food/seafood|39900<45900|완도 활전복|Wando live abalone|중량:500g,1kg+36000|-|살아 있는 채로 산소 포장해 보내요.|Sent alive in oxygen packs.
    badang|food/seafood|12900|기장 돌미역|Gijang rock seaweed|-|-|두껍고 쫄깃해 오래 끓여도 풀어지지 않아요.|Thick and chewy, even after a long simmer.
    haetsal|food/grain|34900|당일 도정 햅쌀|New rice, milled to order|중량:4kg,10kg+26000|-|주문한 날 도정해 보내요. 밥이 식어도 찰져요.|Milled on the day you order; good even when cold.
    haetsal|food/grain|15900|오곡 혼합 잡곡|Five-grain mix|중량:1kg,2kg+13000|-|따로 불리지 않고 쌀과 함께 씻으면 돼요.|No soaking: wash it with your rice.
    jangdok|food/banchan|24900|국내산 포기김치|Whole cabbage kimchi|중량:2kg,5kg+29000|-|갓 담가 보내니 익은 맛은 상온에서 하루 뒤예요.|Sent fresh; leave it out a day for a riper taste.
    jangdok|food/banchan|9900|명이 장아찌|Pickled wild garlic|-|-|고기와 먹기 좋게 짜지 않게 담갔어요.|Lightly salted, made for grilled meat.
    jangdok|food/banchan|11900|잔멸치볶음|Stir-fried anchovies|-|-|아이도 먹을 수 있게 맵지 않아요.|Mild enough for children.
    badang|food/snack|9900|바삭 감귤칩|Crisp tangerine chips|-|-|감귤 하나를 그대로 말렸어요. 설탕을 넣지 않았어요.|Whole tangerine, dried, no sugar added.
    jangdok|food/snack|16900<19900|개성 약과 12개|Twelve honey cookies|-|-|겹겹이 결이 살아 있어요. 낱개 포장이라 선물하기 좋아요.|Flaky layers, each wrapped, good for a gift.
    jangdok|food/snack|12900|국물 떡볶이 밀키트 2인분|Tteokbokki kit for two|맛:순한맛,매운맛|-|떡, 어묵, 양념이 들어 있어요. 물만 넣고 8분 끓여요.|Rice cakes, fish cake and sauce: add water and boil for eight minutes.
    gamgyul|food/drink|21900|착즙 감귤 주스 10병|Pressed tangerine juice, ten bottles|-|-|물을 섞지 않은 착즙 주스예요.|Pressed, with no water added.
    chadam|food/drink|13900|탄산 유자차 6캔|Sparkling yuzu tea, six cans|-|-|달지 않고 톡 쏘는 유자예요.|Not too sweet, with a yuzu bite.
    chadam|food/tea|42000|보성 우전 녹차|First-flush Boseong green tea|중량:40g,80g+38000|-|곡우 전에 딴 첫 잎이에요. 70도 물에 1분 우려요.|The first leaves of spring; one minute at 70 °C.
    chadam|food/tea|17900<19900|하우스 블렌드 드립 원두|House blend filter coffee beans|중량:200g,500g+19000|-|주문한 날 볶아요. 견과처럼 고소하고 산미가 적어요.|Roasted when you order: nutty, with little acidity.
    chadam|food/tea|6900|구수한 보리차 티백 30개|Thirty barley tea bags|-|-|찬물에 넣어 두면 한 시간 뒤 마실 수 있어요.|Drop one into cold water and drink in an hour.
    jangdok|food/sauce|16900|3년 숙성 재래 된장|Soybean paste aged three years|중량:500g,1kg+14000|-|콩과 소금, 물로만 담갔어요. 찌개가 깊어져요.|Only beans, salt and water. It deepens a stew.
    jangdok|food/sauce|15900|찹쌀 고추장|Rice hot pepper paste|맛:순한맛,매운맛|-|태양초와 찹쌀로 담가 달지 않아요.|Sun-dried peppers and rice, not sweet.
    jangteo|food/sauce|23900|저온 압착 들기름|Cold-pressed perilla oil|용량:180ml,350ml+18000|-|짜낸 날을 병에 적어요. 냉장 보관하세요.|The pressing date is on the bottle. Keep it cold.
    """
}
