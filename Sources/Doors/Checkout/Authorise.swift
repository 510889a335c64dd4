import Assembly
import Kernel
import Payments
import Trade
import Web
import Wire

extension Surroundings {
  /// Asks an attempt's provider, between two transactions; a provider that is not here declines.
  package func authorise(_ payment: Payment) async throws -> GatewayAnswer {
    guard let gateway = gateways[payment.gateway] else { return .declined(.unknownInstrument) }
    return await gateway.authorise(
      .init(
        key: payment.id.description, amount: payment.amount, instrument: payment.instrument, returnTo: settings.baseURL + Paths.paymentBack(payment.id).text))
  }

  /// Takes a buyer back from a provider's page, at whichever door: a transaction, the provider, another transaction. Nothing is asked about an
  /// attempt that has come to its end.
  func takeBack(_ returned: BuyerReturns) async throws {
    guard let payment = try await database.read({ tx in try returned.begin(in: tx) }), let gateway = gateways[payment.gateway] else { return }
    let answer = await returned.ask(payment, gateway)
    try await database.write { tx in try SettleAttempt(payment: payment.id, answer: answer, by: AllSettlers.list).run(in: tx) }
  }
}
