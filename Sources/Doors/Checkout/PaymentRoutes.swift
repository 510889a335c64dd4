import Assembly
import Catalog
import HTTPTypes
import Hummingbird
import Inventory
import Kernel
import Payments
import Purse
import Storage
import Trade
import Web
import Wire

/// Paying an offer: from the wallet in one transaction; by card in two, with the provider between them.
enum PaymentRoutes {
  static func routes() -> [Route] {
    [
      .get("/payments/{offer}") { call in
        let id = try call.id("offer", of: Offer.self)
        if let placed = try await placed(id, call) { return placed.response(call) }
        return try await call.show { visit, tx in try page(id, nil, visit, call, in: tx) }
      },
      .post("/payments/{offer}", pay),
      .get("/payments/{offer}/live") { call in
        let id = try call.id("offer", of: Offer.self)
        try await call.house.database.read { tx in _ = try offer(id, try Visit.of(call, in: tx), call, in: tx) }
        let database = call.house.database
        return try EventStream(call, topic: Payment.topic(id.raw)) { _ in
          let isSettled = try await database.read { tx in try Payment.all(for: id.raw, in: tx).allSatisfy { !$0.state.isOpen } }
          return isSettled ? [EventStream.Message(id: "1", event: "changed", data: Array("{}".utf8))] : []
        }.response
      },
    ]
  }

  /// The offer, if this visitor may see it; anything else is a page that is not there.
  static func offer(_ id: ID<Offer>, _ visit: Visit, _ call: Call, in tx: Transaction) throws -> Offer {
    do { return try call.shopper(visit.party).offer(id, in: tx) } catch is NoOrder { throw Problem.noSuchPage() }
  }

  /// The order that came of the offer meanwhile: a lost answer is asked for by the server, and the guest's browser needs the order's key.
  private static func placed(_ id: ID<Offer>, _ call: Call) async throws -> PlacedOrder? {
    let order = try await call.house.database.read { tx in
      try Order.of(cart: offer(id, try Visit.of(call, in: tx), call, in: tx).cart, in: tx)
    }
    guard let order else { return nil }
    return try await call.house.database.write { tx in try PlacedOrder(order, of: id, try Visit.of(call, in: tx), call, in: tx) }
  }

  private static func page(_ id: ID<Offer>, _ fault: Sentence?, isWalletFirst: Bool = false, _ visit: Visit, _ call: Call, in tx: Transaction) throws -> Showing {
    let offer = try offer(id, visit, call, in: tx)
    if let order = try Order.of(cart: offer.cart, in: tx) { return .away(PlacedOrder.page(order, of: id)) }
    if let newest = try Offer.newest(of: offer.cart, in: tx).first(), newest != id { return .away(Paths.payment(newest.description).with("replaced", "1")) }
    let attempts = try Payment.all(for: id.raw, in: tx)
    let last = attempts.last
    // What her own open attempt keeps in her wallet she can use for another.
    let kept = try last.flatMap { $0.state.isOpen ? try WalletPart.of($0.id, for: offer, in: tx)?.amount : nil }
    let wallet = try visit.party.map { try Wallet.balance(of: $0, in: tx).freeing(kept) }
    let replacing = call.query("replaced") == "1" ? Sentence(SalePhrases.replaced) : nil
    let otherAmount = call.query("other-amount") == "1" ? BuyerReturns.No.otherAmount.sentence : nil
    let said = fault ?? replacing ?? otherAmount ?? declinedAtProvider(last) ?? last.flatMap { $0.state == .tooLate || $0.state == .voided ? Sentence(SalePhrases.tooLate) : nil }
    let cards = try CardQueries.cards(Set(offer.lines.map { ID<Product>($0.product) }).sorted(), site: visit.site.id, in: tx)
    let places = try StockLocation.all(Set(offer.parts.filter { $0.method == .collect }.map(\.location)).sorted(), in: tx)
    return .page(
      PayPage(
        offer: offer, wallet: wallet, isWalletFirst: isWalletFirst || kept != nil, fault: said, isPending: fault == nil && last.map { $0.state.isOpen && $0.state != .awaitingBuyer } == true,
        provider: last?.address, hasTests: call.house.settings.testPayments, was: was(offer, call),
        places: Dictionary(places.map { ($0.id, $0) }) { first, _ in first }, recipient: try Recipient.of(id, in: tx),
        isReached: try OrderMessages.reached(by: offer, in: tx).contains(where: visit.reader.tells.reaches),
        pictures: (
          Dictionary(cards.map { ($0.product.raw, $0.picture) }) { first, _ in first },
          try VariantPictures.of(offer.lines.map { ID<Variant>($0.variant) }, in: tx)
        )
      ).html(visit.reader))
  }

  /// What one visit to the door came to: the order, or an attempt that a provider is asked for.
  private enum Step: Sendable {
    case placed(PlacedOrder)
    case ask(IntendedPayment)
  }

