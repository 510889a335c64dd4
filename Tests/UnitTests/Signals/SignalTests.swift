import Assembly
import Kernel
import Parties
import Storage
import TestSupport
import Testing

@testable import Signals

struct SignalTests {
  private func visitor(_ number: Int) -> ConsentSubject { .visitor(digest: Digest.sha256("visitor \(number)")) }

  private func agree(_ who: ConsentSubject, _ yard: TestYard, isGiven: Bool = true) throws {
    try yard.database.writeNow { try Consent.set(.analytics, isGiven, for: who, in: $0) }
  }

  private func note(_ what: Signal.What, by who: ConsentSubject, _ yard: TestYard) throws {
    let buffer = SignalBuffer()
    buffer.note(Signal(what, site: 1, by: who, at: yard.clock.now))
    #expect(try buffer.step(yard.database) == false)
    #expect(buffer.lost == 0)
  }

  private func products(_ yard: TestYard, days: Int64 = 7) throws -> [PopularProducts.Line] {
    try yard.database.readNow { try PopularProducts.of(1, days: days, in: $0) }
  }

  @Test(arguments: enginesHere) func withoutConsentThereIsNoRow(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      try note(.productViewed(7), by: visitor(1), yard)
      let seen = Signal(.productViewed(7), site: 1, by: visitor(1), at: yard.clock.now)
      yard.clock.pass(.seconds(1))
      try agree(visitor(1), yard)
      // What was seen before the consent stays unwritten after it.
      #expect(try yard.database.writeNow { try RecordSignals([seen]).run(in: $0) } == 0)
      #expect(try yard.count("signals_signal") == 0)
      try note(.productViewed(7), by: visitor(1), yard)
      try note(.productViewed(7), by: visitor(1), yard)
      #expect(try yard.count("signals_signal") == 1)
      #expect(try yard.database.readNow { try $0.value("SELECT times FROM signals_signal", as: Int64.self) } == 2)
    }
  }

  @Test(arguments: enginesHere) func countsAreToldFromFiveDifferentPeopleOn(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      for number in 1...6 { try agree(visitor(number), yard) }
      for number in 1...4 { try note(.productViewed(7), by: visitor(number), yard) }
      for number in 1...6 { try note(.productViewed(8), by: visitor(number), yard) }
      for number in 1...5 { try note(.searched(SearchedWords(number == 1 ? " 울  니트" : "울 니트")!), by: visitor(number), yard) }
      // One person who looks often is one person.
      for _ in 1...9 { try note(.productViewed(7), by: visitor(1), yard) }
      _ = try SignalSteps.step(yard.database)
      #expect(try products(yard) == [.init(product: 8, visitors: 6)])
      #expect(try yard.database.readNow { try PopularSearches.of(1, days: 7, in: $0) } == [.init(words: "울 니트", visitors: 5)])
      try note(.productViewed(7), by: visitor(5), yard)
      _ = try SignalSteps.step(yard.database)
      #expect(try products(yard) == [.init(product: 8, visitors: 6), .init(product: 7, visitors: 5)])
      #expect(try yard.database.readNow { try PopularProducts.of(2, days: 7, in: $0) } == [])
    }
  }

  @Test(arguments: enginesHere) func aConsentTakenBackForgetsThePersonsRowsOnly(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let mina = ConsentSubject.party(try yard.member())
      for who in [mina, visitor(1)] {
        try agree(who, yard)
        for product in 1...3 as ClosedRange<Int64> { try note(.productViewed(product), by: who, yard) }
      }
      #expect(try yard.count("signals_signal") == 6)
      yard.clock.pass(.seconds(1))
      try agree(mina, yard, isGiven: false)
      try AllRounds.settle(yard.database)
      #expect(try yard.count("signals_signal") == 3)
      try note(.productViewed(9), by: mina, yard)
      #expect(try yard.count("signals_signal") == 3)
      #expect(try yard.database.writeNow { try ForgetSignals(visitor(1)).run(in: $0) } == 3)
    }
  }

  @Test(arguments: enginesHere) func afterThirtyDaysOnlyTheCountRemains(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      for number in 1...5 {
        try agree(visitor(number), yard)
        try note(.productViewed(7), by: visitor(number), yard)
      }
      yard.clock.pass(.days(30))
      #expect(try SignalSteps.step(yard.database) == false)
      #expect(try yard.count("signals_signal") == 5)
      yard.clock.pass(.seconds(1))
      _ = try SignalSteps.step(yard.database)
      #expect(try yard.count("signals_signal") == 0)
      yard.clock.pass(.days(1))
      _ = try SignalSteps.step(yard.database)
      #expect(try products(yard, days: 60) == [.init(product: 7, visitors: 5)])
      #expect(try products(yard, days: 7) == [])
    }
  }

  @Test func aFullBufferLosesAndCounts() {
    let buffer = SignalBuffer()
    for _ in 1...SignalBuffer.waitingMax + 3 {
      buffer.note(Signal(.storeViewed(1), site: 1, by: visitor(1), at: TestYard.start))
    }
    #expect(buffer.waiting == 10_000)
    #expect(buffer.lost == 3)
  }

  @Test func equalSearchesAreEqual() {
    #expect(SearchedWords("  Wool   KNIT ")?.text == "wool knit")
    #expect(SearchedWords(" \n") == nil)
    #expect(SearchedWords(String(repeating: "가", count: 101)) == nil)
  }
}
