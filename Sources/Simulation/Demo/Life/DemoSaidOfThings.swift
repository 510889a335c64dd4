/// What is said of things for the home, of electronics, toys, sports and books; `DemoOpinion` says how to read it.
enum DemoSaidOfThings {
  static let text = """
    #무쇠 냄비
    5|밥도 찌개도 맛이 달라져요. 열이 오래가요.|Rice and stews taste different. It holds the heat.
    4|정말 좋은데 무거워서 두 손으로 들어야 해요.|Really good, but it takes two hands.
    5|집들이 선물로 샀는데 반응이 좋았어요.|A housewarming present that went down well.
    #도마
    5|칼자국이 적고 냄새가 배지 않아요.|Few knife marks, and no smell stays.
    4|묵직해서 밀리지 않아요. 꼭 세워서 말리세요.|Heavy, so it does not slide. Dry it upright.
    5|결이 예뻐서 손님상에 그대로 올려요.|The grain is so pretty that I serve on it.
    #수저,젓가락
    5|손에 잡히는 무게가 좋아요.|They sit well in the hand.
    5|부모님 선물로 드렸는데 좋아하세요.|A present for my parents, who like them.
    4|예뻐요. 식기세척기보다 손으로 씻는 게 좋아요.|Pretty. Better washed by hand than in the machine.
    #면기,접시,머그,찻잔
    5|두께가 얇지 않아서 안심하고 써요. 색이 사진과 같아요.|Sturdy, and the colour is as pictured.
    4|손으로 만들어서 조금씩 달라요. 그게 더 예뻐요.|Made by hand, each a little different, which I like.
    5|포장이 꼼꼼해서 하나도 깨지지 않았어요.|So well packed that nothing broke.
    3|예쁜데 생각보다 작아요. 치수를 꼭 확인하세요.|Pretty, but smaller than I thought. Check the measurements.
    #거즈 이불
    5|빨수록 부드러워져요. 아기가 이것만 찾아요.|Softer with every wash. The baby wants no other.
    5|땀이 많은 아기인데 시원하게 자요.|My baby sweats a lot and sleeps cool under it.
    4|좋은데 테두리 실밥이 조금 있었어요.|Good, though there were a few loose threads.
    #이불
    5|몸에 감기는 느낌이 좋아요. 사각거리지 않아요.|It hugs the body and does not rustle.
    4|사계절 쓰기 좋아요. 한겨울에는 담요를 하나 더 덮어요.|Good all year; in midwinter I add a blanket.
    5|세탁기에 통째로 빨아도 뭉치지 않아요.|No lumps after the washing machine.
    #베개
    5|목이 편해서 아침에 뻐근하지 않아요.|No stiff neck in the morning.
    4|푹신해요. 높은 베개를 좋아하면 두 개가 필요해요.|Soft. If you like it high you need two.
    5|매장에서 누워 보고 샀어요.|I lay down on it in the store before buying.
    #커튼
    5|빛이 은은하게 들어와서 낮에도 편해요.|It lets in soft light, pleasant by day.
    4|길이를 줄여 받았어요. 다림질은 필요해요.|I had it shortened. It does want ironing.
    5|구김이 자연스러워서 더 예뻐요.|The natural creases make it prettier.
    #원목 의자,좌식 테이블,서랍장,책상
    5|묵직하고 튼튼해요. 오래 쓸 것 같아요.|Solid and sturdy. I expect to keep it for years.
    4|마감이 깔끔해요. 설명서가 조금 더 자세하면 좋겠어요.|Neatly finished. The instructions could say more.|의견 고마워요. 영상 설명을 상품 화면에 올려 두었어요.|Thank you. There is now a video on the product page.
    5|매장에서 보고 골랐어요. 방에 잘 어울려요.|I chose it in the store. It suits the room.
    #조명,스탠드
    5|눈부시지 않아서 자기 전에 책 읽기 좋아요.|Never harsh, good for reading in bed.
    4|분위기가 좋아요. 줄이 조금 짧아요.|A lovely mood. The cord is a little short.
    5|선물했더니 방 분위기가 달라졌대요.|A present; they say it changed the room.
    #몬스테라,테라리움
    5|하나도 쏟아지지 않고 잘 도착했어요. 새잎이 나고 있어요.|Arrived without spilling, and it is growing new leaves.
    4|건강한 아이가 왔어요. 물 주는 법이 적혀 있으면 더 좋겠어요.|A healthy plant. A note on watering would help.
    5|물을 자주 안 줘도 돼서 초보에게 좋아요.|It needs little water, good for beginners.
    #세제
    5|향이 거의 없어서 아기 옷도 같이 빨아요.|Almost no scent, so I wash baby clothes with it.
    4|잘 지워져요. 뚜껑에 눈금이 있으면 좋겠어요.|Cleans well. I wish the cap had marks.
    5|헹굼이 빨라서 물을 덜 써요.|It rinses quickly and saves water.
    #청소포
    5|물만 묻혀 닦아도 자국이 안 남아요.|No streaks, with water alone.
    4|유리가 반짝여요. 다섯 장 색이 같아서 헷갈려요.|Sparkling glass. All five are one colour, so I mix them up.
    5|여러 번 빨아도 그대로예요.|As good after many washes.
    #빗자루
    5|현관 먼지가 한 번에 쓸려요. 가벼워요.|Clears the porch in one go, and it is light.
    4|튼튼해요. 처음에는 대나무 가루가 조금 떨어져요.|Strong. At first it sheds a little bamboo dust.
    5|길이가 길어서 허리를 안 굽혀도 돼요.|Long enough that I need not bend.
    #강아지 간식
    5|봉지 소리만 나도 달려와요.|Comes running at the sound of the bag.
    4|잘 먹어요. 조금 딱딱해서 잘라서 줘요.|Well liked. A bit hard, so I cut it up.
    5|재료가 하나뿐이라 안심하고 먹여요.|A single ingredient, so I give it without worry.
    #스크래처
    5|소파를 안 긁어요. 온종일 여기서만 놀아요.|The sofa is safe: our cat plays here all day.
    4|잘 써요. 골판지 가루가 조금 떨어져요.|Much used. It sheds a little cardboard dust.
    3|좋아하긴 하는데 금방 닳아요.|Well liked, but it wears out fast.|속만 바꿔 끼울 수 있어요. 리필을 따로 준비하고 있어요.|You can swap the inside. We are getting refills ready.
    #하네스
    5|당기지 않고 나란히 걷게 됐어요.|Our dog now walks beside me without pulling.
    4|우리 집 5kg 강아지에게 M이 맞아요.|M fits our 5 kg dog.
    5|버클이 단단하고 밤에도 잘 보여요.|Solid buckles, and easy to see at night.
    #맥 케이스
    5|자석이 단단해서 차에 붙여도 안 떨어져요.|A strong magnet; it holds in the car.
    4|얇고 투명해요. 버튼이 조금 뻑뻑해요.|Thin and clear. The buttons are a bit stiff.
    5|두 달 썼는데 누렇게 변하지 않았어요.|Two months and no yellowing.
    #충전 패드
    5|휴대폰과 이어폰, 시계를 한 번에 올려 둬요. 책상이 깔끔해졌어요.|Phone, earbuds and watch at once; my desk is tidy now.
    4|잘 돼요. 케이블이 조금 짧아요.|Works well. The cable is a little short.
    5|밤에 불빛이 약해서 자는 데 방해가 안 돼요.|The light is dim, so it does not keep me awake.
    #이어폰
    5|지하철 소음이 확 줄어요. 연결도 빨라요.|The train goes quiet, and they connect at once.
    4|소리가 좋아요. 귀가 작으면 작은 팁으로 바꾸세요.|Good sound. With small ears use the small tips.
    5|운동할 때도 안 빠져요. 통화도 잘 들려요.|They stay in when I run, and calls are clear.
    2|한 달 만에 한쪽 배터리가 빨리 닳아요.|After a month one side runs down fast.|불편을 드려 죄송해요. 1년 동안 무상으로 수리하니 가까운 매장에 맡겨 주세요.|Sorry about that. Repairs are free for a year: please bring them to any of our stores.
    #헤드폰
    5|비행기에서 정말 조용했어요. 연결도 빨라요.|So quiet on the plane, and it connects at once.
    4|소리가 좋아요. 안경을 쓰면 두 시간쯤 뒤에 조금 눌려요.|Good sound. With glasses it presses a little after two hours.
    5|매장에서 들어 보고 샀어요. 통화도 잘 들려요.|I listened in the store first. Calls are clear too.
    2|한 달 만에 버튼이 뻑뻑해졌어요.|A button got stiff after a month.|불편을 드려 죄송해요. 1년 동안 무상으로 수리하니 가까운 매장에 맡겨 주세요.|Sorry about that. Repairs are free for a year: please bring it to any of our stores.
    #스피커
    5|욕실에서 써도 멀쩡해요. 배터리가 오래가요.|Fine in the bathroom, and the battery lasts.
    4|크기에 비해 소리가 커요. 저음은 조금 약해요.|Loud for its size, a little light in the bass.
    5|캠핑장에서 두 대를 이어 들었어요.|We paired two of them at the campsite.
    #키보드,마우스
    5|조용해서 사무실에서 눈치 보지 않고 써요.|So quiet that nobody at the office minds.
    4|손목이 편해요. 처음 하루는 적응이 필요했어요.|Easy on the wrist. It took me a day to get used to it.
    5|연결이 끊긴 적이 없어요.|It has never dropped the connection.
    #노트북 거치대
    5|목이 덜 아파요. 접으면 가방에 쏙 들어가요.|My neck aches less, and it folds into my bag.
    4|튼튼해요. 책상이 미끄러우면 살짝 밀려요.|Sturdy. On a slippery desk it slides a little.
    5|높이가 여러 단계라 회의할 때도 좋아요.|Several heights, good for calls.
    #14인치 노트북
    5|가볍고 배터리가 하루를 가요.|Light, and the battery lasts the day.
    4|빠르고 조용해요. USB 구멍이 하나 더 있으면 좋겠어요.|Fast and quiet. I wish it had one more USB port.
    5|매장에서 설정까지 도와주셨어요.|The store helped me set it up.
    #주전자
    5|금방 끓고 저절로 꺼져서 안심돼요.|Boils fast and switches itself off.
    4|잘 끓어요. 처음 한두 번은 물만 끓여 버리세요.|Works well. Boil plain water once or twice first.
    5|속까지 스테인리스라 냄새가 없어요.|Steel inside, so no smell.
    #가습기,공기청정기
    5|조용해서 켜 놓고 자요.|So quiet that I sleep with it on.
    4|효과가 있어요. 일주일에 한 번은 닦아 줘야 해요.|It works. Wipe it once a week.
    5|씻기 쉬워서 자주 관리하게 돼요.|Easy to clean, so I do.
    #토스터
    5|두꺼운 식빵도 골고루 구워져요.|Browns thick slices evenly.
    4|예쁘고 잘 구워져요. 빵이 조금 높이 튀어 올라요.|Pretty and even. The toast jumps a bit high.
    5|부스러기 받침이 빠져서 청소가 쉬워요.|The crumb tray comes out, so it is easy to clean.
    #원목 블록,인형,퍼즐,칠판,치발기
    5|아이가 매일 찾아요. 색이 예쁘고 튼튼해요.|My child asks for it every day. Pretty colours, and strong.
    4|한참을 가지고 놀아요. 상자가 조금 찌그러져 왔어요.|Keeps my child busy for ages. The box came a little dented.|상자가 상해 죄송해요. 완충재를 더 넣어 보내고 있어요.|Sorry about the box. We now send it with more padding.
    5|조카 선물로 샀는데 부모가 더 좋아해요.|A present for my nephew; his parents like it even more.
    #텐트
    5|설명서대로 혼자서 5분 만에 쳤어요.|Up in five minutes, alone, as the manual says.
    4|비가 와도 안 샜어요. 접을 때는 요령이 필요해요.|Dry inside in the rain. Folding it takes a knack.
    5|앞 공간에 신발과 짐을 둘 수 있어 좋아요.|Room in the porch for boots and bags.
    #랜턴
    5|은은해서 텐트 안에서 쓰기 좋아요.|Soft light, good inside the tent.
    4|배터리가 오래가요. 가장 밝게 켜면 조금 뜨거워져요.|The battery lasts. On full it gets a bit warm.
    5|정전됐을 때도 요긴하게 썼어요.|Handy in a power cut too.
    #접이식 의자
    5|가볍고 금방 펴져서 주말마다 챙겨요.|Light and quick to open; it comes along every weekend.
    4|설명대로 접으면 아주 작아져요. 처음엔 조금 어려워요.|Packs as small as they say, once you know how.
    5|체격이 큰 편인데 앉아도 흔들리지 않아요.|I am a big man and it does not wobble.
    #코펠
    5|둘이 쓰기에 넉넉하고 설거지가 쉬워요.|Plenty for two, and easy to wash.
    4|가벼워요. 손잡이가 뜨거워지니 장갑을 쓰세요.|Light. The handles get hot, so use gloves.
    5|한 주머니에 다 들어가서 배낭이 가벼워요.|It all goes into one bag, so my pack is lighter.
    #요가 매트,마사지 볼
    5|집에서 매일 써요. 몸이 한결 가벼워요.|I use it at home every day and feel much lighter.
    4|단단하고 냄새가 없어요. 먼지가 조금 붙어요.|Firm and without smell. It picks up a little dust.
    5|선생님이 추천해서 샀는데 만족해요.|My teacher recommended it, and I am happy.
    #헬멧
    5|뒤 다이얼로 딱 맞게 조여져요. 가벼워요.|The dial gives a snug fit, and it is light.
    4|통풍이 잘돼요. 턱끈이 조금 길어서 줄였어요.|Well aired. The chin strap was long, so I shortened it.
    5|매장에서 머리둘레를 재고 골랐어요.|I had my head measured in the store.
    #안장 가방
    5|공구와 지갑이 딱 들어가고 흔들리지 않아요.|Takes tools and a wallet without swinging.
    4|튼튼해요. 지퍼가 조금 뻑뻑해요.|Strong. The zip is a bit stiff.
    5|비 오는 날에도 안쪽이 안 젖었어요.|Dry inside even in the rain.
    #골목 산책,할머니의 부엌,작은 가게의 계산법
    5|하룻밤에 다 읽었어요. 문장이 담백해요.|Read it in one night. Plain, good sentences.
    4|쉽게 읽혀요. 뒷부분이 조금 짧게 느껴졌어요.|Easy to read. The ending felt a little short.
    5|선물하려고 한 권 더 샀어요.|Bought a second copy as a present.
    #별을 줍는 아이
    5|잠자리에서 매일 읽어 달라고 해요. 그림도 좋아요.|Wanted every bedtime, and the pictures are lovely.
    4|글이 짧아서 세 살에게도 좋아요.|Short enough for a three-year-old.
    5|조카에게 선물했더니 책을 안고 잔대요.|My niece sleeps with it in her arms.
    #한지 노트
    5|만년필로 써도 번지지 않아요.|A fountain pen does not bleed.
    5|종이 느낌이 좋아서 일기장으로 써요.|I like the feel and keep my diary in it.
    4|예뻐요. 쪽수가 조금 더 많으면 좋겠어요.|Pretty. I wish it had more pages.
    #만년필
    5|부드럽게 써져요. 처음 쓰는 사람에게 좋아요.|Writes smoothly, good for a beginner.
    4|촉이 가늘어서 글씨가 작은 저에게 맞아요.|A fine nib, right for my small hand.
    5|졸업 선물로 주었더니 매일 쓴대요.|A graduation present, used every day.
    #연필
    5|진하고 부드러워서 그림 그릴 때도 써요.|Dark and soft, good for drawing too.
    5|아이 입학 선물로 샀어요.|Bought for my child's first day at school.
    4|잘 깎여요. 심이 무른 편이에요.|Sharpens well. The lead is rather soft.
    #물감
    5|색이 맑고 물붓이 편해서 밖에서 그리기 좋아요.|Clear colours, and the water brush makes it easy outdoors.
    4|발색이 좋아요. 팔레트 칸이 조금 작아요.|Good colour. The pans are a bit small.
    5|주말마다 아이와 함께 그려요.|My child and I paint with it every weekend.
    #매듭,자수 세트
    5|설명서가 자세해서 처음인데도 완성했어요.|Clear instructions; I finished it on my first try.
    4|재미있어요. 조금 더 많이 들어 있으면 좋겠어요.|Fun. I wish there were a little more in it.
    5|주말에 아이와 함께 하기 좋아요.|A good weekend with my child.
    #선물 포장
    5|매듭 안내대로 하니 예쁘게 묶였어요.|With the guide the knot came out beautifully.
    4|천이 고급스러워요. 다림질하고 쓰세요.|Fine cloth. Iron it first.
    5|받는 분이 보자기까지 간직하겠대요.|They are keeping the cloth too.
    #복주머니
    5|세뱃돈을 담아 주었더니 아이가 좋아했어요.|My child loved New Year's money in it.
    5|자수가 곱고 안감도 있어요.|Fine embroidery, and it is lined.
    4|작고 예뻐요. 끈이 조금 짧아요.|Small and pretty. The cord is a bit short.
    """
}
