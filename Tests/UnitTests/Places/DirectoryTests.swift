import Kernel
import Parties
import Storage
import TestSupport
import Testing

@testable import Places

/// One mall of two floors and its neighbours, for tests of the directory.
private struct Street {
  static let migrations = StorageSchema.migrations + PartiesSchema.migrations + PlacesSchema.migrations
  static let host = PartyID(7)
  static let point = GeoPoint(latitude: 37.5441, longitude: 127.0559)!
  let mall: PartyID
  let ground: ID<Floor>
  let upper: ID<Floor>

  init(_ tx: Transaction) throws {
    try Region(code: "11", parent: nil, name: Phrase("서울특별시", "Seoul"), centre: Self.point).save(in: tx)
    try Region(code: "11200", parent: "11", name: Phrase("성동구", "Seongdong-gu"), centre: Self.point).save(in: tx)
    mall = try OpenMall(
      operator: Self.host, region: "11200", name: Phrase("마당몰", "Madang Mall"), address: Phrase("마당로 12", "12 Madang-ro"), point: Self.point,
      by: Self.host
    ).run(in: tx)
    ground = try AddFloor(mall: mall, level: 1, name: Phrase("패션", "Fashion"), by: Self.host).run(in: tx)
    upper = try AddFloor(mall: mall, level: 2, name: Phrase("맛집", "Dining"), by: Self.host).run(in: tx)
    try SetHours(mall, WeekHours(daily: OpenSpan("10:30", "20:00")!), by: Self.host).run(in: tx)
  }

  func open(
    _ name: String, _ category: UnitCategory = .fashion, on floor: ID<Floor>? = nil, number: String, brands: [Int64] = [], east: Int64 = 0,
    in tx: Transaction
  ) throws -> PartyID {
    let point = GeoPoint(latitudeMicro: Self.point.latitudeMicro, longitudeMicro: Self.point.longitudeMicro + east)!
    return try OpenUnit(
      UnitWords(category: category, name: Phrase(name, name), brands: brands, point: point), at: .floor(floor ?? ground, number: number),
      merchant: PartyID(50), by: Self.host
    ).run(in: tx)
  }
}

