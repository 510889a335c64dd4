import Kernel
import Parties
import Storage
import TestSupport
import Testing

@testable import Places

/// Benefits of promotions: taken once each, as many as there are, given once or until the end.
@Suite struct BenefitTests {
  private static let migrations = StorageSchema.migrations + PartiesSchema.migrations + PlacesSchema.migrations
  private static let host = PartyID(7), ayoung = PartyID(1), bora = PartyID(2)

  private func festival(_ engine: Engine, uses: Int64, isOnce: Bool = true, _ work: (FreshDatabase, ID<Promotion>) throws -> Void) throws {
    let fresh = try FreshDatabase(engine, migrations: Self.migrations)
    defer { fresh.close() }
    let id = try fresh.database.writeNow { tx in
      let point = GeoPoint(latitude: 37.5441, longitude: 127.0559)!
      try Region(code: "11", parent: nil, name: Phrase("서울특별시", "Seoul"), centre: point).save(in: tx)
      let mall = try OpenMall(
        operator: Self.host, region: "11", name: Phrase("마당몰", "Madang Mall"), address: Phrase("마당로 12", "12 Madang-ro"), point: point, by: Self.host
      ).run(in: tx)
      let words = Promotion.Words(title: Phrase("감사제", "Festival"), body: Phrase("", ""))
      let id = try StartPromotion(.mall(mall), words, from: tx.now, until: tx.now + .days(3), by: Self.host).run(in: tx)
      try OfferBenefit(id, words: Phrase("커피 한 잔", "A coffee"), uses: uses, isOnce: isOnce).run(in: tx)
      return id
    }
    try work(fresh, id)
  }

  @Test(arguments: enginesHere) func theLastOneGoesToOnePersonAndASecondPressIsTheSamePass(_ engine: Engine) throws {
    try festival(engine, uses: 1) { fresh, id in
      let first = try fresh.database.writeNow { tx in try TakeBenefit(id, for: Self.ayoung).run(in: tx) }
      let again = try fresh.database.writeNow { tx in try TakeBenefit(id, for: Self.ayoung).run(in: tx) }
      #expect(again == first)
      #expect(throws: NoBenefit.allTaken) { try fresh.database.writeNow { tx throws in _ = try TakeBenefit(id, for: Self.bora).run(in: tx) } }
      let benefit = try fresh.database.readNow { tx in try Benefit.find(id, in: tx) }
      #expect(benefit?.taken == 1 && benefit?.left == 0)
    }
  }

  @Test(arguments: enginesHere) func whatIsGivenOnceIsNotGivenAgain(_ engine: Engine) throws {
    try festival(engine, uses: 5) { fresh, id in
      let pass = try fresh.database.writeNow { tx in try TakeBenefit(id, for: Self.ayoung).run(in: tx) }
      try fresh.database.writeNow { tx in try GiveBenefit(pass.id, by: Self.host).run(in: tx) }
      #expect(throws: NoBenefit.used) { try fresh.database.writeNow { tx throws in try GiveBenefit(pass.id, by: Self.host).run(in: tx) } }
      let uses = try fresh.database.readNow { tx in try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM places_benefit_use WHERE pass = \(pass.id)", as: Int64.self) }
      #expect(uses == 1)
    }
  }

  @Test(arguments: enginesHere) func whatHoldsForAllDaysIsGivenUntilTheOfferEnds(_ engine: Engine) throws {
    try festival(engine, uses: 5, isOnce: false) { fresh, id in
      let pass = try fresh.database.writeNow { tx in try TakeBenefit(id, for: Self.ayoung).run(in: tx) }
      for _ in 1...2 { try fresh.database.writeNow { tx in try GiveBenefit(pass.id, by: Self.host).run(in: tx) } }
      fresh.clock.pass(.days(3))
      #expect(throws: NoBenefit.over) { try fresh.database.writeNow { tx throws in try GiveBenefit(pass.id, by: Self.host).run(in: tx) } }
      #expect(throws: NoBenefit.notNow) { try fresh.database.writeNow { tx throws in _ = try TakeBenefit(id, for: Self.bora).run(in: tx) } }
    }
  }

  @Test(arguments: enginesHere) func anOfferThatWasEndedGivesNothingMore(_ engine: Engine) throws {
    try festival(engine, uses: 5) { fresh, id in
      let pass = try fresh.database.writeNow { tx in try TakeBenefit(id, for: Self.ayoung).run(in: tx) }
      try fresh.database.writeNow { tx in try EndPromotion(id, by: Self.host).run(in: tx) }
      fresh.clock.pass(.seconds(1))
      #expect(throws: NoBenefit.over) { try fresh.database.writeNow { tx throws in try GiveBenefit(pass.id, by: Self.host).run(in: tx) } }
    }
  }

  @Test(arguments: enginesHere) func aCodeIsFoundAsItIsShownTypedOrScanned(_ engine: Engine) throws {
    try festival(engine, uses: 5) { fresh, id in
      let pass = try fresh.database.writeNow { tx in try TakeBenefit(id, for: Self.ayoung).run(in: tx) }
      for text in [pass.code, pass.shown, pass.shown.lowercased(), " \(pass.shown) "] {
        #expect(try fresh.database.readNow { tx in try BenefitPass.find(shown: text, in: tx) } == pass, "\(text)")
      }
      for text in ["", "AAAA-AAAA", String(repeating: "A", count: 4_000)] {
        #expect(try fresh.database.readNow { tx in try BenefitPass.find(shown: text, in: tx) } == nil)
      }
      let others = try fresh.database.readNow { tx in try BenefitPass.find(pass.id, of: Self.bora, in: tx) }
      #expect(others == nil)
    }
  }

  @Test(arguments: enginesHere) func numbersAndWordsOutOfRangeAreRefused(_ engine: Engine) throws {
    try festival(engine, uses: 5) { fresh, id in
      for uses in [0, -1, Benefit.usesMax + 1, .max] as [Int64] {
        #expect(throws: NoBenefit.usesOutOfRange) {
          try fresh.database.writeNow { tx throws in try OfferBenefit(id, words: Phrase("차", "Tea"), uses: uses, isOnce: true).run(in: tx) }
        }
      }
      #expect(throws: NoBenefit.hasOne) {
        try fresh.database.writeNow { tx throws in try OfferBenefit(id, words: Phrase("차", "Tea"), uses: 1, isOnce: true).run(in: tx) }
      }
    }
  }
}
