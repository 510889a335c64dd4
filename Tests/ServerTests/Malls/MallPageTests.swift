import Kernel
import Parties
import Places
import Storage
import Testing

@testable import Server

@Suite struct MallPageTests {
  /// A storefront with a small mall.
  private struct Yard {
    let door = try! Storefront.open()
    let place: SmallMall
    var mall: PartyID { place.mall }
    var cafe: PartyID { place.cafe }
    var kiosk: PartyID { place.kiosk }

    init() throws { place = try door.app.house.database.writeNow { tx in try SmallMall(cafeOf: Party.house, in: tx) } }
  }

  @Test func aMallSaysWhetherItIsOpenAndWhereToEatNow() async throws {
    let yard = try Yard()
    let page = try await yard.door.get("/malls/\(yard.mall)", ["Accept-Language": "ko"]).text
    #expect(page.contains("영업 중") && page.contains("22:00까지"))
    #expect(page.contains("영업 중인 식당") && page.contains("볕뉘 커피"))
    #expect(page.contains(#""@type":"ShoppingCenter""#) && page.contains(#""opens":"10:00","closes":"22:00""#))
  }

  @Test func withAllShutNoMallIsCalledOneToGoToNow() async throws {
    let open = try Yard(), night = try Yard()
    #expect(try await open.door.get("/", ["Accept-Language": "ko"]).text.contains("지금 갈 수 있는 몰"))
    try night.door.app.house.database.writeNow { tx in try SetHours(night.mall, WeekHours(daily: OpenSpan("02:00", "03:00")!), by: Party.house).run(in: tx) }
    let shut = try await night.door.get("/", ["Accept-Language": "ko"]).text
    #expect(shut.contains("몰 둘러보기") && !shut.contains("지금 갈 수 있는 몰"))
  }

  @Test func aUnitTellsTheWayInSentences() async throws {
    let yard = try Yard()
    let korean = try await yard.door.get("/stores/\(yard.cafe)", ["Accept-Language": "ko"]).text
    #expect(korean.contains("<li>2층 B구역 214호예요.</li>"))
    let english = try await yard.door.get("/stores/\(yard.cafe)", ["Accept-Language": "en"]).text
    #expect(english.contains("<li>It is on 2F, sector B, unit 214.</li>"))
  }

  @Test func anUnaffiliatedShopIsShownWithItsSourceAndCanBeClaimed() async throws {
    let yard = try Yard()
    let page = try await yard.door.get("/stores/\(yard.kiosk)", ["Accept-Language": "ko"]).text
    #expect(page.contains("출처: 상가정보 공공데이터 · 2026년\u{A0}11월\u{A0}3일\u{A0}(화) 확인"))
    #expect(page.contains(#"href="/stores/\#(yard.kiosk)/claim""#))
    #expect(try await yard.door.get("/stores/\(yard.kiosk)/claim").headers[.location] == "/sign-in?next=%2Fstores%2F\(yard.kiosk)%2Fclaim")
  }

  @Test func aRegionShowsItsMallsOnly() async throws {
    let yard = try Yard()
    #expect(try await yard.door.get("/malls?region=11", ["Accept-Language": "ko"]).text.contains("성수 마당몰"))
    let none = try await yard.door.get("/malls?region=26", ["Accept-Language": "ko"]).text
    #expect(!none.contains("성수 마당몰") && none.contains("이 지역에는 아직 몰이 없어요"))
    #expect(try await yard.door.get("/regions/99").status == 404)
  }

  @Test(arguments: ["/malls/1", "/stores/abc", "/malls/x/floors/y", "/promotions/5", "/sitemap/9.xml", "/nothing"])
  func whatIsNotThereIsSaidInTheStorefrontsOwnLook(path: String) async throws {
    let yard = try Yard()
    let answer = try await yard.door.get(path, ["Accept-Language": "ko"])
    #expect(answer.status == 404)
    #expect(answer.text.contains("<h1>찾을 수 없어요</h1>") && answer.text.contains(#"<header class="top">"#))
  }

  @Test func searchEnginesFindMallsAndStores() async throws {
    let yard = try Yard()
    #expect(try await yard.door.get("/robots.txt").text.contains("Sitemap: http://shop.test/sitemap.xml"))
    #expect(try await yard.door.get("/sitemap.xml").text.contains("<loc>http://shop.test/sitemap/0.xml</loc>"))
    let part = try await yard.door.get("/sitemap/0.xml").text
    #expect(part.contains("<loc>http://shop.test/malls/\(yard.mall)?lang=ko</loc>") && part.contains("<loc>http://shop.test/stores/\(yard.kiosk)?lang=ko</loc>"))
  }
}
