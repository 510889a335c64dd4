import Inventory
import Kernel
import Ledger
import Parties
import Payments
import Storage
import TestSupport
import Testing

@testable import Trade

/// An order that the wallet pays first and a provider for the rest: both or neither, and back to both.
@Suite struct MixedTenderTests {
  /// One shirt for 49,000 and a pair of shoes for 89,000 of one merchant, collected; 138,000 in all.
  private func offer(_ yard: SaleYard) throws -> Offer {
    try yard.checkout(try yard.cart([(SaleYard.shirt, 1), (SaleYard.shoes, 1)]), collectAt: [yard.store])
  }

  private func begin(_ yard: SaleYard, _ offer: Offer, _ fromWallet: Money?, by shopper: Shopper = Shopper(member: SaleYard.buyer)) throws -> PayOffer.Begun {
    try yard.database.writeNow { tx in
      try PayOffer(offer.id, by: shopper, with: .card(gateway: "test-card", instrument: "card", fromWallet: fromWallet)).run(in: tx)
    }
  }

  private func intend(_ yard: SaleYard, _ offer: Offer, _ fromWallet: Int64) throws -> Payment {
    guard case .ask(let intended) = try begin(yard, offer, .won(fromWallet)) else { throw NoMeans.wanted }
    return intended.payment
  }

  @discardableResult
  private func settle(_ yard: SaleYard, _ payment: Payment, _ answer: GatewayAnswer) throws -> PaymentOutcome {
    try yard.database.writeNow { tx in try SettlePayment(payment: payment.id, answer: answer).run(in: tx) }
  }

  private func placed(_ yard: SaleYard, _ payment: Payment) throws -> Order {
    guard case .placed(let order) = try settle(yard, payment, .approved(reference: "r")) else { throw NoMeans.wanted }
    return order
  }

  private func wallet(_ yard: SaleYard) throws -> Balance { try yard.database.readNow { tx in try Balance.of(SaleAccounts.wallet(SaleYard.buyer, .krw), in: tx) } }
  private func due(_ yard: SaleYard) throws -> Int64 { try -yard.balance(SaleAccounts.receivable("test-card", .krw)) }
  private func tenders(_ yard: SaleYard, _ order: Order) throws -> [OrderTender] { try yard.database.readNow { try OrderTender.all(of: order, in: $0) } }

  private func sound(_ yard: SaleYard) throws {
    #expect(try OrdersVerify.run(yard.database) == [])
    #expect(try Verify.run(yard.database) == [])
  }

