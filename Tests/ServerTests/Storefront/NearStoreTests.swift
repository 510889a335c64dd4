import Catalog
import Inventory
import Kernel
import Parties
import Places
import Storage
import Testing

@testable import Server

/// What is said of stores to a reader whose place is known, and to one whose is not.
@Suite struct NearStoreTests {
  /// The storefront of the other tests with a shop in a mall of Seongsu, open from ten to ten, and one in Haeundae of which nobody knows the hours.
  private struct Yard {
    let shop: ShopYard
    let seongsu: ID<StockLocation>
    let haeundae: ID<StockLocation>

    init() throws {
      let shop = try ShopYard()
      let made = try shop.database.writeNow { tx in
        let mall = try SmallMall(cafeOf: shop.merchant, in: tx)
        try Region(code: "26", parent: nil, name: Phrase("부산광역시", "Busan"), centre: GeoPoint(latitude: 35.18, longitude: 129.08)!).save(in: tx)
        try Region(code: "26350", parent: "26", name: Phrase("해운대구", "Haeundae-gu"), centre: GeoPoint(latitude: 35.163, longitude: 129.164)!).save(in: tx)
        let far = try OpenUnit(
          UnitWords(category: .grocery, name: Phrase("파도 가게", "Pado Store")),
          at: .street(region: "26350", address: Phrase("부산 해운대구 파도로 1", "1 Pado-ro"), point: GeoPoint(latitude: 35.165, longitude: 129.160)!),
          merchant: shop.merchant, by: Party.house
        ).run(in: tx)
        func open(_ unit: PartyID, _ name: Phrase) throws -> ID<StockLocation> {
          let place = try OpenStockLocation(merchant: shop.merchant, kind: .store, unit: unit, name: name, ships: false, collects: true).run(in: tx)
          try ReceiveStock(merchant: shop.merchant, location: place, lines: [.init(variant: shop.kimchi.raw, quantity: 9)], by: shop.merchant).run(in: tx)
          return place
        }
        return (try open(mall.cafe, Phrase("온결 성수", "Ongyeol Seongsu")), try open(far, Phrase("온결 해운대", "Ongyeol Haeundae")))
      }
      (self.shop, seongsu, haeundae) = (shop, made.0, made.1)
    }

    func get(_ path: String, from place: String?, language: String = "ko") async throws -> String {
      try await shop.door.get(path, ["Accept-Language": language].merging(place.map { ["Cookie": "place=" + $0] } ?? [:]) { $1 }).text
    }
  }

