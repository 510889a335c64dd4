/// What is said of clothes, shoes and what goes with them; `DemoOpinion` says how to read it.
enum DemoSaidOfFashion {
  static let text = """
    #코트,트렌치
    5|어깨가 넓은 편인데 품이 넉넉해서 안에 니트를 입어도 편해요.|I have broad shoulders and still fit a knit underneath.
    4|색이 고급스러워요. 기장이 길어서 매장에서 5cm 줄여 입어요.|A lovely colour. It was long on me, so I had 5 cm taken off in the store.|기장 수선은 매장에서 무료로 해 드려요. 예쁘게 입으세요.|We shorten it free of charge in store. Enjoy wearing it.
    5|매장에서 입어 보고 그 자리에서 받아 왔어요. 마감이 꼼꼼해요.|Tried it on in the store and took it home. Neatly finished.
    3|예쁜데 주머니가 조금 얕아요. 휴대폰이 살짝 보여요.|Lovely, but the pockets are shallow; my phone peeks out.
    #패딩 조끼
    5|팔이 편해서 아이가 먼저 찾아 입어요.|My child asks for it, the arms are so free.
    4|한 치수 크게 샀더니 안에 두꺼운 옷도 입어요.|One size up leaves room for thick clothes underneath.
    5|가벼운데 등이 따뜻하대요. 세탁기에 돌려도 멀쩡해요.|Light and warm on the back, and fine after the washing machine.
    #패딩
    5|가벼운데 정말 따뜻해요. 출퇴근할 때 매일 입어요.|Light and really warm. I wear it to work every day.
    4|따뜻해요. 처음 며칠은 깃털이 한두 개 나왔어요.|Warm. A feather or two came out in the first days.|처음에는 봉제선으로 조금 나올 수 있어요. 계속되면 매장에서 바로 교환해 드려요.|A few may come through the seams at first. If it goes on, we exchange it in any store.
    5|접어서 가방에 넣고 다니다가 저녁에 꺼내 입어요.|I fold it into my bag and take it out in the evening.
    #방풍
    5|산 위에서 바람을 잘 막아 줘요. 주머니에 쏙 들어가요.|Keeps the wind off on the ridge and packs into its pocket.
    4|가벼워서 늘 챙겨요. 땀이 많이 나면 안쪽이 조금 차요.|So light that I always take it. It gets a little damp inside when I sweat.
    5|자전거 탈 때 입어요. 소매 끝이 잘 조여져요.|I wear it for cycling; the cuffs close well.
    #재킷
    5|이너에 따라 분위기가 달라져서 자주 입게 돼요.|It looks different with everything underneath, so I wear it a lot.
    4|소매가 조금 길어서 한 번 접어 입어요. 나머지는 만족해요.|The sleeves are a bit long, so I turn them up once. Otherwise happy.
    5|주머니가 실용적이에요. 가볍게 걸치기 좋아요.|Practical pockets, and easy to throw on.
    #니트 롱 원피스,원피스
    5|키 163cm인데 기장이 딱 좋아요. 허리선이 예뻐요.|I am 163 cm and the length is just right. A pretty waist.
    4|단정해서 출근할 때도 입어요. 구김은 조금 가요.|Smart enough for work. It creases a little.
    5|사진이랑 색이 같아요. 세탁해도 모양이 그대로예요.|The colour is as pictured, and it keeps its shape in the wash.
    3|예쁜데 팔 쪽이 조금 끼어요. 한 치수 크게 사세요.|Pretty, but snug at the arms. Take one size up.
    #니트 슬립온
    5|양말처럼 편해요. 신고 벗기 쉬워서 손이 자주 가요.|As easy as socks. On and off in a second.
    4|가볍고 시원해요. 비 오는 날에는 젖어요.|Light and airy, though not for rain.
    5|오래 서 있어도 발이 덜 아파요.|My feet ache less after a long day standing.
    #가디건
    5|사무실 의자에 걸어 두고 매일 입어요. 구김이 안 가요.|It hangs on my office chair and I wear it daily. No creases.
    4|부드럽고 도톰해요. 단추가 하나 헐거워서 다시 달았어요.|Soft and thick. One button was loose and I sewed it on again.|단추 때문에 번거로우셨지요. 보내기 전에 두 번 확인하고 있어요.|Sorry about the button. We check them twice before sending.
    5|두 번째 구매예요. 이번엔 다른 색으로 샀어요.|My second one, in another colour this time.
    #니트
    5|맨살에 입어도 따갑지 않아요. 보풀도 거의 없어요.|Not scratchy on bare skin, and hardly any pilling.
    4|따뜻하고 부드러워요. 소매가 조금 길어서 한 번 접어 입어요.|Warm and soft. The sleeves are a bit long, so I turn them up once.|소매 길이 말씀 고맙습니다. 다음 입고 때 살펴볼게요.|Thank you for telling us about the sleeves. We will look at it for the next batch.
    5|울 코스로 빨았는데 줄지 않았어요.|Washed on the wool cycle and it did not shrink.
    3|색은 예쁜데 생각보다 얇아요. 한겨울에는 겉옷이 필요해요.|A pretty colour, but thinner than I expected. In midwinter it needs a coat.
    #블라우스
    5|구김이 적어서 아침에 바로 입고 나가요.|Few creases, so I put it on and go.
    4|리본이 예뻐요. 밝은색은 살짝 비쳐서 나시를 받쳐 입어요.|The bow is lovely. The light one shows a little, so I wear a top underneath.
    5|회의가 있는 날마다 입어요. 소매 끝이 단정해요.|I wear it whenever there is a meeting. Neat cuffs.
    #아동 기모 맨투맨
    5|안감이 보들보들해서 아이가 벗지 않으려고 해요.|So soft inside that my child will not take it off.
    4|한 치수 크게 샀더니 내년까지 입겠어요.|Bought one size up; it should last till next year.
    5|여러 번 빨았는데 색이 그대로예요.|Washed many times and the colour has not faded.
    #유아 순면 내복
    5|상표가 밖에 있어서 아기가 긁지 않아요.|The label is outside, so the baby does not scratch.
    5|땀이 많은 아기인데 자고 일어나도 보송해요.|My baby sweats a lot and still wakes up dry.
    4|순면이라 첫 빨래 때 조금 줄었어요. 한 치수 크게 사세요.|Pure cotton, so it shrank a little in the first wash. Take a size up.|말씀하신 대로 조금 줄 수 있어요. 치수표에 안내를 더했어요.|It can shrink a little, as you say. We have added that to the size chart.
    #기능성 티셔츠,러닝 쇼츠
    5|땀이 금방 말라요. 10km를 뛰어도 쓸리지 않았어요.|Dries at once, and no chafing over 10 km.
    4|가볍고 좋아요. 밝은 조명 아래서는 조금 비쳐요.|Light and good, though it shows a little under bright light.
    5|헬스장에 갈 때 두 벌을 번갈아 입어요.|I have two and take turns with them at the gym.
    #티셔츠,후드
    5|목이 늘어나지 않아요. 자주 빨아도 모양이 그대로예요.|The neck does not stretch, however often I wash it.
    4|두께가 적당해요. 평소 사이즈대로 사면 돼요.|A good weight, and true to size.
    5|색깔별로 샀어요. 집에서도 밖에서도 입어요.|I bought it in every colour, for home and for going out.
    #셔츠
    5|다리지 않아도 단정해 보여요. 출근할 때 자주 입어요.|Looks neat without ironing. I often wear it to work.
    4|품이 여유 있어요. 딱 맞게 입으려면 한 치수 작게 사세요.|A roomy cut. For a close fit take one size down.
    5|세탁해도 줄지 않았어요. 하나 더 사려고요.|No shrinking in the wash. I will get another.
    #슬랙스,팬츠
    5|오래 앉아 있어도 무릎이 안 나와요.|No baggy knees even after a day at the desk.
    4|허리는 편한데 기장이 길어서 수선했어요.|Comfortable at the waist; I had the legs shortened.|매장에 가져오시면 기장을 무료로 줄여 드려요.|Bring them to any store and we shorten them free of charge.
    5|다리가 길어 보여요. 다른 색도 주문했어요.|They make my legs look longer. I ordered another colour too.
    3|핏은 예쁜데 먼지가 잘 붙어요. 돌돌이가 필요해요.|A nice cut, but they pick up lint.
    #스커트
    5|세탁하고 널기만 해도 주름이 그대로예요.|The pleats stay as they were, just hung up to dry.
    4|허리가 편해요. 키가 작으면 조금 길 수 있어요.|Easy at the waist. It may be long if you are short.
    5|부츠에도 운동화에도 잘 어울려요.|Goes with boots and trainers alike.
    #배자
    5|실내에서 입기 딱 좋아요. 어머니도 하나 사 드렸어요.|Just right indoors. I bought one for my mother too.
    4|누빔이 곱고 가벼워요. 단추가 조금 뻑뻑해요.|Fine, light quilting. The buttons are a bit stiff.
    5|명절에 한복 위에 입었는데 다들 예쁘대요.|I wore it over hanbok at the holiday and everybody liked it.
    #운동화,스니커즈
    5|발볼이 넓은 편인데 한 치수 크게 사니 편해요.|I have wide feet and one size up is comfortable.
    4|첫날은 뒤꿈치가 조금 쓸렸는데 며칠 신으니 괜찮아졌어요.|They rubbed at the heel on the first day but were fine after a few.|길들이는 동안 불편하셨지요. 매장에서 뒤꿈치 패드를 드리고 있어요.|Sorry for the rub. Our stores have free heel pads.
    5|어디에나 잘 어울려요. 매장에서 신어 보고 샀어요.|They go with everything. I tried them on in the store.
    #더비,로퍼,부츠,메리제인
    5|가죽이 부드러워서 첫날부터 편했어요.|Soft leather, comfortable from the first day.
    4|모양이 예뻐요. 굽 소리가 조금 나서 밑창을 덧댔어요.|A fine shape. They click a little, so I had a rubber sole added.
    5|면접 때 신었는데 발이 안 아팠어요.|I wore them to an interview and my feet did not hurt.
    3|디자인은 마음에 드는데 생각보다 무거워요.|I like the look, but they are heavier than I thought.
    #러닝화
    5|10km를 뛰어도 무릎이 편해요.|My knees feel fine after 10 km.
    4|쿠션이 좋아요. 발등이 높으면 반 치수 크게 사세요.|Good cushioning. With a high instep take half a size up.
    5|비 온 뒤에도 미끄러지지 않았어요.|They did not slip after the rain.
    #백팩,토트백,크로스백,에코백
    5|크기가 딱 좋고 바느질이 꼼꼼해요.|Just the right size, and neatly stitched.
    4|물건이 많이 들어가요. 안쪽 주머니가 하나 더 있으면 좋겠어요.|Holds a lot. I wish there were one more pocket inside.
    5|출근할 때 매일 들어요. 어깨가 편해요.|I carry it to work every day, and it is easy on the shoulder.
    3|화면보다 색이 어두운 편이에요.|The colour is darker than on my screen.|색이 다르게 보여 죄송해요. 자연광 사진을 더 올려 두었어요.|Sorry about the colour. We have added photos taken in daylight.
    #머플러
    5|목에 닿아도 따갑지 않고 정말 따뜻해요.|Not scratchy at the neck, and really warm.
    5|넉넉해서 두 번 감아도 길이가 남아요.|Long enough for two turns and more.
    4|색이 예뻐요. 처음에는 털이 조금 묻어나요.|A pretty colour. It sheds a little at first.
    #벨트
    5|가죽이 두꺼워서 오래 쓸 것 같아요.|Thick leather that should last for years.
    4|버클이 단단해요. 구멍을 하나 더 뚫어 쓰고 있어요.|A solid buckle. I had one more hole made.|매장에 가져오시면 길이와 구멍을 맞춰 드려요.|Bring it to our store and we fit the length and the holes.
    5|아버지 생신 선물로 드렸는데 매일 하세요.|A birthday present for my father, who wears it every day.
    #버킷햇
    5|머리가 큰 편인데 안쪽 끈으로 맞추니 편해요.|I have a large head, and the drawstring makes it fit.
    4|챙이 짧아서 햇빛은 조금 들어와요. 모양은 예뻐요.|A short brim lets some sun in, but it looks good.
    5|겨울에 쓰기 좋은 두께예요.|The right weight for winter.
    #양말
    5|흘러내리지 않고 발목이 편해요.|They stay up without pinching.
    5|도톰해서 운동화에 신기 좋아요.|Thick, good with trainers.
    4|색이 예뻐요. 건조기에 돌리니 조금 줄었어요.|Nice colours. They shrank a little in the dryer.
    #반지,귀걸이,목걸이
    5|작고 반짝여서 매일 하기 좋아요. 피부가 예민한데 괜찮았어요.|Small and bright, good for every day, and kind to my sensitive skin.
    5|상자가 고급스러워 선물하기 좋았어요.|The box is lovely, so it made a good present.
    4|예쁜데 생각보다 작아요. 크기를 꼭 확인하세요.|Pretty, though smaller than I expected. Check the size.
    """
}
