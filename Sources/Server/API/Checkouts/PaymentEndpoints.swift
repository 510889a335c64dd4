import Commerce
import HTTPTypes
import Kernel
import Payments
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
    let head = try CheckoutAccess.head(id, call, in: tx)
    let made = try PlaceOrder(offer: id, tender: head.isFree ? .nothing : .wallet).run(in: tx)
    StockBells.ringAfter(tx, call, made.order)
    return PaymentShapes.Outcome(order: made.order, payment: head.isFree ? nil : made.order.payment)
  } else: { call, id, _, pay in
    let (payment, order) = try await call.house.database.write { tx -> (Payment?, Order?) in
      // A free offer needs no provider.
      if try CheckoutAccess.head(id, call, in: tx).isFree { return (nil, try PlaceOrder(offer: id, tender: .nothing).run(in: tx).order) }
      return (try IntendOrderPayment(offer: id, gateway: pay.method.rawValue, instrument: pay.instrument).run(in: tx), nil)
    }
    guard let payment else { return PaymentShapes.Outcome(order: order, payment: nil) }
    guard let gateway = call.house.gateways[pay.method.rawValue] else { throw NoPayment.declined(.unknownInstrument) }
    let answer = await gateway.authorise(.init(key: payment.id.description, amount: payment.amount, instrument: pay.instrument))
    return try await settle(payment.id, answer, call)
  }

  private static func settle(_ id: ID<Payment>, _ answer: GatewayAnswer, _ call: Call) async throws -> PaymentShapes.Outcome {
    let outcome = try await call.house.database.write { tx in
      let outcome = try SettlePayment(payment: id, answer: answer).run(in: tx)
      if case .placed(let order) = outcome { StockBells.ringAfter(tx, call, order) }
      return outcome
    }
    switch outcome {
    case .placed(let order): return PaymentShapes.Outcome(order: order, payment: id)
    case .pending: return PaymentShapes.Outcome(order: nil, payment: id)
    case .declined(let reason): throw NoPayment.declined(reason)
    case .tooLate: throw NoPayment.tooLate
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
