import Kernel
import Payments
import Purse
import Storage
import Trade
import Wire

/// Money into one's own wallet by card: a transaction, the provider, and another transaction.
enum TopUpEndpoints {
  struct Wish: Sendable {
    let amount: Money
    let method: Method
    let instrument: String
  }

  /// How a wallet may be filled.
  enum Method: String, CaseIterable, Sendable {
    case testCard = "test-card"
    /// Asks the member at the provider's own page.
    case testWindow = "test-window"
  }

  enum State: String, CaseIterable, Sendable {
    case paid, pending, declined, returned
    case awaitingBuyer = "awaiting-buyer"
  }

  static func routes() -> [Route] { [start, one] }

  private static let wish = Shape<Wish>.object(
    "TopUpInput",
    .required("amount", .money()), .optional("method", .choice(Method.self), or: .testCard), .optional("instrument", PaymentShapes.instrument, or: "test-approve")
  ) { Wish(amount: $0, method: $1, instrument: $2) }

  private static let view = View<Payment>.object(
    "TopUp",
    .member("id", .id()) { $0.id },
    .member("amount", .money) { $0.amount },
    .member("state", .choice()) { state($0) },
    .member("goTo", View<String>.text.orNull) { $0.address },
    .member("at", .instant) { $0.intendedAt })

  private static let start = Endpoint(
    "topUpWallet", .post, "/api/v1/me/wallet/top-ups", Phrase("지갑 충전", "Put money into one's wallet by card"), tag: "members", access: .signedIn,
    isIdempotent: true, problems: WalletProblems.kinds + [ProblemKind(NoPayment.declined(.refusedByIssuer)), ProblemKind(NoPayment.tooLate)],
    takes: .body(wish), answers: .done(view) { [.pending, .awaitingBuyer].contains(state($0)) }
  ).write(before: { tx, call, wish -> Beginning<Payment, Payment> in
    let member = try call.someone()
    // A call that was cut off goes on with what it began under its key.
    let key = call.request.headers[.idempotencyKey].map { "request \($0)" }
    let begun = try BeginTopUp(member: member, amount: wish.amount, gateway: wish.method.rawValue, instrument: wish.method == .testCard ? wish.instrument : TestWindowGateway.instrument, key: key).run(in: tx)
    return begun.isNew ? .ask(begun.payment) : .done(begun.payment)
  }, ask: { (call: Call, payment: Payment) -> GatewayAnswer in
    try await call.house.authorise(payment)
  }, after: { tx, _, payment, answer -> Ending<Payment> in
    switch try SettleTopUp(payment: payment.id, answer: answer).run(in: tx) {
    case .declined(let reason): return .refused(NoPayment.declined(reason))
    case .returned: return .refused(NoPayment.tooLate)
    case .paid, .pending, .asksBuyer, nil: return .done(try Payment.find(payment.id, in: tx) ?? payment)
    }
  })

  private static let one = Endpoint(
    "getTopUp", .get, "/api/v1/me/wallet/top-ups/{topUp}", Phrase("충전 결과", "What became of a top-up"), tag: "members", access: .signedIn,
    problems: [ProblemKind(No.unknown)], takes: .path("topUp", .id(Payment.self)), answers: .ok(view)
  ).read { tx, call, id in
    guard let payment = try TopUpRoutes.find(id, of: call.someone(), in: tx) else { throw No.unknown }
    return payment
  }

  private static func state(_ payment: Payment) -> State {
    switch TopUpOutcome(payment) {
    case .paid: .paid
    case .declined: .declined
    case .pending: .pending
    case .asksBuyer: .awaitingBuyer
    case .returned: .returned
    }
  }

  enum No: Refusal, CaseIterable {
    case unknown

    var code: String { "wallet/unknown-top-up" }
    var sort: RefusalSort { .absent }
    var sentence: Sentence { Sentence(InputPhrases.noSuchTopUp) }
  }
}
