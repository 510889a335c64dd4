import Kernel

/// What people write under what they received, and what the seller replies to it: for each kind of goods its own.
struct DemoOpinion: Sendable {
  let stars: Int64
  let words: Phrase
  let reply: Phrase?

  private init(_ stars: Int64, _ korean: String, _ english: String, reply: (String, String)? = nil) {
    self.stars = stars
    words = Phrase(korean, english)
    self.reply = reply.map { Phrase($0.0, $0.1) }
  }

  /// The opinions about goods of a category, from which `number` picks one.
  static func about(_ path: String, _ number: Int) -> DemoOpinion {
    let fitting = kinds.first { path.hasPrefix($0.path) }?.opinions ?? everything
    return fitting[number % fitting.count]
  }

  private static let kinds: [(path: String, opinions: [DemoOpinion])] = [
    ("fashion/shoes", shoes), ("sports/running", shoes), ("fashion/bags", carried), ("fashion/accessories", carried), ("fashion/jewellery", jewellery), ("fashion", clothes),
    ("sports/wear", clothes), ("kids/clothing", kids), ("kids", kids), ("beauty/fragrance", scents), ("beauty", beauty), ("food", food), ("living/plant", plants),
    ("living/pet", pets), ("living", living), ("digital", digital), ("sports", sports), ("books/book", books),
  ]

  private static let clothes = [
    DemoOpinion(5, "사진이랑 색이 똑같아요. 163cm인데 M이 딱 좋아요.", "The colour is just as pictured. I am 163 cm and M fits well."),
    DemoOpinion(4, "옷감이 부드럽고 도톰해요. 소매가 조금 길어서 한 번 접어 입어요.", "Soft, substantial fabric. The sleeves are a bit long, so I turn them up once.", reply: ("소매 길이 말씀 고맙습니다. 매장에 오시면 무료로 줄여 드려요.", "Thank you for telling us about the sleeves. We shorten them free of charge in store.")),
    DemoOpinion(5, "매장에서 입어 보고 그 자리에서 받아 왔어요. 세탁해도 줄지 않았어요.", "Tried it on in the store and took it home. No shrinking in the wash."),
    DemoOpinion(3, "핏은 예쁜데 생각보다 얇아요. 한겨울에는 안에 하나 더 입어야 해요.", "A nice cut, but thinner than I expected. It needs a layer underneath in winter."),
    DemoOpinion(5, "두 번째 구매예요. 이번엔 다른 색으로 샀어요.", "My second one, in another colour this time.", reply: ("다시 찾아 주셔서 고맙습니다. 예쁘게 입으세요.", "Thank you for coming back. Enjoy wearing it.")),
    DemoOpinion(4, "평소 사이즈대로 사면 돼요. 단추가 하나 헐거워서 다시 달았어요.", "True to size. One button was loose and I had to sew it on.", reply: ("단추 때문에 번거로우셨지요. 다음 출고분부터 두 번 확인하고 있어요.", "Sorry about the button. We now check them twice before sending.")),
  ]

  private static let shoes = [
    DemoOpinion(5, "발볼이 넓은 편인데 한 치수 크게 사니 편해요.", "I have wide feet and one size up is comfortable."),
    DemoOpinion(4, "첫날은 뒤꿈치가 조금 쓸렸는데 며칠 신으니 괜찮아졌어요.", "They rubbed at the heel on the first day but were fine after a few.", reply: ("길들이는 동안 불편하셨지요. 매장에서 뒤꿈치 패드를 드리고 있어요.", "Sorry for the rub. Our stores have free heel pads.")),
    DemoOpinion(5, "하루 종일 서서 일하는데 발이 덜 아파요.", "I stand all day at work and my feet ache less."),
    DemoOpinion(3, "디자인은 마음에 드는데 생각보다 무거워요.", "I like the look, but they are heavier than I thought."),
    DemoOpinion(5, "매장에서 신어 보고 온라인으로 다른 색을 주문했어요.", "Tried them on in the store and ordered another colour online."),
  ]

