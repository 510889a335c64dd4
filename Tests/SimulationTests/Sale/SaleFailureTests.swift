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

/// Every verb of the sale fails at its first statement, at its second, and so on: nothing is ever half done.
@Suite struct SaleFailureTests {
  private static let merchant = PartyID(10)
  private static let shirt: Int64 = 101
  private static let lamp: Int64 = 102

  private static let items = SaleItems { variants, _, _, _ in
    variants.map { variant in
      SaleItem(
        variant: variant, product: variant, merchant: merchant, title: Phrase("상품", "Item"), options: Phrase("", ""), sku: "S\(variant)",
        picture: "", price: .won(10_000), vatKey: PolicyKey.vatStandard, withdrawal: "standard")
    }
  }

  /// A place that hands over and sends, ten pieces of two goods in it, and two people with money.
  private struct Yard {
    let acts: FailingActs
    let clock: StagedWorld
    let place: ID<StockLocation>
    let other: ID<StockLocation>
    let member: PartyID
    let guest: PartyID

    func run(_ name: String, _ act: @escaping @Sendable (Transaction) throws -> Void) throws { try acts.run(name) { try act($0); return 1 } }
    func make(_ name: String, _ act: @escaping @Sendable (Transaction) throws -> Int64) throws -> Int64 { try acts.run(name, act) }
  }

  private func inYard(_ engine: Engine, _ body: (Yard) throws -> Void) throws {
    let faults = StatementFaults()
    try onFreshDatabase(engine, migrations: AllMigrations.list, hook: faults.hook) { yard in
      let (place, other, member, guest) = try yard.database.writeNow { tx in
        func open(_ name: String) throws -> ID<StockLocation> {
          try OpenStockLocation(merchant: Self.merchant, kind: .store, name: Phrase(name, name), ships: true, collects: true).run(in: tx)
        }
        let (place, other) = (try open("하나"), try open("둘"))
        let stock = [Self.shirt, Self.lamp].map { StockMovement.Line(variant: $0, quantity: 10) }
        _ = try ReceiveStock(merchant: Self.merchant, location: place, lines: stock, by: Self.merchant).run(in: tx)
        let member = try OpenParty(.member, name: Phrase("하늘", "Haneul")).run(in: tx)
        let guest = try OpenGuest(name: "손님", phone: "010-2222-3333").run(in: tx)
        for party in [member, guest] { _ = try TopUp(member: party, amount: .won(500_000), grantedBy: Party.house, id: tx.id()).run(in: tx) }
        return (place, other, member, guest)
      }
      let acts = try FailingActs(yard, faults)
      try body(Yard(acts: acts, clock: yard.clock, place: place, other: other, member: member, guest: guest))
    }
  }

  /// A cart with some pieces of each good.
  private func cart(_ yard: Yard, _ quantity: Int64, owner: PartyID) throws -> ID<Cart> {
    try yard.acts.database.writeNow { tx in
      let cart = try OpenCart(site: 1, owner: owner).run(in: tx).id
      for variant in [Self.shirt, Self.lamp] { try AddToCart(cart: cart, variant: variant, quantity: Quantity(quantity)).run(in: tx) }
      return cart
    }
  }

  private static func checkout(_ cart: ID<Cart>, _ buyer: PartyID, at places: [ID<StockLocation>]) -> StartCheckout {
    StartCheckout(
      cart: cart, buyer: buyer, recipient: Recipient(name: "김하늘", phone: "010-1234-5678", postcode: "04524", address: "세종대로 110"),
      collectAt: places, language: .korean)
  }

  private func order(_ yard: Yard, _ quantity: Int64, collects: Bool = true) throws -> ID<Consignment> {
    let cart = try cart(yard, quantity, owner: yard.member)
    return try yard.acts.database.writeNow { tx in
      let offer = try Self.checkout(cart, yard.member, at: collects ? [yard.place] : []).run(Self.items, in: tx)
      let order = try PlaceOrder(offer: offer.id, tender: .wallet).run(in: tx).order
      return try Consignment.all(of: order.id, in: tx)[0].id
    }
  }

