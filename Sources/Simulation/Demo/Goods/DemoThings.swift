/// The demo's electronics, toys, sports, books and stationery; `DemoGoods` says what the columns are.
enum DemoThings {
  static let text = """
    solbit|digital/phone|15900|투명 맥 케이스|Clear magnetic case|기종:아이폰 16=iPhone 16,갤럭시 S25=Galaxy S25|폴리카보네이트=Polycarbonate|누렇게 변하지 않는 소재예요. 무선 충전이 돼요.|Does not yellow, and works with wireless charging.
    maru|digital/phone|34900<42000|3in1 무선 충전 패드|Three-in-one wireless charging pad|색상:화이트,블랙|-|휴대폰과 이어폰, 시계를 한 번에 올려 둬요. 케이블이 들어 있어요.|Phone, earbuds and watch at once. Cable included.
    sori|digital/audio|89000<119000|노이즈 캔슬링 무선 이어폰|Noise-cancelling wireless earbuds|색상:화이트,블랙|-|한 번 충전에 8시간, 케이스까지 32시간이에요. 통화할 때 바람 소리가 적어요.|Eight hours a charge, 32 with the case, and clear calls in the wind.
    sori|digital/audio|249000|노이즈 캔슬링 헤드폰|Noise-cancelling headphones|색상:블랙,베이지|-|안경을 써도 눌리지 않는 폭신한 패드예요. 두 기기에 함께 연결돼요.|Soft pads, even with glasses. Connects to two devices.
    sori|digital/audio|69000|방수 휴대용 스피커|Waterproof portable speaker|색상:네이비,오렌지|-|욕실과 캠핑장에서 쓰기 좋아요. 두 대를 이으면 스테레오예요.|For bathroom and campsite; pair two for stereo.
    maru|digital/computer|119000|저소음 기계식 키보드|Quiet mechanical keyboard|색상:화이트,블랙;타입:갈축,적축|-|한글 각인이 선명하고, 사무실에서도 조용해요.|Crisp Korean legends, quiet enough for an office.
    maru|digital/computer|32000<39000|무소음 무선 마우스|Silent wireless mouse|색상:블랙,화이트|-|건전지 하나로 1년을 써요. 손이 작아도 편해요.|A year on one battery, comfortable for small hands.
    maru|digital/computer|1290000|14인치 노트북|14-inch laptop|저장 용량:256GB,512GB+150000|-|1.2kg, 배터리는 하루를 가요. 한글 키보드예요.|1.2 kg, a battery for the day, Korean keyboard.
    solbit|digital/computer|39000|접이식 노트북 거치대|Folding laptop stand|-|알루미늄=Aluminium|높이를 여섯 단계로 맞추고, 접으면 필통만 해요.|Six heights; folds to the size of a pencil case.
    maru|digital/appliance|39900|1.7L 전기 주전자|Electric kettle 1.7 L|색상:화이트,블랙|-|3분이면 끓고, 저절로 꺼져요. 속까지 스테인리스예요.|Boils in three minutes and switches itself off. Steel inside.
    maru|digital/appliance|29900<36000|탁상용 미니 가습기|Desktop mini humidifier|색상:화이트,핑크|-|뚜껑을 열고 물을 부어요. 통째로 씻을 수 있어요.|Fill from the top, wash every part.
    maru|digital/appliance|219000|거실용 공기청정기|Living-room air purifier|-|-|30평까지 쓸 수 있어요. 필터는 1년에 한 번 바꿔요.|For rooms up to 100 m². One filter a year.
    solbit|digital/appliance|49900|2구 토스터|Two-slot toaster|색상:아이보리,그린|-|두꺼운 식빵도 들어가요. 빵 부스러기 받침이 빠져요.|Takes thick slices, with a crumb tray.
    dokkaebi|kids/toy|45000|원목 블록 50개|Fifty wooden blocks|-|원목=Solid wood|모서리를 둥글게 갈고 물에 지워지지 않는 색을 입혔어요. 18개월부터예요.|Rounded edges and fast colours, from 18 months.
    dokkaebi|kids/toy|24000|도깨비 인형|Goblin doll|색상:그린,레드|면, 폴리에스터=Cotton, polyester|방망이가 손에 꿰매져 있어 잃어버리지 않아요. 세탁기에 빨아도 돼요.|The club is sewn on, so it cannot get lost. Machine-washable.
    dokkaebi|kids/toy|19900<24900|숲속 동물 퍼즐 48조각|Forest animals puzzle, 48 pieces|-|종이=Paper|조각이 커서 네 살부터 혼자 맞춰요.|Big pieces for four-year-olds.
    dokkaebi|kids/toy|36000|자석 칠판|Magnetic board|-|-|글자 자석 70개와 펜 두 자루가 들어 있어요.|With 70 letter magnets and two pens.
    aga|kids/clothing|24900|유아 순면 내복|Toddler cotton pyjamas|색상:옐로우,스카이블루;사이즈:80,90,100,110|면 100%=Cotton 100%|상표를 겉에 달아 살에 닿지 않아요.|Labels outside, nothing to scratch.
    aga|kids/clothing|42000<52000|아동 패딩 조끼|Kids' padded vest|색상:레드,네이비;사이즈:100,110,120,130|나일론, 폴리에스터=Nylon, polyester|팔이 자유로워 유치원에 입혀 보내기 좋아요.|Free arms, good for nursery.
    aga|kids/baby|39000|아기 거즈 이불|Baby muslin blanket|색상:아이보리,민트|면 100%=Cotton 100%|여섯 겹 거즈라 땀을 잘 흡수해요. 빨수록 부드러워져요.|Six layers of muslin, softer with every wash.
    aga|kids/baby|12900|치발기 2개|Two teethers|-|실리콘=Silicone|손잡이가 가늘어 백일 아기도 쥐어요. 삶아도 돼요.|Thin grips for tiny hands. Can be boiled.
    mulgyeol|sports/wear|29900|기능성 티셔츠|Technical T-shirt|색상:블랙,블루;사이즈:S,M,L,XL|폴리에스터 100%=Polyester 100%|땀이 금방 마르고, 봉제선이 쓸리지 않아요.|Dries fast, with seams that do not rub.
    mulgyeol|sports/wear|34900|러닝 쇼츠|Running shorts|색상:블랙,네이비;사이즈:S,M,L,XL|나일론 100%=Nylon 100%|속바지와 열쇠 주머니가 있어요.|With a liner and a pocket for a key.
    sanmaru|sports/wear|89000<109000|초경량 방풍 재킷|Ultralight windproof jacket|색상:그린,블랙;사이즈:S,M,L,XL|나일론 100%=Nylon 100%|120g, 주머니에 접어 넣어요. 산 위 바람을 막아 줘요.|120 g, packs into its own pocket, for the wind on top.
    sanmaru|sports/camping|189000|2인용 텐트|Two-person tent|색상:카키,오렌지|폴리에스터=Polyester|혼자서도 5분이면 쳐요. 앞에 신발 둘 자리가 있어요.|Up in five minutes, alone, with a porch for boots.
    sanmaru|sports/camping|39000<49000|충전식 감성 랜턴|Rechargeable camp lantern|-|-|가장 낮은 밝기로 70시간 켜져요.|70 hours on its lowest setting.
    sanmaru|sports/camping|45000|캠핑용 접이식 의자|Folding chair for camping|색상:카키,블랙|폴리에스터, 알루미늄=Polyester, aluminium|1.1kg, 접으면 물통만 해요. 120kg까지 앉을 수 있어요.|1.1 kg, folds to the size of a bottle, carries 120 kg.
    sanmaru|sports/camping|59000|3인용 코펠 세트|Cook set for three|-|알루미늄=Aluminium|냄비 둘, 팬 하나가 한 주머니에 들어가요.|Two pots and a pan in one bag.
    danbi|sports/running|119000<139000|쿠션 러닝화|Cushioned running shoes|색상:블루,블랙;사이즈:230,240,250,260,270,280|메시, EVA=Mesh, EVA|10km를 달려도 발바닥이 편한 두꺼운 쿠션이에요.|Deep cushioning for ten kilometres and more.
    mulgyeol|sports/running|139000|트레일 러닝화|Trail running shoes|색상:그린,오렌지;사이즈:230,240,250,260,270,280|메시, 고무=Mesh, rubber|젖은 바위에서도 미끄럽지 않은 창이에요.|A sole that grips wet rock.
    mulgyeol|sports/yoga|39000|6mm 요가 매트|Yoga mat 6 mm|색상:퍼플,그린|TPE=TPE|무릎이 배기지 않고 냄새가 없어요. 끈을 드려요.|Kind to knees, no smell, strap included.
    mulgyeol|sports/yoga|15900|마사지 볼 2개|Two massage balls|-|고무=Rubber|어깨와 발바닥을 풀기 좋은 6cm와 8cm예요.|6 and 8 cm, for shoulders and feet.
    sanmaru|sports/bike|69000|자전거 헬멧|Bike helmet|색상:화이트,블랙;사이즈:M,L|폴리카보네이트=Polycarbonate|뒤 다이얼로 머리둘레를 맞춰요. 280g이에요.|Dial fit at the back, 280 g.
    nare|sports/bike|32000|안장 가방|Saddle bag|-|나일론=Nylon|펑크 수리 도구와 지갑이 들어가요.|Room for a repair kit and a wallet.
    badak|books/book|16800|골목 산책|Walking the Alleys|-|-|서울의 오래된 골목 열두 곳을 걷고 쓴 산문집이에요. 224쪽.|Essays on twelve old alleys of Seoul. 224 pages.
    badak|books/book|18000|할머니의 부엌|Grandmother's Kitchen|-|-|계절마다 차린 밥상 48가지와 이야기를 담았어요. 288쪽.|48 meals through the seasons, and their stories. 288 pages.
    badak|books/book|15000|작은 가게의 계산법|Small Shop Arithmetic|-|-|동네 가게 스무 곳의 장부를 들여다본 경영 이야기예요. 256쪽.|The books of twenty local shops, opened. 256 pages.
    geulbang|books/book|14000|별을 줍는 아이|The Child Who Gathers Stars|-|-|잠자리에서 읽어 주기 좋은 그림책이에요. 40쪽.|A picture book for bedtime. 40 pages.
    geulbang|books/stationery|9800|한지 노트|Hanji notebook|색상:아이보리,네이비|한지=Hanji paper|만년필이 번지지 않는 한지 100장이에요.|100 sheets that take a fountain pen without bleeding.
    geulbang|books/stationery|38000<45000|입문용 만년필|Fountain pen for beginners|색상:블랙,버건디|-|가는 촉이라 한글 쓰기에 좋아요. 잉크 두 개를 드려요.|A fine nib for Korean script, with two cartridges.
    hanji|books/stationery|6900|연필 세트 12자루|Twelve pencils|-|나무=Wood|심이 부드러운 2B예요. 지우개가 함께 와요.|Soft 2B, with an eraser.
    hanji|books/craft|28000|매듭 공예 키트|Knotting craft kit|색상:레드,블루|-|팔찌 세 개를 만들 끈과 그림 설명서가 들어 있어요.|Cords for three bracelets and an illustrated guide.
    hanji|books/craft|24000<29000|고체 수채 물감 24색|Watercolours, 24 pans|-|-|물붓이 들어 있어 밖에서 그리기 좋아요.|With a water brush, for painting outdoors.
    geulbang|books/craft|19000|들꽃 자수 세트|Wildflower embroidery set|-|-|수틀과 실, 도안 네 장이 들어 있어요.|A hoop, threads and four patterns.
    jangteo|etc|5900|보자기 선물 포장 세트|Wrapping cloth gift set|색상:레드,네이비|폴리에스터=Polyester|상자 크기 세 가지에 맞는 보자기와 매듭 안내가 들어 있어요.|Cloths for three box sizes and a knot guide.
    jangteo|etc|7900|자수 복주머니|Embroidered lucky pouch|색상:레드,핑크|-|세뱃돈이나 작은 선물을 담기 좋아요.|For New Year's money or a small gift.
    """
}