struct DirectoryTests {
  private func yard(_ engine: Engine, _ body: (Transaction, Street) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: Street.migrations) { yard in
      try yard.database.writeNow { tx in try body(tx, try Street(tx)) }
    }
  }

  @Test(arguments: enginesHere) func aUnitKeepsItsMallsHoursUntilItHasItsOwn(_ engine: Engine) throws {
    try yard(engine) { tx, street in
      // It is Saturday 13:00 in Seoul.
      let unit = try street.open("여백", number: "101", in: tx)
      #expect(try UnitPage.find(unit, in: tx)?.state == .open(until: Instant(rfc3339: "2026-11-21T11:00:00Z")!))
      try SetHours(unit, WeekHours(daily: OpenSpan("17:00", "02:00")!), by: Street.host).run(in: tx)
      #expect(try UnitPage.find(unit, in: tx)?.state == .closed(opens: Instant(rfc3339: "2026-11-21T08:00:00Z")!))
      try SetHours(unit, nil, by: Street.host).run(in: tx)
      try AddException(street.mall, on: Day(text: "2026-11-21")!, [], reason: Phrase("정기 휴무", "Closed"), by: Street.host).run(in: tx)
      #expect(try UnitPage.find(unit, in: tx)?.state == .closed(opens: Instant(rfc3339: "2026-11-22T01:30:00Z")!))
      #expect(try MallPage.find(street.mall, in: tx)?.state?.isOpen == false)
    }
  }

  @Test(arguments: enginesHere) func aPublicHolidayHasItsHours(_ engine: Engine) throws {
    try yard(engine) { tx, street in
      let unit = try street.open("약국", .health, number: "101", in: tx)
      try SetHours(unit, WeekHours(daily: OpenSpan("09:00", "21:00")!, holidays: []), by: Street.host).run(in: tx)
      #expect(try UnitPage.find(unit, in: tx)?.state?.isOpen == true)
      try SetHoliday(country: "KR", Day(text: "2026-11-21")!, Phrase("임시공휴일", "Temporary holiday")).run(in: tx)
      #expect(try UnitPage.find(unit, in: tx)?.state == .closed(opens: Instant(rfc3339: "2026-11-22T00:00:00Z")!))
      try KoreanHolidays.plant(in: tx)
      #expect(try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM places_holiday", as: Int64.self) == 125)
    }
  }

  @Test(arguments: enginesHere) func whichMallsCarryABrandAndWhatIsNear(_ engine: Engine) throws {
    try yard(engine) { tx, street in
      _ = try street.open("여백", number: "101", brands: [900], in: tx)
      let near = Near(GeoPoint(latitude: 37.55, longitude: 127.06)!)
      #expect(try Malls(brand: 900).run(in: tx).items.map(\.item.id) == [street.mall])
      #expect(try Malls(brand: 901).run(in: tx).items.isEmpty)
      #expect(try Malls(near: near, region: "11").run(in: tx).items.map { Int($0.metres!) } == [749])
      #expect(try Malls(near: Near(GeoPoint(latitude: 35.16, longitude: 129.16)!)).run(in: tx).items.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func openRestaurantsComeNearestFirstPageByPage(_ engine: Engine) throws {
    try yard(engine) { tx, street in
      let far = try street.open("국밥", .korean, on: street.upper, number: "201", east: 3000, in: tx)
      let bar = try street.open("술상", .bar, on: street.upper, number: "202", east: 2000, in: tx)
      let close = try street.open("초밥", .japanese, on: street.upper, number: "203", east: 1000, in: tx)
      _ = try street.open("옷장", number: "101", in: tx)
      try SetHours(bar, WeekHours(daily: OpenSpan("17:00", "02:00")!), by: Street.host).run(in: tx)
      var question = Units(kind: .restaurant, near: Near(Street.point), isOpenNow: true, size: 1)
      let first = try question.run(in: tx)
      #expect(first.items.map(\.unit.id) == [close])
      question.after = try #require(first.next)
      let second = try question.run(in: tx)
      #expect(second.items.map(\.unit.id) == [far])
      #expect(second.next == nil)
      #expect(try Units(kind: .restaurant, near: Near(Street.point)).run(in: tx).items.map(\.unit.id) == [close, bar, far])
      #expect(try FloorPage.find(street.upper, in: tx)?.units.map(\.unit.number) == ["201", "202", "203"])
    }
  }

  @Test func aPageOfOpenPlacesIsFullThoughManyNearerOnesAreClosed() throws {
    try yard(.sqlite) { tx, street in
      let far = try street.open("국밥", .korean, on: street.upper, number: "9999", east: 3000, in: tx)
      let first = try street.open("술상", .bar, on: street.upper, number: "1", east: 100, in: tx)
      try SetHours(first, WeekHours(daily: OpenSpan("17:00", "02:00")!), by: Street.host).run(in: tx)
      for number in Int64(2)...1_100 {
        let bar = try street.open("술상", .bar, on: street.upper, number: "\(number)", east: 100 + number, in: tx)
        try SetHours(bar, WeekHours(daily: OpenSpan("17:00", "02:00")!), by: Street.host).run(in: tx)
      }
      let page = try Units(kind: .restaurant, near: Near(Street.point), isOpenNow: true, size: 1).run(in: tx)
      #expect(page.items.map(\.unit.id) == [far] && page.next == nil)
    }
  }

  @Test(arguments: enginesHere) func promotionsRunInTheirPeriodOnly(_ engine: Engine) throws {
    try yard(engine) { tx, street in
      let unit = try street.open("여백", number: "101", brands: [900], in: tx)
      let words = Promotion.Words(title: Phrase("할인", "Sale"), body: Phrase("", ""))
      let now = tx.now
      let running = try StartPromotion(.unit(unit), words, from: now - .days(1), until: now + .days(3), by: Street.host).run(in: tx)
      let mall = try StartPromotion(.mall(street.mall), words, from: now, until: now + .days(1), by: Street.host).run(in: tx)
      let brand = try StartPromotion(.brand(900), words, from: now, until: now + .days(2), by: Street.host).run(in: tx)
      _ = try StartPromotion(.unit(unit), words, from: now + .days(1), until: now + .days(3), by: Street.host).run(in: tx)
      #expect(try PromotionsNow().run(in: tx).items.map(\.promotion.id) == [mall, brand, running])
      let page = try PromotionsNow(size: 2).run(in: tx)
      #expect(try PromotionsNow(after: page.next, size: 2).run(in: tx).items.map(\.promotion.id) == [running])
      #expect(try PromotionsNow(near: Near(Street.point)).run(in: tx).items.map(\.promotion.id) == [running, mall])
      #expect(try PromotionsNow(region: "11").run(in: tx).items.map(\.promotion.id) == [mall, running])
      #expect(try Promotion.running(at: unit, in: tx).map(\.id) == [brand, running])
      try EndPromotion(running, by: Street.host).run(in: tx)
      #expect(throws: PlaceRefusal.unknownPromotion) { try EndPromotion(running, by: Street.host).run(in: tx) }
      #expect(try PromotionsNow().run(in: tx).items.map(\.promotion.id) == [mall, brand])
    }
  }

  @Test(arguments: enginesHere) func anUnaffiliatedShopIsClaimedOnce(_ engine: Engine) throws {
    try yard(engine) { tx, street in
      let spot = OpenUnit.Spot.street(region: "11200", address: Phrase("골목 1", "1 Alley"), point: Street.point)
      let listing = Listing(source: "상인회", sourceURL: "https://mulle.example/1", checked: Day(text: "2026-11-01")!)
      let shop = try ListUnaffiliated(UnitWords(category: .books, name: Phrase("책방", "Books")), at: spot, listing, by: Street.host).run(in: tx)
      #expect(try UnitPage.find(shop, in: tx)?.state == nil)
      let mine = try ClaimPlace(shop, for: PartyID(60), note: "사업자등록증", by: PartyID(60)).run(in: tx)
      let other = try ClaimPlace(shop, for: PartyID(61), note: "", by: PartyID(61)).run(in: tx)
      #expect(throws: PlaceRefusal.alreadyClaimed) { try ClaimPlace(shop, for: PartyID(60), note: "", by: PartyID(60)).run(in: tx) }
      #expect(try Claim.waiting(in: tx).items.map(\.id) == [mine, other])
      try DecideClaim(mine, isAccepted: true, by: Street.host).run(in: tx)
      #expect(throws: PlaceRefusal.unknownClaim) { try DecideClaim(mine, isAccepted: false, by: Street.host).run(in: tx) }
      #expect(throws: PlaceRefusal.hasMerchant) { try tx.savepoint { try DecideClaim(other, isAccepted: true, by: Street.host).run(in: tx) } }
      #expect(try Unit.find(shop, in: tx)?.merchant == PartyID(60))
      #expect(try Listing.of(shop, in: tx) == listing)
    }
  }

  @Test(arguments: enginesHere) func aNumberIsTakenOnceAndFreedByMovingOrClosing(_ engine: Engine) throws {
    try yard(engine) { tx, street in
      let first = try street.open("하나", number: "101", in: tx)
      #expect(throws: PlaceRefusal.numberTaken) { try tx.savepoint { _ = try street.open("둘", number: "101", in: tx) } }
      let second = try street.open("둘", number: "102", in: tx)
      #expect(throws: PlaceRefusal.numberTaken) { try MoveUnit(second, to: street.ground, number: "101", by: Street.host).run(in: tx) }
      try MoveUnit(first, to: street.upper, number: "201", by: Street.host).run(in: tx)
      try MoveUnit(second, to: street.ground, number: "101", by: Street.host).run(in: tx)
      try CloseUnit(second, by: Street.host).run(in: tx)
      #expect(throws: PlaceRefusal.unknownUnit) { try CloseUnit(second, by: Street.host).run(in: tx) }
      #expect(try Units(mall: street.mall).run(in: tx).items.map(\.unit.id) == [first])
      #expect(try UnitPage.find(second, in: tx)?.unit.closed == tx.now)
      #expect(try PlaceDocument.units(in: tx).map(\.isClosed) == [false, true])
    }
  }

  @Test(arguments: enginesHere) func theWayIsToldInBothLanguages(_ engine: Engine) throws {
    try yard(engine) { tx, street in
      let beside = try street.open("결", number: "101", in: tx)
      let approach = Approach(entrance: Phrase("정문", "the main gate"), sector: "B", lift: Phrase("중앙 엘리베이터", "the central lift"), isStepFree: true, neighbours: [beside])
      let unit = try OpenUnit(
        UnitWords(category: .fashion, name: Phrase("여백", "Yeobaek"), approach: approach), at: .floor(street.upper, number: "214"), merchant: nil,
        by: Street.host
      ).run(in: tx)
      let steps = try #require(try UnitPage.find(unit, in: tx)).direction.sentences
      #expect(
        steps.map { $0.text(in: .korean) } == [
          "가장 가까운 입구는 정문이에요.", "2층 B구역 214호예요.", "‘결’ 매장 바로 옆이에요.", "계단 없이 가려면 중앙 엘리베이터를 이용해 주세요.",
        ])
      #expect(steps[1].text(in: .english) == "It is on 2F, sector B, unit 214.")
    }
  }
}
