import Assembly
import Kernel
import Parties
import Storage
import TestSupport
import Testing
import Trade

@Suite struct ErasureTests {
  private func count(_ yard: TestYard, _ table: String, _ condition: SQL) throws -> Int64 {
    try yard.database.readNow { try $0.value("SELECT CAST(COUNT(*) AS BIGINT) FROM \(raw: table) WHERE \(condition)", as: Int64.self)! }
  }

  /// A member who was a guest before, with everything that a person leaves behind.
  private func person(_ yard: TestYard) throws -> (member: PartyID, guest: PartyID) {
    let member = try yard.member()
    let guest = try yard.database.writeNow { tx in
      let guest = try OpenGuest(name: "손님", phone: "010-2222-3333", email: "guest@example.kr").run(in: tx)
      try SucceedParty(guest, by: member, how: .claim, told: member).run(in: tx)
      let address = try Address(recipient: "김하늘", phone: "010-1234-5678", postcode: "04524", road: "세종대로 110", detail: "")
      _ = try AddressBook.add(address, for: member, in: tx)
      try Consent.set(.marketing, true, for: .party(member), in: tx)
      try Notice.post("orders.ready", link: "/orders/M1", to: member, in: tx)
      _ = try OpenSession(member, device: "Chrome · Android").run(in: tx)
      return guest
    }
    return (member, guest)
  }

  private func erase(_ member: PartyID, _ yard: TestYard) throws {
    try yard.database.writeNow { try EraseMember(member, by: member, parts: AllErasures.list).run(in: $0) }
  }

  @Test(arguments: enginesHere) func nothingAboutThePersonIsLeftButAPseudonym(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let (member, guest) = try person(yard)
      try erase(member, yard)
      for id in [member, guest] {
        let party = try yard.database.readNow { try Party.find(id, in: $0) }
        #expect(party?.name == EraseMember.pseudonym)
        #expect(party?.erased == yard.clock.now)
        for table in ["party_contact", "party_credential", "party_session", "party_default_address", "party_address", "party_notice"] {
          #expect(try count(yard, table, "party = \(id)") == 0, "\(table)")
        }
        #expect(try count(yard, "party_erasure", "party = \(id) AND asked_by = \(member)") == 1)
      }
      #expect(try yard.database.readNow { try Consent.allows(.marketing, .party(member), in: $0) } == false)
      // Erasing again changes nothing, and the login is free for somebody else.
      yard.clock.pass(.days(1))
      try erase(member, yard)
      #expect(try yard.database.readNow { try Party.find(member, in: $0)?.erased } == TestYard.start)
      #expect(try yard.member() != member)
    }
  }

  @Test(arguments: enginesHere) func theCartGoesAndTheOrderForgetsItsRecipientOnceItIsReceived(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let shop = try SaleYard(yard, wallet: 0)
      let member = try yard.member()
      try shop.fill(member, 1_000_000)
      func order() throws -> Order {
        try shop.pay(try shop.checkout(try shop.cart([(SaleYard.shoes, 1)], owner: member), collectAt: [shop.store], buyer: member))
      }
      func move(_ order: Order, _ body: (Consignment, Transaction) throws -> Void) throws {
        try yard.database.writeNow { tx in try body(try Consignment.all(of: order.id, in: tx)[0], tx) }
      }
      func recipient(_ order: Order) throws -> Recipient? { try yard.database.readNow { try Recipient.of(order.offer, in: $0) } }
      let over = try order(), open = try order()
      try move(over) { try CancelConsignment(consignment: $0.id, by: member, reason: "집을 비워요").run(in: $1) }
      let idle = try shop.cart([(SaleYard.shirt, 2)], owner: member)
      let looked = try shop.checkout(idle, collectAt: [shop.store], buyer: member)
      try erase(member, yard)
      #expect(try recipient(over) == nil)
      #expect(try yard.database.readNow { try Recipient.of(looked.id, in: $0) } == nil)
      #expect(try yard.database.readNow { try Cart.open(idle, in: $0) } == nil)
      #expect(try count(yard, "orders_step", "note <> ''") == 0)
      #expect(try recipient(open) == SaleYard.recipient)
      #expect(try yard.database.readNow { try Order.find(open.id, in: $0)?.total } == .won(89_000))
      try move(open) { try AcceptConsignment(consignment: $0.id, by: SaleYard.merchant).run(in: $1) }
      try AllRounds.settle(yard.database)
      #expect(try recipient(open) == SaleYard.recipient)
      try move(open) { try ReadyConsignment(consignment: $0.id, by: SaleYard.merchant).run(in: $1) }
      try move(open) { try HandOver(consignment: $0.id, shown: $0.pickupCode, by: SaleYard.merchant).run(in: $1) }
      try AllRounds.settle(yard.database)
      #expect(try recipient(open) == nil)
    }
  }

  /// How columns that name a party are called.
  private static let names: Set<String> = [
    "party", "member", "buyer", "owner", "author", "payer", "actor", "claimant", "who", "subject", "customer", "merchant", "seller", "successor",
  ]

  @Test func everyTableThatNamesAPartyIsErasedOrKeptForAReasonByTheFeatureThatMakesIt() {
    var count = 0
    for feature in Features.all {
      var made: Set<String> = [], naming: Set<String> = []
      for table in feature.migrations.flatMap({ $0.text(for: .sqlite).split(separator: "CREATE TABLE ", omittingEmptySubsequences: false).dropFirst() }) {
        let body = table.split(separator: ";", maxSplits: 1)[0]
        let name = String(body.prefix { $0 != " " && $0 != "(" })
        made.insert(name)
        let columns = body.split { $0 == "\n" || $0 == "," || $0 == "(" }.compactMap { $0.split(separator: " ").first.map(String.init) }
        if columns.contains(where: { Self.names.contains($0) || $0.hasSuffix("_by") }) { naming.insert(name) }
      }
      count += naming.count
      let said = feature.persons.map(\.name)
      #expect(naming.subtracting(said).sorted() == [], "\(feature.name)")
      #expect(Set(said).subtracting(made).sorted() == [], "\(feature.name)")
      #expect(feature.persons.allSatisfy { $0.reason?.isEmpty != true }, "\(feature.name)")
    }
    #expect(count > 30)
  }
}
