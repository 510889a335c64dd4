/// A drawing, with a colour where the word says one, and the words of titles that lead to it; the more words name a thing, the better it is known.
enum ArtLexicon {
  static let text = """
    outer: 코트,coat
    trench: 트렌치,트렌치코트,트렌치 코트,trench,trench coat
    windbreaker: 바람막이,방풍 재킷,방풍재킷,윈드브레이커,windbreaker,windproof jacket
    baeja: 배자,누빔 배자,baeja,baeja vest
    padding: 패딩,다운,down jacket,puffer
    vest: 조끼,패딩조끼,vest,gilet
    jacket: 재킷,자켓,블루종,점퍼,jacket,blouson
    turtleneck: 터틀넥,터틀넥 니트,목폴라,폴라티,폴라 니트,turtleneck,turtleneck knit,turtleneck sweater,polo neck
    knit: 니트,스웨터,knit,sweater,jumper,pullover
    cable-cardigan: 케이블 가디건,케이블 카디건,꽈배기 가디건,cable cardigan
    cardigan: 가디건,카디건,cardigan
    bow-blouse: 리본 블라우스,bow blouse
    blouse: 블라우스,blouse
    shirt: 셔츠,남방,shirt
    henley: 헨리넥,헨리넥 티셔츠,헨리넥 티,헨리 셔츠,henley,henley t-shirt,henley tee,henley shirt
    long-sleeve: 긴팔,긴팔 티셔츠,긴팔티,긴팔티셔츠,롱슬리브,롱슬리브 티셔츠,long-sleeve t-shirt,long-sleeved t-shirt,long sleeve t-shirt
    crop-tee: 크롭 티셔츠,크롭티,크롭 티,cropped t-shirt,cropped cotton t-shirt,crop top
    tee-shirt: 티셔츠,반팔,티,피케,t-shirt,tee,polo shirt
    hoodie: 후드,후드티,후드 티,hoodie
    sweatshirt: 맨투맨,스웨트셔츠,sweatshirt
    pyjamas: 내복,잠옷,파자마,pyjama,pajama
    wide-trousers: 와이드 슬랙스,와이드 팬츠,와이드 데님,와이드 데님 팬츠,통바지,wide trousers,wide-leg trousers,wide jeans
    tapered-trousers: 테이퍼드 슬랙스,테이퍼드 팬츠,조거 팬츠,조거팬츠,tapered trousers,joggers
    trousers: 레깅스,타이츠,leggings,tights,슬랙스,데님,청바지,팬츠,바지,치노,jeans,trousers,chinos,pants
    shorts: 쇼츠,반바지,shorts
    skirt: 스커트,치마,허리치마,skirt
    shirt-dress: 셔츠 원피스,shirt dress
    knit-dress: 니트 원피스,니트 롱 원피스,knit dress
    cheollik: 철릭,철릭 원피스,cheollik,cheollik dress
    dress: 원피스,드레스,dress
    sneaker: 스니커즈,운동화,sneaker
    runner: 러닝화,러너 운동화,트레일화,running shoes,runner sneakers
    slip-on: 슬립온,slip-on
    derby: 더비,더비 슈즈,구두,옥스퍼드화,derby shoes,oxfords,dress shoes
    loafer: 로퍼,loafer
    chelsea: 첼시,첼시 부츠,첼시부츠,chelsea boots,chelsea boot
    boot: 부츠,워커,등산화,트레킹화,장화,boot,hiking boots,hiking boot
    mary-jane: 메리제인,메리제인 플랫,플랫,플랫슈즈,플랫 슈즈,mary janes,mary-janes,mary jane flats,ballet flats,flats
    tote: 토트백,에코백,토트,tote,tote bag,eco bag
    crossbody: 크로스백,숄더백,핸드백,crossbody bag,shoulder bag,handbag
    backpack: 백팩,배낭,책가방,backpack,rucksack
    bucket-bag: 버킷백,bucket bag
    saddle-bag: 안장 가방,안장가방,saddle bag
    bag: 가방,bag
    wallet: 지갑,카드지갑,카드 케이스,wallet,card case,card holder
    scarf: 머플러,목도리,스카프,scarf
    bucket-hat: 버킷햇,벙거지,bucket hat
    beret: 베레모,beret
    hat: 모자,캡,볼캡,비니,hat,cap,beanie
    belt: 벨트,허리띠,belt
    socks: 양말,켤레,3켤레,sock,socks
    ring: 반지,ring
    ring.silver: 은반지,실버 반지,silver ring
    ring.gold: 금반지,골드 반지,gold ring
    earrings: 귀걸이,귀고리,이어링,earring
    bracelet: 팔찌,bracelet
    necklace: 목걸이,necklace,pendant
    watch: 시계,손목시계,워치,watch
    parcel: 선글라스,안경,안경테,고글,장갑,글러브,브라,브래지어,브라렛,브라탑,이너,이너웨어,속옷,팬티,드로즈,스타킹,수영복,비키니,넥타이,우산,양산,sunglasses,glasses,goggles,glove,bra,bralette,innerwear,underwear,briefs,stockings,swimsuit,bikini,necktie,umbrella
    dropper: 세럼,앰플,오일,헤어오일,에센스,serum,ampoule,essence,hair oil
    jar: 크림,수분크림,cream,balm
    toner: 토너,로션,토닉,스킨,toner,tonic
    tube: 선크림,선로션,핸드크림,클렌저,폼클렌징,치약,sunscreen,sun lotion,hand cream,cleanser,toothpaste
    sun-stick: 선스틱,선 스틱,sun stick,sunscreen stick
    tint: 틴트,립틴트,tint,lip tint
    lip-balm: 립밤,lip balm
    stick: 립스틱,lipstick
    compact: 쿠션,파운데이션,쿠션 파운데이션,foundation,cushion
    palette: 팔레트,아이섀도,palette,eye shadow
    pump: 샴푸,린스,바디워시,세제,손세정제,shampoo,conditioner,body wash,detergent,hand wash
    soap: 비누,soap
    perfume: 향수,오드퍼퓸,perfume,parfum,eau de parfum
    tangerine: 감귤,귤,오렌지,한라봉,tangerine,orange,mandarin
    apple: 사과,apple
    pear: 배,신고배,pear
    grapes: 포도,샤인머스캣,grape,grapes
    strawberries: 딸기,strawberry,strawberries
    lettuce: 상추,배추,쌈채소,양배추,lettuce,cabbage
    onions: 양파,햇양파,마늘,onion
    radish: 무,radish
    sweet-potatoes: 고구마,감자,꿀고구마,sweet potatoes,potatoes,potato
    chicken: 닭가슴살,닭고기,chicken breast,chicken
    sliced-beef: 불고기,불고기용,소불고기,bulgogi,beef for bulgogi
    pork-belly: 삼겹살,대패삼겹살,pork belly,black pork belly
    meat: 한우,구이용,돼지고기,등심,갈비,beef,pork,steak
    hairtail: 갈치,은갈치,먹갈치,hairtail,cutlassfish
    salmon: 연어,생연어,훈제연어,훈제 연어,salmon,smoked salmon
    fish: 고등어,생선,굴비,mackerel,fish
    shells: 전복,참전복,조개,굴,abalone,clam,oyster
    seaweed: 미역,돌미역,김,다시마,seaweed,kelp
    rice: 쌀,햅쌀,현미,찰현미,잡곡,rice,brown rice,grains
    kimchi: 김치,포기김치,깍두기,열무김치,kimchi
    pickles: 장아찌,명이 장아찌,명이나물,깻잎 장아찌,pickled wild garlic,pickled leaves
    anchovies: 멸치,멸치볶음,잔멸치볶음,볶음멸치,anchovies,stir-fried anchovies
    side-dish: 반찬,젓갈,garlic
    cookies: 약과,유과,강정,쿠키,과자,cookie,crunch
    packet: 칩,감귤칩,스낵,chips,crisps
    cans: 캔,탄산 유자차,cans
    drink: 식혜,주스,매실청,유자차,탄산,음료,에이드,juice,punch,syrup,yuzu tea
    coffee: 원두,커피,coffee,coffee beans,filter coffee
    tea-bags: 티백,보리차 티백,녹차 티백,tea bags,tea bag,barley tea bags
    tea-tin: 녹차,보리차,대추차,홍차,차,허브차,tea
    onggi: 된장,고추장,쌈장,paste,soybean paste,pepper paste
    sauce-bottle.mustard: 들기름,참기름,perilla oil,sesame oil,식용유,올리브유,olive oil
    sauce-bottle.chocolate: 간장,조선간장,soy sauce
    sauce-bottle: 식초,sauce,oil,vinegar
    noodles: 국수,면,라면,noodles,ramen
    bread: 빵,식빵,케이크,bread,cake
    kitchen: 냄비,솥,pot
    pan: 프라이팬,팬,pan,frying pan
    board: 도마,cutting board,wooden board
    spoons: 수저,숟가락,스푼,spoon,spoon set,cutlery
    chopsticks: 젓가락,chopsticks,chopstick
    tteokbokki: 떡볶이,떡볶이 밀키트,tteokbokki,tteokbokki kit
    bowl: 면기,그릇,공기,대접,사발,이유식 그릇,bowl,bowl set,noodle bowl
    plates: 접시 2장,접시 2p,two plates,접시 세트,plate set,buncheong plates
    plate: 접시,plate,dish
    mug: 머그,머그컵,컵,텀블러,mug,cup,tumbler
    tea-set: 찻잔,찻잔 세트,다기,주전자 세트,tea cup,cup set,tea set,teapot
    duvet: 이불,이불커버,이불 커버,차렵이불,패드,담요,블랭킷,duvet,duvet cover,quilt,blanket,quilted pad
    pillow: 베개,베개커버,베개 커버,쿠션커버,쿠션 커버,pillow,pillow cover,cushion cover
    curtain: 커튼,블라인드,curtain
    furniture: 소파,안락의자,sofa,armchair
    wooden-chair: 의자,스툴,chair,stool
    folding-chair: 접이식 의자,캠핑의자,folding chair,camp chair
    low-table: 테이블,식탁,탁자,table
    drawers: 서랍장,수납장,선반,정리대,정리함,수납함,보관함,신발장,행거,옷걸이,옷장,진열대,organiser,organizer,rack,hanger,drawers,chest of,cabinet,shelf
    desk: 책상,desk
    paper-lamp: 한지 조명,한지 등,한지등,한지 스탠드,paper lamp,hanji paper lamp,hanji lamp
    lamp: 조명,스탠드,램프,전등,lamp,bedside lamp
    lantern: 랜턴,lantern
    monstera: 몬스테라,몬스테라 화분,monstera,potted monstera
    plant: 올리브나무,화분,나무,다육,olive tree,tree,camellia
    terrarium: 테라리움,terrarium
    broom: 빗자루,broom
    cloths: 청소포,행주,수건,타월,cloth,cloths,towel
    bone: 간식,강아지 간식,사료,dog treats,treats
    scratcher: 스크래처,scratcher
    cat-tower: 캣타워,cat tower,cat tree
    harness: 하네스,목줄,리드줄,harness,leash
    phone: 케이스,폰케이스,휴대폰,스마트폰,clear case,phone,phone case
    charge-pad: 충전 패드,충전기,보조배터리,charging pad,charger
    earbuds: 이어폰,이어버드,earbuds,earphones
    headphones: 헤드폰,헤드셋,headphones,headset
    speaker: 스피커,speaker
    keyboard: 키보드,keyboard
    mouse: 마우스,mouse
    laptop: 노트북,laptop
    laptop-stand: 거치대,laptop stand
    kettle: 주전자,전기 주전자,포트,kettle
    humidifier: 가습기,제습기,humidifier
    purifier: 공기청정기,청정기,purifier
    toaster: 토스터,toaster
    blocks: 블록,원목 블록,나무 블록,blocks,building blocks
    toy: 장난감,toy
    doll: 인형,doll
    blackboard: 칠판,자석 칠판,magnetic board,blackboard
    puzzle: 퍼즐,puzzle
    teether: 치발기,teether
    tent: 텐트,타프,tent
    cook-set: 코펠,코펠 세트,cook set
    mat: 매트,요가매트,mat
    massage-ball: 마사지 볼,마사지볼,massage ball
    bands: 밴드,스트레칭 밴드,bands,stretch bands,resistance band
    helmet: 헬멧,helmet
    torch: 전조등,손전등,front light,bike light,torch,flashlight
    notebook: 노트,공책,다이어리,notebook,diary
    pen: 만년필,볼펜,펜,pen,fountain pen
    pencils: 연필,연필 세트,색연필,pencil,pencil set
    calendar: 달력,캘린더,calendar
    threads: 매듭 공예 키트,공예 키트,뜨개실,뜨개질,knotting kit,yarn
    watercolours: 물감,수채 물감,watercolours,paints
    embroidery: 자수,자수 세트,십자수,embroidery set,embroidery
    pouch: 복주머니,주머니,파우치,커버,보관백,pouch,cover
    gift-cloth: 보자기,보자기 선물 포장 세트,보자기 포장,wrapping cloth,wrapping cloth set,wrapping cloth gift set
    parcel: 포장 세트,선물 포장 세트,포장,wrapping set,gift wrapping,gift set
    """
}
