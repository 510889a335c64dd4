import Assembly
import Kernel
import Ledger
import Payments
import Storage
import Synchronization
import TestSupport
import Testing
import Trade

/// A provider that asks the buyer: patience, goods that are kept meanwhile, coming back twice and late.
@Suite struct AwaitingBuyerTests {
  /// A provider that says what it is told to, and counts.
  private final class Provider: Sendable {
    let says = Mutex<GatewayAnswer>(.asksBuyer(at: "/window"))
    let asked = Mutex<[String: Int]>([:])

    private func note(_ act: String) { asked.withLock { $0[act, default: 0] += 1 } }
    func count(_ act: String) -> Int { asked.withLock { $0[act] ?? 0 } }

    var gateway: Gateway {
      Gateway(
        name: "test-card", authorise: { _ in .asksBuyer(at: "/window") },
        capture: {
          self.note("capture")
          return .approved(reference: "c-\($0.key)")
        },
        void: {
          self.note("void")
          return .approved(reference: "v-\($0.key)")
        },
        refund: {
          self.note("refund")
          return .approved(reference: "r-\($0.key)")
        },
        lookUp: { _ in
          self.note("look up")
          return self.says.withLock { $0 }
        },
        confirm: { confirmation in
          self.note("confirm \(confirmation.providerKey) \(confirmation.amount.minor)")
          return confirmation.providerKey == "right" ? .approved(reference: "ok") : .declined(.refusedByIssuer)
        })
    }
  }

  private func withYard(_ engine: Engine, stock: Int64 = 10, _ body: @Sendable (SaleYard, Provider) async throws -> Void) async throws {
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { yard in try await body(try SaleYard(yard, stock: stock), Provider()) }
  }

  private func reconcile(_ yard: SaleYard, _ provider: Provider) async throws {
    _ = try await ReconcilePayments(gateways: ["test-card": provider.gateway], settlers: AllSettlers.list).run(yard.database)
  }

  private func state(_ payment: ID<Payment>, _ yard: SaleYard) throws -> Payment.State? {
    try yard.database.readNow { try Payment.find(payment, in: $0)?.state }
  }

  /// A buyer who was sent away.
  private func sent(_ yard: SaleYard) throws -> (offer: Offer, payment: ID<Payment>) {
    let offer = try yard.checkout(try yard.cart([(SaleYard.shirt, 2)]), collectAt: [yard.store])
    let payment = try yard.intend(offer)
    #expect(try yard.settle(payment, .asksBuyer(at: "/window")) == .asksBuyer(at: "/window"))
    return (offer, payment)
  }

  private func back(_ payment: ID<Payment>, key: String, amount: Int64? = nil, _ yard: SaleYard, _ provider: Provider) async throws {
    let returned = BuyerReturns(payment, key: key, amount: amount)
    guard let open = try await yard.database.read({ try returned.begin(in: $0) }) else { return }
    let answer = await returned.ask(open, provider.gateway)
    try await yard.database.write { try SettleAttempt(payment: payment, answer: answer, by: AllSettlers.list).run(in: $0) }
  }

  @Test(arguments: enginesHere) func nobodyIsAskedWhileTheBuyerTypesAndNotFoundDeclinesNothing(_ engine: Engine) async throws {
    try await withYard(engine) { yard, provider in
      let (_, payment) = try sent(yard)
      provider.says.withLock { $0 = .declined(.notFound) }
      for _ in 1...3 {
        yard.clock.pass(.minutes(3))
        try await reconcile(yard, provider)
      }
      #expect(provider.count("look up") == 0)
      // The same word by a webhook, and by somebody who comes back without a key.
      #expect(try yard.settle(payment, .declined(.notFound)) == .asksBuyer(at: "/window"))
      try await back(payment, key: "", yard, provider)
      #expect(try state(payment, yard) == .awaitingBuyer)
      // A no of the provider's own is heard at once.
      let (_, other) = try sent(yard)
      #expect(try yard.settle(other, .declined(.refusedByBuyer)) == .declined(.refusedByBuyer))
      // When the time is over, what it says counts.
      yard.clock.pass(.minutes(2))
      try await reconcile(yard, provider)
      #expect(try state(payment, yard) == .declined)
    }
  }

