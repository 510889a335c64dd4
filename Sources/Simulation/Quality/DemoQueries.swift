/// Queries over the demo's goods, each with the English titles of all that answer: sort | query | titles apart by `;`.
package enum DemoQueries {
  package static let text = """
    exact | 트렌치 코트 | Belted trench coat
    slip | 완피스 | Long knit dress;Shirt dress;Cheollik dress
    slip | 떡볶위 | Tteokbokki kit for two
    slip | 먄년필 | Fountain pen for beginners
    slip | 향소 | Pine perfume;Sandalwood eau de parfum
    about | 5만원도 안 되는 셔츠 | Oxford shirt;Linen shirt
    exact | 터틀넥 | Turtleneck knit
    exact | 가디건 | Cable cardigan;V-neck cardigan
    exact | 코트 | Wool blend handmade coat;Belted trench coat;Balmacaan coat
    exact | 니트 | Cashmere crew-neck knit;Turtleneck knit;Merino crew-neck knit;Long knit dress;Knit slip-ons;Cable cardigan;V-neck cardigan
    exact | 슬랙스 | Wide trousers;Tapered trousers
    exact | 치노 팬츠 | Chinos
    exact | 블라우스 | Bow blouse
    exact | 로퍼 | Penny loafers
    exact | 첼시 부츠 | Chelsea boots
    exact | 백팩 | Waterproof backpack 22 L
    exact | 토트백 | Everyday tote bag
    exact | 에코백 | Heavy cotton eco bag
    exact | 머플러 | Wool scarf
    exact | 은반지 | Slim silver ring
    exact | 귀걸이 | Freshwater pearl earrings
    exact | 선크림 | Gentle mineral sunscreen
    exact | 틴트 | Velvet tint
    exact | 샴푸 | Herbal shampoo
    exact | 핸드크림 | Yuzu hand cream
    exact | 향수 | Pine perfume;Sandalwood eau de parfum
    exact | 감귤 | Jeju field tangerines;Crisp tangerine chips;Pressed tangerine juice, ten bottles
    exact | 딸기 | Seolhyang strawberries
    exact | 고구마 | Haenam honey sweet potatoes
    exact | 삼겹살 | Jeju black pork belly
    exact | 고등어 | Cleaned mackerel, five packs
    exact | 전복 | Wando live abalone
    exact | 햅쌀 | New rice, milled to order
    exact | 김치 | Whole cabbage kimchi
    exact | 약과 | Twelve honey cookies
    exact | 떡볶이 | Tteokbokki kit for two
    exact | 녹차 | First-flush Boseong green tea;Green tea foam cleanser
    exact | 원두 | House blend filter coffee beans
    exact | 된장 | Soybean paste aged three years
    exact | 들기름 | Cold-pressed perilla oil
    exact | 도마 | Camphor wood board
    exact | 젓가락 | Five pairs of lacquered chopsticks;Brass spoon and chopsticks
    exact | 이불 | Modal duvet for all seasons;Baby muslin blanket
    exact | 커튼 | Linen curtain
    exact | 서랍장 | Three-drawer chest
    exact | 몬스테라 | Monstera in a pot
    exact | 키보드 | Quiet mechanical keyboard
    exact | 가습기 | Desktop mini humidifier
    exact | 텐트 | Two-person tent
    exact | 요가 매트 | Yoga mat 6 mm
    exact | 만년필 | Fountain pen for beginners
    exact | 퍼즐 | Forest animals puzzle, 48 pieces
    exact | 치발기 | Two teethers
    compound | 무선이어폰 | Noise-cancelling wireless earbuds
    compound | 무선마우스 | Silent wireless mouse
    compound | 전기주전자 | Electric kettle 1.7 L
    compound | 롱스커트 | Long pleated skirt
    compound | 데님재킷 | Oversized denim jacket
    compound | 닭가슴살 | Ten packs of chicken breast
    compound | 강아지간식 | Duck fillet dog treats
    compound | 고양이스크래처 | Cardboard cat scratcher
    compound | 자전거헬멧 | Bike helmet
    compound | 노트북거치대 | Folding laptop stand
    compound | 쿠션파운데이션 | Cover cushion foundation
    compound | 캠핑의자 | Folding chair for camping
    compound | 원목의자 | Solid oak chair
    compound | 방풍재킷 | Ultralight windproof jacket
    compound | 린넨셔츠 | Linen shirt
    compound | 찻잔세트 | Tea cup set for four
    compound | 진주귀걸이 | Freshwater pearl earrings
    compound | 감귤주스 | Pressed tangerine juice, ten bottles
    exact | 진정 크림 | Mugwort calming cream
    exact | 핸드 크림 | Yuzu hand cream
    purpose | 텐트용 랜턴 | Rechargeable camp lantern
    purpose | 텐트에서 쓰는 랜턴 | Rechargeable camp lantern
    purpose | 여행갈 때 쓸 백팩 | Waterproof backpack 22 L
    purpose | lantern for tent | Rechargeable camp lantern
    without | 니트 말고 가디건 | Cable cardigan;V-neck cardigan
    without | 코트 말고 트렌치코트 | Belted trench coat
    either | 코트랑 머플러 | Wool blend handmade coat;Belted trench coat;Balmacaan coat;Wool scarf
    either | coat or scarf | Wool blend handmade coat;Belted trench coat;Balmacaan coat;Wool scarf
    either | 가디건이나 블라우스 | Cable cardigan;V-neck cardigan;Bow blouse
    receiver | 고양이 간식 | Cardboard cat scratcher
    receiver | 강아지 옷 | Duck fillet dog treats
    synonym | 오리털 패딩 | Short duck down jacket
    synonym | 거위털 패딩 | Light goose down jacket
    synonym | 반려견 간식 | Duck fillet dog treats
    particle | 아기를 위한 이불 | Baby muslin blanket
    particle | 여행에 쓸 백팩 | Waterproof backpack 22 L
    particle | 제주의 은갈치 | Jeju hairtail
    particle | 아이들과 볼 책 | The Child Who Gathers Stars
    particle | 침실에 둘 스탠드 | Bedside lamp
    particle | 셔츠랑 슬랙스 | Linen shirt;Oxford shirt;Shirt dress;Wide trousers;Tapered trousers
    synonym | 청바지 | Straight jeans
    synonym | 목도리 | Wool scarf
    synonym | 커피 | House blend filter coffee beans
    synonym | 운동화 | Canvas sneakers;Classic leather sneakers;Knit slip-ons;Cushioned running shoes;Trail running shoes
    synonym | 스니커즈 | Canvas sneakers;Classic leather sneakers;Knit slip-ons
    synonym | 바람막이 | Ultralight windproof jacket
    synonym | 반팔티 | Cropped cotton T-shirt;Henley T-shirt;Technical T-shirt
    synonym | 구두 | Derby shoes;Penny loafers;Chelsea boots;Mary jane flats
    synonym | 헤드셋 | Noise-cancelling headphones
    synonym | 노트북 | 14-inch laptop;Folding laptop stand
    synonym | 랩탑 | 14-inch laptop
    synonym | 썬크림 | Gentle mineral sunscreen
    synonym | 소고기 | Korean beef for bulgogi
    synonym | 돼지고기 | Jeju black pork belly
    synonym | 귤 | Jeju field tangerines;Crisp tangerine chips;Pressed tangerine juice, ten bottles
    synonym | 머그컵 | Onggi mug
    synonym | 후드티 | Heavyweight hoodie
    synonym | 연필 | Twelve pencils
    spelling | 케시미어 니트 | Cashmere crew-neck knit
    spelling | 가디간 | Cable cardigan;V-neck cardigan
    spelling | 자켓 | Oversized denim jacket;Field work jacket;Ultralight windproof jacket
    spelling | 쟈켓 | Oversized denim jacket;Field work jacket;Ultralight windproof jacket
    spelling | 악세서리 | Wool scarf;Leather belt;Corduroy bucket hat;Slim silver ring;Freshwater pearl earrings;Mother-of-pearl necklace
    spelling | 스피카 | Waterproof portable speaker
    spelling | 운둥화 | Canvas sneakers;Classic leather sneakers;Knit slip-ons;Cushioned running shoes;Trail running shoes
    initials | ㅌㅌㄴ | Turtleneck knit
    initials | ㅅㄴㅋㅈ | Canvas sneakers;Classic leather sneakers;Knit slip-ons
    initials | ㅎㄷㅌ | Heavyweight hoodie
    brand | 여백 | Wool blend handmade coat;Cashmere crew-neck knit;Turtleneck knit;Bow blouse;Wide trousers;Long knit dress;Short duck down jacket;V-neck cardigan;Tapered trousers
    brand | yeobaek | Wool blend handmade coat;Cashmere crew-neck knit;Turtleneck knit;Bow blouse;Wide trousers;Long knit dress;Short duck down jacket;V-neck cardigan;Tapered trousers
    brand | 여백 니트 | Cashmere crew-neck knit;Turtleneck knit;Long knit dress
    brand | 단비 러닝화 | Cushioned running shoes
    brand | danbi 부츠 | Chelsea boots
    brand | 소리결 헤드폰 | Noise-cancelling headphones
    filter | 블랙 로퍼 | Penny loafers
    filter | 여성 코트 | Wool blend handmade coat;Belted trench coat
    filter | 남자 니트 | Merino crew-neck knit;V-neck cardigan
    filter | 5만원 이하 셔츠 | Linen shirt;Oxford shirt
    filter | 네이비 가디건 | Cable cardigan;V-neck cardigan
    filter | 버건디 머플러 | Wool scarf
    filter | 카키 텐트 | Two-person tent
    filter | 10만원 이상 러닝화 | Cushioned running shoes;Trail running shoes
    narrow | 데님 | Straight jeans;Oversized denim jacket
    narrow | denim | Straight jeans;Oversized denim jacket
    narrow | 원피스 | Long knit dress;Shirt dress;Cheollik dress
    narrow | dress | Long knit dress;Shirt dress;Cheollik dress
    without | 니트 -가디건 | Cashmere crew-neck knit;Turtleneck knit;Merino crew-neck knit;Long knit dress;Knit slip-ons
    without | knit without cardigan | Cashmere crew-neck knit;Turtleneck knit;Merino crew-neck knit;Long knit dress;Knit slip-ons
    without | 여백 말고 니트 | Merino crew-neck knit;Cable cardigan;Knit slip-ons
    order | 제일 싼 가방 | Heavy cotton eco bag;Saddle bag;Mini crossbody bag;Everyday tote bag;Waterproof backpack 22 L
    order | cheapest cardigan | Cable cardigan;V-neck cardigan
    chatter | 가디건ㅋㅋ | Cable cardigan;V-neck cardigan
    chatter | 샴푸 ㅠㅠ | Herbal shampoo
    initials | ㅋㄷㄱ | Cable cardigan;V-neck cardigan
    money | ₩50,000 이하 니트 | Knit slip-ons
    group | 필기구 | Fountain pen for beginners;Twelve pencils
    group | 무선충전기 | Three-in-one wireless charging pad
    group | wireless charger | Three-in-one wireless charging pad
    near | 립스틱 | Velvet tint;Shea butter lip balm
    near | lipstick | Velvet tint;Shea butter lip balm
    english | trench coat | Belted trench coat
    english | running shoes | Cushioned running shoes;Trail running shoes
    english | green tea | First-flush Boseong green tea;Green tea foam cleanser
    english | cardigan | Cable cardigan;V-neck cardigan
    english | kimchi | Whole cabbage kimchi
    english | wireless earbuds | Noise-cancelling wireless earbuds
    english | laptop | 14-inch laptop;Folding laptop stand
    english | leather belt | Leather belt
    english | dog treats | Duck fillet dog treats
    english | yoga mat | Yoga mat 6 mm
    english | tangerines | Jeju field tangerines;Crisp tangerine chips;Pressed tangerine juice, ten bottles
    english | chair | Solid oak chair;Folding chair for camping
    english | perfume | Pine perfume;Sandalwood eau de parfum
    english | sweater | Cashmere crew-neck knit;Turtleneck knit;Merino crew-neck knit
    english | Short duck down jacket | Short duck down jacket
    english | Light goose down jacket | Light goose down jacket
    english | goose down jacket | Light goose down jacket
    english | duck down jacket | Short duck down jacket
    english | scarves | Wool scarf
    english | dishes | Two buncheong plates
    english | hair | Camellia hair oil;Herbal shampoo
    money | 10% 할인 니트 | Cable cardigan;Long knit dress
    money | 30% off knit | Cable cardigan;Long knit dress
    synonym | 개량한복 | Cheollik dress;Quilted baeja vest
    synonym | 수채화 | Watercolours, 24 pans
    synonym | 수납장 | Three-drawer chest
    synonym | 코르덴 모자 | Corduroy bucket hat
    narrow | 립 | Velvet tint;Shea butter lip balm
    narrow | 그림책 | Walking the Alleys;Grandmother's Kitchen;Small Shop Arithmetic;The Child Who Gathers Stars
    narrow | 새로 나온 책 | Walking the Alleys;Grandmother's Kitchen;Small Shop Arithmetic;The Child Who Gathers Stars
    narrow | 책 선물 | Walking the Alleys;Grandmother's Kitchen;Small Shop Arithmetic;The Child Who Gathers Stars
    narrow | 자개목걸이 | Mother-of-pearl necklace
    part | 보리 | Thirty barley tea bags
    part | 찰보리 | Thirty barley tea bags
    part | 기름 | Cold-pressed perilla oil
    part | 돼지 | Jeju black pork belly
    part | 주머니 | Embroidered lucky pouch
    part | 네이비니트 | Merino crew-neck knit;Cable cardigan;V-neck cardigan;Knit slip-ons
    head | 보리 녹차 | First-flush Boseong green tea;Green tea foam cleanser
    head | 레몬 녹차 | First-flush Boseong green tea;Green tea foam cleanser
    head | 초콜릿 녹차 | First-flush Boseong green tea;Green tea foam cleanser
    head | 쌀 녹차 | First-flush Boseong green tea;Green tea foam cleanser
    head | 현미 녹차 | First-flush Boseong green tea;Green tea foam cleanser
    head | 현미녹차 | First-flush Boseong green tea;Green tea foam cleanser
    head | 허브 녹차 | First-flush Boseong green tea;Green tea foam cleanser
    head | 홍차 녹차 | First-flush Boseong green tea;Green tea foam cleanser
    head | 레몬차 | Sparkling yuzu tea, six cans;First-flush Boseong green tea;Thirty barley tea bags
    head | 현미 쌀 | New rice, milled to order
    head | 보리쌀 | New rice, milled to order
    head | 현미녹차 티백 | Thirty barley tea bags
    head | 오이 크림 | Mugwort calming cream;Yuzu hand cream
    cut | 찻주전자 | Electric kettle 1.7 L
    cut | 물주전자 | Electric kettle 1.7 L
    cut | 케이블 니트 | Cable cardigan
    cut | 무드등 | Hanji paper lamp;Bedside lamp
    cut | 한지등 | Hanji paper lamp;Bedside lamp
    cut | 스탠드 | Bedside lamp;Hanji paper lamp;Folding laptop stand
    cut | 쿠션 운동화 | Cushioned running shoes
    animal | 개 간식 | Duck fillet dog treats
    animal | 댕댕이 간식 | Duck fillet dog treats
    animal | 개 목줄 | Walking harness
    other | 바디샴푸 | Hinoki body wash
    other | 노트북 받침대 | Folding laptop stand
    other | 단화 | Canvas sneakers;Classic leather sneakers;Knit slip-ons;Cushioned running shoes;Trail running shoes
    other | 분청사기 | Two buncheong plates
    other | 도자기 | White porcelain noodle bowl;Two buncheong plates;Onggi mug;Tea cup set for four
    other | 청소용품 | Neutral natural detergent 1 L;Five microfibre glass cloths;Bamboo broom
    other | 핸드폰 케이스 | Clear magnetic case
    other | 폰케이스 | Clear magnetic case
    measure | 무쇠 냄비 22센치 | Cast-iron pot 22 cm
    measure | 22센치 | Cast-iron pot 22 cm
    measure | 6미리 요가매트 | Yoga mat 6 mm
    measure | 퍼즐 48피스 | Forest animals puzzle, 48 pieces
    measure | 티백 30개입 | Thirty barley tea bags
    measure | 연필 12개 | Twelve pencils
    code | YEOBAEK-6-2 | Turtleneck knit
    count | 머그컵 한 개 | Onggi mug
    count | 사과 열 개 | Fuji apples
    count | 비누 두 개 | Three rice soaps
    count | 마사지 볼 2개를 | Two massage balls
    count | 원목 블록 50개를 | Fifty wooden blocks
    count | 양말 세켤레 | Three pairs of ribbed socks
    particle | 후드 티를 | Heavyweight hoodie
    particle | 커튼이랑 | Linen curtain
    title | potatoes | Haenam honey sweet potatoes
    title | 파운데이션 | Cover cushion foundation
    title | foundation | Cover cushion foundation
    title | 한복 | Cheollik dress;Quilted baeja vest
    title | 한복 대여 | Cheollik dress;Quilted baeja vest
    asked | looking for mugs | Onggi mug
    spelling | 커텐 | Linen curtain
    spelling | 샴프 | Herbal shampoo
    spelling | samgyeopsal | Jeju black pork belly
    near | 후드집업 | Heavyweight hoodie
    near | 동화책 | Walking the Alleys;Grandmother's Kitchen;Small Shop Arithmetic;The Child Who Gathers Stars
    near | 개목걸이 | Walking harness
    """

  /// Queries over the three sample files that Shopify gives to those who try its shop, by the handles of the products; the files
  /// themselves are not part of the project.
  package static let samples = """
    apparel | leather jacket | classic-leather-jacket
    apparel | jacket | classic-leather-jacket;navy-sport-jacket;dark-winter-jacket;zipped-jacket;olive-green-jacket
    apparel | silk | striped-silk-blouse;silk-summer-top;blue-silk-tuxedo
    apparel | silk blouse | striped-silk-blouse
    apparel | jumper | yellow-wool-jumper
    apparel | wool | yellow-wool-jumper
    apparel | white shirt | white-cotton-shirt
    apparel | cotton top | longsleeve-cotton-top
    apparel | winter jackets | dark-winter-jacket
    apparel | denim | dark-denim-top
    apparel | bag | black-leather-bag
    apparel | led | led-high-tops
    apparel | tuxedo | blue-silk-tuxedo
    apparel | skirt | striped-skirt-and-top
    apparel | sport | navy-sport-jacket;red-sports-tee;classic-varsity-top
    apparel | chequred shirt | chequered-red-shirt
    home-and-garden | sofa | cream-sofa;grey-sofa;yellow-sofa
    home-and-garden | sofas | cream-sofa;grey-sofa;yellow-sofa
    home-and-garden | plant pot | clay-plant-pot;white-ceramic-pot
    home-and-garden | candle | vanilla-candle
    home-and-garden | bedside table | bedside-table
    home-and-garden | pillows | brown-throw-pillows;knitted-throw-pillows
    home-and-garden | watering can | yellow-watering-can
    home-and-garden | fence | wooden-fence
    home-and-garden | trowel | gardening-hand-trowel
    home-and-garden | wooden | wooden-outdoor-table;wooden-outdoor-slats;wooden-fence
    home-and-garden | beanbag | black-bean-bag
    home-and-garden | armchair | pink-armchair
    home-and-garden | antique | antique-drawers
    jewelery | bracelet | chain-bracelet;leather-anchor;bangle-bracelet;bangle-bracelet-with-feathers;moon-charm-bracelet
    jewelery | earrings | boho-earrings;galaxy-earrings;looped-earrings;guardian-angel-earrings
    jewelery | choker | choker-with-bead;choker-with-gold-pendant;choker-with-triangle
    jewelery | gold necklace | dainty-gold-neclace;gold-bird-necklace;pretty-gold-necklace
    jewelery | origami | origami-crane-necklace
    jewelery | bangle | bangle-bracelet;bangle-bracelet-with-feathers
    jewelery | silver | silver-threader-necklace;dreamcatcher-pendant-necklace;galaxy-earrings;gemstone;guardian-angel-earrings;origami-crane-necklace;looped-earrings;leather-anchor;boho-earrings;choker-with-triangle
    jewelery | angel | guardian-angel-earrings
    jewelery | moon | moon-charm-bracelet
    jewelery | necklaces | dainty-gold-neclace;dreamcatcher-pendant-necklace;gemstone;gold-bird-necklace;origami-crane-necklace;pretty-gold-necklace;silver-threader-necklace;stylish-summer-neclace;choker-with-bead;choker-with-gold-pendant;choker-with-triangle
    jewelery | mens bracelet | leather-anchor
    """
}
