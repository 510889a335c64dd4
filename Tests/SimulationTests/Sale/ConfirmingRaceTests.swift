import Assembly
import Inventory
import Kernel
import Parties
import Purse
import Simulation
import Storage
import TestSupport
import Testing
import Trade

/// The buyer's button pressed twice and the round, all at once, and a statement of each that fails: a purchase is confirmed once or not at all.
@Suite struct ConfirmingRaceTests {
  private static let merchant = PartyID(10)
  private static let shirt: Int64 = 101

  private static let items = SaleItems { variants, _, _, _ in
    variants.map { variant in
      SaleItem(
        variant: variant, product: variant, merchant: merchant, title: Phrase("상품", "Item"), options: Phrase("", ""), sku: "S\(variant)",
        picture: "", price: .won(10_000), vatKey: PolicyKey.vatStandard, withdrawal: "standard")
    }
  }

  private static func shop(_ tx: Transaction) throws -> (place: ID<StockLocation>, member: PartyID) {
    let place = try OpenStockLocation(merchant: merchant, kind: .store, name: Phrase("하나", "One"), ships: true, collects: true).run(in: tx)
    _ = try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: shirt, quantity: 100)], by: merchant).run(in: tx)
    let member = try OpenParty(.member, name: Phrase("하늘", "Haneul")).run(in: tx)
    _ = try TopUp(member: member, amount: .won(1_000_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
    return (place, member)
  }

  private static func received(_ member: PartyID, at place: ID<StockLocation>, in tx: Transaction) throws -> Consignment {
    let cart = try OpenCart(site: 1, owner: member).run(in: tx).id
    try AddToCart(cart: cart, variant: shirt, quantity: Quantity(1)).run(in: tx)
    let offer = try StartCheckout(
      cart: cart, buyer: member, recipient: Recipient(name: "김하늘", phone: "010-1234-5678"), collectAt: [place], language: .korean
    ).run(items, in: tx)
    let one = try Consignment.all(of: PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order.id, in: tx)[0]
    _ = try AcceptConsignment(consignment: one.id, by: merchant).run(in: tx)
    _ = try ReadyConsignment(consignment: one.id, by: merchant).run(in: tx)
    return try HandOver(consignment: one.id, shown: one.pickupCode, by: merchant).run(in: tx)
  }

  private static func told(_ database: Database) throws -> Int {
    while try Sequencer.step(database) > 0 {}
    return try database.readNow { tx in try EventReader.after(0, topics: [ConfirmationEvents.confirmedTopic], in: tx).count }
  }

  @Test(arguments: enginesHere) func theButtonAndTheRoundTogetherConfirmOnce(_ engine: Engine) async throws {
    let turnstile = Turnstile()
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list, hook: turnstile.hook) { yard in
      let database = yard.database
      let (place, member) = try await database.write { try Self.shop($0) }
      for seed in 1...10 as ClosedRange<UInt64> {
        let one = try await database.write { try Self.received(member, at: place, in: $0) }
        yard.clock.pass(.days(9))
        let press = { @Sendable (tx: Transaction) throws -> Bool in try ConfirmPurchase(consignment: one.id).run(in: tx).confirmation != nil }
        let round = { @Sendable (tx: Transaction) throws -> Bool in try ConfirmOverdue.run(in: tx) <= 1 }
        for done in await turnstile.run(database, seed: seed, [press, round, press, round]) { #expect(try done.get(), "seed \(seed)") }
        #expect(try Self.told(database) == Int(seed), "seed \(seed)")
        #expect(try await database.read { try Consignment.find(one.id, in: $0)?.confirmation != nil })
      }
      #expect(try await database.write { try ConfirmOverdue.run(in: $0) } == 0)
    }
  }

  @Test(arguments: enginesHere) func aRoundThatFailsAtAnyStatementDoesNothingAndTheNextDoesAll(_ engine: Engine) throws {
    let faults = StatementFaults()
    try onFreshDatabase(engine, migrations: AllMigrations.list, hook: faults.hook) { yard in
      let database = yard.database
      let (place, member) = try database.writeNow(Self.shop)
      let all = try (0..<2).map { _ in try database.writeNow { try Self.received(member, at: place, in: $0) } }
      yard.clock.pass(.days(9))
      func confirmed() throws -> Int { try database.readNow { tx in try all.count { try Consignment.find($0.id, in: tx)?.confirmation != nil } } }
      var statement = 0, isFailing = true
      while isFailing, statement < 60 {
        statement += 1
        faults.arm(statement)
        isFailing = (try? database.writeNow { try ConfirmOverdue.run(in: $0) }) == nil
        faults.disarm()
        #expect(try confirmed() == (isFailing ? 0 : 2), "statement \(statement)")
      }
      #expect(!isFailing && statement > 10)
      #expect(try Self.told(database) == 2)
    }
  }
}