  @Test(arguments: enginesHere) func whoDoesNotComeInTimeIsNotChargedWhenTheyComeLate(_ engine: Engine) async throws {
    try await withYard(engine) { yard, provider in
      let (offer, payment) = try sent(yard)
      yard.clock.pass(.minutes(11))
      try await reconcile(yard, provider)
      let over = try yard.database.readNow { try Payment.find(payment, in: $0) }
      #expect(over?.state == .declined && over?.declined == DeclineReason.timeRanOut.rawValue)
      try await back(payment, key: "right", yard, provider)
      #expect(provider.count("confirm right \(offer.total.minor)") == 0)
      #expect(try yard.database.readNow { try Order.of(offer: offer.id, in: $0) } == nil)
    }
  }

  @Test(arguments: enginesHere) func whoComesBackTwiceIsChargedOnce(_ engine: Engine) async throws {
    try await withYard(engine) { yard, provider in
      let (offer, payment) = try sent(yard)
      // A forged return approves nothing and declines nothing.
      try await back(payment, key: "forged", yard, provider)
      #expect(try state(payment, yard) == .awaitingBuyer)
      await #expect(throws: BuyerReturns.No.otherAmount) { try await back(payment, key: "right", amount: 1, yard, provider) }
      #expect(provider.count("confirm right \(offer.total.minor)") == 0)
      for _ in 1...2 { try await back(payment, key: "right", amount: offer.total.minor, yard, provider) }
      #expect(provider.count("confirm right \(offer.total.minor)") == 1)
      #expect(try yard.database.readNow { try Order.of(offer: offer.id, in: $0) }?.payment == payment)
      try await reconcile(yard, provider)
      #expect(try state(payment, yard) == .captured && provider.count("capture") == 1)
    }
  }

  @Test(arguments: enginesHere) func anUnknownAnswerToTheConfirmationIsLookedUp(_ engine: Engine) async throws {
    try await withYard(engine) { yard, provider in
      let (offer, payment) = try sent(yard)
      #expect(try yard.settle(payment, .unknown(why: "no answer")) == .pending)
      provider.says.withLock { $0 = .approved(reference: "found") }
      yard.clock.pass(.seconds(11))
      try await reconcile(yard, provider)
      #expect(try yard.database.readNow { try Order.of(offer: offer.id, in: $0) }?.payment == payment)
    }
  }

  @Test(arguments: enginesHere) func goodsAreKeptWhileTheBuyerIsThereAndNoLonger(_ engine: Engine) async throws {
    try await withYard(engine, stock: 2) { yard, provider in
      let offer = try yard.checkout(try yard.cart([(SaleYard.shirt, 2)]), collectAt: [yard.store])
      yard.clock.pass(.minutes(13))
      let payment = try yard.intend(offer)
      _ = try yard.settle(payment, .asksBuyer(at: "/window"))
      func sweep() throws { try yard.database.writeNow { _ = try ExpireHolds().sweep(in: $0) } }
      // Past the offer's quarter of an hour, within the buyer's ten minutes and the way back.
      yard.clock.pass(.minutes(9))
      try sweep()
      #expect(try yard.free(SaleYard.shirt, yard.store) == 0)
      try await back(payment, key: "right", yard, provider)
      #expect(try yard.database.readNow { try Order.of(offer: offer.id, in: $0) } != nil)
    }
    try await withYard(engine, stock: 2) { yard, _ in
      let offer = try yard.checkout(try yard.cart([(SaleYard.shirt, 2)]), collectAt: [yard.store])
      yard.clock.pass(.minutes(14))
      // However often somebody begins: twelve minutes past the offer's end, and not one more.
      for _ in 1...3 {
        _ = try yard.settle(try yard.intend(offer), .asksBuyer(at: "/window"))
        yard.clock.pass(.seconds(10))
      }
      yard.clock.pass(.minutes(13))
      try yard.database.writeNow { _ = try ExpireHolds().sweep(in: $0) }
      #expect(try yard.free(SaleYard.shirt, yard.store) == 2)
    }
  }