  @Test(arguments: enginesHere) func theWalletKeepsItsPartAndBothPayTogether(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let offer = try offer(yard), payment = try intend(yard, offer, 38_000)
      #expect(payment.amount == .won(100_000))
      #expect(try wallet(yard) == Balance(posted: 1_000_000, held: 38_000, available: 962_000))
      let order = try placed(yard, payment)
      #expect(try wallet(yard) == Balance(posted: 962_000, held: 0, available: 962_000))
      #expect(try due(yard) == 100_000)
      #expect(try yard.balance(SaleAccounts.payable(SaleYard.merchant, .krw)) == 138_000)
      #expect(try yard.balance(SaleAccounts.clearing(offer.id, .krw)) == 0)
      let paid = try tenders(yard, order)
      #expect(paid.map(\.kind) == [.wallet, .provider] && paid.map(\.amount) == [.won(38_000), .won(100_000)] && paid.map(\.gateway) == ["", "test-card"])
      #expect(order.payment == payment.id && order.total == .won(138_000))
      // The same answer again changes nothing.
      #expect(try settle(yard, payment, .approved(reference: "r")) == .placed(order))
      #expect(try wallet(yard).posted == 962_000)
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func whatIsCancelledGoesBackToBothByTheirShares(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let order = try placed(yard, try intend(yard, try offer(yard), 38_000))
      try yard.database.writeNow { tx in
        let all = try Consignment.all(of: order.id, in: tx)
        #expect(all.count == 1)
        for one in all { try CancelConsignment(consignment: one.id, by: SaleYard.buyer, reason: "").run(in: tx) }
      }
      #expect(try wallet(yard).posted == 1_000_000 && due(yard) == 0)
      #expect(try yard.balance(SaleAccounts.payable(SaleYard.merchant, .krw)) == 0)
      let paid = try tenders(yard, order)
      #expect(paid.map(\.back) == [.won(38_000), .won(100_000)])
      let refunds = try yard.database.readNow { try Refund.all(ofEach: paid.map(\.payment), in: $0) }
      #expect(Set(refunds.map(\.state)) == [.paid, .asked] && refunds.map(\.amount.minor).sorted() == [38_000, 100_000])
      #expect(Refund.decided(refunds).map(\.amount) == [.won(138_000)] && Refund.decided(refunds).map(\.state) == [.asked])
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func partsThatComeBackAreSharedAndTheLastTakesAllThatIsLeft(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      // 3 × 89,000 = 267,000, of which the wallet pays 100,001.
      let offer = try yard.checkout(try yard.cart([(SaleYard.shoes, 3)]), collectAt: [yard.store])
      let order = try placed(yard, try intend(yard, offer, 100_001))
      let consignment = try yard.database.writeNow { tx in
        let one = try Consignment.all(of: order.id, in: tx)[0]
        try AcceptConsignment(consignment: one.id, by: SaleYard.merchant).run(in: tx)
        try ReadyConsignment(consignment: one.id, by: SaleYard.merchant).run(in: tx)
        return try HandOver(consignment: one.id, shown: one.pickupCode, by: SaleYard.merchant).run(in: tx)
      }
      var seen: [[Int64]] = []
      for _ in 0..<3 {
        try yard.database.writeNow { tx in
          let id = try AskReturn(consignment: consignment.id, buyer: SaleYard.buyer, reason: .faulty, note: "", noticedOn: nil, pieces: [1: 1]).run(in: tx)
          try AcceptReturn(id, by: SaleYard.merchant, restocks: true).run(in: tx)
        }
        seen.append(try tenders(yard, order).map(\.back.minor))
        try sound(yard)
      }
      // 89,000 × 100,001 / 267,000 = 33,333.67; then 89,000 × 66,667 / 178,000 = 33,333.5, where the first of two halves is rounded up.
      #expect(seen == [[33_334, 55_666], [66_668, 111_332], [100_001, 166_999]])
      #expect(try wallet(yard).posted == 1_000_000 && due(yard) == 0)
    }
  }

  @Test(arguments: enginesHere) func aRefusedCardLeavesTheWalletWhole(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      let offer = try offer(yard), payment = try intend(yard, offer, 38_000)
      #expect(try settle(yard, payment, .declined(.limitExceeded)) == .declined(.limitExceeded))
      #expect(try wallet(yard) == Balance(posted: 1_000_000, held: 0, available: 1_000_000))
      // The next attempt keeps its own part.
      let again = try intend(yard, offer, 137_999)
      #expect(again.amount == .won(1))
      let order = try placed(yard, again)
      #expect(try tenders(yard, order).map(\.amount) == [.won(137_999), .won(1)])
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func aWindowThatWasLeftOpenKeepsNothingFromTheNextAttempt(_ engine: Engine) throws {
    try withSaleYard(engine, wallet: 138_000) { yard in
      let offer = try offer(yard), first = try intend(yard, offer, 38_000)
      try settle(yard, first, .asksBuyer(at: "/window"))
      #expect(try wallet(yard).held == 38_000)
      // Everything from the wallet, though a part of it was kept.
      let begun = try yard.database.writeNow { tx in try PayOffer(offer.id, by: Shopper(member: SaleYard.buyer), with: .wallet).run(in: tx) }
      guard case .placed(let order) = begun else { throw NoMeans.wanted }
      #expect(try wallet(yard) == Balance(posted: 0, held: 0, available: 0))
      // The window is agreed to after all: what was approved goes back.
      #expect(try settle(yard, first, .approved(reference: "late")) == .placed(order))
      #expect(try yard.database.readNow { try Payment.find(first.id, in: $0)?.state } == .tooLate)
      #expect(try due(yard) == 0 && wallet(yard).posted == 0)
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func aBuyerAtTheWindowHasTheirPartKeptAndWhoIsLateFindsItIfItIsThere(_ engine: Engine) throws {
    try withSaleYard(engine, wallet: 50_000) { yard in
      let offer = try offer(yard)
      yard.clock.pass(.minutes(12))
      let payment = try intend(yard, offer, 38_000)
      try settle(yard, payment, .asksBuyer(at: "/window"))
      // Past the offer's end, while the buyer stands at the window, the wallet keeps it still.
      yard.clock.pass(.minutes(6))
      _ = try yard.database.writeNow { tx in try ExpireHolds().sweep(in: tx) }
      #expect(try wallet(yard).held == 38_000)
      yard.clock.pass(.minutes(30))
      _ = try yard.database.writeNow { tx in try ExpireHolds().sweep(in: tx) }
      #expect(try wallet(yard).held == 0)
      // An answer that was lost comes half an hour late: goods and money are taken anew.
      let order = try placed(yard, payment)
      #expect(try wallet(yard).posted == 12_000 && tenders(yard, order).map(\.amount) == [.won(38_000), .won(100_000)])
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func whatIsSpentElsewhereMeanwhileSendsTheApprovalBack(_ engine: Engine) throws {
    try withSaleYard(engine, wallet: 50_000) { yard in
      let payment = try intend(yard, try offer(yard), 38_000)
      yard.clock.pass(.minutes(40))
      _ = try yard.database.writeNow { tx in try ExpireHolds().sweep(in: tx) }
      _ = try yard.pay(try yard.checkout(try yard.cart([(SaleYard.shirt, 1)]), collectAt: [yard.store]))
      #expect(try wallet(yard).posted == 1_000)
      #expect(try settle(yard, payment, .approved(reference: "late")) == .tooLate)
      #expect(try wallet(yard) == Balance(posted: 1_000, held: 0, available: 1_000) && due(yard) == 0)
      #expect(try yard.free(SaleYard.shoes, yard.store) == 10)
      try sound(yard)
    }
  }

  @Test(arguments: enginesHere) func amountsThatNoWalletPaysAreRefusedAndLeaveNothing(_ engine: Engine) throws {
    try withSaleYard(engine, wallet: 50_000) { yard in
      let offer = try offer(yard)
      for amount in [Money.won(0), .won(-1), .won(138_001), .won(.max), .won(.min), Money(100, .usd)] {
        #expect(throws: NoMeans.walletAmount) { try begin(yard, offer, amount) }
      }
      #expect(throws: NoOrder.walletShort(missing: .won(1))) { try begin(yard, offer, .won(50_001)) }
      #expect(throws: NoOrder.walletShort(missing: .won(88_000))) { try begin(yard, offer, .won(138_000)) }
      #expect(try wallet(yard) == Balance(posted: 50_000, held: 0, available: 50_000))
      #expect(try yard.database.readNow { try Payment.all(for: offer.id.raw, in: $0) }.isEmpty)
    }
  }

  @Test(arguments: enginesHere) func thePartOfAnOrderOfBeforeGoesStraightBack(_ engine: Engine) throws {
    try withSaleYard(engine) { yard in
      // As orders were written before they had tenders: money straight from the wallet to the merchant.
      let order = try yard.pay(try offer(yard))
      try yard.database.writeNow { tx in
        let lines = try tx.rows("SELECT number, money_transfer FROM orders_line WHERE order_id = \(order.id) ORDER BY number LIMIT 9") {
          (number: try $0.next(Int64.self), transfer: try $0.next(Int64.self))
        }
        for line in lines {
          let amount = try Offer.lines(of: order.offer, .krw, in: tx).first { $0.number == line.number }!.total.minor
          let straight = tx.id(ID<Transfer>.self)
          let clearing = SaleAccounts.clearing(order.offer, .krw), wallet = SaleAccounts.wallet(SaleYard.buyer, .krw)
          try StockPostings.post(
            [
              .reverse(ID(line.transfer), id: tx.id(), code: "order.sale-cancelled"),
              .transfer(Transfer(id: tx.id(), debit: clearing, credit: wallet, amount: amount, code: "order.refund")),
              .transfer(Transfer(id: straight, debit: wallet, credit: SaleAccounts.payable(SaleYard.merchant, .krw), amount: amount, code: "order.sale")),
            ], in: tx)
          try tx.run("UPDATE orders_line SET money_transfer = \(straight.raw) WHERE order_id = \(order.id) AND number = \(line.number)")
        }
        try tx.run("UPDATE orders_tender SET transfer = 0 WHERE order_id = \(order.id)")
        for one in try Consignment.all(of: order.id, in: tx) { try CancelConsignment(consignment: one.id, by: SaleYard.buyer, reason: "").run(in: tx) }
      }
      #expect(try wallet(yard).posted == 1_000_000)
      try sound(yard)
    }
  }
}
