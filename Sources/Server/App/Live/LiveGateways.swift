import Assembly
import Kernel
import Payments
import Storage
import Trade

/// The payment providers of a running house, by name. The test card waits on the real clock and calls back like a real one.
package enum LiveGateways {
  package static func all(_ database: Database, window: TestWindowGateway?) -> [String: Gateway] {
    // Where test payments are off the test card declines everything, as any provider that is not here.
    guard let window else { return [:] }
    let card = TestCardGateway(
      wait: { span in
        // A wait that was cancelled is over.
        _ = try? await Task.sleep(for: .milliseconds(span.milliseconds))
      },
      callBack: { key, answer in
        guard let payment = ID<Payment>(text: key) else { return }
        // As with a webhook that got lost: the reconciling worker looks the attempt up.
        _ = try? await settle(payment, answer, database)
      })
    return [TestCardGateway.name: card.gateway, TestWindowGateway.name: window.gateway]
  }

  private static func settle(_ payment: ID<Payment>, _ answer: GatewayAnswer, _ database: Database) async throws {
    try await database.write { tx in try SettleAttempt(payment: payment, answer: answer, by: AllSettlers.list).run(in: tx) }
  }
}