  private static let carried = [
    DemoOpinion(5, "크기가 딱 좋고 마감이 꼼꼼해요.", "Just the right size, and neatly finished."),
    DemoOpinion(4, "받았을 때 가죽 냄새가 조금 났는데 이틀 걸어 두니 빠졌어요.", "It smelled of leather at first; two days on a hook and it was gone."),
    DemoOpinion(5, "엄마 생신 선물로 드렸는데 매일 하고 다니세요.", "A birthday present for my mother, who uses it every day.", reply: ("선물로 골라 주셔서 고맙습니다.", "Thank you for choosing it as a present.")),
    DemoOpinion(3, "화면보다 색이 어두운 편이에요.", "The colour is darker than on my screen.", reply: ("색이 다르게 보여 죄송해요. 자연광 사진을 더 올려 두었어요.", "Sorry about the colour. We have added photos taken in daylight.")),
  ]

  private static let jewellery = [
    DemoOpinion(5, "작고 반짝여서 매일 하기 좋아요. 피부가 예민한데 괜찮았어요.", "Small and bright, good for every day, and kind to my sensitive skin."),
    DemoOpinion(5, "상자가 고급스러워 선물하기 좋았어요.", "The box is lovely, so it made a good present."),
    DemoOpinion(4, "예쁜데 생각보다 가늘어요.", "Pretty, though finer than I expected."),
  ]

  private static let kids = [
    DemoOpinion(5, "아이가 매일 찾아요. 모서리가 둥글어서 안심돼요.", "My child asks for it every day, and the edges are safely rounded."),
    DemoOpinion(4, "여섯 살 아이에게 한 치수 크게 샀더니 내년까지 쓰겠어요.", "Bought one size up for a six-year-old; it should last till next year."),
    DemoOpinion(5, "여러 번 빨았는데 색이 그대로예요.", "Washed many times and the colour has not faded."),
    DemoOpinion(3, "좋은데 포장이 찢어져서 왔어요.", "Good, but the box arrived torn.", reply: ("포장이 상해 죄송해요. 완충재를 더 넣어 보내고 있어요.", "Sorry about the box. We now send it with more padding.")),
  ]

  private static let scents = [
    DemoOpinion(5, "잔향이 은은해서 사무실에서도 부담 없어요.", "It lingers softly, fine even at the office."),
    DemoOpinion(4, "향은 정말 좋은데 네 시간쯤 지나면 옅어져요.", "A beautiful scent, but it fades after about four hours.", reply: ("손목보다 옷 안쪽에 뿌리시면 조금 더 오래가요.", "Sprayed inside your clothes rather than on the wrist it lasts a little longer.")),
    DemoOpinion(5, "매장에서 시향하고 골랐어요. 직원분이 비교해서 설명해 주셨어요.", "I chose it after trying it in the store, where the staff explained the difference."),
  ]

  private static let beauty = [
    DemoOpinion(5, "건조한 피부인데 당기지 않아요. 세 통째 쓰고 있어요.", "No tightness on my dry skin. This is my third."),
    DemoOpinion(4, "순해서 좋은데 용량이 조금 더 컸으면 좋겠어요.", "Gentle, though I wish there were more in it.", reply: ("큰 용량도 준비되어 있어요. 옵션에서 선택하실 수 있어요.", "There is a larger size: you will find it in the options.")),
    DemoOpinion(3, "저는 발림은 좋은데 흡수가 느린 편이었어요.", "It spreads nicely, but it took a while to sink in for me."),
    DemoOpinion(5, "향이 강하지 않아 가족이 함께 써요.", "Not strongly scented, so the whole family uses it."),
  ]

