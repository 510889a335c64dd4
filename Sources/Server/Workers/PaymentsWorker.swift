import Assembly
import Kernel
import Logging
import Payments
import ServiceLifecycle
import Storage
import Trade

/// Brings payments and refunds to their end while the server runs: lost answers, captures, voids, refunds.
package struct PaymentsWorker: Service {
  private let database: Database
  private let gateways: [String: Gateway]
  private let logger: Logger

  package init(database: Database, gateways: [String: Gateway], logger: Logger) {
    self.database = database
    self.gateways = gateways
    self.logger = logger
  }

  package func run() async throws {
    await cancelWhenGracefulShutdown {
      await Pulse.every(milliseconds: 2000) {
        do {
          try await ReconcilePayments(gateways: gateways, settlers: AllSettlers.list) { logger.warning("the \($0.subject) is brought on later: \($0.error)") }.run(database)
        } catch {
          logger.warning("payments are reconciled again later: \(error)")
        }
      }
    }
  }
}
