import Assembly
import Kernel
import Parties
import Payments
import Purse
import Storage
import TestSupport
import Testing
import Trade

/// The shop of `SaleYard` with a member who buys and a merchant with a name.
private struct NoticeYard {
  let shop: SaleYard
  let buyer: PartyID
  var database: Database { shop.database }

  init(_ yard: TestYard) throws {
    shop = try SaleYard(yard, wallet: 0)
    buyer = try yard.member()
    try shop.fill(buyer, 1_000_000)
    try yard.database.writeNow { tx in
      try tx.run(
        """
        INSERT INTO party_party (id, kind, actor_path, name_ko, name_en, language, created_at)
        VALUES (\(SaleYard.merchant), 'merchant', '/actors/10', '온담', 'Ondam', 'ko', \(tx.now))
        """)
    }
  }

  /// An order of `quantity` pairs of shoes to be collected.
  func order(_ quantity: Int64 = 1, buyer: PartyID? = nil) throws -> Order {
    let buyer = buyer ?? self.buyer
    return try shop.pay(try shop.checkout(try shop.cart([(SaleYard.shoes, quantity)], owner: buyer), collectAt: [shop.store], buyer: buyer))
  }

  func step(_ order: Order, _ body: (Consignment, Transaction) throws -> Void) throws {
    try database.writeNow { tx in try body(try Consignment.all(of: order.id, in: tx)[0], tx) }
  }

  /// What stands in the inbox, oldest first.
  func told(_ party: PartyID? = nil) throws -> [String] {
    try AllRounds.settle(database)
    return try database.readNow { tx in try Notice.inbox(of: party ?? buyer, in: tx).items.reversed().map(\.phrase) }
  }
}

private func withNoticeYard(_ engine: Engine, _ body: (NoticeYard) throws -> Void) throws {
  try onFreshDatabase(engine, migrations: AllMigrations.list) { try body(try NoticeYard($0)) }
}

