import Assembly
import Inventory
import Kernel
import Parties
import Places
import Purse
import Simulation
import Storage
import TestSupport
import Testing
import Trade

/// A store is claimed, an order handed over by two people at once: each step fails at each statement, and of two who do it one does.
@Suite struct HandOverFailureTests {
  private static let merchant = PartyID(10)
  private static let first = PartyID(31)
  private static let second = PartyID(32)
  private static let shirt: Int64 = 101

  private static let items = SaleItems { variants, _, _, _ in
    variants.map { variant in
      SaleItem(
        variant: variant, product: variant, merchant: merchant, title: Phrase("상품", "Item"), options: Phrase("", ""), sku: "S\(variant)",
        picture: "", price: .won(10_000), vatKey: PolicyKey.vatStandard, withdrawal: "standard")
    }
  }

  /// A member with money, and a store with goods.
  private static func shop(_ tx: Transaction) throws -> (place: ID<StockLocation>, member: PartyID) {
    let place = try OpenStockLocation(merchant: merchant, kind: .store, name: Phrase("하나", "One"), ships: true, collects: true).run(in: tx)
    _ = try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: shirt, quantity: 100)], by: merchant).run(in: tx)
    let member = try OpenParty(.member, name: Phrase("하늘", "Haneul")).run(in: tx)
    _ = try TopUp(member: member, amount: .won(1_000_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
    return (place, member)
  }

  private static func order(_ member: PartyID, at place: ID<StockLocation>, in tx: Transaction) throws -> Consignment {
    let cart = try OpenCart(site: 1, owner: member).run(in: tx).id
    try AddToCart(cart: cart, variant: shirt, quantity: Quantity(1)).run(in: tx)
    let offer = try StartCheckout(
      cart: cart, buyer: member, recipient: Recipient(name: "김하늘", phone: "010-1234-5678"), collectAt: [place], language: .korean
    ).run(items, in: tx)
    return try Consignment.all(of: PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order.id, in: tx)[0]
  }

  private static let steps: [@Sendable (Consignment, PartyID, Transaction) throws -> Consignment] = [
    { try AcceptConsignment(consignment: $0.id, by: $1).run(in: $2) },
    { try ReadyConsignment(consignment: $0.id, by: $1).run(in: $2) },
    { try HandOver(consignment: $0.id, shown: $0.pickupCode, by: $1).run(in: $2) },
  ]

  @Test(arguments: enginesHere) func theSecondPersonsStepsAreWholeOrNothing(_ engine: Engine) throws {
    let faults = StatementFaults()
    try onFreshDatabase(engine, migrations: AllMigrations.list, hook: faults.hook) { yard in
      let (place, member) = try yard.database.writeNow(Self.shop)
      let consignment = try yard.database.writeNow { try Self.order(member, at: place, in: $0) }
      let acts = try FailingActs(yard, faults)
      for (number, step) in Self.steps.enumerated() {
        // Who takes the step and who comes too late change places from one step to the next.
        let (quick, slow) = number.isMultiple(of: 2) ? (Self.first, Self.second) : (Self.second, Self.first)
        try acts.run("step \(number)") { tx in
          _ = try step(consignment, quick, tx)
          return 1
        }
        let before = try acts.everything()
        for fault in 1...12 {
          faults.arm(fault)
          #expect(throws: (any Error).self) { try yard.database.writeNow { try step(consignment, slow, $0) } }
          faults.disarm()
          #expect(try acts.everything() == before, "step \(number) of the second person, statement \(fault)")
        }
      }
      let done = try yard.database.readNow { try ConsignmentStep.all(of: consignment.id, in: $0) }
      #expect(done.map(\.state) == [.placed, .accepted, .ready, .collected])
    }
  }

  @Test(arguments: enginesHere) func ofTwoPeopleWhoTakeAStepAtOnceOneDoes(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { yard in
      let database = yard.database
      let (place, member) = try await database.write { try Self.shop($0) }
      for _ in 1...8 {
        let consignment = try await database.write { try Self.order(member, at: place, in: $0) }
        for step in Self.steps {
          let refusals = await withTaskGroup(of: (any Error)?.self) { group in
            for person in [Self.first, Self.second] {
              group.addTask {
                do { _ = try await database.write { try step(consignment, person, $0) } } catch { return error }
                return nil
              }
            }
            return await group.reduce(into: [any Error]()) { if let error = $1 { $0.append(error) } }
          }
          #expect(refusals.count == 1)
          #expect(refusals.allSatisfy { $0 is any Refusal })
        }
        let steps = try await database.read { try ConsignmentStep.all(of: consignment.id, in: $0) }
        #expect(steps.map(\.state) == [.placed, .accepted, .ready, .collected])
      }
      #expect(try OrdersVerify.run(database) == [])
    }
  }

  @Test(arguments: enginesHere) func aStoreIsClaimedWhollyOrNotAtAll(_ engine: Engine) throws {
    let faults = StatementFaults()
    try onFreshDatabase(engine, migrations: AllMigrations.list, hook: faults.hook) { yard in
      let here = GeoPoint(latitude: 37.5445, longitude: 127.0557)!
      let units = try yard.database.writeNow { tx in
        try Region(code: "11", parent: nil, name: Phrase("서울", "Seoul"), centre: here).save(in: tx)
        let listing = Listing(source: "공공데이터", sourceURL: "https://www.data.go.kr", checked: Day(year: 2026, month: 11, day: 3)!)
        return try ["하나", "둘"].map { name in
          try ListUnaffiliated(
            UnitWords(category: .grocery, name: Phrase(name, name)), at: .street(region: "11", address: Phrase("길 1", "1 Gil"), point: here), listing,
            by: Party.house
          ).run(in: tx)
        }
      }
      let acts = try FailingActs(yard, faults)
      func claim(_ name: String, _ unit: PartyID, _ merchant: PartyID) throws -> ID<Claim> {
        ID(try acts.run(name) { try ClaimPlace(unit, for: merchant, note: "간판 사진", by: Self.first).run(in: $0).raw })
      }
      func decide(_ name: String, _ claim: ID<Claim>, _ isAccepted: Bool) throws {
        try acts.run(name) { tx in
          try DecideClaim(claim, isAccepted: isAccepted, by: Party.house).run(in: tx)
          return 1
        }
      }
      let mine = try claim("claim", units[0], Self.merchant)
      let rival = try claim("a rival claims", units[0], PartyID(11))
      try decide("accept the claim", mine, true)
      #expect(try yard.database.readNow { try Unit.find(units[0], in: $0)?.merchant } == Self.merchant)
      // The rival's claim cannot be accepted any more, and the attempt leaves nothing.
      let before = try acts.everything()
      #expect(throws: PlaceRefusal.hasMerchant) {
        try yard.database.writeNow { try DecideClaim(rival, isAccepted: true, by: Party.house).run(in: $0) }
      }
      #expect(try acts.everything() == before)
      let other = try claim("claim another", units[1], Self.merchant)
      try decide("decline the claim", other, false)
      #expect(try yard.database.readNow { try Unit.find(units[1], in: $0)?.merchant } == nil)
    }
  }
}
