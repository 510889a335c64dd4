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

/// What malls and sellers tell in the demo.
enum DemoNews {
  static let malls: [(title: Phrase, text: Phrase)] = [
    (Phrase("주말 옥상 정원 음악회", "Music in the roof garden this weekend"), Phrase("토요일 오후 3시, 옥상 정원에서 작은 음악회가 열려요. 예약 없이 오시면 돼요.", "A small concert on the roof on Saturday at 3 pm. Everybody is welcome, no ticket needed.")),
    (Phrase("지하 주차장 공사 안내", "Car park maintenance"), Phrase("지하 2층 주차장 바닥을 공사하고 있어요. 이번 주는 지하 3층을 이용해 주세요.", "The floor of B2 is being repaired. Please park on B3 this week.")),
  ]
  static let merchant: (title: Phrase, text: Phrase) = (
    Phrase("겨울 신상이 들어왔어요", "Winter clothes are in"), Phrase("두툼한 니트와 코트가 매장에 들어왔어요. 온라인에서 주문하고 입어 보러 오세요.", "Thick knits and coats are in our stores. Order online and come to try them on."))
}
