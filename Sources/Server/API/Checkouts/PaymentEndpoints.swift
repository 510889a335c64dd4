import Commerce
import HTTPTypes
import Kernel
import Payments
import Purse
import Storage

/// Paying: from the wallet in one transaction, or by a provider between two.
enum PaymentEndpoints {
  static let refusals: [ProblemKind] = [
    ProblemKind(NoOrder.offerGone), ProblemKind(NoOrder.soldOut(title: Phrase("상품", "item"))), ProblemKind(NoOrder.walletShort(missing: .won(1))),
    ProblemKind(NoPayment.declined(.refusedByIssuer)), ProblemKind(NoPayment.tooLate),
  ]

  static func routes() -> [Route] { [pay, hear] }

  private static let pay = Endpoint(
    "payCheckout", .post, "/api/v1/checkouts/{checkout}/payment", Phrase("결제하기", "Pay an offer, which makes it an order"), tag: "checkouts",
    isIdempotent: true, problems: refusals,
    takes: .path("checkout", .id(Offer.self)), CartAccess.header, .body(PaymentShapes.pay),
    answers: .done(PaymentShapes.outcome) { $0.order == nil }
  ).write(where: { _, _, pay in pay.method == PaymentShapes.Method.wallet }) { tx, call, id, _, _ in
    let offer = try CheckoutAccess.offer(id, call, in: tx)
    let made = try PlaceOrder(offer, tender: offer.head.isFree ? .nothing : .wallet).run(in: tx)
    StockBells.ringAfter(tx, call, made.order)
    return PaymentShapes.Outcome(order: made.order, payment: offer.head.isFree ? nil : made.order.payment)
  } before: { tx, call, id, _, pay -> Beginning<IntendedPayment, PaymentShapes.Outcome> in
    let offer = try CheckoutAccess.offer(id, call, in: tx)
    // A free offer needs no provider.
    if offer.head.isFree { return .done(PaymentShapes.Outcome(order: try PlaceOrder(offer, tender: .nothing).run(in: tx).order, payment: nil)) }
    let payment = try IntendOrderPayment(offer: id, gateway: pay.method.rawValue, instrument: pay.instrument).run(for: offer.head, in: tx)
    return .ask(IntendedPayment(payment: payment, offer: offer))
  } ask: { (call: Call, intended: IntendedPayment) -> GatewayAnswer in
    let payment = intended.payment
    guard let gateway = call.house.gateways[payment.gateway] else { throw NoPayment.declined(.unknownInstrument) }
    return await gateway.authorise(.init(key: payment.id.description, amount: payment.amount, instrument: payment.instrument))
  } after: { tx, call, intended, answer -> Ending<PaymentShapes.Outcome> in
    switch try SettlePayment(intended, answer: answer).run(in: tx) {
    case .placed(let order):
      StockBells.ringAfter(tx, call, order)
      return .done(PaymentShapes.Outcome(order: order, payment: intended.payment.id))
    case .pending: return .done(PaymentShapes.Outcome(order: nil, payment: intended.payment.id))
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
    Phrase("결제사의 응답", "A provider's own word on a payment; may come late and twice. Signed: hex of HMAC-SHA-256 over the body"), tag: "checkouts",
    problems: [ProblemKind(No.wrongSignature), ProblemKind(SettlePayment.No.unknown)],
    takes: .path("payment", .id(Payment.self)), .header("Gateway-Signature", .text(0...200)), .body(PaymentShapes.heard), answers: .nothing
  ).write { tx, call, id, signature, heard in
    try check(signature, call)
    guard try SettleTopUp(payment: id, answer: heard.answer).run(in: tx) == nil else { return }
    let outcome = try SettlePayment(payment: id, answer: heard.answer).run(in: tx)
    if case .placed(let order) = outcome { StockBells.ringAfter(tx, call, order) }
  }

  private static func check(_ signature: String?, _ call: Call) throws(No) {
    let secret = call.house.settings.gatewaySecret
    guard !secret.isEmpty, let signature, let shown = Encoding.bytes(hex: signature),
      Digest.same(shown, Digest.hmac(call.body ?? [], key: Array(secret.utf8)))
    else { throw .wrongSignature }
  }
}
