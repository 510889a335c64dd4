import Assembly
import HTTPTypes
import Kernel
import Payments
import Purse
import Storage
import Trade
import Wire

/// Paying: from the wallet in one transaction, or by a provider between two.
enum PaymentEndpoints {
  static let refusals: [ProblemKind] = [
    ProblemKind(NoOrder.offerGone), ProblemKind(NoOrder.replaced(by: ID(0))), ProblemKind(NoOrder.orderedOtherwise(number: "")), ProblemKind(NoOrder.soldOut(title: Phrase("상품", "item"))), ProblemKind(NoOrder.walletShort(missing: .won(1))), ProblemKind(NoOrder.part(CodePart.usedUp)),
    ProblemKind(NoPayment.declined(.refusedByIssuer)), ProblemKind(NoPayment.tooLate),
  ] + NoMeans.allCases.map { ProblemKind($0) }

  static func routes() -> [Route] { [pay, back, hear, hearGateway] }

  private static let pay = Endpoint(
    "payCheckout", .post, "/api/v1/checkouts/{checkout}/payment", Phrase("결제하기", "Pay an offer, which makes it an order"), tag: "checkouts",
    isIdempotent: true, problems: refusals,
    takes: .path("checkout", .id(Offer.self)), CartAccess.header, .body(PaymentShapes.pay),
    answers: .done(PaymentShapes.outcome) { $0.order == nil }
  ).write(where: { _, _, pay in pay.isAtOnce }) { tx, call, id, _, pay in
    guard case .placed(let order) = try PayOffer(id, by: call.shopper, with: try pay.means, parts: AllSaleParts.list).run(in: tx) else { throw NoMeans.wanted }
    return try PaymentShapes.Outcome(order: order, in: tx)
  } before: { tx, call, id, _, pay -> Beginning<IntendedPayment, PaymentShapes.Outcome> in
    switch try PayOffer(id, by: call.shopper, with: try pay.means, parts: AllSaleParts.list).run(in: tx) {
    case .placed(let order): return .done(try PaymentShapes.Outcome(order: order, in: tx))
    case .ask(let intended): return .ask(intended)
    }
  } ask: { (call: Call, intended: IntendedPayment) -> GatewayAnswer in
    try await call.house.authorise(intended.payment)
  } after: { tx, _, intended, answer -> Ending<PaymentShapes.Outcome> in
    try ending(SettlePayment(intended, answer: answer, parts: AllSaleParts.list).run(in: tx), of: intended.payment.id, in: tx)
  }

  private static func ending(_ outcome: PaymentOutcome, of payment: ID<Payment>, in tx: Transaction) throws -> Ending<PaymentShapes.Outcome> {
    switch outcome {
    case .placed(let order): .done(try PaymentShapes.Outcome(order: order, in: tx))
    case .pending: .done(PaymentShapes.Outcome(pending: payment))
    case .asksBuyer(let address): .done(PaymentShapes.Outcome(pending: payment, goTo: address))
    case .declined(let reason): .refused(NoPayment.declined(reason))
    case .tooLate: .refused(NoPayment.tooLate)
    }
  }

  /// A buyer who is back, and the attempt where its provider is to be asked.
  private struct BackAgain: Sendable {
    let returned: BuyerReturns
    let payment: Payment?
  }

  /// For programs that catch the return themselves; a browser is led to a page of ours, which does the same.
  private static let back = Endpoint(
    "returnToPayment", .post, "/api/v1/checkouts/{checkout}/payments/{payment}/return",
    Phrase("결제창에서 돌아옴", "Come back from a provider's page, with its key; or ask what became of the attempt, without one"), tag: "checkouts",
    problems: refusals + [ProblemKind(SettlePayment.No.unknown)] + BuyerReturns.No.allCases.map { ProblemKind($0) },
    takes: .path("checkout", .id(Offer.self)), .path("payment", .id(Payment.self)), CartAccess.header, .body(PaymentShapes.returned),
    answers: .done(PaymentShapes.outcome) { $0.order == nil }
  ).write(before: { tx, call, offer, id, _, said -> Beginning<BackAgain, PaymentShapes.Outcome> in
    let own = try call.shopper.offer(offer, in: tx)
    guard try Payment.find(id, in: tx).map({ $0.purpose == .order && $0.subject == own.id.raw }) == true else { throw SettlePayment.No.unknown }
    let returned = BuyerReturns(id, key: said.key, amount: said.amount)
    return .ask(BackAgain(returned: returned, payment: try returned.begin(in: tx)))
  }, ask: { (call: Call, asked: BackAgain) -> GatewayAnswer in
    guard let payment = asked.payment, let gateway = call.house.gateways[payment.gateway] else { return .unknown(why: "it has come to its end") }
    return await asked.returned.ask(payment, gateway)
  }, after: { tx, _, asked, answer -> Ending<PaymentShapes.Outcome> in
    try ending(SettlePayment(payment: asked.returned.payment, answer: answer, parts: AllSaleParts.list).run(in: tx), of: asked.returned.payment, in: tx)
  })

  /// Why a provider's answer is not taken.
  enum No: Refusal, CaseIterable {
    case wrongSignature

    var code: String { "payment/wrong-signature" }
    var sort: RefusalSort { .forbidden }
    var sentence: Sentence { Sentence(InputPhrases.wrongSignature) }
  }

  private static let hear = Endpoint(
    "answerPayment", .post, "/api/v1/payments/{payment}/answer",
    Phrase("결제사의 응답", "A provider's own word on a payment; may come late and twice. Signed: `t=<Unix seconds>,v1=<hex>`, the HMAC-SHA-256 of `<t>.<payment>.<body>`, not older than five minutes"), tag: "checkouts",
    problems: [ProblemKind(No.wrongSignature), ProblemKind(SettlePayment.No.unknown)],
    takes: .path("payment", .id(Payment.self)), .header("Gateway-Signature", .text(0...200)), .body(PaymentShapes.heard), answers: .nothing
  ).write { tx, call, id, signature, heard in
    let secret = call.house.settings.secret(of: try Payment.find(id, in: tx)?.gateway ?? "")
    guard let shown = signature.flatMap(GatewaySignature.init), shown.isGood(for: call.body ?? [], payment: id.description, at: tx.now, secret: secret)
    else { throw No.wrongSignature }
    try SettleAttempt(payment: id, answer: heard.answer, by: AllSettlers.list).run(in: tx)
  }

  /// A provider speaks of its own payments only, under its own secret.
  private static let hearGateway = Endpoint(
    "answerGatewayPayment", .post, "/api/v1/gateways/{gateway}/payments/{payment}/answer",
    Phrase("결제사별 응답", "One provider's own word on a payment of its own, under its own secret (--gateway-secrets); else as answerPayment"), tag: "checkouts",
    problems: [ProblemKind(No.wrongSignature), ProblemKind(SettlePayment.No.unknown)],
    takes: .path("gateway", .text(1...40)), .path("payment", .id(Payment.self)), .header("Gateway-Signature", .text(0...200)), .body(PaymentShapes.heard),
    answers: .nothing
  ).write { tx, call, gateway, id, signature, heard in
    let secret = call.house.settings.secret(of: gateway)
    guard let shown = signature.flatMap(GatewaySignature.init), shown.isGood(for: call.body ?? [], payment: id.description, at: tx.now, secret: secret)
    else { throw No.wrongSignature }
    guard try Payment.find(id, in: tx)?.gateway == gateway else { throw SettlePayment.No.unknown }
    try SettleAttempt(payment: id, answer: heard.answer, by: AllSettlers.list).run(in: tx)
  }
}
