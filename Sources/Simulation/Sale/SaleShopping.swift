import Inventory
import Kernel
import Ledger
import Payments
import Storage
import Trade

/// What shoppers and their providers do.
extension SaleSimulator {
  func act(_ action: Action) throws {
    switch action {
    case .receive:
      let variant = pick(SaleWorld.variants)
      try receive(variant, pick(world.places(of: SaleWorld.merchant(of: variant))), Int64(1 + dice.below(5)))
    case .checkout: try checkout()
    case .payWallet: try payWallet()
    case .payCard: try payCard()
    case .answerAgain: try answerAgain()
    case .passTime: clock.pass(.seconds(Int64(dice.below(600))))
    case .sweep: try sweep()
    case .cancel, .accept, .ready, .handOver, .ship, .deliver: try fulfil(action)
    case .askReturn: try askReturn()
    case .decideReturn: try decideReturn()
    case .confirm: try confirm()
    case .dispatch: try dispatch()
    case .arrive: try arrive()
    case .count: try count()
    case .openStore: try openStore()
    case .closeStore: try closeStore()
    case .sayHours: try sayHours()
    case .announce: try announce()
    case .endPromotion: try endPromotion()
    case .attack: try attack()
    }
  }

  func pick<T>(_ list: [T]) -> T { list[dice.below(list.count)] }

  func receive(_ variant: Int64, _ place: ID<StockLocation>, _ quantity: Int64) throws {
    let merchant = SaleWorld.merchant(of: variant)
    try database.writeNow { tx in
      _ = try ReceiveStock(merchant: merchant, location: place, lines: [.init(variant: variant, quantity: quantity)], by: merchant).run(in: tx)
    }
    let shelf = Shelf(variant: variant, place: place)
    model[shelf].received += quantity
    model[shelf].free += quantity
  }

  private func checkout() throws {
    let buyer = pick(SaleWorld.shoppers)
    var wanted: [Int64: Int64] = [:]
    for _ in 0...dice.below(3) { wanted[pick(SaleWorld.variants), default: 0] += Int64(1 + dice.below(3)) }
    let merchants = Set(wanted.keys.map(SaleWorld.merchant)).sorted()
    let collects = merchants.filter { _ in dice.below(2) == 0 }.map { pick(world.places(of: $0) + stores.places(of: $0)) }
    let isShut = collects.contains(where: stores.isShut)
    let recipient = Recipient(name: "손님", phone: "010-0000-0000", postcode: "00000", address: "어딘가 1")
    let code = dice.below(2) == 0 ? pick(SaleWorld.texts) : ""
    let cart = try database.writeNow { tx in
      let cart = try OpenCart(site: 1, owner: buyer).run(in: tx).id
      for (variant, quantity) in wanted.sorted(by: { $0.key < $1.key }) {
        try AddToCart(cart: cart, variant: variant, quantity: Quantity(quantity)).run(in: tx)
      }
      if !code.isEmpty { try GiveCode(code, to: cart).run(in: tx) }
      return cart
    }
    do {
      let offer = try database.writeNow { tx in
        let offer = try StartCheckout(cart: cart, buyer: buyer, recipient: recipient, collectAt: collects, language: .korean, parts: parts)
          .run(SaleWorld.items, in: tx)
        try sabotage?.afterCheckout(offer, in: tx)
        return offer
      }
      if isShut { throw finding("a store that shut was offered for collection") }
      if let wrong = model.codes.look(offer, code, now: clock.now) { throw finding(wrong) }
      let places = Dictionary(uniqueKeysWithValues: offer.parts.map { ($0.number, $0.location) })
      let lines = offer.lines.map { (shelf: Shelf(variant: $0.variant, place: places[$0.part]!), quantity: $0.quantity.count) }
      model.hold(offer.id, lines, until: offer.expiresAt, now: clock.now)
      offers.append(offer)
    } catch NoCheckout.cannotCollectThere {
      guard isShut else { throw finding("a standing store was refused for collection") }
      throw NoCheckout.cannotCollectThere
    } catch NoCheckout.soldOut(let title, let variant, let left, let elsewhere) {
      let merchant = SaleWorld.merchant(of: variant)
      let usable = collects.filter { (world.places(of: merchant) + stores.places(of: merchant)).contains($0) }
      let free = model.free(variant, over: usable.isEmpty ? world.places(of: merchant) : usable, now: clock.now)
      if free >= wanted[variant]! { throw finding("refused \(wanted[variant]!) of \(variant) although \(free) are free") }
      throw NoCheckout.soldOut(title: title, variant: variant, left: left, elsewhere: elsewhere)
    }
  }

