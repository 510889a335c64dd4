import Catalog
import Inventory
import Kernel
import Parties
import Places
import Signals
import Storage
import Testing
import Web

/// When goods can be collected follows the shop's hours: after closing nobody is promised today.
@Suite struct CollectDayTests {
  private let now = Instant(rfc3339: "2026-11-21T23:05:00+09:00")!

  @Test func theDayIsReadFromTheHours() {
    let format = Format(.korean, zoneMinutes: 540)
    func day(_ state: OpenState?) -> CollectDay { CollectDay(state, now: now, format: format) }
    #expect(day(.open(until: now + .hours(3))) == .today)
    #expect(day(.closed(opens: now + .minutes(30))) == .today)
    #expect(day(.closed(opens: now + .hours(11))) == .tomorrow)
    #expect(day(.closed(opens: now + .hours(30))) == .later)
    #expect(day(.closed(opens: nil)) == .later && day(nil) == .later)
  }

  @Test func aShopSaysUntilWhenAndFromWhen() {
    let korean = Reader(language: .korean, now: now), english = Reader(language: .english, now: now)
    #expect(CollectDay.words(.open(until: now + .minutes(25)), korean) == "오늘 23:30까지 수령")
    #expect(CollectDay.words(.open(until: now + .minutes(25)), english) == "Pick up until 23:30")
    #expect(CollectDay.words(.closed(opens: now + .minutes(685)), korean) == "내일 10:30부터 수령")
    #expect(CollectDay.words(.closed(opens: now + .minutes(685)), english) == "Pick up from tomorrow 10:30")
    #expect(CollectDay.words(nil, korean) == "매장 수령")
  }

  @Test func afterMidnightTodayIsNamedByItsWeekday() {
    let night = Instant(rfc3339: "2026-11-22T00:30:00+09:00")!
    let korean = Reader(language: .korean, now: night), english = Reader(language: .english, now: night)
    let opens = night + .hours(10)
    #expect(CollectDay(.closed(opens: opens), now: night, format: korean.format) == .today)
    #expect(CollectDay.words(.closed(opens: opens), korean) == "오늘(일) 10:30부터 수령")
    #expect(CollectDay.words(.closed(opens: opens), english) == "Pick up from today (Sun) 10:30")
    #expect(CollectDay.words(.closed(opens: opens + .hours(24)), korean) == "내일 10:30부터 수령")
    #expect(CollectDay.words(.open(until: night + .minutes(90)), korean) == "오늘 02:00까지 수령")
    let morning = Reader(language: .korean, now: night + .hours(6))
    #expect(CollectDay.words(.closed(opens: opens), morning) == "오늘 10:30부터 수령")
  }

  /// The storefront of the other tests with one more shop, in a mall that is open from ten to ten.
  private func yard() throws -> ShopYard {
    let yard = try ShopYard()
    try yard.database.writeNow { tx in
      let mall = try SmallMall(cafeOf: yard.merchant, in: tx)
      let shop = try OpenStockLocation(
        merchant: yard.merchant, kind: .store, unit: mall.cafe, name: Phrase("성수 마당몰 온결", "Ongyeol, Seongsu"), ships: false, collects: true
      ).run(in: tx)
      try ReceiveStock(merchant: yard.merchant, location: shop, lines: [.init(variant: yard.kimchi.raw, quantity: 9)], by: yard.merchant).run(in: tx)
    }
    return yard
  }

