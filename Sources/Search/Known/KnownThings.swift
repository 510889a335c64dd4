/// What shops sell, by kind: one kind a line, its words (the plainest Korean one first, `_` for a space), behind `<` the kinds it belongs to.
/// `=` makes a kind of another one and a look: trousers of denim are jeans.
enum KnownThings {
  static let text = """
    신발 슈즈 shoes footwear
    운동화 스니커즈 단화 sneakers trainers plimsolls < 신발
    러닝화 런닝화 조깅화 running_shoes < 운동화
    등산화 트레킹화 hiking_boots hiking_shoes < 신발
    축구화 football_boots soccer_cleats < 운동화
    농구화 basketball_shoes < 운동화
    슬립온 slip_ons < 운동화
    구두 정장구두 드레스슈즈 dress_shoes < 신발
    로퍼 loafers < 구두
    더비슈즈 더비 derby_shoes derbies < 구두
    하이힐 펌프스 힐 heels pumps high_heels < 구두
    플랫슈즈 flats ballet_flats < 구두
    메리제인 메리제인슈즈 mary_janes < 구두
    부츠 boots < 신발
    앵클부츠 ankle_boots < 부츠
    첼시부츠 chelsea_boots < 부츠
    롱부츠 long_boots < 부츠
    레인부츠 장화 rain_boots wellies wellingtons wellington_boots < 부츠
    워커 combat_boots < 부츠
    방한부츠 털부츠 winter_boots < 부츠
    샌들 샌달 sandals < 신발
    슬리퍼 슬라이드 쓰레빠 slippers slides < 신발
    뮬 블로퍼 mules < 신발
    실내화 indoor_shoes < 신발
    신발끈 운동화끈 슈레이스 shoelaces
    신발장 신발정리대 신발수납장 신발랙 shoe_rack
    깔창 인솔 insoles
    가방 백 bags
    백팩 배낭 책가방 backpack rucksack school_bag < 가방
    토트백 tote_bag tote < 가방
    크로스백 크로스바디백 crossbody_bag crossbody < 가방
    숄더백 shoulder_bag < 가방
    에코백 eco_bag canvas_bag < 가방
    클러치 클러치백 clutch < 가방
    메신저백 messenger_bag < 가방
    힙색 슬링백 웨이스트백 벨트백 허리가방 belt_bag waist_bag fanny_pack sling_bag bum_bag bumbag < 가방
    보스턴백 더플백 duffle_bag duffel_bag boston_bag holdall < 가방
    캐리어 여행가방 suitcase luggage < 가방
    미니백 mini_bag < 가방
    버킷백 bucket_bag < 가방
    호보백 hobo_bag < 가방
    쇼퍼백 shopper_bag < 가방
    핸드백 handbag < 가방
    노트북가방 laptop_bag < 가방
    파우치 pouch
    복주머니 주머니 lucky_pouch drawstring_pouch < 파우치
    지갑 월렛 wallet purse
    반지갑 bifold_wallet < 지갑
    장지갑 long_wallet < 지갑
    카드지갑 카드홀더 card_holder card_wallet < 지갑
    동전지갑 coin_purse < 지갑
    아우터 겉옷 외투 outerwear outer
    재킷 자켓 jacket < 아우터
    블레이저 blazer < 재킷
    청자켓 청재킷 데님자켓 데님재킷 denim_jacket jean_jacket < 재킷 = 재킷 데님
    가죽자켓 가죽재킷 레더자켓 레더재킷 라이더자켓 라이더재킷 leather_jacket biker_jacket rider_jacket < 재킷 = 재킷 가죽
    트러커자켓 트러커재킷 trucker_jacket < 재킷
    바람막이 윈드브레이커 윈드브레이크 바람막이자켓 바람막이재킷 방풍재킷 방풍자켓 windbreaker windcheater wind_jacket windproof_jacket < 재킷
    바람막이점퍼 바람막이잠바 방풍점퍼 < 바람막이 점퍼
    아노락 anorak cagoule < 바람막이
    야구점퍼 야구잠바 스타디움점퍼 바시티자켓 바시티재킷 스타디움자켓 과잠 과잠바 과점퍼 varsity_jacket < 재킷 점퍼
    항공점퍼 항공자켓 봄버 봄버자켓 봄버재킷 ma1 bomber_jacket bomber blouson 블루종 < 재킷 점퍼
    야상 사파리 사파리자켓 field_jacket < 재킷
    점퍼 잠바 < 아우터
    플리스 후리스 뽀글이 fleece < 아우터
    플리스재킷 플리스자켓 플리스집업 후리스자켓 후리스재킷 fleece_jacket < 플리스 재킷
    패딩 padding puffer parka down_jumper down_padding < 아우터
    다운재킷 다운자켓 패딩재킷 패딩자켓 puffer_jacket padding_jacket padded_jacket down_jacket < 패딩 재킷
    패딩점퍼 패딩잠바 다운점퍼 다운잠바 < 패딩 점퍼
    패딩코트 다운코트 puffer_coat padding_coat padded_coat down_coat < 패딩 코트
    덕다운패딩 덕다운재킷 덕다운자켓 오리털패딩 duck_down_jacket duck_down_padding duck_down_coat duck_down_parka < 다운재킷 = 패딩 덕다운
    구스다운패딩 구스다운재킷 구스다운자켓 구스패딩 거위털패딩 goose_down_jacket goose_down_padding goose_down_coat goose_down_parka < 다운재킷 = 패딩 구스다운
    패딩조끼 패딩베스트 다운베스트 puffer_vest down_vest padding_vest body_warmer bodywarmer < 패딩 조끼 = 조끼 패딩
    조끼 베스트 배자 vest gilet waistcoat
    코트 coat < 아우터
    트렌치코트 트렌치 바바리 바바리코트 버버리코트 trench_coat < 코트
    더플코트 떡볶이코트 duffle_coat duffel_coat < 코트
    피코트 pea_coat < 코트
    맥코트 mac_coat mackintosh < 코트
    발마칸코트 발마칸 balmacaan_coat < 코트
    우비 우의 레인코트 비옷 raincoat rain_jacket < 아우터
    케이프 망토 cape < 아우터
    무스탕 mustang shearling < 아우터
    상의 탑 tops
    티셔츠 티 tshirt tee teeshirt < 상의
    카라티 카라티셔츠 폴로셔츠 피케셔츠 피케티셔츠 polo_shirt polo < 티셔츠
    셔츠 남방 와이셔츠 shirt < 상의
    블라우스 blouse < 상의
    후드 hood < 상의
    후드티 후디 후드티셔츠 hoodie hooded_sweatshirt < 후드
    후드집업 집업후드 집업후디 후디집업 zip_up_hoodie hood_zip_up hoodie_zip_up zip_hoodie hooded_zip_up < 후드 집업 = 집업 후드
    집업 zip_up < 상의
    맨투맨 스웨트셔츠 스웻셔츠 스웨트티 스웻티 맨투맨티 sweatshirt crewneck < 상의
    니트 스웨터 니트티 knit sweater knitwear pullover jumper < 상의
    가디건 카디건 cardigan < 니트
    터틀넥 폴라티 목폴라 폴라니트 목폴라티 폴라넥 터틀넥니트 turtleneck polo_neck roll_neck < 니트
    니트조끼 니트베스트 knit_vest < 니트 조끼 = 조끼 니트
    나시 민소매 민소매티 슬리브리스 탱크탑 sleeveless tank_top < 상의
    크롭탑 crop_top < 상의
    하의 bottoms
    바지 팬츠 긴바지 pants trousers < 하의
    청바지 데님팬츠 데님바지 진 데님진 진바지 jeans denim_pants < 바지 = 바지 데님
    슬랙스 정장바지 수트팬츠 slacks suit_pants dress_pants < 바지
    면바지 치노 치노팬츠 chinos chino_pants < 바지 = 바지 면
    조거팬츠 조거 조거바지 jogger_pants joggers < 바지
    반바지 쇼츠 숏팬츠 하프팬츠 버뮤다팬츠 shorts short_pants half_pants < 바지
    레깅스 leggings < 하의
    트레이닝팬츠 트레이닝바지 추리닝바지 츄리닝바지 운동복바지 체육복바지 스웨트팬츠 sweatpants track_pants training_pants tracksuit_bottoms < 바지 운동복
    부츠컷 부츠컷팬츠 부츠컷바지 나팔바지 bootcut bootcut_pants flared_pants < 바지 = 바지 부츠컷
    멜빵바지 오버롤 overalls dungarees < 바지
    치마 스커트 skirt < 하의
    청치마 데님스커트 denim_skirt < 치마 = 치마 데님
    원피스 드레스 dress
    점프수트 점프슈트 jumpsuit
    한복 전통한복 hanbok
    정장 수트 슈트 suit
    셋업 set_up
    운동복 트레이닝복 츄리닝 추리닝 체육복 트레이닝세트 트레이닝셋업 트랙수트 tracksuit training_suit training_set
    속옷 언더웨어 이너웨어 underwear
    팬티 드로즈 briefs boxers panties knickers < 속옷
    브라 브래지어 브라렛 bra bralette brassiere < 속옷
    내복 내의 thermal_underwear < 속옷
    잠옷 파자마 파쟈마 홈웨어 수면바지 수면잠옷 pajamas pyjamas pajama pyjama sleepwear loungewear
    수영복 swimsuit swimwear
    비키니 bikini < 수영복
    래쉬가드 래시가드 rash_guard < 수영복
    요가복 yoga_wear
    양말 삭스 socks
    스타킹 stockings tights
    액세서리 악세서리 악세사리 엑세서리 액세사리 패션소품 장신구 accessories accessory
    모자 hat headwear < 액세서리
    볼캡 캡 야구모자 캡모자 ball_cap baseball_cap cap < 모자
    버킷햇 벙거지 벙거지모자 bucket_hat < 모자
    비니 beanie < 모자
    베레모 beret < 모자
    장갑 글러브 gloves < 액세서리
    목도리 머플러 muffler scarf scarves < 액세서리
    스카프 silk_scarf < 액세서리
    귀마개 귀도리 이어머프 이어워머 방한귀마개 방한귀도리 귀덮개 earmuffs ear_muffs ear_warmer < 액세서리
    넥워머 neck_warmer < 액세서리
    벨트 허리띠 belt < 액세서리
    선글라스 썬글라스 sunglasses < 액세서리
    안경 안경테 glasses eyeglasses
    시계 손목시계 워치 watch wristwatch
    시계줄 워치밴드 watch_strap watch_band
    귀걸이 귀고리 이어링 earrings < 액세서리
    목걸이 네크리스 necklace < 액세서리
    반지 링 ring < 액세서리
    팔찌 브레이슬릿 bracelet < 액세서리
    발찌 anklet < 액세서리
    헤어핀 머리핀 hair_pin hair_clip hair_grip < 액세서리
    머리띠 헤어밴드 headband < 액세서리
    머리끈 곱창밴드 헤어끈 scrunchie hair_tie bobble < 액세서리
    키링 열쇠고리 keyring keychain < 액세서리
    넥타이 necktie < 액세서리
    브로치 brooch < 액세서리
    우산 umbrella brolly
    손수건 handkerchief
    앞치마 apron
    가방걸이 bag_hanger < 걸이
    옷걸이 행거 hanger < 걸이
    휴대폰케이스 핸드폰케이스 폰케이스 스마트폰케이스 phone_case < 케이스
    아이폰케이스 iphone_case < 휴대폰케이스 = 케이스 아이폰
    갤럭시케이스 galaxy_case < 휴대폰케이스 = 케이스 갤럭시
    케이스 case
    커버 cover
    끈 스트랩 strap
    걸이 hook
    보관함 정리함 수납함 정리대 수납대 storage_box organizer
    스티커 sticker
    클리너 세정제 cleaner
    거치대 홀더 받침대 stand holder
    방향제 탈취제 deodorizer
    신발솔 구둣솔 shoe_brush
    슈케어 구두약 shoe_care
    옷커버 가먼트백 garment_bag
    수선키트 repair_kit
    """
}
