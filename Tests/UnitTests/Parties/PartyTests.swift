import Kernel
import Parties
import Storage
import TestSupport
import Testing

@Suite struct PartyTests {
  private func open(_ kind: Party.Kind, _ yard: TestYard) throws -> PartyID {
    try yard.database.writeNow { try OpenParty(kind, name: Phrase("가", "A")).run(in: $0) }
  }

  @Test(arguments: enginesHere) func aPartyKeepsItsPathAndName(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let id = try open(.brand, yard)
      let party = try yard.database.readNow { try Party.find(id, in: $0) }
      #expect(party?.actorPath == "/actors/\(id)")
      #expect(party?.kind == .brand)
      #expect(party?.name == Phrase("가", "A"))
      #expect(party?.created == TestYard.start)
      #expect(try yard.database.readNow { try Party.find(PartyID(5), in: $0) } == nil)
    }
  }

  @Test(arguments: enginesHere) func claimsAndMergesAreFollowedAndRewriteNothing(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let guest = try open(.guest, yard)
      let old = try yard.member("하나", login: "a@example.kr")
      let new = try yard.member("하나", login: "b@example.kr")
      try yard.database.writeNow { tx in
        try SucceedParty(guest, by: old, how: .claim, told: old).run(in: tx)
        try SucceedParty(old, by: new, how: .merge, told: Party.house).run(in: tx)
      }
      #expect(try yard.database.readNow { try Party.resolve(guest, in: $0) } == new)
      #expect(try yard.database.readNow { try Party.resolve(new, in: $0) } == new)
      #expect(try yard.database.readNow { try Party.selves(new, in: $0) } == [new, old, guest])
      #expect(try yard.database.readNow { try Party.find(guest, in: $0)?.kind } == .guest)
    }
  }

  @Test(arguments: enginesHere) func circlesSecondClaimsAndOtherKindsAreRefused(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let guest = try open(.guest, yard)
      let brand = try open(.brand, yard)
      let one = try yard.member("하나", login: "a@example.kr")
      let two = try yard.member("둘", login: "b@example.kr")
      func succeed(_ party: PartyID, _ other: PartyID, _ how: SucceedParty.Way) throws {
        try yard.database.writeNow { try SucceedParty(party, by: other, how: how, told: Party.house).run(in: $0) }
      }
      try succeed(guest, one, .claim)
      #expect(throws: SucceedParty.No.alreadySucceeded) { try succeed(guest, two, .claim) }
      #expect(throws: SucceedParty.No.otherKind) { try succeed(brand, two, .claim) }
      #expect(throws: SucceedParty.No.unknownParty) { try succeed(PartyID(5), two, .claim) }
      try succeed(one, two, .merge)
      #expect(throws: SucceedParty.No.circle) { try succeed(two, one, .merge) }
      #expect(try yard.count("party_succession") == 2)
    }
  }

  @Test(arguments: enginesHere) func aSellerIsShownWhole(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: partiesMigrations) { yard in
      let shop = try yard.merchant()
      #expect(try yard.database.readNow { try SellerFacts.of(shop, in: $0) } == .sample())
      #expect(try yard.database.readNow { try SellerFacts.all([shop], in: $0) } == [shop: .sample()])
      #expect(throws: CreateMerchant.No.registrationTaken) { try yard.merchant() }
      var nameless = SellerFacts.sample("987654321")
      nameless.mailOrderLicence = " "
      let facts = nameless
      #expect(throws: CreateMerchant.No.missing("mailOrderLicence")) {
        try yard.database.writeNow { try CreateMerchant(name: Phrase("가", "A"), seller: facts).run(in: $0) }
      }
      #expect(try yard.count("party_party") == 1)
      #expect(try yard.count("party_seller") == 1)
    }
  }
}
