import HTTPTypes
import Kernel
import Payments
import Purse
import Storage
import Trade

/// Paying: from the wallet in one transaction, or by a provider between two.
enum PaymentEndpoints {
  static let refusals: [ProblemKind] = [
    ProblemKind(NoOrder.offerGone), ProblemKind(NoOrder.replaced(by: ID(0))), ProblemKind(NoOrder.orderedOtherwise(number: "")), ProblemKind(NoOrder.soldOut(title: Phrase("상품", "item"))), ProblemKind(NoOrder.walletShort(missing: .won(1))),
    ProblemKind(NoPayment.declined(.refusedByIssuer)), ProblemKind(NoPayment.tooLate),
  ] + NoMeans.allCases.map { ProblemKind($0) }

  static func routes() -> [Route] { [pay, hear] }

  private static let pay = Endpoint(
    "payCheckout", .post, "/api/v1/checkouts/{checkout}/payment", Phrase("결제하기", "Pay an offer, which makes it an order"), tag: "checkouts",
    isIdempotent: true, problems: refusals,
    takes: .path("checkout", .id(Offer.self)), CartAccess.header, .body(PaymentShapes.pay),
    answers: .done(PaymentShapes.outcome) { $0.order == nil }
  ).write(where: { _, _, pay in pay.isAtOnce }) { tx, call, id, _, pay in
    guard case .placed(let order) = try PayOffer(id, by: call.shopper, with: pay.means).run(in: tx) else { throw NoMeans.wanted }
    return try PaymentShapes.Outcome(order: order, in: tx)
  } before: { tx, call, id, _, pay -> Beginning<IntendedPayment, PaymentShapes.Outcome> in
    switch try PayOffer(id, by: call.shopper, with: pay.means).run(in: tx) {
    case .placed(let order): return .done(try PaymentShapes.Outcome(order: order, in: tx))
    case .ask(let intended): return .ask(intended)
    }
  } ask: { (call: Call, intended: IntendedPayment) -> GatewayAnswer in
    try await call.house.authorise(intended.payment)
  } after: { tx, _, intended, answer -> Ending<PaymentShapes.Outcome> in
    switch try SettlePayment(intended, answer: answer).run(in: tx) {
    case .placed(let order): return .done(try PaymentShapes.Outcome(order: order, in: tx))
    case .pending: return .done(PaymentShapes.Outcome(pending: intended.payment.id))
    case .declined(let reason): return .refused(NoPayment.declined(reason))
    case .tooLate: return .refused(NoPayment.tooLate)
    }
  }

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
    let secret = call.house.settings.gatewaySecret
    guard let shown = signature.flatMap(GatewaySignature.init), shown.isGood(for: call.body ?? [], payment: id.description, at: tx.now, secret: secret)
    else { throw No.wrongSignature }
    try SettleAttempt(payment: id, answer: heard.answer).run(in: tx)
  }
}
