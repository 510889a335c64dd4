import Assembly
import Catalog
import Kernel
import Parties
import Places
import Search
import Storage
import Testing
import Web

/// Stores that a search finds: from where the reader is, with a way to all of them, at the page and by the API.
@Suite struct FoundStoreTests {
  /// Cafés of Seongsu, and one in Haeundae.
  private struct Yard {
    let shop: ShopYard
    let busan: PartyID

    init(cafes: Int = 7) throws {
      let shop = try ShopYard()
      busan = try shop.database.writeNow { tx in
        _ = try SmallMall(cafeOf: shop.merchant, in: tx)
        try Region(code: "26", parent: nil, name: Phrase("부산광역시", "Busan"), centre: GeoPoint(latitude: 35.18, longitude: 129.08)!).save(in: tx)
        try Region(code: "26350", parent: "26", name: Phrase("해운대구", "Haeundae-gu"), centre: GeoPoint(latitude: 35.163, longitude: 129.164)!).save(in: tx)
        for number in 1...cafes {
          let point = GeoPoint(latitude: 37.5445 + Double(number) / 1000, longitude: 127.0557)!
          let cafe = try OpenUnit(
            UnitWords(category: .cafe, name: Phrase("골목 찻집 \(number)", "Alley Tea \(number)")), at: .street(region: "11200", address: Phrase("왕십리로 \(number)", "\(number) Wangsimni-ro"), point: point),
            merchant: shop.merchant, by: Party.house
          ).run(in: tx)
          try SetHours(cafe, WeekHours(daily: OpenSpan("00:00", "24:00")!), by: Party.house).run(in: tx)
        }
        _ = try OpenUnit(
          UnitWords(category: .fashion, name: Phrase("빛 옷장", "Light Wardrobe")), at: .street(region: "11200", address: Phrase("왕십리로 90", "90 Wangsimni-ro"), point: SmallMall.here), merchant: shop.merchant, by: Party.house
        ).run(in: tx)
        return try OpenUnit(
          UnitWords(category: .cafe, name: Phrase("파도 커피", "Pado Coffee")), at: .street(region: "26350", address: Phrase("파도로 1", "1 Pado-ro"), point: GeoPoint(latitude: 35.165, longitude: 129.160)!),
          merchant: shop.merchant, by: Party.house
        ).run(in: tx)
      }
      try AllRounds.settle(shop.database)
      self.shop = shop
    }

    func page(_ path: String, from place: String? = nil, language: String = "ko") async throws -> String {
      try await shop.door.get(path.replacing(" ", with: "%20"), ["Accept-Language": language].merging(place.map { ["Cookie": "place=" + $0] } ?? [:]) { $1 }).text
    }
  }

  @Test func theNearestStandFirstAndThereIsAWayToAll() async throws {
    let yard = try Yard()
    for words in ["카페", "내 근처 카페", "가까운 카페", "카페 근처"] {
      let busan = try await yard.page("/search?q=\(words)", from: "26350")
      let first = try #require(busan.range(of: "chip found")).upperBound
      #expect(busan[first...].prefix(200).contains("/stores/\(yard.busan)"), "\(words)")
      #expect(busan.contains("매장 9곳 모두 보기") && !busan.contains("search-dropped"), "\(words)")
    }
    #expect(try await yard.page("/search?q=cafe near me", from: "26350", language: "en").contains("See all 9 stores"))
    let seongsu = try await yard.page("/search?q=카페", from: "11200-seongsu")
    #expect(seongsu.contains("볕뉘 커피") && !seongsu.contains("파도 커피") && seongsu.contains("24시간 영업"))
    let all = try await yard.page("/stores?q=카페", from: "26350")
    let near = try #require(all.range(of: "파도 커피")), far = try #require(all.range(of: "골목 찻집 7"))
    #expect(near.lowerBound < far.lowerBound && all.contains("볕뉘 커피") && !all.contains("골목 슈퍼") && all.contains("‘카페’ 매장") && all.contains(#"value="카페""#))
    #expect(!(try await yard.page("/stores?q=카페&within=3", from: "26350")).contains("볕뉘 커피"))
    #expect(try await yard.page("/stores?q=우주선").contains("조건에 맞는 매장이 없어요"))
    #expect(try await yard.page("/search?q=2층 카페").contains("볕뉘 커피"))
    #expect(try await yard.page("/search?q=옷가게").contains("빛 옷장"))
  }

