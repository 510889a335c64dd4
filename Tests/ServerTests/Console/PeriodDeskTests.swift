import Kernel
import Parties
import Places
import Storage
import Testing

@testable import Server

/// Periods as the console takes them and as everybody reads them.
@Suite struct PeriodDeskTests {
  private struct Yard {
    let console = try! ConsoleYard()
    let cafe: PartyID

    init() throws { cafe = try console.door.database.writeNow { [merchant = console.merchant] tx in try SmallMall(cafeOf: merchant, in: tx).cafe } }

    func start(_ changed: [String: String] = [:]) async throws -> Door.Answered {
      let typed = ["place": "unit-\(cafe)", "title-ko": "감사제", "starts": "2026-11-01", "ends": "2026-12-06"].merging(changed) { $1 }
      return try await console.post("/console/promotions", typed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, as: console.owner)
    }
  }

  /// The sentence beside a field.
  private func said(_ page: String, _ id: String) -> String? {
    guard let start = page.range(of: #"<span class="error" id="f-\#(id)-error">"#) else { return nil }
    return String(page[start.upperBound...].prefix { $0 != "<" })
  }

  @Test func aPromotionThatIsOverOrTakesOffMoreThanAllIsRefused() async throws {
    let yard = try Yard()
    let over = try await yard.start(["starts": "2026-10-10", "ends": "2026-10-20"])
    #expect(over.status == 422 && said(over.text, "ends") == "이미 끝난 기간이에요. 종료일을 오늘이나 그 뒤로 정해 주세요.")
    for discount in ["130%", "최대 101 %", "10% 그리고 200%"] {
      let much = try await yard.start(["discount": discount])
      #expect(much.status == 422 && said(much.text, "discount") == "할인율은 100%까지 입력할 수 있어요.", "\(discount)")
    }
    #expect(try await yard.console.get("/console/promotions", as: yard.console.owner).text.contains("진행 중인 행사가 없어요"))
    let today = try await yard.start(["ends": "2026-11-21", "discount": "최대 100%"])
    #expect(today.headers[.location] == "/console/promotions?done=promoted")
  }

  @Test func emptyFieldsSayWhatIsMissing() async throws {
    let yard = try Yard()
    let page = try await yard.console.post("/console/promotions", as: yard.console.owner).text
    #expect(said(page, "place") == "장소를 선택해 주세요." && said(page, "title-ko") == "제목을 입력해 주세요." && said(page, "starts") == "시작일을 선택해 주세요." && said(page, "ends") == "종료일을 선택해 주세요.")
    #expect(said(page, "title-en") == nil && !page.contains("꼭 필요한 값이에요"))
    let news = try await yard.console.post("/console/announcements", as: yard.console.owner).text
    #expect(said(news, "title") == "제목을 입력해 주세요." && said(news, "text") == "내용을 입력해 주세요.")
  }

  @Test func anEndIsTheSameOnEveryPage() async throws {
    let noon = try #require(Instant(rfc3339: "2026-12-05T12:30:00+09:00")), midnight = try #require(Instant(rfc3339: "2026-12-07T00:00:00+09:00"))
    func start(at cafe: PartyID, by merchant: PartyID, in tx: Transaction) throws {
      for (title, end) in [("감사제", midnight), ("반짝 할인", noon)] {
        try StartPromotion(.unit(cafe), Promotion.Words(title: Phrase(title, title), body: Phrase("", "")), from: tx.now, until: end, by: merchant).run(in: tx)
      }
    }
    let yard = try Yard(), shop = try ShopYard()
    try yard.console.door.database.writeNow { tx in try start(at: yard.cafe, by: yard.console.merchant, in: tx) }
    try shop.database.writeNow { tx in try start(at: SmallMall(cafeOf: shop.merchant, in: tx).cafe, by: shop.merchant, in: tx) }
    let desk = try await yard.console.get("/console/promotions", as: yard.console.owner).text
    let page = try await shop.door.get("/promotions", ["Accept-Language": "ko"]).text
    for end in ["12월\u{A0}6일\u{A0}(일)", "12월\u{A0}5일\u{A0}(토)\u{A0}12:30"] { #expect(desk.contains(end + "까지") && page.contains(end + "</span>"), "\(end)") }
    #expect(!desk.contains("23:59") && !page.contains("23:59"))
    let english = try await shop.door.get("/promotions", ["Accept-Language": "en"]).text
    #expect(english.contains("Sat\u{A0}5\u{A0}Dec,\u{A0}12:30</span>") && english.contains("Sun\u{A0}6\u{A0}Dec</span>"))
  }

  @Test func aDayThatIsOverHasNoSpecialHours() async throws {
    let yard = try Yard()
    let past = try await yard.console.post("/console/places/\(yard.cafe)/exceptions", [("day", "2026-11-20"), ("spans", "")], as: yard.console.owner)
    #expect(past.status == 422 && past.text.contains("지난 날짜예요. 오늘이나 그 뒤의 날짜를 선택해 주세요."))
    let today = try await yard.console.post("/console/places/\(yard.cafe)/exceptions", [("day", "2026-11-21"), ("spans", "")], as: yard.console.owner)
    #expect(today.status == 303)
  }
}
