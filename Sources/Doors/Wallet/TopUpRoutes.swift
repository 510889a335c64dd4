import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Payments
import Purse
import Storage
import Web
import Wire

/// Putting money into one's wallet by card: two transactions with the provider between them.
enum TopUpRoutes {
  static func routes() -> [Route] {
    [
      .get("/me/wallet/top-up") { call in
        let then = call.query("next").flatMap { Path(ours: $0) }
        return try await show(call, then)
      },
      .post("/me/wallet/top-up", pay),
      .get("/me/wallet/top-up/{payment}", look),
      .post("/me/wallet/refund") { call in
        let key = try await call.form()["key"]
        try await call.house.database.write { tx in
          let member = try call.knowing(.signedIn, tx).someone()
          try RefundWallet(member: member, key: key.isEmpty ? nil : "form \(key)").run(in: tx)
        }
        return .seeOther(Paths.wallet.with("refunded", "1").text)
      },
      .get("/me/wallet/top-up/{payment}/live") { call in
        let id = try call.id("payment", of: Payment.self)
        let payment: Payment? = try await call.house.database.read { tx in
          guard let party = try Visit.of(call, in: tx).party else { return nil }
          return try find(id, of: party, in: tx)
        }
        guard let payment else { throw Problem.noSuchPage() }
        let database = call.house.database
        return try EventStream(call, topic: Payment.topic(payment.subject)) { _ in
          let isSettled = try await database.read { tx in try Payment.find(id, in: tx)?.state.isOpen == false }
          return isSettled ? [EventStream.Message(id: "1", event: "changed", data: Array("{}".utf8))] : []
        }.response
      },
    ]
  }

  /// A member's own top-up; nil for everybody else's.
  static func find(_ id: ID<Payment>, of member: PartyID, in tx: Transaction) throws -> Payment? {
    try Payment.find(id, in: tx).flatMap { $0.payer == member && $0.purpose == .wallet ? $0 : nil }
  }

  private static func show(_ call: Call, _ then: Path?, _ typed: Typed = .untouched) async throws -> Response {
    let key = Secret(from: call.house.database.world.random)
    return try await call.showMine { visit, party, tx in
      let ceiling = try WalletCeiling.of(party, in: tx)
      return TopUpPage(
        available: try Wallet.balance(of: party, in: tx).available, most: ceiling.most, isUnnamed: ceiling.isUnnamed,
        room: .won(min(ceiling.room.minor, TopUp.amountMax.minor)), key: key.text, then: then, hasTests: call.house.settings.testPayments, typed: typed
      ).draw(visit.reader)
    }
  }

  @Sendable private static func pay(_ call: Call) async throws -> Response {
    let form = try await call.form()
    let then = Path(ours: form["next"])
    do {
      let (payment, isNew) = try await begin(form, call)
      if isNew {
        let answer = try await call.house.authorise(payment)
        let outcome = try await call.house.database.write { tx in try SettleTopUp(payment: payment.id, answer: answer).run(in: tx) }
        if case .asksBuyer(let address)? = outcome, address.hasPrefix("/") { return .seeOther(address) }
      }
      return .seeOther(Paths.topUp(payment.id).with("next", then?.text).text)
    } catch let refusal as any Refusal where refusal.sort != .signInNeeded {
      var response = try await show(call, then, Typed(form, refusal, in: call.language))
      if response.status == .ok { response.status = HTTPResponse.Status(code: refusal.sort.formStatus) }
      return response
    }
  }

  private static func begin(_ form: Form, _ call: Call) async throws -> (payment: Payment, isNew: Bool) {
    let amount = try form.won("amount", else: "choice", wanted: TopUpPhrases.amountWanted)
    let card = form["tender"]
    let isWindow = card == TestWindowGateway.name
    guard call.house.settings.testPayments, isWindow || TestCardGateway.instruments.contains(card) else { throw InvalidInput("tender", TopUpPhrases.cardWanted) }
    let key = form["key"].isEmpty ? nil : "form \(form["key"])"
    return try await call.house.database.write { tx in
      let member = try call.knowing(.signedIn, tx).someone()
      return try BeginTopUp(member: member, amount: amount, gateway: isWindow ? card : TestCardGateway.name, instrument: isWindow ? TestWindowGateway.instrument : card, key: key).run(in: tx)
    }
  }

  /// What became of it: paid leads on, declined shows the form again, an answer that is still out is awaited.
  @Sendable private static func look(_ call: Call) async throws -> Response {
    let id = try call.id("payment", of: Payment.self)
    let then = call.query("next").flatMap { Path(ours: $0) }
    let payment: Payment? = try await call.house.database.read { tx in
      guard let party = try Visit.of(call, in: tx).party else { return nil }
      guard let payment = try find(id, of: party, in: tx) else { throw Problem.noSuchPage() }
      return payment
    }
    guard let payment else { return .seeOther(Paths.signIn(then: Paths.wallet).text) }
    switch TopUpOutcome(payment) {
    case .paid: return .seeOther((then ?? Paths.wallet.with("paid", id)).text)
    case .declined(let reason): return try await again(payment, words(reason), then, call)
    case .returned: return try await again(payment, TopUpPhrases.returned, then, call)
    case .pending, .asksBuyer:
      let path = Paths.topUp(id).with("next", then?.text)
      return try await call.showMine { visit, _, _ in TopUpWaitingPage(amount: payment.amount, path: path, live: Paths.topUpLive(id), provider: payment.address).draw(visit.reader) }
    }
  }

  private static func again(_ payment: Payment, _ why: Phrase, _ then: Path?, _ call: Call) async throws -> Response {
    let values = TopUpPage.amounts.contains(payment.amount.minor)
      ? ["choice": String(payment.amount.minor)] : ["amount": payment.amount.decimal]
    return try await show(call, then, Typed(values: values, whole: why.text(in: call.shownLanguage)))
  }

  private static func words(_ reason: DeclineReason) -> Phrase {
    switch reason {
    case .refusedByIssuer: TopUpPhrases.declined
    case .limitExceeded: SalePhrases.overLimit
    case .expiredInstrument: SalePhrases.cardOver
    case .unknownInstrument: SalePhrases.cardUnknown
    case .refusedByBuyer: SalePhrases.windowRefused
    case .timeRanOut, .notFound: SalePhrases.windowOver
    }
  }
}
