import Assembly
import Inventory
import Kernel
import Ledger
import Parties
import Payments
import Purse
import Simulation
import Storage
import TestSupport
import Testing
import Trade

/// Two who do the same thing at once, statement by statement in every order that the seeds bring up: it is done once.
@Suite struct PayingRaceTests {
  private static let merchant = PartyID(10)
  private static let buyer = PartyID(20)
  private static let shirt: Int64 = 101

  private static let items = SaleItems { variants, _, _, _ in
    variants.map { variant in
      SaleItem(
        variant: variant, product: variant, merchant: merchant, title: Phrase("상품", "Item"), options: Phrase("", ""), sku: "S\(variant)",
        picture: "", price: .won(10_000), vatKey: PolicyKey.vatStandard, withdrawal: "standard")
    }
  }

  private static func open(_ database: Database) async throws -> ID<StockLocation> {
    try await database.write { tx in
      let place = try OpenStockLocation(merchant: merchant, kind: .store, name: Phrase("점", "Shop"), ships: false, collects: true).run(in: tx)
      _ = try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: shirt, quantity: 500)], by: merchant).run(in: tx)
      try TopUp(member: buyer, amount: .won(2_000_000), grantedBy: Party.house, id: tx.id()).run(in: tx)
      return place
    }
  }

  private static func offer(_ database: Database, at place: ID<StockLocation>) async throws -> Offer {
    try await database.write { tx in
      let cart = try OpenCart(site: 1, owner: buyer).run(in: tx).id
      try AddToCart(cart: cart, variant: shirt, quantity: Quantity(1)).run(in: tx)
      return try StartCheckout(
        cart: cart, buyer: buyer, recipient: Recipient(name: "김하늘", phone: "010-1234-5678"), collectAt: [place], language: .korean
      ).run(items, in: tx)
    }
  }

  @Test(arguments: enginesHere) func anOfferThatIsPaidInThreeWaysAtOnceIsPaidOnce(_ engine: Engine) async throws {
    let turnstile = Turnstile()
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list, hook: turnstile.hook) { yard in
      let database = yard.database
      let place = try await Self.open(database)
      var spent: Int64 = 0
      for seed in 1...12 as ClosedRange<UInt64> {
        let offer = try await Self.offer(database, at: place)
        let ways: [Means] = [.wallet, .wallet, .card(gateway: "test-card", instrument: "test-approve")]
        let bodies = ways.map { means in
          { @Sendable (tx: Transaction) throws -> PayOffer.Begun in
            try PayOffer(offer.id, by: Shopper(member: Self.buyer), with: means).run(in: tx)
          }
        }
        var orders: Set<ID<Order>> = []
        for begun in await turnstile.run(database, seed: seed, bodies) {
          switch try begun.get() {
          case .placed(let order): orders.insert(order.id)
          case .ask(let intended):
            // The card's answer comes when the wallet has paid: it goes back, and the shopper has the order.
            let outcome = try await database.write { try SettlePayment(intended, answer: .approved(reference: "r")).run(in: $0) }
            guard case .placed(let order) = outcome else {
              Issue.record("seed \(seed): \(outcome)")
              continue
            }
            orders.insert(order.id)
            #expect(try await database.read { try Payment.find(intended.payment.id, in: $0)?.state } == .tooLate, "seed \(seed)")
          }
        }
        spent += offer.total.minor
        #expect(orders.count == 1, "seed \(seed)")
        #expect(try await database.read { try Wallet.balance(of: Self.buyer, in: $0).total } == .won(2_000_000 - spent), "seed \(seed)")
      }
      #expect(try Verify.run(database) == [])
      #expect(try OrdersVerify.run(database) == [])
    }
  }

  @Test(arguments: enginesHere) func whatCameIntoTheCartWhileItWasPaidForStaysThere(_ engine: Engine) async throws {
    let other: Int64 = 102
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { yard in
      let database = yard.database
      let place = try await Self.open(database)
      for isGuest in [true, false] {
        let (cart, secret) = try await database.write { try OpenCart(site: 1, owner: isGuest ? nil : Self.buyer).run(in: $0) }
        func offered() async throws -> Offer {
          try await database.write { tx in
            try AddToCart(cart: cart, variant: Self.shirt, quantity: Quantity(2)).run(in: tx)
            return try StartCheckout(
              cart: cart, buyer: Self.buyer, recipient: Recipient(name: "김하늘", phone: "010-1234-5678"), collectAt: [place], language: .korean
            ).run(Self.items, in: tx)
          }
        }
        let offer = try await offered()
        // Another tab: one more of the same, three of another thing.
        try await database.write { tx in
          try AddToCart(cart: cart, variant: Self.shirt, quantity: Quantity(1)).run(in: tx)
          try AddToCart(cart: cart, variant: other, quantity: Quantity(3)).run(in: tx)
        }
        for _ in 1...2 {
          let begun = try await database.write { tx in try PayOffer(offer.id, by: Shopper(member: Self.buyer), with: .wallet).run(in: tx) }
          if case .placed(let order) = begun { #expect(order.total == offer.total) } else { Issue.record("\(begun)") }
        }
        let left = try await database.read { tx in
          try isGuest ? Cart.open(by: secret, in: tx) : Cart.open(of: Self.buyer, site: 1, in: tx)
        }
        #expect(left?.lines.map(\.variant) == [Self.shirt, other])
        #expect(left?.lines.map(\.quantity.count) == [1, 3])
        #expect(left?.owner == (isGuest ? nil : Self.buyer))
        #expect(try await database.read { try CartBadge.pieces(by: secret, site: 1, in: $0) } == (isGuest ? 4 : 0))
        #expect(left?.id != cart)
      }
      // Nothing came in: no new cart stands open.
      let count = "SELECT COUNT(*) FROM cart_cart WHERE closed_at IS NULL" as SQL
      let before = try await database.read { tx in try tx.one(count) { try $0.next(Int64.self) } }
      let plain = try await Self.offer(database, at: place)
      _ = try await database.write { tx in try PayOffer(plain.id, by: Shopper(member: Self.buyer), with: .wallet).run(in: tx) }
      #expect(try await database.read { tx in try tx.one(count) { try $0.next(Int64.self) } } == before)
    }
  }

  @Test(arguments: enginesHere) func anOfferWithAGapInItsPartsFailsAlone(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list) { yard in
      let database = yard.database
      let place = try await Self.open(database)
      let broken = try await Self.offer(database, at: place), whole = try await Self.offer(database, at: place)
      try await database.write { tx in
        try tx.run("UPDATE offer_line SET part = 5 WHERE offer = \(broken.id)")
        try tx.run("UPDATE offer_part SET number = 5 WHERE offer = \(broken.id)")
      }
      await #expect(throws: StorageFault.self) {
        try await database.write { tx in try PayOffer(broken.id, by: Shopper(member: Self.buyer), with: .wallet).run(in: tx) }
      }
      let begun = try await database.write { tx in try PayOffer(whole.id, by: Shopper(member: Self.buyer), with: .wallet).run(in: tx) }
      if case .placed = begun {} else { Issue.record("\(begun)") }
    }
  }

  @Test(arguments: enginesHere) func aTopUpThatIsSentTwiceAtOnceIsBegunOnce(_ engine: Engine) async throws {
    let turnstile = Turnstile()
    try await onFreshDatabaseAsync(engine, migrations: AllMigrations.list, hook: turnstile.hook) { yard in
      for seed in 1...12 as ClosedRange<UInt64> {
        let bodies = (1...3).map { _ in
          { @Sendable (tx: Transaction) throws -> (payment: Payment, isNew: Bool) in
            try BeginTopUp(member: Self.buyer, amount: .won(1_000), gateway: "test-card", instrument: "test-approve", key: "form \(seed)").run(in: tx)
          }
        }
        let begun = try await turnstile.run(yard.database, seed: seed, bodies).map { try $0.get() }
        #expect(Set(begun.map(\.payment.id)).count == 1, "seed \(seed)")
        #expect(begun.filter(\.isNew).count == 1, "seed \(seed)")
      }
    }
  }
}