  private func order(_ words: [String], in text: String) -> [String] {
    words.compactMap { word in text.range(of: word).map { (word, $0.lowerBound) } }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  @Test func cardsPromiseTodayOnlyInAStoreThatIsNear() async throws {
    let yard = try Yard()
    let nobody = try await yard.get("/categories/food", from: nil)
    #expect(nobody.contains("포기김치") && !nobody.contains("오늘 수령") && !nobody.contains("가까운 매장에 없음"))
    #expect(try await yard.get("/categories/food", from: "11200-seongsu").contains("오늘 수령 · 온결 성수 80m"))
    #expect(try await yard.get("/categories/food", from: "11200-seongsu", language: "en").contains("Pick up today · Ongyeol Seongsu 80 m"))
    let busan = try await yard.get("/categories/food", from: "26350")
    #expect(busan.contains("매장 수령 · 온결 해운대 430m") && !busan.contains("오늘 수령"))
    #expect(try await yard.get("/categories/food", from: "51150").contains("가까운 매장에 없음 · 배송"))
    yard.shop.door.staged.pass(.hours(11))
    #expect(try await yard.get("/categories/food", from: "11200-seongsu").contains("내일 수령 · 온결 성수 80m"))
  }

  @Test func searchAndHomeSayTheSame() async throws {
    let yard = try Yard()
    #expect(try await yard.get("/search?category=&stock=1", from: "11200-seongsu").contains("오늘 수령 · 온결 성수 80m"))
    #expect(!(try await yard.get("/search?stock=1", from: nil).contains("오늘 수령 ·")))
  }

  @Test func aProductsStoresComeNearestFirst() async throws {
    let yard = try Yard(), names = ["온결 해운대", "온결 성수"]
    let seoul = try await yard.get("/products/kimchi", from: "11200-seongsu")
    #expect(order(names, in: seoul) == ["온결 성수", "온결 해운대"])
    #expect(seoul.contains("가까운 매장 1곳에서 오늘 받을 수 있어요"))
    #expect(seoul.contains("서울 성동구 · 80m · 오늘 10:00\u{2060}–\u{2060}22:00") && seoul.contains("성수동에서 가까운 순"))
    let busan = try await yard.get("/products/kimchi", from: "26350")
    #expect(order(names, in: busan) == ["온결 해운대", "온결 성수"])
    #expect(busan.contains("부산 해운대구 · 430m") && busan.contains("가까운 매장 1곳에서 받을 수 있어요"))
    let gangneung = try await yard.get("/products/kimchi", from: "51150")
    #expect(gangneung.contains("가까운 매장에는 없어요 · 다른 지역 매장 3곳에 있어요") && !gangneung.contains("품절"))
  }

  @Test func withoutAPlaceStoresStandByDistrictAndTheWayToSayItIsThere() async throws {
    let yard = try Yard()
    let page = try await yard.get("/products/kimchi", from: nil)
    #expect(order(["부산 해운대구", "서울 성동구", "그 밖의 매장"], in: page) == ["부산 해운대구", "서울 성동구", "그 밖의 매장"])
    #expect(page.contains("내 동네에서 가까운 순으로") && page.contains("/place?next=%2Fproducts%2Fkimchi"))
    #expect(!page.contains("325km"))
  }

  @Test func theCheckoutOffersTheSameStoresInTheSameOrder() async throws {
    let yard = try Yard()
    let browser = Browser(yard.shop.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.shop.kimchi.description, "quantity": "1"])
    _ = try await browser.post("/place", ["district": "26350"])
    #expect(order(["온결 성수에서 받기", "온결 해운대에서 받기"], in: try await browser.get("/checkout").text) == ["온결 해운대에서 받기", "온결 성수에서 받기"])
    _ = try await browser.post("/place", ["district": "11200-seongsu"])
    let page = try await browser.get("/checkout").text
    #expect(order(["온결 성수에서 받기", "온결 해운대에서 받기"], in: page) == ["온결 성수에서 받기", "온결 해운대에서 받기"])
    #expect(page.contains("서울 성동구 · 80m · 오늘 10:00\u{2060}–\u{2060}22:00"))
  }

  @Test func whatIsOnlyNotThereIsNotSoldOut() async throws {
    let yard = try Yard()
    let browser = Browser(yard.shop.door)
    _ = try await browser.post("/cart/lines", ["variant": yard.shop.small.description, "quantity": "2"])
    let form: KeyValuePairs = ["name": "김하늘", "phone": "010-1234-5678", "how-\(yard.shop.merchant)": yard.haeundae.description]
    let refused = try await browser.post("/checkout", form)
    #expect(refused.status == 422)
    #expect(refused.text.contains("이 매장에는 없어요 · 다른 매장 1곳에 있어요") && !refused.text.contains("모두 팔렸어요"))
    // Sold out is what is nowhere.
    for place in [yard.shop.store, yard.shop.warehouse] {
      try yard.shop.database.writeNow { tx in
        try SetFreeStock(merchant: yard.shop.merchant, location: place, lines: [(variant: yard.shop.small.raw, wanted: .exactly(0))], by: yard.shop.merchant).run(in: tx)
      }
    }
    let gone = try await browser.post("/checkout", form)
    #expect(gone.text.contains("모두 팔렸어요") && !gone.text.contains("이 매장에는 없어요"))
  }

