import Assembly
import Kernel
import Messages
import Parties
import Storage
import TestSupport
import Testing

@Suite struct AdvertisingTests {
  private func consent(_ purposes: [Purpose], of member: PartyID, _ yard: TestYard) throws {
    try yard.database.writeNow { tx in for purpose in purposes { try Consent.set(purpose, true, for: .party(member), in: tx) } }
  }

  @Test(arguments: enginesHere) func advertisingNeedsConsentAndWaitsForTheMorning(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let member = try yard.member(), post = Post()
      let sending = SendMessages([post.sender()], writers: TestYard.words)
      let without = try yard.intend(of: member, isAdvertising: true)
      #expect(try sending.step(yard.database) == .moved(without!, .dropped))
      try consent([.marketing], of: member, yard)
      // 20:59 in Seoul is day, 21:00 is night.
      yard.clock.set(Instant(rfc3339: "2026-11-22T20:59:59+09:00")!)
      let evening = try yard.intend(of: member, cause: "c2", isAdvertising: true)
      #expect(try sending.step(yard.database) == .moved(evening!, .taken))
      yard.clock.set(Instant(rfc3339: "2026-11-22T21:00:00+09:00")!)
      let night = try yard.intend(of: member, cause: "c3", isAdvertising: true)
      #expect(try sending.step(yard.database) == .moved(night!, .intended))
      #expect(try yard.message(night)?.dueAt == Instant(rfc3339: "2026-11-23T08:00:00+09:00")!)
      // What is no advertising goes at any hour.
      let news = try yard.intend(of: member, cause: "c4")
      #expect(try sending.step(yard.database) == .moved(news!, .taken))
      yard.clock.set(Instant(rfc3339: "2026-11-23T07:59:59+09:00")!)
      #expect(try sending.step(yard.database) == .idle)
      yard.clock.set(Instant(rfc3339: "2026-11-23T08:00:00+09:00")!)
      #expect(try sending.step(yard.database) == .moved(night!, .taken))
      #expect(post.given.count == 3)
    }
  }

  @Test(arguments: enginesHere) func whoAgreedToNightsIsWrittenToAtNight(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let member = try yard.member(), post = Post()
      try consent([.marketing, .marketingAtNight], of: member, yard)
      yard.clock.set(Instant(rfc3339: "2026-11-22T03:00:00+09:00")!)
      let night = try yard.intend(of: member, isAdvertising: true)
      #expect(try SendMessages([post.sender()], writers: TestYard.words).step(yard.database) == .moved(night!, .taken))
      // Taken back while it waited: it is not sent.
      let later = try yard.intend(of: member, cause: "c2", isAdvertising: true)
      try yard.database.writeNow { try Consent.set(.marketing, false, for: .party(member), in: $0) }
      #expect(try SendMessages([post.sender()], writers: TestYard.words).step(yard.database) == .moved(later!, .dropped))
      // Two years later the consent no longer counts (50조 8항).
      try consent([.marketing], of: member, yard)
      yard.clock.set(Instant(rfc3339: "2028-11-23T12:00:00+09:00")!)
      let old = try yard.intend(of: member, cause: "c3", isAdvertising: true)
      #expect(try SendMessages([post.sender()], writers: TestYard.words).step(yard.database) == .moved(old!, .dropped))
    }
  }
}
