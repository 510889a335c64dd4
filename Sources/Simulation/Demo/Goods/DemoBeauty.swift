/// The demo's care and scents; `DemoGoods` says what the columns are.
enum DemoBeauty {
  static let text = """
    isul|beauty/skincare|21000|쌀겨 토너|Rice bran toner|용량:150ml,300ml+14000|-|세안 뒤 결을 정돈하는 물 토너예요. 향료를 넣지 않았어요.|A watery toner for after cleansing, without perfume.
    baekdam|beauty/skincare|48000<56000|인삼 세럼|Ginseng serum|용량:30ml,50ml+22000|-|6년근 인삼 추출물을 담은 가벼운 세럼이에요. 아침저녁으로 두 방울이면 돼요.|A light serum with six-year ginseng; two drops morning and evening.
    isul|beauty/skincare|26000|쑥 진정 크림|Mugwort calming cream|용량:50ml,100ml+16000|-|붉어진 볼을 가라앉히는 크림이에요. 끈적이지 않아 화장 전에도 좋아요.|Calms red cheeks, and is never sticky under make-up.
    isul|beauty/skincare|16000|녹차 폼 클렌저|Green tea foam cleanser|용량:120ml,200ml+7000|-|거품이 촘촘하고 헹군 뒤 당기지 않아요.|Dense foam that leaves no tight feeling.
    baekdam|beauty/skincare|34000|병풀 앰플|Centella ampoule|용량:30ml,50ml+15000|-|여행 중 피부가 예민할 때 한 병씩 챙기기 좋아요.|The one to pack when travel upsets your skin.
    kkotdam|beauty/sun|19000<24000|순한 무기자차 선크림|Gentle mineral sunscreen|용량:50ml,100ml+14000|-|눈이 시리지 않고 백탁이 적어요. SPF50+ PA++++.|Kind to the eyes with little white cast. SPF50+ PA++++.
    kkotdam|beauty/sun|22000|산뜻 선스틱|Fresh sun stick|-|-|손에 묻히지 않고 덧바르기 좋아요. 골프장과 놀이터에서 편해요.|Top up without touching your face: for golf and playgrounds.
    kkotdam|beauty/makeup|15000|벨벳 틴트|Velvet tint|색상:레드,코랄,핑크|-|물을 마셔도 남는 착색이에요. 하나만 발라도 색이 또렷해요.|Stays through a drink, with clear colour in one coat.
    kkotdam|beauty/makeup|32000<38000|커버 쿠션 파운데이션|Cover cushion foundation|색상:베이지,아이보리|-|얇게 여러 번 두드릴수록 자연스러워요. 리필이 하나 들어 있어요.|Pat on in thin layers. One refill included.
    kkotdam|beauty/makeup|29000|9구 아이섀도 팔레트|Nine-colour eye shadow palette|색상:브라운,핑크|-|펄 세 가지와 무광 여섯 가지로 낮부터 밤까지 써요.|Three shimmers and six mattes, from day to night.
    baekdam|beauty/makeup|9000|시어버터 립밤|Shea butter lip balm|-|-|자기 전에 바르면 아침까지 촉촉해요.|Put it on at night and wake up soft.
    baekdam|beauty/hair|18000|어성초 한방 샴푸|Herbal shampoo|용량:300ml,500ml+9000|-|두피가 시원하고 머릿결은 뻣뻣하지 않아요.|Fresh for the scalp without drying the hair.
    baekdam|beauty/hair|24000|동백 헤어오일|Camellia hair oil|-|-|젖은 머리에 두세 방울, 끝부터 발라요.|Two or three drops on damp ends.
    hyanggi|beauty/body|12000|쌀 비누 3개|Three rice soaps|-|-|60일 숙성한 저온 비누예요. 얼굴에도 쓸 수 있어요.|Cold-process soap cured for 60 days, mild enough for the face.
    hyanggi|beauty/body|23000|편백 바디워시|Hinoki body wash|용량:300ml,500ml+11000|-|욕실에 숲 향이 은은하게 남아요.|Leaves a quiet scent of forest in the bathroom.
    hyanggi|beauty/body|14000<17000|유자 핸드크림|Yuzu hand cream|용량:30ml,75ml+8000|-|바르고 바로 휴대폰을 만져도 미끄럽지 않아요.|Soaks in at once, so you can pick up your phone.
    hyanggi|beauty/fragrance|89000|소나무 향수|Pine perfume|용량:30ml,50ml+40000|-|비 온 뒤 솔숲처럼 맑고 서늘한 향이에요. 지속 시간은 대여섯 시간이에요.|Clear and cool like a pine wood after rain; lasts five or six hours.
    hyanggi|beauty/fragrance|98000<119000|백단향 오드퍼퓸|Sandalwood eau de parfum|용량:30ml,50ml+45000|-|따뜻한 나무 향에 우유처럼 부드러운 끝이 남아요.|Warm wood with a soft, milky end.
    """
}
