import Kernel
import Parties
import Storage
import TestSupport
import Testing

@Suite struct ProfileTests {
  @Test(arguments: enginesHere) func aNameAndALanguageAreKeptAsTheyWereChosen(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      try yard.database.writeNow { tx in
        try Profile.rename(member, to: "  김\t하늘 ", in: tx)
        try Profile.choose(.english, for: member, in: tx)
      }
      let party = try #require(try yard.database.readNow { try Party.find(member, in: $0) })
      #expect(party.name == Phrase("김 하늘", "김 하늘"))
      #expect(party.language == .english)
    }
  }

  @Test(arguments: enginesHere) func aNameThatIsNoneIsRefusedAndTheOldOneStays(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member("하늘")
      for name in ["", " \n ", String(repeating: "가", count: 61)] {
        #expect(throws: Profile.No.nameMalformed, "\(name)") { try yard.database.writeNow { try Profile.rename(member, to: name, in: $0) } }
      }
      for name in ["하늘\u{202E}님", "하\u{0007}늘"] {
        #expect(throws: Profile.No.nameSigns, "\(name)") { try yard.database.writeNow { try Profile.rename(member, to: name, in: $0) } }
      }
      #expect(try yard.database.readNow { try Party.find(member, in: $0)?.name.korean } == "하늘")
      try yard.database.writeNow { try Profile.rename(member, to: String(repeating: "가", count: 60), in: $0) }
    }
  }

  @Test(arguments: enginesHere) func whoLeftAndWhoNeverWasHasNoProfile(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let member = try yard.member()
      try yard.database.writeNow { try EraseMember(member, by: member).run(in: $0) }
      for party in [member, PartyID(5)] {
        #expect(throws: Profile.No.noMember) { try yard.database.writeNow { try Profile.rename(party, to: "다시", in: $0) } }
        #expect(throws: Profile.No.noMember) { try yard.database.writeNow { try Profile.choose(.english, for: party, in: $0) } }
      }
      #expect(try yard.database.readNow { try Party.find(member, in: $0)?.name } == EraseMember.pseudonym)
    }
  }
}