  private static let food = [
    DemoOpinion(5, "주문한 다음 날 왔고 아주 신선해요.", "It came the next day and is really fresh."),
    DemoOpinion(4, "맛있는데 두 개가 눌려서 왔어요.", "Tasty, but two pieces arrived squashed.", reply: ("눌린 상품이 있었다니 죄송해요. 고객센터로 사진을 보내 주시면 그만큼 환불해 드려요.", "Sorry about the squashed ones. Send us a photo and we will refund them.")),
    DemoOpinion(5, "부모님 댁에 보내 드렸더니 더 주문해 달라고 하세요.", "Sent some to my parents, who asked for more."),
    DemoOpinion(5, "짜지 않고 담백해요. 아이도 잘 먹어요.", "Not salty, clean in taste. My child likes it too."),
    DemoOpinion(3, "맛은 좋은데 가격이 조금 올랐네요.", "Good taste, but the price has gone up a bit."),
  ]

  private static let plants = [
    DemoOpinion(5, "흙 하나 쏟아지지 않고 잘 도착했어요. 새잎이 나고 있어요.", "Arrived without spilling any soil, and it is growing new leaves."),
    DemoOpinion(4, "건강한 아이가 왔어요. 화분 받침이 있었으면 좋겠어요.", "A healthy plant. I wish it came with a saucer."),
  ]

  private static let pets = [
    DemoOpinion(5, "봉지 소리만 나도 달려와요.", "Comes running at the sound of the bag."),
    DemoOpinion(4, "우리 집 5kg 강아지에게 M이 맞아요.", "M fits our 5 kg dog."),
    DemoOpinion(3, "좋아하긴 하는데 금방 닳아요.", "Well liked, but it wears out fast."),
  ]

  private static let living = [
    DemoOpinion(5, "묵직하고 튼튼해요. 오래 쓸 것 같아요.", "Solid and sturdy. I expect to keep it for years."),
    DemoOpinion(4, "마감이 깔끔해요. 설명서가 조금 더 자세하면 좋겠어요.", "Neatly finished. The instructions could say more.", reply: ("의견 고맙습니다. 영상 설명을 상품 화면에 올려 두었어요.", "Thank you. There is now a video on the product page.")),
    DemoOpinion(5, "집들이 선물로 샀는데 반응이 좋았어요.", "A housewarming present that went down well."),
    DemoOpinion(3, "예쁜데 생각보다 작아요. 치수를 꼭 확인하세요.", "Pretty, but smaller than I thought. Check the measurements."),
  ]

  private static let digital = [
    DemoOpinion(5, "연결이 빠르고 배터리가 오래가요.", "Connects quickly and the battery lasts."),
    DemoOpinion(4, "조용하고 좋아요. 케이블이 조금 짧아요.", "Quiet and good. The cable is a little short."),
    DemoOpinion(5, "매장에서 직접 써 보고 샀어요. 같은 가격이라 좋았어요.", "Tried it in the store and bought it there for the same price."),
    DemoOpinion(2, "한 달 만에 버튼이 뻑뻑해졌어요.", "A button got stiff after a month.", reply: ("불편을 드려 죄송해요. 1년 동안 무상으로 수리하니 가까운 매장에 맡겨 주세요.", "Sorry about that. Repairs are free for a year: please bring it to any of our stores.")),
  ]

  private static let sports = [
    DemoOpinion(5, "가볍고 튼튼해서 주말마다 챙겨요.", "Light and strong, it comes along every weekend."),
    DemoOpinion(4, "설명대로 접으면 아주 작아져요. 처음엔 접는 법이 조금 어려워요.", "Packs as small as they say, once you know how to fold it."),
    DemoOpinion(5, "비 오는 날에도 끄떡없었어요.", "Held up well in the rain."),
  ]

  private static let books = [
    DemoOpinion(5, "하룻밤에 다 읽었어요. 그림도 좋아요.", "Read it in one night. The pictures are lovely too."),
    DemoOpinion(4, "잔잔하고 따뜻해요. 뒷부분이 조금 짧게 느껴졌어요.", "Quiet and warm. The ending felt a little short."),
    DemoOpinion(5, "선물하려고 한 권 더 샀어요.", "Bought a second copy as a present."),
  ]

  private static let everything = [
    DemoOpinion(5, "포장이 깔끔하고 설명과 같아요.", "Neatly wrapped and just as described."),
    DemoOpinion(4, "배송이 빨랐고 가성비 좋아요.", "Quick delivery and good value."),
  ]
}