  @Test(arguments: enginesHere) func aNewCheckoutOfTheSameCartTakesTheKeptGoods(_ engine: Engine) async throws {
    try await withYard(engine, stock: 2) { yard, _ in
      let cart = try yard.cart([(SaleYard.shirt, 2)])
      let offer = try yard.checkout(cart, collectAt: [yard.store])
      yard.clock.pass(.minutes(14))
      _ = try yard.settle(try yard.intend(offer), .asksBuyer(at: "/window"))
      yard.clock.pass(.minutes(3))
      #expect(try yard.checkout(cart, collectAt: [yard.store]).lines.map(\.quantity.count) == [2])
    }
  }

  @Test(arguments: enginesHere) func moneyForLaterIsTakenWhenItsMomentComes(_ engine: Engine) async throws {
    try await withYard(engine) { yard, provider in
      for moment in [Payment.Capture.atHandover, .atClosing] {
        let offer = try yard.checkout(try yard.cart([(SaleYard.shoes, 1)]), collectAt: [yard.store])
        let payment = try yard.database.writeNow { tx in
          try IntendOrderPayment(offer: offer.id, gateway: "test-card", instrument: "window", capture: moment).run(in: tx).id
        }
        _ = try yard.settle(payment, .approved(reference: "a"))
        // A refund of what was not taken waits too.
        _ = try yard.database.writeNow { try AskRefund(payment: payment, amount: .won(1_000), isPaid: false).run(in: $0) }
        let refunds = provider.count("refund"), captures = provider.count("capture")
        yard.clock.pass(.minutes(5))
        try await reconcile(yard, provider)
        #expect(try state(payment, yard) == .authorised && provider.count("capture") == captures && provider.count("refund") == refunds)
        func take(_ at: Payment.Capture) throws -> Int {
          try yard.database.writeNow { try TakePayments(for: .order, subject: offer.id.raw, at: at).run(in: $0) }
        }
        #expect(try take(moment == .atHandover ? .atClosing : .atHandover) == 0)
        #expect(try take(moment) == 1)
        #expect(try take(moment) == 0)
        yard.clock.pass(.minutes(1))
        try await reconcile(yard, provider)
        #expect(try state(payment, yard) == .captured && provider.count("capture") == captures + 1 && provider.count("refund") == refunds + 1)
      }
    }
  }

  @Test(arguments: enginesHere) func eachPurposeHasItsSettlerAndNoneIsGuessed(_ engine: Engine) async throws {
    #expect(AllSettlers.list.map(\.purpose) == [.wallet, .order])
    try await withYard(engine) { yard, _ in
      let payment = try yard.database.writeNow { tx in
        try IntendPayment(for: .init(rawValue: "deposit"), subject: 20, payer: PartyID(20), gateway: "test-card", instrument: "x", amount: .won(1)).run(in: tx).id
      }
      #expect(throws: SettleAttempt.NoSettler.self) {
        try yard.database.writeNow { try SettleAttempt(payment: payment, answer: .approved(reference: "a"), by: AllSettlers.list).run(in: $0) }
      }
      #expect(try state(payment, yard) == .intended)
      #expect(throws: SettlePayment.No.unknown) {
        try yard.database.writeNow { try SettleAttempt(payment: ID(4711), answer: .approved(reference: "a"), by: AllSettlers.list).run(in: $0) }
      }
    }
  }
}
