import Kernel
import Parties
import Storage
import TestSupport
import Testing
import Trade

@Suite struct GuestTests {
  private static let migrations = partiesMigrations + CartsSchema.migrations
  private static let asked = OpenGuest(name: "손님", phone: "010-2222-3333", email: "guest@example.kr")

  private func cart(_ yard: TestYard) throws -> ID<Cart> { try yard.database.writeNow { try OpenCart(site: 1, owner: nil).run(in: $0).id } }

  private func meet(_ cart: ID<Cart>, _ yard: TestYard, _ guest: OpenGuest = asked) throws -> PartyID {
    try yard.database.writeNow { try MeetGuest(cart, guest: guest).run(in: $0) }
  }

  @Test(arguments: [
    (OpenGuest(name: " ", phone: "010-2222-3333"), OpenGuest.No.nameMalformed), (OpenGuest(name: "손님", phone: "22"), .phoneMalformed),
    (OpenGuest(name: "손님", phone: "010-2222-3333", email: "guest@"), .emailMalformed),
  ])
  func aGuestIsRefusedForWhatIsWrongAndNothingIsKept(_ guest: OpenGuest, _ no: OpenGuest.No) throws {
    try onFreshDatabase(.sqlite, migrations: Self.migrations) { yard in
      let cart = try self.cart(yard)
      #expect(throws: no) { try meet(cart, yard, guest) }
      #expect(try yard.count("party_party") == 0)
      #expect(try yard.count("cart_guest") == 0)
    }
  }

  @Test(arguments: enginesHere) func whoChecksOutAgainIsTheSameGuestWithWhatWasTypedLast(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.migrations) { yard in
      let cart = try self.cart(yard)
      let first = try meet(cart, yard)
      let again = try meet(cart, yard, OpenGuest(name: "손 님", phone: "010-4444-5555", language: .english))
      #expect(again == first)
      let party = try #require(try yard.database.readNow { try Party.find(first, in: $0) })
      #expect(party.kind == .guest)
      #expect(party.name.korean == "손 님")
      #expect(party.language == .english)
      #expect(try yard.database.readNow { try Contact.of(first, in: $0).map(\.shown) } == ["010-4444-5555"])
      #expect(try meet(try self.cart(yard), yard) != first)
      #expect(try yard.count("party_party") == 2)
    }
  }

  @Test(arguments: enginesHere) func twoCheckoutsAtOnceMakeOneGuest(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: Self.migrations) { yard in
      let cart = try await yard.database.write { try OpenCart(site: 1, owner: nil).run(in: $0).id }
      let guests = try await withThrowingTaskGroup(of: PartyID.self) { group in
        for _ in 0..<8 { group.addTask { try await yard.database.write { try MeetGuest(cart, guest: Self.asked).run(in: $0) } } }
        return try await group.reduce(into: Set<PartyID>()) { $0.insert($1) }
      }
      #expect(guests.count == 1)
      #expect(try await yard.database.read { try $0.value("SELECT COUNT(*) FROM party_party", as: Int64.self) } == 1)
    }
  }

  @Test(arguments: enginesHere) func aGuestWhoBecameAMemberIsNotMetAgain(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.migrations) { yard in
      let cart = try self.cart(yard)
      let guest = try meet(cart, yard)
      let member = try yard.member()
      #expect(try yard.database.writeNow { try ClaimGuest(guest, by: member).run(in: $0) })
      let other = try meet(cart, yard)
      #expect(other != guest)
      #expect(try meet(cart, yard) == other)
    }
  }

  @Test(arguments: enginesHere) func aGuestIsClaimedOnceAndOnlyAGuestIs(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.migrations) { yard in
      let guest = try meet(try cart(yard), yard)
      let one = try yard.member("하나", login: "guest@example.kr")
      let two = try yard.member("둘", login: "b@example.kr")
      func claim(_ party: PartyID, _ member: PartyID) throws -> Bool { try yard.database.writeNow { try ClaimGuest(party, by: member).run(in: $0) } }
      #expect(try yard.database.writeNow { try ClaimGuest(guest, by: two).runIfContactIsShared(in: $0) } == false)
      #expect(try yard.database.writeNow { try ClaimGuest(guest, by: one).runIfContactIsShared(in: $0) })
      #expect(try claim(guest, two) == false)
      #expect(try claim(one, two) == false)
      #expect(try claim(PartyID(5), two) == false)
      #expect(try yard.database.readNow { try Party.resolve(guest, in: $0) } == one)
      #expect(try yard.count("party_succession") == 1)
    }
  }

  @Test(arguments: enginesHere) func noticesOfAnOldSelfAreReadAndCountedByTheNewOne(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.migrations) { yard in
      let old = try yard.member("하나", login: "a@example.kr")
      let new = try yard.member("하나", login: "b@example.kr")
      try yard.database.writeNow { tx in
        try Notice.post("orders.ready", link: "/orders/1", to: old, in: tx)
        try SucceedParty(old, by: new, how: .merge, told: Party.house).run(in: tx)
        try Notice.post("orders.collected", link: "/orders/1", to: new, in: tx)
      }
      #expect(try yard.database.readNow { try Notice.unread(of: new, in: $0) } == 2)
      let inbox = try yard.database.readNow { try Notice.inbox(of: new, in: $0).items }
      #expect(inbox.map(\.phrase) == ["orders.collected", "orders.ready"])
      try yard.database.writeNow { try Notice.markRead(upTo: inbox[1].id, of: new, in: $0) }
      #expect(try yard.database.readNow { try Notice.unread(of: new, in: $0) } == 1)
      try yard.database.writeNow { try Notice.markRead(upTo: inbox[0].id, of: new, in: $0) }
      #expect(try yard.database.readNow { try Notice.unread(of: new, in: $0) } == 0)
    }
  }

  @Test(arguments: enginesHere) func theExportHoldsWhatWasKeptUnderEverySelf(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: Self.migrations) { yard in
      let guest = try meet(try cart(yard), yard)
      let member = try yard.member("하늘", login: "haneul@example.kr")
      try yard.database.writeNow { tx in
        let address = try Address(recipient: "김하늘", phone: "010-1234-5678", postcode: "04524", road: "세종대로 110", detail: "")
        _ = try AddressBook.add(address, for: member, in: tx)
        try Consent.set(.marketing, true, for: .party(member), in: tx)
        try ClaimGuest(guest, by: member).run(in: tx)
      }
      let parts: [MemberExport.Part] = [{ party, _ in .init("more", .string(party.description)) }]
      let json = try yard.database.readNow { try MemberExport.of(member, parts: parts, in: $0) }
      #expect(json["name"]?.text == "하늘")
      #expect(json["contacts"]?.items?.compactMap { $0["value"]?.text }.sorted() == ["+821022223333", "guest@example.kr", "haneul@example.kr"])
      #expect(json["addresses"]?.items?.first?["road"]?.text == "세종대로 110")
      #expect(json["addresses"]?.items?.first?["default"] == .bool(true))
      #expect(json["consents"]?.items?.map { $0["purpose"]?.text } == ["marketing"])
      #expect(json["more"]?.text == member.description)
      #expect(throws: Profile.No.noMember) { try yard.database.readNow { try MemberExport.of(PartyID(5), in: $0) } }
    }
  }
}
