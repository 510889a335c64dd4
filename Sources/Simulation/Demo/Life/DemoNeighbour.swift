import Kernel

/// Somebody who bought in the demo before the reader came, and says how it was.
struct DemoNeighbour: Sendable {
  let name: Phrase
  let phone: String
  /// How many products apart the things are that they bought.
  let stride: Int

  static let all: [DemoNeighbour] = [
    .init(name: Phrase("나무늘보", "Sloth"), phone: "010-0000-2001", stride: 3),
    .init(name: Phrase("정다온", "Daon"), phone: "010-0000-2002", stride: 4),
    .init(name: Phrase("봄날의 커피", "Spring coffee"), phone: "010-0000-2003", stride: 5),
    .init(name: Phrase("서하늘", "Seo Haneul"), phone: "010-0000-2004", stride: 3),
    .init(name: Phrase("유채꽃", "Rape blossom"), phone: "010-0000-2005", stride: 4),
    .init(name: Phrase("강이든", "Ideun"), phone: "010-0000-2006", stride: 5),
    .init(name: Phrase("바다거북", "Sea turtle"), phone: "010-0000-2007", stride: 2),
    .init(name: Phrase("문라온", "Raon"), phone: "010-0000-2008", stride: 6),
  ]
}

/// What people write under what they received, by the stars they give.
enum DemoOpinions {
  static func pick(_ number: Int) -> (stars: Int64, words: Phrase) { all[number % all.count] }

  private static let all: [(stars: Int64, words: Phrase)] = [
    (5, Phrase("사진보다 색이 더 예뻐요. 매장에서 바로 받아서 그날 썼어요.", "The colour is nicer than in the picture. I picked it up in the store and used it the same day.")),
    (4, Phrase("마감이 꼼꼼하고 튼튼해요. 포장만 조금 더 단단했으면 좋겠어요.", "Carefully made and sturdy. The wrapping could be a bit firmer.")),
    (5, Phrase("부모님께 선물했는데 아주 좋아하셨어요. 하나 더 사려고요.", "A present for my parents, and they love it. I will get another one.")),
    (5, Phrase("두 번째 구매예요. 처음 산 것도 여전히 멀쩡해요.", "My second one; the first is still as good as new.")),
    (3, Phrase("무난해요. 생각보다 조금 작으니 크기를 꼭 확인하세요.", "It is all right. A little smaller than I thought, so check the size.")),
    (4, Phrase("배송이 빨랐고 설명과 같았어요. 가성비 좋아요.", "Quick delivery and just as described. Good for the price.")),
    (5, Phrase("매장 직원분이 친절하게 설명해 주셨어요. 잘 쓰고 있어요.", "The staff explained it kindly. I use it a lot.")),
    (5, Phrase("매일 쓰는데 질리지 않아요. 주변에도 권했어요.", "I use it every day and do not tire of it. I told my friends.")),
    (4, Phrase("기대했던 그대로예요. 다음에는 다른 색도 사 보고 싶어요.", "Just as I hoped. Next time I would like another colour.")),
    (2, Phrase("나쁘지는 않지만 제게는 맞지 않았어요. 반품은 쉽게 됐어요.", "Not bad, but not for me. Returning it was easy.")),
    (5, Phrase("온라인에서 골라 퇴근길에 받았어요. 이렇게 편할 줄 몰랐네요.", "Ordered online and picked it up on my way home. I had no idea it would be this easy.")),
  ]

  /// What sellers answer to the first lines.
  static let answers = [
    Phrase("소중한 후기 고맙습니다. 포장은 더 꼼꼼히 살필게요.", "Thank you for the review. We will take more care with the wrapping."),
    Phrase("다시 찾아 주셔서 고맙습니다. 오래 편하게 쓰시길 바라요.", "Thank you for coming back. Enjoy it."),
  ]
}

/// What malls and sellers tell in the demo.
enum DemoNews {
  static let malls: [(title: Phrase, text: Phrase)] = [
    (Phrase("주말 옥상 마당 음악회", "Music in the roof garden this weekend"), Phrase("토요일 오후 3시, 옥상 마당에서 작은 음악회가 열려요. 누구나 그냥 오시면 돼요.", "A small concert on the roof on Saturday at 3. Everybody is welcome, no ticket needed.")),
    (Phrase("지하 주차장 공사 안내", "Work in the car park"), Phrase("지하 2층 주차장 바닥을 손보고 있어요. 이번 주는 지하 3층을 이용해 주세요.", "The floor of B2 is being repaired. Please park on B3 this week.")),
  ]
  static let merchant: (title: Phrase, text: Phrase) = (
    Phrase("겨울 옷이 들어왔어요", "Winter clothes are in"), Phrase("두툼한 니트와 코트가 매장에 들어왔어요. 온라인에서 예약하고 입어 보러 오세요.", "Thick knits and coats are in the shops. Reserve online and come to try them on."))
}