  @Test func aStoreOfJustThatNameStandsBeforeNearerOnes() async throws {
    let yard = try Yard(cafes: 2)
    for place in ["26350", "11200-seongsu"] {
      let found = try await yard.page("/search?q=파도 커피", from: place)
      let first = try #require(found.range(of: "chip found")).upperBound
      #expect(found[first...].prefix(200).contains("/stores/\(yard.busan)"), "\(place)")
    }
    let tea = try yard.shop.database.writeNow { tx in
      try OpenUnit(
        UnitWords(category: .cafe, name: Phrase("골목", "Golmok")), at: .street(region: "26350", address: Phrase("파도로 2", "2 Pado-ro"), point: GeoPoint(latitude: 35.165, longitude: 129.160)!), merchant: yard.shop.merchant, by: Party.house
      ).run(in: tx)
    }
    try AllRounds.settle(yard.shop.database)
    let all = try await yard.page("/stores?q=골목", from: "11200-seongsu")
    let exact = try #require(all.range(of: "/stores/\(tea)")), nearer = try #require(all.range(of: "골목 찻집 1"))
    #expect(exact.lowerBound < nearer.lowerBound)
    let chips = try await yard.page("/search?q=골목", from: "11200-seongsu")
    #expect(chips[try #require(chips.range(of: "chip found")).upperBound...].prefix(200).contains("/stores/\(tea)"))
    let program = try await yard.shop.door.get("/api/v1/search?kind=place&q=%EA%B3%A8%EB%AA%A9").json["items"]?.items ?? []
    #expect(program.first?["title"]?.text == "골목")
  }

  @Test func storesAreFoundByWhatTheySellAndByHowPeopleWriteTheirCity() async throws {
    let yard = try Yard(cafes: 1)
    for words in ["부산", "부산시", "부산광역시", "부산시 카페", "해운대 커피"] {
      for door in ["/stores?q=", "/search?q="] {
        let found = try await yard.page(door + words)
        #expect(found.contains("파도 커피") && !found.contains("골목 찻집"), "\(door)\(words)")
      }
    }
    #expect(try await yard.page("/stores?q=옷 매장").contains("빛 옷장"))
    let green = try await yard.page("/search?q=초록색 니트")
    #expect(green.contains("<s>초록색</s>"))
    let near = try await yard.page("/search?q=주변 카페", from: "26350")
    #expect(near[try #require(near.range(of: "chip found")).upperBound...].prefix(200).contains("/stores/\(yard.busan)"))
  }

  @Test func wordsThatNoPlaceKnowsAreStruckAndTheStoresStay() async throws {
    let yard = try Yard(cafes: 2)
    for (words, struck) in [("조용한 카페", ["조용한"]), ("24시간 카페", ["24시간"]), ("주말에 여는 카페", ["주말에", "여는"]), ("해운대 조용한 카페", ["조용한"]), ("성동구 멋진 카페", ["멋진"])] {
      for place in [nil, "26350"] {
        for door in ["/search?q=", "/stores?q="] {
          let page = try await yard.page(door + words, from: place)
          #expect(page.contains(words.hasPrefix("성동구") ? "골목 찻집 1" : "파도 커피") && page.contains("빼고 검색한 단어: " + struck.map { "<s>\($0)</s> " }.joined()) && !page.contains("골목 슈퍼") && !page.contains("<s>카페</s>"), "\(door)\(words)")
        }
      }
    }
    for words in ["cafe near haeundae", "coffee close to haeundae"] {
      let page = try await yard.page("/search?q=" + words, language: "en")
      #expect(page.contains("Pado Coffee") && !page.contains("Alley Tea") && !page.contains("search-dropped"), "\(words)")
    }
    // Beside goods too a word is struck that neither these nor the stores answer.
    let goods = try await yard.page("/search?q=큰 니트")
    #expect(goods.contains("포근한 니트") && goods.contains("<s>큰</s>"))
    let far = try await yard.page("/search?q=제주 카페")
    #expect(far.contains("파도 커피") && far.contains("<s>제주</s>"))
    let near = try await yard.shop.door.get("/api/v1/search?kind=place&near=35.165,129.16&q=cafe%20near%20me").json
    #expect(near["isNearAsked"] == .bool(true) && near["items"]?.items?.first?["title"]?.text == "파도 커피")
  }

