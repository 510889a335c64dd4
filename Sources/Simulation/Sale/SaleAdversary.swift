import Kernel
import Ledger
import Payments
import Purse
import Storage
import Trade

/// A member who chooses everything that a client may choose: ids, keys, secrets, cursors, the order of requests. She knows every
/// number of the house, and her own things are all that she may move.
struct SaleAdversary {
  /// The cart that she checks out again and again.
  var cart: ID<Cart>?
  /// What may open a guest's things: her own secrets, and some drawn at random.
  var secrets: [Secret] = []
  /// Offers that are hers, standing and given up.
  var offers: [Offer] = []
  /// What she called her top-ups, and how much each was for; nil where it was declined.
  var keys: [String: Int64?] = [:]
  /// Numbers that she saw: of offers, holds, payments, orders, transfers.
  var numbers: [Int64] = [1, -1, 0, Int64.max, Int64.min, Int64.max - 1]

  /// Numbers that she remembers, at most.
  static let numbersMax = 400

  mutating func remember(_ number: Int64) {
    if numbers.count >= Self.numbersMax { numbers.remove(at: 6) }
    numbers.append(number)
  }
}

extension SaleSimulator {
  /// One thing that she tries.
  enum Attack: String, CaseIterable, Sendable {
    case checkOutAgain, pay, payAnothers, topUp, cancel, lookUp, see, statement, changeCart
  }

  private var she: PartyID { SaleWorld.adversary }

  func attack() throws {
    try watch()
    switch Attack.allCases[dice.below(Attack.allCases.count)] {
    case .checkOutAgain: try checkOutAgain()
    case .pay: try payAnything()
    case .payAnothers: try payAnothers()
    case .topUp: try topUpUnderAnything()
    case .cancel: try cancelAnything()
    case .lookUp: try lookUpAnything()
    case .see: try seeAnything()
    case .statement: try readStatement()
    case .changeCart: try changeCart()
    }
  }

  /// She learns the numbers that the house gave last.
  private func watch() throws {
    if let payment = intended.last?.payment { adversary.remember(payment.raw) }
    if let offer = offers.last {
      adversary.remember(offer.id.raw)
      for line in offer.lines { adversary.remember(line.hold) }
    }
    if let parcel = model.parcels.keys.max() { adversary.remember(parcel.raw) }
  }

  /// A number of somebody's, one that is near to it, or one from nowhere.
  private func anyNumber() -> Int64 {
    let known = pick(adversary.numbers)
    switch dice.below(4) {
    case 0: return known &+ Int64(dice.below(9)) &- 4
    case 1: return Int64(bitPattern: dice.next())
    default: return known
    }
  }

  private func anySecret() -> Secret? {
    switch dice.below(3) {
    case 0: nil
    case 1: adversary.secrets.isEmpty ? nil : pick(adversary.secrets)
    default: Secret { dice.next() }
    }
  }

  /// She, signed in or not, with whatever she shows besides.
  private func anyShopper() -> Shopper {
    Shopper(member: dice.below(4) == 0 ? nil : she, cart: anySecret(), orders: anySecret())
  }

  // MARK: What she tries

  private func changeCart() throws {
    guard let cart = adversary.cart else { return }
    let variant = pick(SaleWorld.variants), quantity = Quantity(Int64(dice.below(3)))
    try database.writeNow { tx in try SetCartQuantity(cart: cart, variant: variant, quantity: quantity).run(in: tx) }
  }

  /// The same cart again: what it held for her comes back first.
  private func checkOutAgain() throws {
    if adversary.cart == nil {
      let (cart, secret) = try database.writeNow { tx in try OpenCart(site: 1, owner: she).run(in: tx) }
      let variant = pick(SaleWorld.variants)
      try database.writeNow { tx in try AddToCart(cart: cart, variant: variant, quantity: Quantity(1)).run(in: tx) }
      adversary.cart = cart
      adversary.secrets.append(secret)
    }
    guard let cart = adversary.cart else { return }
    let recipient = Recipient(name: "누구", phone: "010-6666-6666", postcode: "00000", address: "어딘가 6")
    let collects = dice.below(2) == 0 ? [] : SaleWorld.merchants.map { pick(world.places(of: $0)) }
    let offer: Offer
    do {
      offer = try database.writeNow { tx in
        try StartCheckout(cart: cart, buyer: she, recipient: recipient, collectAt: collects, language: .korean).run(SaleWorld.items, in: tx)
      }
    } catch let no as NoCheckout {
      // It became an order: the next one is another cart.
      if case .cartGone = no { adversary.cart = nil }
      throw no
    }
    for earlier in adversary.offers where earlier.cart == cart.raw && earlier.expiresAt > clock.now { model.release(earlier.id) }
    let places = Dictionary(offer.parts.map { ($0.number, $0.location) }) { first, _ in first }
    model.hold(offer.id, offer.lines.map { (shelf: Shelf(variant: $0.variant, place: places[$0.part] ?? ID(0)), quantity: $0.quantity.count) }, until: offer.expiresAt, now: clock.now)
    adversary.offers.append(offer)
    for line in offer.lines { adversary.remember(line.hold) }
  }