  @Test func programsSayTheirPlaceAndGetTheNearestFirst() async throws {
    let yard = try Yard()
    let plain = try await yard.shop.door.get("/api/v1/products/by-slug/kimchi")
    #expect(plain.status == 200 && plain.json["variants"]?.items?[0]["places"]?.items?[0]["metres"] == .null)
    let kept = yard.shop.door.app.house.shelf.count
    let near = try await yard.shop.door.get("/api/v1/products/by-slug/kimchi?near=35.1650,129.1600")
    let places = near.json["variants"]?.items?[0]["places"]?.items ?? []
    #expect(places.map { $0["name"]?["ko"]?.text } == ["온결 해운대", "온결 성수", "성수점"])
    #expect(places.first?["metres"]?.integer == 0 && places.first?["district"]?["ko"]?.text == "부산 해운대구")
    #expect(yard.shop.door.app.house.shelf.count == kept)
    #expect(try await yard.shop.door.get("/api/v1/products/by-slug/kimchi?near=91,0").status == 400)
  }
}

/// Lists and search by where the reader is.
@Suite struct NearListTests {
  private let korean = ["Accept-Language": "ko"], seongsu = ["Accept-Language": "ko", "Cookie": "place=11200-seongsu"]
  private let haeundae = ["Accept-Language": "ko", "Cookie": "place=26350"]

  /// Two malls' worth of places: Seongsu with a café in it and a small shop beside it, and a store in Haeundae of which nobody knows the hours.
  private func yard() throws -> (shop: ShopYard, far: ID<StockLocation>) {
    let shop = try ShopYard()
    let far = try shop.database.writeNow { tx in
      let mall = try SmallMall(cafeOf: shop.merchant, in: tx)
      try Region(code: "26", parent: nil, name: Phrase("부산광역시", "Busan"), centre: GeoPoint(latitude: 35.18, longitude: 129.08)!).save(in: tx)
      try Region(code: "26350", parent: "26", name: Phrase("해운대구", "Haeundae-gu"), centre: GeoPoint(latitude: 35.163, longitude: 129.164)!).save(in: tx)
      let pado = try OpenUnit(
        UnitWords(category: .grocery, name: Phrase("파도 가게", "Pado Store")),
        at: .street(region: "26350", address: Phrase("부산 해운대구 파도로 1", "1 Pado-ro"), point: GeoPoint(latitude: 35.165, longitude: 129.160)!),
        merchant: shop.merchant, by: Party.house
      ).run(in: tx)
      func open(_ unit: PartyID, _ name: String, _ variant: ID<Variant>) throws -> ID<StockLocation> {
        let place = try OpenStockLocation(merchant: shop.merchant, kind: .store, unit: unit, name: Phrase(name, name), ships: false, collects: true).run(in: tx)
        try ReceiveStock(merchant: shop.merchant, location: place, lines: [.init(variant: variant.raw, quantity: 9)], by: shop.merchant).run(in: tx)
        return place
      }
      _ = try open(mall.cafe, "온결 성수", shop.kimchi)
      return try open(pado, "온결 해운대", shop.small)
    }
    return (shop, far)
  }

  @Test func searchNarrowsToWhatCanBeCollectedNearbyToday() async throws {
    let (shop, _) = try yard()
    let near = try await shop.door.get("/search?pickup=today", seongsu).text
    #expect(near.contains("포기김치") && !near.contains("포근한 니트") && near.contains("성수동에서 5km 안의 매장"))
    #expect(near.contains(#"value="near""#) && near.contains("가까운 순"))
    #expect(try await shop.door.get("/search?pickup=today&sort=near", seongsu).text.contains("포기김치"))
    // Nobody knows when the shop in Haeundae opens, so today is not promised there.
    let busan = try await shop.door.get("/search?pickup=today", haeundae).text
    #expect(!busan.contains("온결 해운대") && busan.contains("pickup=today-50"))
    let nobody = try await shop.door.get("/search?pickup=today", korean).text
    #expect(nobody.contains("동네를 고르면 오늘 가까운 매장에서") && nobody.contains("/place?next=%2Fsearch%3Fpickup%3Dtoday") && nobody.contains("포근한 니트"))
    #expect(try await shop.door.get("/categories/food", korean).text.contains("/place?next=%2Fsearch%3Fcategory%3D"))
  }