  @Test func whoHasSaidNoPlaceIsAskedForIt() async throws {
    let yard = try Yard(cafes: 1)
    let page = try await yard.page("/search?q=가까운 카페")
    #expect(page.contains("동네를 고르면 가까운 매장부터") && page.contains("볕뉘 커피") && !page.contains("search-dropped"))
    #expect(!(try await yard.page("/search?q=카페")).contains("동네를 고르면 가까운 매장부터"))
  }

  @Test func beforeOpeningAStoreIsNotSaidToBeClosedForTheDay() async throws {
    let yard = try Yard(cafes: 1)
    yard.shop.door.staged.pass(.hours(20))
    let page = try await yard.page("/search?q=볕뉘", from: "11200-seongsu")
    #expect(page.contains("영업 전") && !page.contains("영업 종료, 오늘"))
  }

  @Test func programsSortStoresByDistanceAndWhatIsNotHeededIsRefused() async throws {
    let yard = try Yard(), door = yard.shop.door
    let near = try await door.get("/api/v1/search?kind=place&sort=near&near=35.165,129.16&q=%EC%B9%B4%ED%8E%98").json["items"]?.items ?? []
    #expect(near.map { $0["title"]?.text } == ["파도 커피"])
    let seongsu = try await door.get("/api/v1/search?kind=place&sort=near&near=37.5445,127.0557&q=%EC%B9%B4%ED%8E%98").json["items"]?.items ?? []
    #expect(seongsu.first?["title"]?.text == "볕뉘 커피" && seongsu.count == 8)
    #expect(try await door.get("/api/v1/search?kind=place&near=37.5935,127.0557&metres=300&q=%EC%B9%B4%ED%8E%98").json["total"]?.integer == 0)
    #expect(try await door.get("/api/v1/search?kind=mall&sort=near&near=37.5445,127.0557").json["total"]?.integer == 1)
    for (query, code) in [
      ("sort=near", "search/near-unknown"), ("sort=near&near=37.5,127.0", "search/near-unheeded"), ("kind=place&sort=near", "search/near-unknown"), ("kind=brand&near=37.5,127.0", "search/near-unheeded"),
      ("kind=place&near=37.5,127.0&collectToday=true", "search/near-unheeded"),
    ] {
      let refused = try await door.get("/api/v1/search?" + query)
      #expect(refused.status == 422 && refused.code == code, "\(query) \(refused.status)")
    }
  }

  @Test func joinedWordsAndOtherNamesAreHeardByPagesThatWereAskedBefore() async throws {
    let yard = try Yard(cafes: 1), door = yard.shop.door
    for word in ["뽀송이", "온결상회"] { #expect(!(try await yard.page("/search?q=\(word)")).contains("result-count"), "\(word)") }
    let before = try await yard.page("/search?q=뽀송이")
    #expect(before.contains("뽀송이") && door.app.house.shelf.count > 0)
    try door.database.writeNow { try SetSynonym(.korean, term: "뽀송이", means: "니트").run(in: $0) }
    door.staged.pass(.seconds(2))
    let after = try await yard.page("/search?q=뽀송이")
    #expect(after != before && after.contains("result-count"))
    try door.database.writeNow { _ = try DropSynonym(.korean, term: "뽀송이", means: "니트").run(in: $0) }
    door.staged.pass(.seconds(2))
    #expect(!(try await yard.page("/search?q=뽀송이")).contains("result-count"))
  }

  @Test func theFrontPagesOffersBeginWhereTheReaderIs() async throws {
    let yard = try Yard(cafes: 1)
    try yard.shop.database.writeNow { tx in
      let mall = try #require(try Malls(size: 1).run(in: tx).items.first?.item.id)
      for (name, owner, hours) in [("성수 행사", StartPromotion.Owner.mall(mall), 10), ("해운대 행사", .unit(yard.busan), 20)] as [(String, StartPromotion.Owner, Int64)] {
        try StartPromotion(owner, Promotion.Words(title: Phrase(name, name), body: Phrase("", "")), from: tx.now, until: tx.now + .hours(hours), by: Party.house).run(in: tx)
      }
    }
    for (place, first, last) in [("26350", "해운대 행사", "성수 행사"), ("11200-seongsu", "성수 행사", "해운대 행사")] {
      let home = try await yard.page("/", from: place)
      let near = try #require(home.range(of: first)), far = try #require(home.range(of: last))
      #expect(near.lowerBound < far.lowerBound, "\(place)")
    }
  }
}
