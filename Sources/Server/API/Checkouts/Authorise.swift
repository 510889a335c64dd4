import Kernel
import Payments

extension Surroundings {
  /// Asks an attempt's provider, between two transactions; a provider that is not here declines.
  package func authorise(_ payment: Payment) async throws -> GatewayAnswer {
    guard let gateway = gateways[payment.gateway] else { return .declined(.unknownInstrument) }
    return await gateway.authorise(.init(key: payment.id.description, amount: payment.amount, instrument: payment.instrument))
  }
}