  /// Any offer, by any means, with anything shown. Only her own moves, and only her own money.
  private func payAnything() throws {
    let own = adversary.offers.isEmpty || dice.below(3) == 0 ? nil : pick(adversary.offers)
    let others = offers.isEmpty ? nil : pick(offers)
    let id = own?.id ?? (dice.below(3) == 0 ? ID<Offer>(anyNumber()) : others?.id ?? ID(anyNumber()))
    let mine = adversary.offers.first { $0.id == id }
    let shopper = anyShopper()
    let means: Means =
      switch dice.below(5) {
      case 0: .nothing
      case 1: .card(gateway: "test-card", instrument: "test-approve")
      case 2: .card(gateway: "test-card", instrument: "test-approve", fromWallet: Money(Int64(dice.below(3) == 0 ? -1 : dice.below(40_000)), .krw))
      default: .wallet
      }
    let before = try database.readNow { tx in try mine.flatMap { try Order.of(cart: $0.cart, in: tx) } }
    let begun = try database.writeNow { tx in try PayOffer(id, by: shopper, with: means, parts: parts).run(in: tx) }
    guard let mine, shopper.member == she else { throw finding("she began to pay the offer \(id), which is not hers") }
    switch begun {
    case .placed(let order):
      if before == nil { try noteOrder(order, mine, fromWallet: mine.total.minor) }
    case .ask(let intended):
      self.intended.append((intended.payment.id, mine))
      let part = mine.total.minor - intended.payment.amount.minor
      if part < 0 { throw finding("more is asked of a provider than the offer \(id) costs") }
      walletParts[intended.payment.id] = part > 0 ? part : nil
      let answer: GatewayAnswer = dice.below(3) == 0 ? .unknown(why: "silence") : .approved(reference: "a\(intended.payment.id)")
      answered.append((intended.payment.id, answer))
      let outcome = try database.writeNow { tx in try SettlePayment(intended, answer: answer, parts: parts).run(in: tx) }
      if before == nil, case .placed(let order) = outcome { try noteOrder(order, mine, fromWallet: walletParts[intended.payment.id] ?? 0) }
    }
  }

  /// A shopper's offer that stands and that its buyer's wallet covers: what there is to win, and nobody but the buyer may have it.
  private func payAnothers() throws {
    let standing = offers.filter { offer in
      (model.holds[offer.id].map { $0.expiresAt > clock.now } ?? false) && model.purse[offer.buyer] ?? 0 >= offer.total.minor && !offer.head.isFree
    }
    guard !standing.isEmpty else { return }
    let theirs = pick(standing)
    if sabotage == .openWallet {
      // As it was: who knows the offer spends its buyer's wallet.
      _ = try database.writeNow { tx in try PlaceOrder(offer: theirs.id, tender: .wallet, parts: parts).run(in: tx) }
      return
    }
    let shopper = anyShopper()
    _ = try database.writeNow { tx in try PayOffer(theirs.id, by: shopper, with: .wallet, parts: parts).run(in: tx) }
    throw finding("she began to pay the offer \(theirs.id), which is not hers")
  }

