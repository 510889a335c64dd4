/// What is said of food and of care for skin and hair; `DemoOpinion` says how to read it.
enum DemoSaidOfFood {
  static let text = """
    #토너,세럼,진정 크림,앰플
    5|건조한 피부인데 당기지 않아요. 세 통째 쓰고 있어요.|No tightness on my dry skin. This is my third.
    4|순해서 좋은데 용량이 조금 더 컸으면 좋겠어요.|Gentle, though I wish there were more in it.|큰 용량도 준비되어 있어요. 옵션에서 선택하실 수 있어요.|There is a larger size: you will find it in the options.
    3|저는 발림은 좋은데 흡수가 느린 편이었어요.|It spreads nicely, but it took a while to sink in for me.
    5|향이 거의 없어서 자기 전에 바르기 편해요.|Almost no scent, so it is pleasant before bed.
    #클렌저
    5|거품이 촘촘하고 씻은 뒤에 당기지 않아요.|Dense foam, and no tightness afterwards.
    4|순하게 잘 씻겨요. 화장이 진한 날은 한 번 더 씻어요.|Washes gently; with heavy make-up I wash twice.
    5|운동 다녀와서 쓰기 좋아요. 조금만 짜도 충분해요.|Good after the gym, and a little is enough.
    #선크림,선스틱
    5|눈이 시리지 않고 백탁도 거의 없어요.|No stinging eyes and hardly any white cast.
    4|가볍게 발려요. 땀을 많이 흘리면 덧발라야 해요.|Goes on lightly. It needs topping up when I sweat.
    5|아이와 함께 써요. 비누로 잘 지워져요.|I share it with my child; it washes off with soap.
    #틴트
    5|하나만 발라도 색이 또렷하고 오래가요.|Clear, lasting colour in a single coat.
    4|색이 예뻐요. 입술이 건조하면 립밤을 먼저 바르세요.|A pretty colour. With dry lips use a balm first.
    5|커피를 마셔도 색이 남아 있어요.|The colour stays through a coffee.
    #립밤
    5|자기 전에 바르면 아침까지 촉촉해요.|On at night, still soft in the morning.
    5|향이 없어서 남편도 같이 써요.|No scent, so my husband uses it too.
    4|보습은 좋은데 조금 번들거려요.|Good care, though a little shiny.
    #파운데이션
    5|얇게 발리고 오후까지 무너지지 않아요.|Thin coverage that lasts into the afternoon.
    4|커버가 좋아요. 밝은 편이라 한 톤 어둡게 사세요.|Good cover. It runs light, so choose a shade darker.
    5|리필이 들어 있어서 알뜰해요.|The refill makes it good value.
    #팔레트
    5|매일 쓰는 색만 모여 있어요. 가루 날림도 적어요.|All colours I use daily, with little fall-out.
    4|무광이 특히 예뻐요. 거울이 있으면 더 좋겠어요.|The mattes are especially pretty. I wish it had a mirror.
    5|초보인데 발색이 은은해서 실수를 안 해요.|I am a beginner, and the soft colours forgive mistakes.
    #샴푸
    5|두피가 시원하고 저녁까지 머리가 가벼워요.|A fresh scalp, and my hair stays light till evening.
    4|향이 한방 느낌이라 호불호가 있겠어요. 저는 좋아요.|The herbal scent is not for everybody. I like it.
    5|거품이 잘 나고 헹굼이 빨라요.|It lathers well and rinses quickly.
    #헤어오일
    5|드라이 전에 바르니 머리끝이 안 엉켜요.|A little before drying and the ends do not tangle.
    4|두 방울이면 충분해요. 많이 바르면 무거워요.|Two drops are enough; more feels heavy.
    5|은은한 동백 향이 좋아요.|I like the quiet scent of camellia.
    #쌀 비누
    5|세수하고 나서 당기지 않아요. 향도 순해요.|No tightness after washing, and a mild scent.
    4|잘 무르지 않아요. 받침을 꼭 쓰세요.|It does not go soft, but do use a dish.
    5|세 개라 선물로 나눠 주기 좋아요.|Three of them, good for sharing as presents.
    #바디워시
    5|욕실에 나무 향이 은은하게 남아요.|A quiet scent of wood stays in the bathroom.
    4|순하고 잘 헹궈져요. 펌프가 조금 뻑뻑해요.|Gentle and rinses well. The pump is a bit stiff.
    5|온 가족이 같이 써요. 큰 용량이 이득이에요.|The whole family uses it. The large one is good value.
    #핸드크림
    5|바르고 바로 휴대폰을 만져도 미끄럽지 않아요.|I can pick up my phone straight after, nothing slips.
    5|유자 향이 기분 좋아요. 가방에 넣고 다녀요.|The yuzu scent cheers me up. It lives in my bag.
    4|보습이 두세 시간은 가요. 한겨울에는 조금 부족해요.|It lasts two or three hours; not quite enough in midwinter.
    #향수,오드퍼퓸
    5|잔향이 은은해서 사무실에서도 부담 없어요.|It lingers softly, fine even at the office.
    4|향은 정말 좋은데 네 시간쯤 지나면 옅어져요.|A beautiful scent, but it fades after about four hours.|손목보다 옷 안쪽에 뿌리시면 조금 더 오래가요.|Sprayed inside your clothes rather than on the wrist it lasts a little longer.
    5|매장에서 시향하고 골랐어요. 직원분이 비교해서 설명해 주셨어요.|I chose it after trying it in the store, where the staff explained the difference.
    #감귤칩
    5|설탕 없이도 달아서 아이 간식으로 좋아요.|Sweet without sugar, a good snack for children.
    4|바삭하고 맛있어요. 양이 조금 적어요.|Crisp and tasty. I wish there were more.
    5|차에 하나 띄우면 향이 올라와요.|One in a cup of tea gives a lovely scent.
    #주스,유자차
    5|달지 않고 과일 맛이 진해요.|Not sweet, and full of fruit.
    4|시원하게 마시면 더 맛있어요. 상자가 조금 찌그러져 왔어요.|Best chilled. The box arrived a little dented.|상자가 눌려 죄송해요. 완충재를 더 넣어 보내고 있어요.|Sorry about the box. We now send it with more padding.
    5|냉장고에 늘 채워 둬요. 손님상에 내기 좋아요.|I always keep some in the fridge for guests.
    #감귤,사과,신고 배,포도,딸기
    5|주문한 다음 날 왔고 아주 신선해요.|It came the next day and is really fresh.
    4|달고 맛있는데 두 개가 눌려서 왔어요.|Sweet and good, but two arrived squashed.|눌린 과일이 있었다니 죄송해요. 고객센터로 사진을 보내 주시면 그만큼 환불해 드려요.|Sorry about the squashed ones. Send us a photo and we will refund them.
    5|부모님 댁에 보내 드렸더니 더 주문해 달라고 하세요.|Sent some to my parents, who asked for more.
    3|맛은 좋은데 크기가 고르지 않아요.|Good taste, but the sizes vary.
    #상추
    5|싱싱해요. 냉장고에 두고 일주일 내내 먹었어요.|Fresh; we ate from it all week.
    4|부드럽고 맛있어요. 잎이 조금 작은 것도 있어요.|Tender and tasty. Some leaves are small.
    5|물에 담갔더니 금방 살아났어요. 쌈이 맛있어요.|It revived in water at once. Good for wraps.
    #고구마,양파
    5|단단하고 달아요. 그늘에 두니 오래가요.|Firm and sweet, and it keeps well in the shade.
    4|흙이 조금 묻어 왔지만 맛이 좋아요.|A little soil on it, but it tastes good.
    5|마트보다 알이 고르고 단단해요.|Firmer and more even than from the supermarket.
    #불고기,삼겹살,닭가슴살
    5|잡내가 없고 부드러워요.|Tender, and no smell at all.
    4|맛있어요. 양념은 따로 준비해야 해요.|Tasty. You need your own seasoning.
    5|얼음팩이 그대로 있을 만큼 차갑게 왔어요.|It came so cold that the ice packs were still solid.
    #미역
    5|오래 끓여도 쫄깃해요. 국물이 뽀얘요.|Chewy even after a long simmer, with a rich broth.
    4|양이 많아서 두고두고 먹어요. 두 번은 헹궈야 해요.|Lasts for ages. Rinse it twice.
    5|출산한 언니에게 보냈더니 좋아했어요.|I sent it to my sister after her baby came; she loved it.
    #전복
    5|살아서 꿈틀거릴 만큼 싱싱했어요.|So fresh that they were moving.
    4|크기가 고르고 맛있어요. 손질에 시간이 걸려요.|Even in size and tasty. Cleaning them takes time.
    5|죽을 끓였더니 온 식구가 두 그릇씩 먹었어요.|I made porridge and everybody had two bowls.
    #갈치,고등어
    5|비린내가 없고 살이 통통해요.|No fishy smell, and plump.
    4|손질이 깔끔해요. 한 팩이 조금 작았어요.|Neatly cleaned. One pack was a bit small.
    5|부모님 댁에 보내 드렸더니 싱싱하다고 하세요.|Sent to my parents, who say it is very fresh.
    #햅쌀,잡곡
    5|밥이 식어도 찰지고 고소해요.|Sticky and nutty even when cold.
    5|도정한 날짜가 적혀 있어서 믿음이 가요.|The milling date is on the bag, which I trust.
    4|맛있어요. 지퍼백이면 보관하기 더 좋겠어요.|Tasty. A zip bag would make it easier to keep.
    #김치
    5|짜지 않고 시원해요. 익혀 먹으니 더 맛있어요.|Not salty, fresh in taste, and better still when ripe.
    4|배추가 아삭해요. 국물이 조금 샜어요.|Crisp cabbage. A little juice had leaked.|국물이 새서 죄송해요. 포장을 두 겹으로 바꿨어요.|Sorry about the leak. We now wrap it twice.
    5|수육과 먹었는데 온 식구가 칭찬했어요.|We had it with boiled pork and everybody praised it.
    #장아찌,멸치볶음
    5|짜지 않아서 밥에 바로 얹어 먹어요.|Not salty, so it goes straight onto rice.
    5|아이 도시락 반찬으로 자주 사요.|I often buy it for my child's lunch box.
    4|맛있는데 금방 다 먹어요. 큰 용량도 있으면 좋겠어요.|Tasty and gone too soon. I wish there were a larger one.
    #약과
    5|겹겹이 바삭하고 속은 촉촉해요. 많이 달지 않아요.|Flaky outside, moist inside, not too sweet.
    5|낱개 포장이라 회사에 나눠 주기 좋았어요.|Wrapped one by one, good for sharing at work.
    4|맛있어요. 두 개가 조금 부서져서 왔어요.|Tasty. Two of them arrived a little broken.
    #떡볶이
    5|떡이 쫄깃하고 국물이 진해요. 라면 사리를 넣었어요.|Chewy rice cakes in a rich sauce. We added noodles.
    4|순한맛도 아이에게는 조금 매웠어요. 어른은 딱 좋아요.|Even the mild one was a bit hot for my child; just right for us.
    5|물만 넣으면 되니까 야식으로 자주 먹어요.|Just add water: our favourite late snack.
    #녹차
    5|떫지 않고 향이 맑아요. 세 번까지 우려요.|No bitterness, a clear scent, and good for three brews.
    5|선물했더니 어디서 샀는지 물어보세요.|A present; they asked where I got it.
    4|맛이 좋아요. 봉투에 지퍼가 있으면 더 편하겠어요.|Good taste. A zip on the bag would help.
    #보리차
    5|구수해서 물 대신 마셔요. 온 식구가 좋아해요.|Nutty, good in place of water; the whole family likes it.
    4|찬물에도 잘 우러나요. 한 시간은 두어야 해요.|It draws in cold water too. Give it an hour.
    5|티백이 하나씩 떨어져서 쓰기 편해요.|The bags come apart easily.
    #원두
    5|주문하고 볶아 보내서 향이 정말 좋아요.|Roasted after I ordered, and the scent is wonderful.
    4|고소하고 시지 않아요. 핸드드립에 잘 맞아요.|Nutty, not sour, good for pour-over.
    5|벌써 네 번째 주문이에요.|My fourth order already.
    #된장,고추장
    5|찌개를 끓이면 맛이 깊어요. 어머니 장맛이 나요.|It deepens any stew; like my mother's.
    4|맛있어요. 생각보다 짭짤하니 조금만 넣으세요.|Tasty. Saltier than I thought, so start with a little.
    5|첨가물이 없어서 믿고 먹어요.|Nothing added, so I trust it.
    #들기름
    5|뚜껑을 열자마자 고소한 향이 나요.|A nutty scent as soon as I opened it.
    5|짠 날짜가 적혀 있어요. 나물에 조금만 넣어도 맛이 살아요.|The pressing date is on it. A little makes any greens sing.
    4|병이 예뻐요. 따를 때 조금 흘러요.|A pretty bottle. It drips a little when poured.
    """
}