@Suite struct OrderNoticeTests {
  @Test(arguments: enginesHere) func theBuyerIsToldOfEachStepOnceWithItsFacts(_ engine: Engine) throws {
    try withNoticeYard(engine) { yard in
      let order = try yard.order(2)
      #expect(try yard.told() == ["orders.placed"])
      try yard.step(order) { try AcceptConsignment(consignment: $0.id, by: SaleYard.merchant).run(in: $1) }
      try yard.step(order) { try ReadyConsignment(consignment: $0.id, by: SaleYard.merchant).run(in: $1) }
      try yard.step(order) { try HandOver(consignment: $0.id, shown: $0.pickupCode, by: SaleYard.merchant).run(in: $1) }
      #expect(try yard.told() == ["orders.placed", "orders.accepted", "orders.ready", "orders.collected"])
      let inbox = try yard.database.readNow { tx in try Notice.inbox(of: yard.buyer, in: tx).items }
      #expect(inbox.allSatisfy { $0.link == "/orders/\(order.number)" && $0.read == nil })
      let goods = inbox[3].facts["goods"], place = inbox[3].facts["place"]
      #expect(inbox[3].facts["number"]?.text == order.number && inbox[3].facts["amount"] == 178_000 && inbox[3].facts["currency"] == "KRW")
      #expect(goods?["ko"]?.text?.isEmpty == false && place?["ko"]?.text?.isEmpty == false)
      #expect(inbox[1].facts == [
        "number": .string(order.number), "shop": ["ko": "온담", "en": "Ondam"], "goods": try #require(goods), "way": "collect", "place": try #require(place),
      ])
      #expect(try yard.database.readNow { tx in try Notice.unread(of: yard.buyer, in: tx) } == 4)
      try yard.database.writeNow { tx in try Notice.markRead(upTo: inbox[1].id, of: yard.buyer, in: tx) }
      #expect(try yard.database.readNow { tx in try Notice.unread(of: yard.buyer, in: tx) } == 1)
    }
  }

  @Test(arguments: enginesHere) func whatIsSentNamesTheGoodsAndNoPlace(_ engine: Engine) throws {
    try withNoticeYard(engine) { yard in
      let cart = try yard.shop.cart([(SaleYard.shoes, 1)], owner: yard.buyer)
      let order = try yard.shop.pay(try yard.shop.checkout(cart, buyer: yard.buyer))
      #expect(try yard.told() == ["orders.placed"])
      let facts = try yard.database.readNow { tx in try Notice.inbox(of: yard.buyer, in: tx).items[0].facts }
      #expect(facts["number"]?.text == order.number && facts["way"] == "delivery" && facts["place"] == nil && facts["goods"] != nil)
    }
  }

  @Test(arguments: enginesHere) func anEventThatIsHeardAgainTellsNothingNew(_ engine: Engine) throws {
    try withNoticeYard(engine) { yard in
      _ = try yard.order()
      #expect(try yard.told() == ["orders.placed"])
      // The cursor is lost, as after a restored copy: everything is delivered a second time.
      try yard.database.writeNow { try $0.run("UPDATE storage_subscription SET position = 0 WHERE name = 'orders.notices'") }
      #expect(try OrderNotices.subscription.step(yard.database) == .heard(1))
      #expect(try yard.told() == ["orders.placed"])
    }
  }

  @Test(arguments: enginesHere) func aCancelledOrderTellsOfTheGoodsAndOfTheMoney(_ engine: Engine) throws {
    try withNoticeYard(engine) { yard in
      let order = try yard.order()
      try yard.step(order) { try CancelConsignment(consignment: $0.id, by: yard.buyer, reason: "").run(in: $1) }
      #expect(try Set(yard.told()) == ["orders.placed", "orders.cancelled", "payments.refunded"])
      let refund = try yard.database.readNow { tx in try Notice.inbox(of: yard.buyer, in: tx).items.first { $0.phrase == "payments.refunded" } }
      #expect(refund?.facts["amount"] == 89_000 && refund?.facts["currency"] == "KRW" && refund?.facts["goods"] != nil)
    }
  }

  @Test(arguments: enginesHere) func aRefundByAProviderIsToldWhenTheProviderPaid(_ engine: Engine) throws {
    try withNoticeYard(engine) { yard in
      let offer = try yard.shop.checkout(try yard.shop.cart([(SaleYard.shoes, 1)], owner: yard.buyer), collectAt: [yard.shop.store], buyer: yard.buyer)
      let order = try yard.database.writeNow { tx in
        let payment = try IntendOrderPayment(offer: offer.id, gateway: "test-card", instrument: "test-approve").run(in: tx)
        _ = try SettlePayment(payment: payment.id, answer: .approved(reference: "r1")).run(in: tx)
        return try Order.of(offer: offer.id, in: tx)!
      }
      try yard.step(order) { try CancelConsignment(consignment: $0.id, by: SaleYard.merchant, reason: "").run(in: $1) }
      #expect(try yard.told() == ["orders.placed", "orders.cancelled"])
      try yard.database.writeNow { tx in
        let refund = try Refund.all(of: order.payment, in: tx)[0]
        try RecordRefund(refund.id, .unknown(why: "silence")).run(in: tx)
        try RecordRefund(refund.id, .approved(reference: "back")).run(in: tx)
        try RecordRefund(refund.id, .approved(reference: "back")).run(in: tx)
      }
      #expect(try yard.told() == ["orders.placed", "orders.cancelled", "payments.refunded"])
    }
  }

  @Test(arguments: enginesHere) func bothDecisionsOnAReturnAreTold(_ engine: Engine) throws {
    try withNoticeYard(engine) { yard in
      let order = try yard.order(2)
      try yard.step(order) { try AcceptConsignment(consignment: $0.id, by: SaleYard.merchant).run(in: $1) }
      try yard.step(order) { try ReadyConsignment(consignment: $0.id, by: SaleYard.merchant).run(in: $1) }
      try yard.step(order) { try HandOver(consignment: $0.id, shown: $0.pickupCode, by: SaleYard.merchant).run(in: $1) }
      func ask() throws -> ID<Return> {
        try yard.database.writeNow { tx in
          let consignment = try Consignment.all(of: order.id, in: tx)[0].id
          return try AskReturn(consignment: consignment, buyer: yard.buyer, reason: .changedMind, note: "", pieces: [1: 1]).run(in: tx)
        }
      }
      let first = try ask()
      try yard.database.writeNow { try RefuseReturn(first, by: SaleYard.merchant, ground: .used, why: "착용 흔적").run(in: $0) }
      let second = try ask()
      try yard.database.writeNow { try AcceptReturn(second, by: SaleYard.merchant, restocks: true).run(in: $0) }
      let told = try yard.told()
      #expect(told.prefix(5) == ["orders.placed", "orders.accepted", "orders.ready", "orders.collected", "returns.refused"])
      #expect(Set(told.dropFirst(5)) == ["returns.accepted", "payments.refunded"])
    }
  }

  @Test(arguments: enginesHere) func nobodyIsToldWhoHasNoInboxOrHasLeft(_ engine: Engine) throws {
    try withNoticeYard(engine) { yard in
      let guest = try yard.database.writeNow { try OpenGuest(name: "손님", phone: "010-2222-3333").run(in: $0) }
      try yard.shop.fill(guest, 1_000_000)
      _ = try yard.order(buyer: guest)
      #expect(try yard.told(guest) == [])
      _ = try yard.order()
      try yard.database.writeNow { try EraseMember(yard.buyer, by: yard.buyer, parts: AllErasures.list).run(in: $0) }
      #expect(try yard.told() == [])
    }
  }

  @Test(arguments: enginesHere) func whoClaimedAGuestHearsOfTheGuestsOrder(_ engine: Engine) throws {
    try withNoticeYard(engine) { yard in
      let guest = try yard.database.writeNow { try OpenGuest(name: "손님", phone: "010-2222-3333").run(in: $0) }
      try yard.shop.fill(guest, 1_000_000)
      let order = try yard.order(buyer: guest)
      try AllRounds.settle(yard.database)
      try yard.database.writeNow { try SucceedParty(guest, by: yard.buyer, how: .claim, told: yard.buyer).run(in: $0) }
      try yard.step(order) { try AcceptConsignment(consignment: $0.id, by: SaleYard.merchant).run(in: $1) }
      #expect(try yard.told() == ["orders.accepted"])
    }
  }

  @Test(arguments: enginesHere) func moneyOfAClaimedGuestsOrderGoesToWhoClaimed(_ engine: Engine) throws {
    try withNoticeYard(engine) { yard in
      func wallet(_ party: PartyID) throws -> Int64 { try yard.database.readNow { try Wallet.balance(of: party, in: $0).available.minor } }
      let guest = try yard.database.writeNow { try OpenGuest(name: "손님", phone: "010-2222-3333").run(in: $0) }
      try yard.shop.fill(guest, 1_000_000)
      let order = try yard.order(buyer: guest)
      let mine = try wallet(yard.buyer)
      try yard.database.writeNow { try SucceedParty(guest, by: yard.buyer, how: .claim, told: yard.buyer).run(in: $0) }
      try AllRounds.settle(yard.database)
      #expect(try wallet(yard.buyer) == mine + 911_000)
      try yard.step(order) { try CancelConsignment(consignment: $0.id, by: yard.buyer, reason: "").run(in: $1) }
      try AllRounds.settle(yard.database)
      #expect(try wallet(guest) == 0)
      #expect(try wallet(yard.buyer) == mine + 1_000_000)
    }
  }

  @Test(arguments: enginesHere) func whatIsLongPastIsNoNews(_ engine: Engine) throws {
    try withNoticeYard(engine) { yard in
      _ = try yard.order()
      yard.shop.clock.pass(.days(8))
      #expect(try yard.told() == [])
    }
  }
}