  private func payWallet() throws {
    guard !offers.isEmpty else { return }
    let offer = pick(offers)
    let made = try database.writeNow { tx in
      let made = try PlaceOrder(offer: offer.id, tender: offer.head.isFree ? .nothing : .wallet, parts: parts).run(in: tx)
      if made.isNew { try sabotage?.afterOrder(offer, in: tx) }
      return made
    }
    if made.isNew { try noteOrder(made.order, offer, fromWallet: offer.total.minor) }
  }

  private func payCard() throws {
    guard !offers.isEmpty else { return }
    let offer = pick(offers)
    guard !offer.head.isFree else { return }
    // Of every other payment the wallet pays some part, from one unit to all but one.
    let fromWallet = dice.below(2) == 0 && offer.total.minor > 1 ? Money.won(1 + Int64(dice.below(Int(offer.total.minor - 1)))) : nil
    let payment = try database.writeNow { tx in
      try IntendOrderPayment(offer: offer.id, gateway: "test-card", instrument: "test-approve", fromWallet: fromWallet).run(in: tx).id
    }
    intended.append((payment, offer))
    walletParts[payment] = fromWallet?.minor
    // The provider takes its time, loses its answer, or says no.
    if dice.below(4) == 0 { clock.pass(.minutes(Int64(dice.below(25)))) }
    let answer: GatewayAnswer =
      switch dice.below(6) {
      case 0: .declined(.refusedByIssuer)
      case 1: .unknown(why: "silence")
      default: .approved(reference: "r\(payment)")
      }
    try settle(payment, answer)
    answered.append((payment, answer))
  }

  /// A provider's answer comes a second time, or at last.
  private func answerAgain() throws {
    guard !answered.isEmpty else { return }
    let (payment, answer) = pick(answered)
    if case .unknown = answer { try settle(payment, .approved(reference: "late\(payment)")) } else { try settle(payment, answer) }
  }

  private func settle(_ payment: ID<Payment>, _ answer: GatewayAnswer) throws {
    guard let offer = intended.first(where: { $0.payment == payment })?.offer else { return }
    let (before, outcome) = try database.writeNow { tx in
      // Another offer of the same cart may have become the order.
      let before = try Order.of(cart: offer.cart, in: tx)
      let outcome = try SettlePayment(payment: payment, answer: answer, parts: parts).run(in: tx)
      if before == nil, case .placed = outcome { try sabotage?.afterOrder(offer, fromWallet: walletParts[payment], in: tx) }
      return (before, outcome)
    }
    if before == nil, case .placed(let order) = outcome { try noteOrder(order, offer, fromWallet: walletParts[payment] ?? 0) }
  }

  func noteOrder(_ order: Order, _ offer: Offer, fromWallet: Int64) throws {
    // The order stands; looking at it must not fail, or the bookkeeper would miss it.
    faults?.disarm()
    let consignments = try database.readNow { tx in try Consignment.all(of: order.id, in: tx) }
    let parts = consignments.map { consignment -> (ID<Consignment>, NaiveSale.Parcel) in
      let part = offer.parts.first { $0.number == consignment.number }!
      let lines = offer.lines(of: part).map { line in
        (
          number: line.number, shelf: Shelf(variant: line.variant, place: consignment.location), quantity: line.quantity.count,
          paid: model.codes.paid(offer.id, line)
        )
      }
      return (
        consignment.id,
        NaiveSale.Parcel(offer: offer.id, buyer: order.buyer, merchant: consignment.merchant, lines: lines, fee: part.delivery.minor)
      )
    }
    // What else was kept of a cart that became an order is free again.
    for other in adversary.offers where other.cart == offer.cart && other.id != offer.id && other.expiresAt > clock.now { model.release(other.id) }
    model.pay(offer.id, parts, fromWallet: fromWallet, now: clock.now)
  }

  private func sweep() throws {
    guard sabotage != .forgottenExpiry else { return model.expire(now: clock.now) }
    _ = try database.writeNow { tx in try ExpireHolds().sweep(in: tx) }
    model.expire(now: clock.now)
  }
}
