/// What stands in houses, what children and animals have, and what is put on faces, written as the kinds of things are (`KnownThings`).
enum KnownHousehold {
  static let text = """
    화장품 코스메틱 cosmetics
    크림 페이스크림 얼굴크림 cream face_cream < 화장품
    선크림 썬크림 선블록 선블럭 썬블록 썬블럭 자외선차단제 자외선차단크림 sunscreen sun_cream suncream sunblock sun_block < 화장품
    선스틱 썬스틱 sun_stick < 선크림
    아이크림 eye_cream < 크림
    수분크림 보습크림 모이스처라이저 moisture_cream moisturiser moisturizer moisturising_cream < 크림
    핸드크림 hand_cream < 크림
    립스틱 lipstick < 화장품
    틴트 립틴트 tint lip_tint < 화장품
    립글로스 lip_gloss < 화장품
    립밤 lip_balm < 화장품
    아이섀도 아이섀도우 아이쉐도우 아이쉐도 섀도우 쉐도우 섀도 섀도팔레트 아이섀도팔레트 아이섀도우팔레트 eyeshadow eye_shadow eyeshadow_palette eye_shadow_palette < 화장품
    마스카라 mascara < 화장품
    아이라이너 eyeliner eye_liner < 화장품
    블러셔 블러쉬 볼터치 blusher < 화장품
    컨실러 concealer < 화장품
    파운데이션 파데 foundation < 화장품
    쿠션 cushion
    방석 의자방석 좌방석 소파방석 소파쿠션 쇼파쿠션 의자쿠션 등쿠션 허리쿠션 목쿠션 거실쿠션 바닥쿠션 침대쿠션 쿠션방석 seat_cushion floor_cushion back_cushion sofa_cushion chair_cushion < 쿠션
    쿠션팩트 쿠션파운데이션 쿠션파데 cushion_foundation < 파운데이션 쿠션
    매니큐어 네일 네일폴리시 nail_polish nail_varnish < 화장품
    향수 퍼퓸 오드퍼퓸 오드뚜왈렛 perfume fragrance eau_de_parfum eau_de_toilette
    샴푸 shampoo
    린스 컨디셔너 트리트먼트 헤어팩 conditioner hair_treatment
    헤어오일 헤어에센스 hair_oil
    염색약 염모제 hair_dye
    바디워시 바디샤워 바디샴푸 바디클렌저 바디솝 body_wash shower_gel
    비누 솝 soap
    핸드워시 손세정제 hand_wash
    로션 lotion < 화장품
    바디로션 body_lotion < 로션
    마스크팩 시트팩 sheet_mask face_mask < 화장품
    클렌징폼 폼클렌징 폼클렌저 클렌저 세안제 cleansing_foam foam_cleanser cleanser face_wash < 화장품
    클렌징오일 cleansing_oil < 화장품
    토너 스킨 toner < 화장품
    세럼 에센스 앰플 serum essence ampoule < 화장품
    면도기 razor shaver
    칫솔 toothbrush
    치약 toothpaste
    물티슈 wet_wipes baby_wipes
    휴지 화장지 두루마리휴지 toilet_paper toilet_roll loo_roll
    키친타월 키친타올 kitchen_roll paper_towels
    생리대 sanitary_towels sanitary_pads
    마스크 face_masks
    냉장고 fridge refrigerator
    세탁기 washing_machine
    텔레비전 티비 tv television telly
    노트북 랩탑 laptop
    태블릿 태블릿pc 아이패드 tablet ipad
    휴대폰 핸드폰 스마트폰 smartphone phone mobile_phone
    이어폰 이어버드 earphones earbuds
    에어팟 airpods airpod < 이어폰
    헤드폰 헤드셋 headphones
    스피커 speaker
    키보드 keyboard
    마우스 computer_mouse mouse mice
    모니터 monitor
    카메라 camera
    충전기 고속충전기 충전패드 충전독 charger charging_pad charging_dock
    무선충전기 무선충전패드 무선충전독 wireless_charger wireless_charging_pad < 충전기 = 충전기 무선
    케이블 충전선 충전케이블 데이터케이블 usb케이블 usb_cable charging_cable data_cable
    보조배터리 보조밧데리 보조바테리 보조빠떼리 휴대용배터리 power_bank portable_battery
    청소기 진공청소기 vacuum_cleaner vacuum hoover
    공기청정기 공청기 air_purifier
    가습기 humidifier
    제습기 dehumidifier
    선풍기 electric_fan
    에어컨 air_conditioner
    다리미 스팀다리미 steam_iron
    드라이기 헤어드라이기 헤어드라이어 드라이어 hair_dryer hairdryer
    고데기 hair_straightener straighteners
    에어프라이어 에어후라이기 에어후라이어 에어프라이기 에어후라이 air_fryer
    전자레인지 microwave
    밥솥 전기밥솥 rice_cooker
    전기주전자 전기포트 커피포트 electric_kettle kettle < 주전자
    토스터 토스터기 토스트기 toaster
    소파 쇼파 sofa couch settee
    침대 bed
    매트리스 mattress
    이불 침구 bedding duvet quilt
    베개 pillow
    담요 블랭킷 무릎담요 blanket
    러그 카펫 rug carpet
    커튼 curtains drapes
    블라인드 window_blinds
    거울 mirror
    액자 picture_frame photo_frame
    꽃병 화병 vase
    양초 캔들 향초 candle
    화분 식물 화초 관엽식물 plant potted_plant houseplant
    꽃 꽃다발 생화 bouquet cut_flowers
    책상 데스크 desk
    테이블 식탁 table
    의자 체어 chair
    서랍장 서랍 수납장 chest_of_drawers dresser
    책장 책꽂이 bookshelf bookcase
    조명 램프 전등 무드등 수면등 취침등 독서등 벽등 천장등 한지등 lamp
    손전등 후레쉬 플래시 torch flashlight
    수건 타월 타올 towel
    컵 cup
    머그 머그컵 머그잔 mug < 컵
    찻잔 커피잔 티컵 teacup tea_cup coffee_cup < 컵
    텀블러 보온병 보온보틀 tumbler flask thermos
    물병 물통 water_bottle
    도시락 도시락통 lunch_box lunchbox
    프라이팬 후라이팬 frying_pan
    냄비 pot saucepan
    주전자 teapot
    찻주전자 다관 티포트 < 주전자
    수저 수저세트 젓가락 숟가락 chopsticks cutlery spoons
    도마 cutting_board chopping_board
    칼 식칼 부엌칼 knife kitchen_knife
    접시 plate dish
    그릇 면기 대접 bowl
    쟁반 트레이 tray
    행주 tea_towel dishcloth
    청소포 물걸레포 정전기포 청소용물티슈 cleaning_cloth cleaning_wipes
    수세미 scourer
    세제 detergent
    세탁세제 빨래세제 washing_powder laundry_detergent < 세제
    주방세제 washing_up_liquid dish_soap < 세제
    섬유유연제 fabric_softener fabric_conditioner
    고무장갑 rubber_gloves
    빗자루 broom
    걸레 밀대 mop
    휴지통 쓰레기통 bin dustbin trash_can
    바구니 빨래바구니 basket laundry_basket
    빨래건조대 건조대 clothes_airer drying_rack clothes_horse
    목욕가운 샤워가운 bathrobe dressing_gown
    장난감 토이 완구 toys
    블록 블럭 blocks building_blocks < 장난감
    퍼즐 puzzle jigsaw < 장난감
    인형 doll
    공 ball
    축구공 soccer_ball < 공
    농구공 basketball < 공
    배구공 volleyball < 공
    야구공 baseball < 공
    탁구공 ping_pong_ball table_tennis_ball < 공
    테니스공 tennis_ball < 공
    골프공 golf_ball < 공
    짐볼 gym_ball exercise_ball < 공
    목줄 개목걸이 개목줄 강아지목걸이 강아지목줄 애견목줄 리드줄 dog_collar dog_leash dog_lead leash
    하네스 가슴줄 개하네스 강아지하네스 harness dog_harness
    유모차 유아차 stroller pushchair pram buggy
    카시트 car_seat
    기저귀 diapers nappies
    젖병 baby_bottle
    치발기 teethers
    공갈젖꼭지 쪽쪽이 노리개젖꼭지 pacifier
    턱받이 bib
    자전거 바이크 bicycle bike
    킥보드 kick_scooter
    헬멧 안전모 helmet
    텐트 tent
    랜턴 캠핑랜턴 lantern
    침낭 sleeping_bag
    타프 tarp
    코펠 camping_cookware
    요가매트 yoga_mat
    아령 덤벨 dumbbells
    책 도서 book
    그림책 동화책 picture_book < 책
    요리책 레시피북 cookbook < 책
    공책 노트 notebook exercise_book
    지우개 eraser
    볼펜 펜 ballpoint_pen biro
    연필 pencil
    물감 수채물감 수채화물감 paints watercolours watercolors
    문구 stationery
    """
}