  /// A top-up under a number of somebody's, a key that she used before, or nothing at all.
  private func topUpUnderAnything() throws {
    let number = anyNumber()
    let key: String? = dice.below(8) == 0 ? nil : adversary.keys.isEmpty || dice.below(3) > 0 ? String(number) : pick(adversary.keys.keys.sorted())
    let amount = Int64(1_000 * (1 + dice.below(3)))
    let payment: Payment, isNew: Bool
    if sabotage == .chosenIDs {
      // As it was: the number that came in is the payment's and the transfer's.
      payment = try database.writeNow { tx in
        try IntendPayment(for: .wallet, subject: she.raw, payer: she, gateway: "test-card", instrument: "test", amount: .won(amount)).run(as: ID(number), in: tx)
      }
      _ = try database.writeNow { tx in try TopUp(member: she, amount: .won(amount), grantedBy: she, id: ID(number)).run(in: tx) }
      model.purse[she, default: 0] += amount
      return
    }
    // Ids are minted in order: a new one is later than this one, whatever number she sent or foresaw.
    let minted = database.world.mint.next(database.world.now())
    do {
      (payment, isNew) = try database.writeNow { tx in
        try BeginTopUp(member: she, amount: .won(amount), gateway: "test-card", instrument: "test-approve", key: key).run(in: tx)
      }
    } catch TopUp.No.usedForAnother {
      guard let key, let known = adversary.keys[key], known != amount else { throw finding("a top-up under a fresh key \(key ?? "") counts as used") }
      throw TopUp.No.usedForAnother
    }
    if isNew, payment.id.raw <= minted { throw finding("the top-up \(payment.id) has an id that the house did not mint for it") }
    if !isNew {
      // Nothing is paid twice; a day later a key is free again.
      guard let key, adversary.keys[key] == .some(amount) else { throw finding("the key \(key ?? "") names a top-up that she never made") }
      return
    }
    let answer: GatewayAnswer = dice.below(4) == 0 ? .declined(.limitExceeded) : .approved(reference: "t\(payment.id)")
    if let key { adversary.keys[key] = .some(nil) }
    faults?.disarm()
    let outcome = try database.writeNow { tx in try SettleTopUp(payment: payment.id, answer: answer).run(in: tx) }
    if outcome == .paid {
      model.purse[she, default: 0] += amount
      if let key { adversary.keys[key] = amount }
    }
  }

  /// Any consignment, with anything shown.
  private func cancelAnything() throws {
    let all = model.parcels.keys.sorted()
    guard !all.isEmpty else { return }
    let id = dice.below(4) == 0 ? ID<Consignment>(anyNumber()) : pick(all)
    let shopper = anyShopper()
    let isHers = model.parcels[id]?.buyer == she
    if sabotage == .openOrders, let parcel = model.parcels[id] {
      // As it was: who knows the consignment cancels it.
      try database.writeNow { tx in try CancelConsignment(consignment: id, by: parcel.buyer, reason: "", parts: parts).run(in: tx) }
      guard isHers else { return }
    } else {
      try database.writeNow { tx in
        let (consignment, order) = try shopper.consignment(id, in: tx)
        try CancelConsignment(consignment: consignment.id, by: order.buyer, reason: "", parts: parts).run(in: tx)
      }
      guard isHers, shopper.member == she else { throw finding("she cancelled \(id), which is not hers") }
    }
    model.cancel(id)
  }

  /// Any order's number, with a telephone that is not its own, or with its own where a member bought it.
  private func lookUpAnything() throws {
    guard let number = try anyOrder()?.number else { return }
    let phone = dice.below(2) == 0 ? "010-0000-0000" : "010-7777-\(1000 + dice.below(9000))"
    let found = try database.writeNow { tx in try LookUpOrder(number: number, phone: phone, member: she).run(in: tx) }
    throw finding("she found the order \(found.number) of a member by \(phone)")
  }

  private func seeAnything() throws {
    guard let order = try anyOrder() else { return }
    let shopper = anyShopper()
    _ = try database.readNow { tx in try shopper.order(order, in: tx) }
    guard order.buyer == she, shopper.member == she else { throw finding("she saw the order \(order.number), which is not hers") }
  }

  private func anyOrder() throws -> Order? {
    let all = model.parcels.keys.sorted()
    guard !all.isEmpty else { return nil }
    let parcel = pick(all)
    return try database.readNow { tx in try Consignment.find(parcel, in: tx).flatMap { try Order.find($0.order, in: tx) } }
  }

  /// Her own statement from any cursor: it ends nothing, and each line says what the books say.
  private func readStatement() throws {
    let whole = try database.readNow { tx in try WalletStatement(of: she, size: 100).run(in: tx) }.items
    let truth = Dictionary(whole.map { ($0.id, $0.balance) }) { first, _ in first }
    let cursor: Cursor
    switch dice.below(3) {
    case 0: cursor = Cursor(String(anyNumber()), String(anyNumber()), String(anyNumber()))
    case 1: cursor = Cursor(String(anyNumber()), String(anyNumber()))
    default:
      let from = whole.isEmpty ? nil : pick(whole)
      cursor = Cursor(String(from?.at.milliseconds ?? 0), String(from?.id.raw ?? 0))
    }
    let page = try database.readNow { tx in try WalletStatement(of: she, size: 100, after: cursor).run(in: tx) }
    for line in page.items {
      if let balance = truth[line.id], balance != line.balance { throw finding("a cursor made her statement say \(line.balance), not \(balance)") }
    }
    let holds = try database.readNow { tx in try Wallet.balance(of: she, in: tx).total.minor }
    if let newest = whole.first, newest.balance.minor != holds { throw finding("her statement ends at \(newest.balance), her wallet holds \(holds)") }
  }
}
