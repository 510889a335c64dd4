import Kernel
import Payments
import Storage

/// A buyer comes back from a provider's page, with its key or without: the second half of a charge that asked them.
///
/// What a browser brings along is believed in nothing. With a key the provider is asked to approve the attempt's own amount; without one, or
/// where it does not take the key, it is asked what became of the attempt. So a forged return declines nobody's payment and approves none.
package struct BuyerReturns: Sendable {
  package var payment: ID<Payment>
  /// The provider's; empty where it gave none.
  package var key: String
  /// What the provider's page says was agreed to, in minor units; nil where it says nothing.
  package var amount: Int64?

  package enum No: Refusal, Equatable, CaseIterable {
    /// Another amount was agreed to than is to be paid: nothing is taken.
    case otherAmount

    package var code: String { "payment/other-amount" }
    package var sort: RefusalSort { .conflict }
    package var pointer: String? { "/amount" }
    package var sentence: Sentence { Sentence(.paymentOtherAmount) }
  }

  package init(_ payment: ID<Payment>, key: String, amount: Int64?) {
    self.payment = payment
    self.key = key
    self.amount = amount
  }

  /// The attempt, if its provider is to be asked: nil for one that has come to its end, so that nobody who comes back twice or late is charged.
  package func begin(in tx: Transaction) throws -> Payment? {
    guard let payment = try Payment.find(payment, in: tx) else { throw SettlePayment.No.unknown }
    guard payment.state == .awaitingBuyer || payment.state == .unknown else { return nil }
    if let amount, amount != payment.amount.minor { throw No.otherAmount }
    return payment
  }

  /// Between two transactions.
  package func ask(_ payment: Payment, _ gateway: Gateway) async -> GatewayAnswer {
    if !key.isEmpty {
      switch await gateway.confirm(.init(key: payment.id.description, providerKey: key, amount: payment.amount)) {
      case .approved(let reference): return .approved(reference: reference)
      case .unknown(let why): return .unknown(why: why)
      case .declined, .asksBuyer: break
      }
    }
    return await gateway.lookUp(payment.id.description)
  }
}
