/// The demo's things for the home; `DemoGoods` says what the columns are.
enum DemoLiving {
  static let text = """
    ongi|living/kitchen|89000<109000|무쇠 냄비 22cm|Cast-iron pot 22 cm|색상:블랙,레드|무쇠, 법랑=Cast iron, enamel|뚜껑이 무거워 물 없이도 촉촉하게 익어요. 인덕션에서도 쓸 수 있어요.|A heavy lid keeps everything moist. Works on induction.
    namugyeol|living/kitchen|42000|캄포 나무 도마|Camphor wood board|크기:중,대+18000|나무=Wood|칼자국이 덜 나고 냄새가 배지 않아요. 오일을 발라 보내요.|Shows few knife marks and holds no smell. Sent oiled.
    ongi|living/kitchen|54000|유기 수저 한 벌|Brass spoon and chopsticks|-|황동=Brass|방짜로 두드려 만들었어요. 전용 수세미를 함께 드려요.|Hand-forged, with its own scouring pad.
    namugyeol|living/kitchen|18000|옻칠 젓가락 5벌|Five pairs of lacquered chopsticks|-|대나무=Bamboo|끝을 거칠게 깎아 국수도 미끄러지지 않아요.|Roughened tips that hold noodles.
    ongi|living/tableware|22000|백자 면기|White porcelain noodle bowl|-|도자기=Ceramic|라면 한 봉이 넉넉히 들어가요. 식기세척기에 넣어도 돼요.|Holds a generous bowl of noodles. Dishwasher-safe.
    ongi|living/tableware|28000|분청 접시 2장|Two buncheong plates|-|도자기=Ceramic|손으로 빚어 크기가 조금씩 달라요.|Thrown by hand, each a little different.
    ongi|living/tableware|19000<23000|옹기 머그|Onggi mug|색상:브라운,아이보리|도자기=Ceramic|커피가 천천히 식어요. 350ml예요.|Keeps coffee warm for longer. 350 ml.
    ongi|living/tableware|68000|찻잔 세트 4인|Tea cup set for four|-|도자기=Ceramic|주전자와 잔 네 개, 나무 받침이 한 상자예요.|A pot, four cups and a wooden tray in one box.
    pogeun|living/bedding|129000<159000|모달 사계절 이불|Modal duvet for all seasons|크기:싱글,퀸+40000|겉감 모달 60%, 면 40%=Cover modal 60%, cotton 40%|바스락거리지 않고 몸에 감겨요. 통째로 빨 수 있어요.|Soft and quiet; the whole duvet can be washed.
    pogeun|living/bedding|69000|거위털 베개|Goose-down pillow|-|면 100%, 거위털=Cotton 100%, goose down|높이는 12cm로, 누우면 6cm까지 내려가요.|12 cm high, and 6 cm under your head.
    pogeun|living/bedding|58000|린넨 커튼|Linen curtain|색상:아이보리,그레이|마 100%=Linen 100%|빛이 은은하게 들어와요. 길이는 매장에서 줄여 드려요.|Lets in soft light. We shorten it in store.
    namugyeol|living/furniture|148000|참나무 원목 의자|Solid oak chair|색상:브라운,블랙|참나무=Oak|못 없이 짜 맞췄어요. 앉는 면이 살짝 파여 오래 앉아도 편해요.|Joined without nails, with a shaped seat.
    namugyeol|living/furniture|119000<139000|접이식 좌식 테이블|Folding floor table|-|참나무=Oak|다리를 접으면 5cm 틈에 들어가요.|Folds to slip into a 5 cm gap.
    namugyeol|living/furniture|289000|3단 서랍장|Three-drawer chest|색상:브라운,화이트|참나무=Oak|서랍이 끝까지 빠지고 천천히 닫혀요. 조립해서 보내 드려요.|Full-length, soft-closing drawers. Delivered assembled.
    namugyeol|living/furniture|99000|접이식 책상|Folding desk|-|나무, 철=Wood, steel|접으면 10cm, 노트북과 모니터가 함께 올라가요.|10 cm thick when folded; holds a laptop and a monitor.
    hanji|living/light|79000|한지 조명|Hanji paper lamp|-|한지, 나무=Hanji paper, wood|불빛이 한지를 지나 눈부시지 않아요. 전구가 들어 있어요.|Light through hanji, never harsh. Bulb included.
    hyanggi|living/light|49000<59000|침실 스탠드|Bedside lamp|색상:화이트,블랙|유리, 철=Glass, steel|밝기를 세 단계로 바꿔요. 손을 대면 켜져요.|Three levels, lit by touch.
    punghyang|living/plant|39000|몬스테라 화분|Monstera in a pot|크기:중,대+31000|-|물은 흙이 마르면 일주일에 한 번이면 돼요.|Water once a week, when the soil is dry.
    punghyang|living/plant|32000|이끼 테라리움|Moss terrarium|-|유리=Glass|뚜껑을 닫아 두면 한 달에 한 번만 물을 줘요.|With the lid closed it wants water once a month.
    pogeun|living/cleaning|12900|중성 천연 세제 1L|Neutral natural detergent 1 L|-|-|향이 거의 없고 아기 옷에도 쓸 수 있어요.|Almost no scent, and safe for baby clothes.
    pogeun|living/cleaning|9900<12900|극세사 유리 청소포 5장|Five microfibre glass cloths|-|폴리에스터=Polyester|물만 묻혀 닦아도 자국이 남지 않아요.|Streak-free with water alone.
    jangteo|living/cleaning|14900|대나무 빗자루|Bamboo broom|-|대나무=Bamboo|마당과 현관을 쓸기 좋은 길이예요.|The right length for a yard or porch.
    punghyang|living/pet|13900|오리 안심 강아지 간식|Duck fillet dog treats|-|-|국내산 오리를 그대로 말려 첨가물이 없어요.|Korean duck, simply dried, nothing added.
    punghyang|living/pet|19900|골판지 고양이 스크래처|Cardboard cat scratcher|크기:중,대+9000|-|닳으면 속만 바꿔 끼워요.|Swap the inside when it is worn.
    punghyang|living/pet|29000|산책 하네스|Walking harness|색상:블랙,오렌지;사이즈:S,M,L|나일론=Nylon|가슴과 등에 고리가 있어 당기는 버릇을 고치기 좋아요.|Rings on chest and back, to teach walking without pulling.
    """
}