  @Test(arguments: enginesHere) func fromTheCartToTheOrder(_ engine: Engine) throws {
    try inYard(engine) { yard in
      let (place, member, guest) = (yard.place, yard.member, yard.guest)
      let cart = ID<Cart>(try yard.make("open a cart") { try OpenCart(site: 1, owner: member).run(in: $0).id.raw })
      try yard.run("put in") { try AddToCart(cart: cart, variant: Self.shirt, quantity: Quantity(2)).run(in: $0) }
      try yard.run("set how many") { try SetCartQuantity(cart: cart, variant: Self.shirt, quantity: Quantity(3)).run(in: $0) }
      let guests = try self.cart(yard, 1, owner: guest)
      try yard.run("merge carts") { try MergeCarts(guestCart: guests, member: member).run(in: $0) }
      _ = try yard.make("check out") { try Self.checkout(cart, member, at: [place]).run(Self.items, in: $0).id.raw }
      let offer = ID<Offer>(try yard.make("check out again") { try Self.checkout(cart, member, at: [place]).run(Self.items, in: $0).id.raw })
      _ = try yard.make("order") { try PlaceOrder(offer: offer, tender: .wallet).run(in: $0).order.id.raw }
      #expect(try yard.acts.database.readNow { try Balance.of(Wallet.account(of: member), in: $0).posted } == 450_000)
    }
  }

  @Test(arguments: enginesHere) func byAProvider(_ engine: Engine) throws {
    try inYard(engine) { yard in
      let (place, member) = (yard.place, yard.member)
      func offer(_ quantity: Int64) throws -> ID<Offer> {
        let cart = try cart(yard, quantity, owner: member)
        return try yard.acts.database.writeNow { try Self.checkout(cart, member, at: [place]).run(Self.items, in: $0).id }
      }
      let first = try offer(2)
      func intend(_ name: String, _ offer: ID<Offer>) throws -> ID<Payment> {
        ID(try yard.make(name) { try IntendOrderPayment(offer: offer, gateway: "test-card", instrument: "test").run(in: $0).id.raw })
      }
      let declined = try intend("intend", first)
      try yard.run("declined") { _ = try SettlePayment(payment: declined, answer: .declined(.limitExceeded)).run(in: $0) }
      let silent = try intend("intend again", first)
      try yard.run("no answer") { _ = try SettlePayment(payment: silent, answer: .unknown(why: "silence")).run(in: $0) }
      try yard.run("approved") { _ = try SettlePayment(payment: silent, answer: .approved(reference: "r1")).run(in: $0) }
      // A second offer's hold ends before its payment is approved: what is still free is taken now.
      let second = try offer(2)
      let late = try intend("intend late", second)
      yard.clock.pass(.hours(1))
      _ = try yard.acts.database.writeNow { try ExpireHolds().sweep(in: $0) }
      try yard.run("approved late") { _ = try SettlePayment(payment: late, answer: .approved(reference: "r2")).run(in: $0) }
      // And where nothing is left the payment goes back.
      let third = try offer(6)
      let tooLate = try intend("intend too late", third)
      yard.clock.pass(.hours(1))
      let taken = try offer(6)
      try yard.acts.database.writeNow { _ = try PlaceOrder(offer: taken, tender: .wallet).run(in: $0) }
      try yard.run("approved too late") { tx in
        let outcome = try SettlePayment(payment: tooLate, answer: .approved(reference: "r3")).run(in: tx)
        guard outcome == .tooLate else { throw SettlePayment.No.unknown }
      }
    }
  }

