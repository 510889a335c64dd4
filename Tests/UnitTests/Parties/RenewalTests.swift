import Kernel
import Parties
import Storage
import TestSupport
import Testing

/// Consent to advertising is asked again after the months that the law says, and the law is dated data.
@Suite struct RenewalTests {
  private func allows(_ purpose: Purpose, _ member: PartyID, _ yard: TestYard) throws -> Bool {
    let allowed = try yard.database.readNow { try Consent.allows(purpose, .party(member), in: $0) }
    let shown = try yard.database.readNow { try ConsentPage.of(.party(member), in: $0).lines.first { $0.text.purpose == purpose }?.isGiven }
    #expect(shown == allowed)
    return allowed
  }

  @Test(arguments: enginesHere) func advertisingIsAskedAgainAfterTwoYearsAndCountingIsNot(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      try yard.database.writeNow { tx in
        for purpose in [Purpose.marketing, .analytics] { try Consent.set(purpose, true, for: .party(member), in: tx) }
      }
      // Given on 21 November 2026: the same day two years later is the last.
      yard.clock.pass(.days(731))
      #expect(try allows(.marketing, member, yard))
      yard.clock.pass(.days(1))
      #expect(try !allows(.marketing, member, yard))
      #expect(try allows(.analytics, member, yard))
      try yard.database.writeNow { try Consent.set(.marketing, true, for: .party(member), in: $0) }
      #expect(try allows(.marketing, member, yard))
    }
  }

  @Test(arguments: enginesHere) func aStricterLawHoldsFromItsDayOn(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      let day = Day(year: 2027, month: 12, day: 1)!
      try yard.database.writeNow { tx in
        try Consent.set(.marketing, true, for: .party(member), in: tx)
        try tx.run(
          "INSERT INTO policy_value (key, in_force_from, value, source) VALUES ('kr.marketing.reconfirm.months', \(day), 12, 'a later law')")
      }
      yard.clock.pass(.days(374))
      #expect(try allows(.marketing, member, yard))
      yard.clock.pass(.days(1))
      #expect(try !allows(.marketing, member, yard))
    }
  }
}
