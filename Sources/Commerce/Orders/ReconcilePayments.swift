import Kernel
import Payments
import Storage

/// One round of bringing payments and refunds to their end: answers that were lost are looked up, authorities are
/// captured or given back, refunds are paid. Called by a worker; safe to run on many nodes, every step compares and sets.
package struct ReconcilePayments: Sendable {
  /// Attempts of each sort looked at in one round.
  package static let most = 50
  /// A provider gets so long to answer before it is asked again.
  package static let patience = Span.seconds(10)
  /// After so long without an answer a person must look.
  package static let limit = Span.hours(24)

  package var gateways: [String: Gateway]

  package init(gateways: [String: Gateway]) { self.gateways = gateways }

  /// The number of payments and refunds that were moved on.
  @discardableResult
  package func run(_ database: Database) async throws -> Int {
    let now = database.world.now()
    var moved = 0
    for state in [Payment.State.unknown, .intended] {
      for payment in try await resting(state, before: now - Self.patience, in: database) {
        guard let gateway = gateways[payment.gateway] else { continue }
        let answer = await gateway.lookUp(payment.id.description)
        if case .unknown = answer {
          guard payment.intendedAt < now - Self.limit else { continue }
          _ = try await database.write { tx in try MovePayment(payment.id, to: .abandoned).run(in: tx) }
        } else {
          try await database.write { tx in try SettleAttempt(payment: payment.id, answer: answer).run(in: tx) }
        }
        moved += 1
      }
    }
    for payment in try await resting(.authorised, before: now + .seconds(1), in: database) {
      guard let gateway = gateways[payment.gateway], let reference = payment.reference else { continue }
      let answer = await gateway.capture(.init(key: "\(payment.id)-capture", reference: reference, amount: payment.amount))
      guard case .approved = answer else { continue }
      if try await database.write({ tx in try MovePayment(payment.id, to: .captured).run(in: tx) }) { moved += 1 }
    }
    for payment in try await resting(.tooLate, before: now + .seconds(1), in: database) {
      guard let gateway = gateways[payment.gateway], let reference = payment.reference else { continue }
      let answer = await gateway.void(.init(key: "\(payment.id)-void", reference: reference, amount: payment.amount))
      guard case .approved = answer else { continue }
      if try await database.write({ tx in try MovePayment(payment.id, to: .voided).run(in: tx) }) { moved += 1 }
    }
    return try await moved + refunds(database, now)
  }

  private func refunds(_ database: Database, _ now: Instant) async throws -> Int {
    var moved = 0
    let waiting = try await database.read { tx in try Refund.waiting(before: now + .seconds(1), most: Self.most, in: tx) }
    for refund in waiting {
      guard let payment = try await database.read({ tx in try Payment.find(refund.payment, in: tx) }),
        let gateway = gateways[payment.gateway], let reference = payment.reference
      else { continue }
      let answer = await gateway.refund(.init(key: refund.id.description, reference: reference, amount: refund.amount))
      try await database.write { tx in try RecordRefund(refund.id, answer).run(in: tx) }
      moved += 1
    }
    return moved
  }

  private func resting(_ state: Payment.State, before moment: Instant, in database: Database) async throws -> [Payment] {
    try await database.read { tx in try Payment.resting(state, before: moment, most: Self.most, in: tx) }
  }
}
