import Kernel
import Parties
import Storage
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
      #expect(try EventReader.after(0, limit: 10, in: tx).last?.event.topic == PlacesEvents.mallRevisedTopic)
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
}
