import Kernel
import Parties
import Storage
import TestSupport
import Testing

@testable import Places

/// What the operator of a mall says of it.
struct MallWordsTests {
  private static let host = PartyID(7)

  private func yard(_ engine: Engine, _ body: (Transaction, PartyID) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations + PartiesSchema.migrations + PlacesSchema.migrations) { yard in
      try yard.database.writeNow { tx in
        let point = GeoPoint(latitude: 37.5441, longitude: 127.0559)!
        try Region(code: "11", parent: nil, name: Phrase("서울", "Seoul"), centre: point).save(in: tx)
        let mall = try OpenMall(
          operator: Self.host, region: "11", name: Phrase("마당몰", "Madang Mall"), address: Phrase("마당로 12", "12 Madang-ro"), point: point, by: Self.host
        ).run(in: tx)
        try body(tx, mall)
      }
    }
  }

  @Test(arguments: enginesHere) func wordsAreSaidAnewAndHeardByName(_ engine: Engine) throws {
    try yard(engine) { tx, mall in
      let before = try #require(try Mall.find(mall, in: tx))
      #expect(MallWords(before) == MallWords(name: Phrase("마당몰", "Madang Mall")))
      let words = MallWords(
        name: Phrase("큰마당몰", "Big Madang"), welcome: Phrase("어서 오세요", "Welcome"), about: Phrase("일곱 층", "Seven floors"),
        way: Phrase("2번 출구", "Exit 2"), hoursNote: Phrase("식당가는 22시까지", "Restaurants until 22:00"), phone: "02-1")
      try ReviseMall(mall, words, by: Self.host).run(in: tx)
      #expect(try Mall.find(mall, in: tx).map(MallWords.init) == words)
      #expect(try Party.find(mall, in: tx)?.name.english == "Big Madang")
    }
  }

  @Test(arguments: enginesHere) func whatCannotStandIsRefusedAndNothingChanges(_ engine: Engine) throws {
    try yard(engine) { tx, mall in
      let name = Phrase("마당몰", "Madang Mall")
      #expect(throws: PlaceRefusal.nameMissing) { try ReviseMall(mall, MallWords(name: Phrase("마당몰", " ")), by: Self.host).run(in: tx) }
      let long = String(repeating: "가", count: 121)
      #expect(throws: PlaceRefusal.welcomeTooLong) { try ReviseMall(mall, MallWords(name: name, welcome: Phrase(long, "")), by: Self.host).run(in: tx) }
      #expect(throws: PlaceRefusal.unknownMall) { try ReviseMall(PartyID(5), MallWords(name: name), by: Self.host).run(in: tx) }
      let after = try Mall.find(mall, in: tx).map(MallWords.init)
      #expect(after == MallWords(name: name))
    }
  }

  @Test(arguments: enginesHere) func brandsNameTheMallsThatCarryThem(_ engine: Engine) throws {
    try yard(engine) { tx, mall in
      let floor = try AddFloor(mall: mall, level: 1, name: Phrase("패션", "Fashion"), by: Self.host).run(in: tx)
      func open(_ number: String, _ brands: [Int64]) throws -> PartyID {
        try OpenUnit(
          UnitWords(category: .fashion, name: Phrase("여백", "Yeobaek"), brands: brands), at: .floor(floor, number: number), merchant: nil, by: Self.host
        ).run(in: tx)
      }
      _ = try open("101", [900, 901])
      _ = try open("102", [900])
      let shut = try open("103", [902])
      try CloseUnit(shut, by: Self.host).run(in: tx)
      #expect(try BrandMalls.all(in: tx).mapValues { $0.map(\.id) } == [900: [mall], 901: [mall]])
    }
  }

  @Test(arguments: enginesHere, [true, false]) func whoClaimedAShopIsToldHowItWasDecided(_ engine: Engine, isAccepted: Bool) throws {
    try yard(engine) { tx, _ in
      let owner = try OpenParty(.member, name: Phrase("김하늘", "Kim")).run(in: tx), shop = try OpenParty(.merchant, name: Phrase("슈퍼", "Shop")).run(in: tx)
      let unit = try ListUnaffiliated(
        UnitWords(category: .grocery, name: Phrase("골목 슈퍼", "Corner Shop")),
        at: .street(region: "11", address: Phrase("왕십리로 1", "1 Wangsimni-ro"), point: GeoPoint(latitude: 37.5, longitude: 127)!),
        Listing(source: "공공데이터", sourceURL: "", checked: Day(year: 2026, month: 11, day: 3)!), by: Self.host
      ).run(in: tx)
      let claim = try ClaimPlace(unit, for: shop, note: "주소가 같아요", by: owner).run(in: tx)
      try DecideClaim(claim, isAccepted: isAccepted, by: Self.host).run(in: tx)
      let told = try Parties.Notice.inbox(of: owner, in: tx).items
      #expect(told.map(\.phrase) == [isAccepted ? "claims.accepted" : "claims.declined"])
      #expect(told.map(\.link) == ["/stores/\(unit)"])
      #expect(try Unit.find(unit, in: tx)?.merchant == (isAccepted ? shop : nil))
    }
  }
}