  @Test(arguments: enginesHere) func fromTheOrderToTheShopper(_ engine: Engine) throws {
    try inYard(engine) { yard in
      let member = yard.member
      let collected = try order(yard, 2)
      try yard.run("accept") { try AcceptConsignment(consignment: collected, by: Self.merchant).run(in: $0) }
      try yard.run("ready") { try ReadyConsignment(consignment: collected, by: Self.merchant).run(in: $0) }
      try yard.run("wrong code") { try HandOver(consignment: collected, shown: "0", by: Self.merchant).countWrongCode(in: $0) }
      try yard.run("hand over") { tx in
        let code = try Consignment.find(collected, in: tx)!.pickupCode
        try HandOver(consignment: collected, shown: code, by: Self.merchant).run(in: tx)
      }
      let sent = try order(yard, 1, collects: false)
      try yard.acts.database.writeNow { _ = try AcceptConsignment(consignment: sent, by: Self.merchant).run(in: $0) }
      try yard.run("ship") { try ShipConsignment(consignment: sent, carrier: "한빛", waybill: "12345", by: Self.merchant).run(in: $0) }
      try yard.run("deliver") { try DeliverConsignment(consignment: sent, by: Self.merchant).run(in: $0) }
      let unwanted = try order(yard, 1)
      try yard.run("cancel") { try CancelConsignment(consignment: unwanted, by: member, reason: "").run(in: $0) }
      func ask(_ name: String, _ piece: Int64) throws -> ID<Return> {
        ID(
          try yard.make(name) {
            try AskReturn(consignment: collected, buyer: member, reason: .changedMind, note: "", pieces: [piece: 1]).run(in: $0).raw
          })
      }
      let refused = try ask("ask to return", 1)
      try yard.run("refuse the return") { try RefuseReturn(refused, by: Self.merchant, ground: .used, why: "착용 흔적").run(in: $0) }
      let accepted = try ask("ask again", 2)
      try yard.run("accept the return") { try AcceptReturn(accepted, by: Self.merchant, restocks: false).run(in: $0) }
    }
  }

  @Test(arguments: enginesHere) func goodsMoneyAndPeople(_ engine: Engine) throws {
    try inYard(engine) { yard in
      let (place, other, member, guest) = (yard.place, yard.other, yard.member, yard.guest)
      let line = [StockMovement.Line(variant: Self.shirt, quantity: 2)]
      try yard.run("receive") { _ = try ReceiveStock(merchant: Self.merchant, location: other, lines: line, by: Self.merchant).run(in: $0) }
      let movement = ID<StockMovement>(
        try yard.make("dispatch") { try DispatchStock(merchant: Self.merchant, from: place, to: other, lines: line, by: Self.merchant).run(in: $0).raw })
      try yard.run("arrive") { try ArriveStock(movement: movement, merchant: Self.merchant).run(in: $0) }
      try yard.run("count") {
        _ = try CountStock(merchant: Self.merchant, location: other, variant: Self.shirt, counted: 3, by: Self.merchant).run(in: $0)
      }
      try yard.run("top up") { _ = try TopUp(member: member, amount: .won(1_000), grantedBy: Party.house, id: $0.id()).run(in: $0) }
      _ = try order(yard, 1)
      let refund = try yard.acts.database.writeNow { tx in
        // Of a payment that came to no order: what goes back of an order is as much as was cancelled of it.
        let payment = try IntendPayment(for: .order, subject: 1, payer: member, gateway: "test-card", instrument: "test", amount: .won(1), state: .captured).run(in: tx)
        return try AskRefund(payment: payment.id, amount: .won(1), isPaid: false).run(in: tx)
      }
      try yard.run("refund") { try RecordRefund(refund, .approved(reference: "back")).run(in: $0) }
      try yard.run("open a guest") { _ = try OpenGuest(name: "둘째 손님", phone: "010-4444-5555", email: "b@example.kr").run(in: $0) }
      try yard.run("claim a guest") { try SucceedParty(guest, by: member, how: .claim, told: member).run(in: $0) }
      try yard.run("keep an address") { tx in
        let address = try Address(recipient: "김하늘", phone: "010-1234-5678", postcode: "04524", road: "세종대로 110", detail: "")
        _ = try AddressBook.add(address, for: member, in: tx)
      }
      try yard.run("agree") { try Consent.set(.analytics, true, for: .party(member), in: $0) }
      try yard.run("erase") { try EraseMember(member, by: member, parts: AllErasures.list).run(in: $0) }
    }
  }
}