  @Test func afterClosingNothingIsPromisedForToday() async throws {
    let (shop, _) = try yard()
    shop.door.staged.pass(.hours(11))
    let night = try await shop.door.get("/search?pickup=today", seongsu).text
    #expect(night.contains("pickup=today-50") && !night.contains("오늘 수령 ·"))
  }

  @Test func storesAreListedByDistanceDistrictAndWhetherTheyAreOpen() async throws {
    let (shop, _) = try yard()
    let plain = try await shop.door.get("/stores", korean)
    #expect(plain.status == 200 && plain.text.contains("파도 가게") && plain.text.contains("골목 슈퍼") && plain.text.contains("부산 해운대구") && !plain.text.contains(#"name="within""#))
    let busan = try await shop.door.get("/stores", haeundae).text
    let pado = try #require(busan.range(of: "파도 가게")), kiosk = try #require(busan.range(of: "골목 슈퍼"))
    #expect(pado.lowerBound < kiosk.lowerBound && busan.contains("<small>430m</small>"))
    let close = try await shop.door.get("/stores?within=3", haeundae).text
    #expect(close.contains("파도 가게") && !close.contains("골목 슈퍼") && close.contains(#"<option value="3" selected>3km 이내</option>"#))
    #expect(try await shop.door.get("/stores?region=26", korean).text.contains("파도 가게"))
    #expect(!(try await shop.door.get("/stores?region=26", korean).text.contains("골목 슈퍼")))
    #expect(!(try await shop.door.get("/stores?open=1", korean).text.contains("파도 가게")))
    for nasty in ["within=-1", "within=99999999999999999999", "within=x", "region=%00", "open=2", "after=x"] {
      #expect(try await shop.door.get("/stores?" + nasty, haeundae).status == 200, "\(nasty)")
    }
  }

  @Test func mallsAndRestaurantsAreNarrowedTheSame() async throws {
    let (shop, _) = try yard()
    #expect(try await shop.door.get("/malls", haeundae).text.contains("성수 마당몰"))
    #expect(!(try await shop.door.get("/malls?within=10", haeundae).text.contains("성수 마당몰")))
    #expect(try await shop.door.get("/malls?within=10", seongsu).text.contains("서울 성동구 · 80m"))
    #expect(try await shop.door.get("/restaurants", seongsu).text.contains("볕뉘 커피"))
    #expect(!(try await shop.door.get("/restaurants?within=10", haeundae).text.contains("볕뉘 커피")))
    shop.door.staged.pass(.hours(11))
    #expect(!(try await shop.door.get("/restaurants", seongsu).text.contains("볕뉘 커피")))
    #expect(try await shop.door.get("/restaurants?open=all", seongsu).text.contains("볕뉘 커피"))
    #expect(!(try await shop.door.get("/malls?open=1", seongsu).text.contains("80m")))
    #expect(try await shop.door.get("/popular/stores?within=3", seongsu).status == 200)
  }

  @Test func programsAskForWhatIsNear() async throws {
    let (shop, _) = try yard()
    let all = try await shop.door.get("/api/v1/search?near=37.5445,127.0557")
    let hits = all.json["items"]?.items ?? []
    #expect(hits.count == 2)
    let kimchi = try #require(hits.first { $0["card"]?["slug"]?.text == "kimchi" })
    #expect(kimchi["pickup"]?["day"]?.text == "today" && kimchi["pickup"]?["metres"]?.integer == 0 && kimchi["pickup"]?["store"]?["ko"]?.text == "온결 성수")
    let today = try await shop.door.get("/api/v1/search?near=37.5445,127.0557&collectToday=true&sort=near").json["items"]?.items ?? []
    #expect(today.map { $0["card"]?["slug"]?.text } == ["kimchi"])
    // Where nobody said where they are, nothing is near.
    #expect(try await shop.door.get("/api/v1/search?collectToday=true").faults == ["query /near"])
    let districts = try await shop.door.get("/api/v1/districts?of=11200")
    #expect(districts.json["items"]?.items?.contains { $0["code"]?.text == "11200-seongsu" } == true)
    #expect(try await shop.door.get("/api/v1/districts").json["items"]?.items?.count == 17)
  }
}
