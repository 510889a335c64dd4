import Assembly
import Inventory
import Kernel
import Ledger
import Parties
import Payments
import Simulation
import Storage
import Synchronization
import TestSupport
import Testing
import Trade

/// A round of reconciling fails at its first statement, at its second, and so on: the next round brings everything to its end,
/// and the provider is asked for each thing under one key only.
@Suite struct ReconcileFailureTests {
  private static let merchant = PartyID(10)
  private static let buyer = PartyID(20)
  private static let shirt: Int64 = 101

  /// A provider that remembers what it did, by key.
  private final class Provider: Sendable {
    private struct State {
      var lookUps: [String: GatewayAnswer] = [:]
      var done: [String: Int] = [:]
    }
    private let state = Mutex(State())

    func says(_ answer: GatewayAnswer, of payment: ID<Payment>) { state.withLock { $0.lookUps[payment.description] = answer } }
    var acts: [String: Int] { state.withLock { $0.done } }

    private func act(_ follow: Gateway.Follow) -> GatewayAnswer {
      state.withLock { $0.done["\(follow.key) \(follow.amount)", default: 0] += 1 }
      return .approved(reference: "did-\(follow.key)")
    }

    var gateway: Gateway {
      Gateway(
        name: "test-card", authorise: { _ in .unknown(why: "silence") }, capture: { self.act($0) }, void: { self.act($0) }, refund: { self.act($0) },
        lookUp: { key in self.state.withLock { $0.lookUps[key] } ?? .unknown(why: "silence") })
    }
  }

  private static let items = SaleItems { variants, _, _, _ in
    variants.map { variant in
      SaleItem(
        variant: variant, product: variant, merchant: merchant, title: Phrase("상품", "Item"), options: Phrase("", ""), sku: "S\(variant)",
        picture: "", price: .won(10_000), vatKey: PolicyKey.vatStandard, withdrawal: "standard")
    }
  }

  /// What one round must bring to its end: one lost answer that was yes, one that was no, one whose goods are gone, one refund.
  private struct Work {
    let approved: ID<Payment>
    let declined: ID<Payment>
    let late: ID<Payment>
    let refunded: ID<Payment>
  }

  private static func intend(_ pieces: Int64, at place: ID<StockLocation>, in tx: Transaction) throws -> ID<Payment> {
    let cart = try OpenCart(site: 1, owner: buyer).run(in: tx).id
    try AddToCart(cart: cart, variant: shirt, quantity: Quantity(pieces)).run(in: tx)
    let offer = try StartCheckout(
      cart: cart, buyer: buyer, recipient: Recipient(name: "김하늘", phone: "010-1234-5678"), collectAt: [place], language: .korean
    ).run(items, in: tx)
    return try IntendOrderPayment(offer: offer.id, gateway: "test-card", instrument: "test").run(in: tx).id
  }

  private static func work(_ yard: TestYard, _ provider: Provider) async throws -> Work {
    let database = yard.database
    let place = try await database.write { tx in
      let place = try OpenStockLocation(merchant: merchant, kind: .store, name: Phrase("점", "Shop"), ships: false, collects: true).run(in: tx)
      _ = try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: shirt, quantity: 10)], by: merchant).run(in: tx)
      return place
    }
    let late = try await database.write { try intend(6, at: place, in: $0) }
    yard.clock.pass(.hours(1))
    _ = try await database.write { try ExpireHolds().sweep(in: $0) }
    let (approved, declined, refunded) = try await database.write { tx in
      (try intend(5, at: place, in: tx), try intend(1, at: place, in: tx), try intend(2, at: place, in: tx))
    }
    for payment in [late, approved, declined] {
      _ = try await database.write { try SettlePayment(payment: payment, answer: .unknown(why: "silence")).run(in: $0) }
    }
    _ = try await database.write { try SettlePayment(payment: refunded, answer: .approved(reference: "r-\(refunded)")).run(in: $0) }
    // What goes back of an order is as much as was cancelled of it.
    _ = try await database.write { tx in
      let order = try Order.of(offer: ID(try Payment.find(refunded, in: tx)!.subject), in: tx)!
      try CancelConsignment(consignment: try Consignment.all(of: order.id, in: tx)[0].id, by: buyer, reason: "").run(in: tx)
    }
    provider.says(.approved(reference: "r-\(late)"), of: late)
    provider.says(.approved(reference: "r-\(approved)"), of: approved)
    provider.says(.declined(.limitExceeded), of: declined)
    yard.clock.pass(.seconds(11))
    return Work(approved: approved, declined: declined, late: late, refunded: refunded)
  }

  @Test(arguments: enginesHere) func aRoundThatBreaksOffAnywhereIsMadeGoodByTheNext(_ engine: Engine) async throws {
    let faults = StatementFaults()
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list, hook: faults.hook) { yard in
      let database = yard.database
      var broke = 0
      for number in 1...400 {
        let provider = Provider()
        let work = try await Self.work(yard, provider)
        let told = Mutex(0)
        let reconcile = ReconcilePayments(gateways: ["test-card": provider.gateway], settlers: AllSettlers.list) { fault in
          if fault.error is InjectedFault { told.withLock { $0 += 1 } }
        }
        faults.arm(number)
        do { try await reconcile.run(database) } catch is InjectedFault { told.withLock { $0 += 1 } }
        broke += told.withLock { $0 }
        let hasFired = faults.hasFired
        faults.disarm()
        #expect(try Verify.run(database).map(\.description) == [], "statement \(number)")
        #expect(try OrdersVerify.run(database) == [], "statement \(number)")
        // Two more rounds: what one settles, the next captures or gives back.
        for _ in 1...2 {
          yard.clock.pass(.seconds(11))
          try await reconcile.run(database)
        }
        let states = try await database.read { tx in
          try [work.approved, work.declined, work.late, work.refunded].map { try Payment.find($0, in: tx)?.state }
        }
        #expect(states == [.captured, .declined, .voided, .captured], "statement \(number)")
        let refunds = try await database.read { try Refund.all(of: work.refunded, in: $0) }
        #expect(refunds.map(\.state) == [.paid], "statement \(number)")
        // The same act may be asked for twice, but only under the same key and for the same amount.
        #expect(
          Set(provider.acts.keys) == [
            "\(work.approved)-capture 50000 KRW", "\(work.refunded)-capture 20000 KRW", "\(work.late)-void 60000 KRW", "\(refunds[0].id) 20000 KRW",
          ], "statement \(number)")
        if !hasFired {
          #expect(broke == number - 1 && broke > 20)
          return
        }
      }
      Issue.record("a round has more than 400 statements")
    }
  }
}