  @Test func cardsProductsAndCheckoutPromiseTheSame() async throws {
    let yard = try yard(), korean = ["Accept-Language": "ko"], seongsu = ["Accept-Language": "ko", "Cookie": "place=11200-seongsu"]
    #expect(try await yard.door.get("/categories/food", seongsu).text.contains("오늘 수령"))
    let day = try await yard.door.get("/products/kimchi", korean).text
    #expect(day.contains("매장 1곳에서 오늘 받을 수 있어요") && day.contains("오늘 22:00까지 수령"))
    yard.door.staged.pass(.hours(11))
    let list = try await yard.door.get("/categories/food", seongsu).text
    #expect(list.contains("내일 수령") && !list.contains("오늘 수령"))
    let night = try await yard.door.get("/products/kimchi", korean).text
    #expect(night.contains("매장 1곳에서 내일 받을 수 있어요") && night.contains("내일 10:00부터 수령"))
    #expect(!night.contains("오늘 받을 수 있어요"))
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.kimchi.description, "quantity": "1"])
    #expect(try await browser.get("/checkout").text.contains("내일 10:00부터 수령 · 무료"))
  }

  /// Buys kimchi at the shop in the mall: the page on which it is paid, and the order's page.
  private func bought(_ yard: ShopYard) async throws -> (paying: String, order: String, browser: Browser, number: String) {
    let browser = Browser(yard.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.kimchi.description, "quantity": "1"])
    let shop = try yard.database.readNow { tx in
      try StockLocation.all(ofEach: [yard.merchant], in: tx).first { $0.unit != nil }.map(\.id.description) ?? ""
    }
    let started = try await browser.post("/checkout", ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.merchant)": shop, "consent": "1"])
    let payment = started.headers[.location] ?? ""
    let paying = try await browser.get(payment).text
    let placed = try await browser.post(payment, ["tender": "test-approve"])
    let number = (placed.headers[.location] ?? "").prefix { $0 != "?" }.split(separator: "/").last.map(String.init) ?? ""
    return (paying, try await browser.get("/orders/\(number)").text, browser, number)
  }

  @Test func thePromiseOfTheCheckoutStandsOnThePaymentAndOnTheOrder() async throws {
    let yard = try yard()
    let open = try await bought(yard)
    #expect(open.paying.contains("성수 마당몰 온결에서 수령") && open.paying.contains("포기김치 &lt;3kg&gt;") && open.paying.contains("오늘부터 받을 수 있어요"))
    #expect(open.order.contains("오늘부터 11월\u{A0}28일\u{A0}(토)까지 받을 수 있어요"))
    yard.door.staged.pass(.hours(11))
    let shut = try await bought(yard)
    #expect(shut.paying.contains("내일 10:00부터 받을 수 있어요"))
    #expect(shut.order.contains("내일 10:00부터 11월\u{A0}29일\u{A0}(일)까지 받을 수 있어요"))
    let english = try await shut.browser.get("/orders/\(shut.number)?lang=en").text
    #expect(english.contains("You can pick it up from tomorrow 10:00 until Sun\u{A0}29\u{A0}Nov"))
    // The shop's hours of later change nothing about it.
    try yard.database.writeNow { tx in
      let mall = try #require(try Malls(size: 1).run(in: tx).items.first).item
      try SetHours(mall.id, WeekHours(daily: OpenSpan("13:00", "15:00")!), by: Party.house).run(in: tx)
    }
    #expect(try await shut.browser.get("/orders/\(shut.number)?lang=ko").text.contains("내일 10:00부터"))
  }

  @Test func storesOfManyVisitsHaveAPageAndAPlaceAmongTheMalls() async throws {
    let yard = try ShopYard(), korean = ["Accept-Language": "ko"]
    let empty = try await yard.door.get("/popular/stores", korean)
    #expect(empty.status == 200 && empty.text.contains("아직 순위를 매길 만큼 방문이 모이지 않았어요"))
    #expect(!(try await yard.door.get("/malls", korean).text.contains("/popular/stores")))
    try yard.database.writeNow { tx in
      let mall = try SmallMall(cafeOf: yard.merchant, in: tx)
      let site = try SiteQueries.all(in: tx)[0].id.raw, today = Zone.seoul.local(tx.now).day
      for (store, visitors) in [(mall.kiosk.raw, 6), (mall.cafe.raw, 8), (77, 9)] as [(Int64, Int64)] {
        try tx.run(
          """
          INSERT INTO signals_count (kind, site, day, thing, words, visitors, times) VALUES ('store-viewed', \(site), \(today), \(store), '', \(visitors), 9)
          """)
      }
    }
    yard.door.staged.pass(.minutes(1))
    let page = try await yard.door.get("/popular/stores", korean).text
    let cafe = try #require(page.range(of: "볕뉘 커피")), kiosk = try #require(page.range(of: "골목 슈퍼"))
    #expect(cafe.lowerBound < kiosk.lowerBound)
    #expect(page.contains(#"<span class="rank">1</span>"#))
    #expect(try await yard.door.get("/malls", korean).text.contains(#"href="/popular/stores""#))
  }
}