  @Sendable private static func pay(_ call: Call) async throws -> Response {
    let id = try call.id("offer", of: Offer.self)
    let form = try await call.form(), fromWallet = form["from-wallet"]
    let means = means(form["tender"], fromWallet: fromWallet, hasTests: call.house.settings.testPayments)
    do {
      let step = try await call.house.database.write { tx -> Step in
        let visit = try Visit.of(call, in: tx)
        switch try PayOffer(id, by: call.shopper(visit.party), with: means, parts: AllSaleParts.list).run(in: tx) {
        case .placed(let order): return .placed(try PlacedOrder(order, of: id, visit, call, in: tx))
        case .ask(let intended): return .ask(intended)
        }
      }
      switch step {
      case .placed(let placed): return placed.response(call)
      case .ask(let intended): return try await payByCard(intended, isWalletFirst: !fromWallet.isEmpty, call)
      }
    } catch let no as any Refusal {
      if case .orderedOtherwise? = no as? NoOrder, let placed = try await placed(id, call) { return placed.response(call) }
      return try await again(id, isWalletFirst: !fromWallet.isEmpty, call) { _ in no.sentence }
    }
  }

  /// What a buyer said no to, or ran out of time for, at the provider's page: they hear it when they are back.
  private static func declinedAtProvider(_ last: Payment?) -> Sentence? {
    guard let last, last.state == .declined, last.gateway != TestCardGateway.name, let reason = last.declined.flatMap(DeclineReason.init) else { return nil }
    return Sentence(words(reason, hasWallet: true))
  }

  /// - Parameter fromWallet: the ticked box's amount in minor units; empty where it is not ticked.
  private static func means(_ tender: String, fromWallet: String, hasTests: Bool) -> Means {
    if tender == Payment.ownWallet { return .wallet }
    guard hasTests else { return .nothing }
    // What is no amount is refused as none.
    let part = fromWallet.isEmpty ? nil : Money(Int64(fromWallet) ?? 0, Wallet.currency)
    if tender == TestWindowGateway.name { return .card(gateway: tender, instrument: TestWindowGateway.instrument, fromWallet: part) }
    return TestCardGateway.instruments.contains(tender) ? .card(gateway: TestCardGateway.name, instrument: tender, fromWallet: part) : .nothing
  }

  /// The row stands before the provider is asked; goods stay held while it thinks.
  private static func payByCard(_ intended: IntendedPayment, isWalletFirst: Bool, _ call: Call) async throws -> Response {
    let id = intended.offer.id
    let answer = try await call.house.authorise(intended.payment)
    let (outcome, placed) = try await call.house.database.write { tx -> (PaymentOutcome, PlacedOrder?) in
      let outcome = try SettlePayment(intended, answer: answer, parts: AllSaleParts.list).run(in: tx)
      guard case .placed(let order) = outcome else { return (outcome, nil) }
      return (outcome, try PlacedOrder(order, of: id, try Visit.of(call, in: tx), call, in: tx))
    }
    switch outcome {
    case .placed, .pending: return placed?.response(call) ?? .seeOther(Paths.payment(id.description).text)
    // A form may lead to a page of ours only; elsewhere the buyer goes by the link on the pay page.
    case .asksBuyer(let address): return .seeOther(address.hasPrefix("/") ? address : Paths.payment(id.description).text)
    case .tooLate: return try await again(id, isWalletFirst: isWalletFirst, call) { _ in Sentence(SalePhrases.tooLate) }
    case .declined(let reason): return try await again(id, isWalletFirst: isWalletFirst, call) { Sentence(words(reason, hasWallet: $0.party != nil)) }
    }
  }

  /// What the reader can do about it: whoever is not signed in has no wallet to pay from.
  private static func words(_ reason: DeclineReason, hasWallet: Bool) -> Phrase {
    switch reason {
    case .refusedByIssuer: hasWallet ? SalePhrases.declined : SalePhrases.declinedCard
    case .limitExceeded: SalePhrases.overLimit
    case .expiredInstrument: SalePhrases.cardOver
    case .unknownInstrument: SalePhrases.cardUnknown
    case .refusedByBuyer: SalePhrases.windowRefused
    case .timeRanOut, .notFound: SalePhrases.windowOver
    }
  }

  /// What the checkout page said, where it changed between that page and this one.
  private static func was(_ offer: Offer, _ call: Call) -> ShownSums {
    ShownSums(goods: call.query("was").flatMap { Int64($0) }, delivery: call.query("fee").flatMap { Int64($0) }, than: offer)
  }

  /// The page once more, with why it did not go through and what was ticked.
  private static func again(_ id: ID<Offer>, isWalletFirst: Bool, _ call: Call, fault: @escaping @Sendable (Visit) -> Sentence) async throws -> Response {
    var response = try await call.show { visit, tx in try page(id, fault(visit), isWalletFirst: isWalletFirst, visit, call, in: tx) }
    if response.status == .ok { response.status = .unprocessableContent }
    return response
  }
}

/// The order of a checkout, or the one that its cart became by another, and the key by which a guest's browser opens it from now on.
struct PlacedOrder: Sendable {
  private let page: Path
  private let key: Secret?

  init(_ order: Order, of offer: ID<Offer>, _ visit: Visit, _ call: Call, in tx: Transaction) throws {
    page = Self.page(order, of: offer)
    key = try OrderAccess.grant(order, call.shopper(visit.party), in: tx)
  }

  /// The order's page, which says where it is not what was on the pay page.
  static func page(_ order: Order, of offer: ID<Offer>) -> Path {
    let page = Paths.order(order.number)
    return order.offer == offer ? page.with("new", "1") : page.with("done", "before")
  }

  func response(_ call: Call) -> Response { OrderAccess.keeping(key, .seeOther(page.text), call) }
}
