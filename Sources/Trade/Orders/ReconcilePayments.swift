import Kernel
import Payments
import Storage

/// One round of bringing payments and refunds to their end: answers that were lost are looked up, authorities are
/// captured or given back, refunds are paid. Called by a worker; safe to run on many nodes, every step compares and sets.
///
/// Each payment is brought on for itself: one that throws is told of, goes to the end of the queue, and keeps none of the others.
package struct ReconcilePayments: Sendable {
  /// Attempts of each sort read at once.
  package static let most = 200
  /// Pages of each sort that one round takes, so that none of the other sorts waits long.
  static let pagesMax = 10
  /// Attempts under way at one time: a provider answers slowly, and a backlog is long.
  static let together = 16
  /// A provider gets so long to answer before it is asked again.
  package static let patience = Span.seconds(10)
  /// After so long without an answer a person must look.
  package static let limit = Span.hours(24)

  /// What kept one attempt from its end this time.
  package struct Fault: Sendable {
    /// `payment 42`, `refund 43`.
    package let subject: String
    package let error: any Error
  }

  package var gateways: [String: Gateway]
  /// Who brings what was answered to its end, by purpose.
  package var settlers: [Settler]
  /// Told of each attempt that threw.
  package var tell: @Sendable (Fault) -> Void

  package init(gateways: [String: Gateway], settlers: [Settler], tell: @escaping @Sendable (Fault) -> Void = { _ in }) {
    self.gateways = gateways
    self.settlers = settlers
    self.tell = tell
  }

  /// The number of payments and refunds that were moved on.
  @discardableResult
  package func run(_ database: Database) async throws -> Int {
    let now = database.world.now()
    var moved = 0
    for state in [Payment.State.unknown, .intended] {
      moved += try await payments(state, before: now - Self.patience, database) { try await look(up: $0, at: now, database) }
    }
    moved += try await payments(.awaitingBuyer, before: now - Payment.buyerPatience, database) { try await look(up: $0, at: now, database) }
    moved += try await payments(.authorised, before: now + .seconds(1), database) { payment in
      try await follow(payment, to: .captured, database) { await $0.capture(.init(key: "\(payment.id)-capture", reference: $1, amount: payment.amount)) }
    }
    moved += try await payments(.tooLate, before: now + .seconds(1), database) { payment in
      try await follow(payment, to: .voided, database) { await $0.void(.init(key: "\(payment.id)-void", reference: $1, amount: payment.amount)) }
    }
    return try await moved + refunds(before: now + .seconds(1), database)
  }

  /// Asks what became of an attempt; one that nobody can tell of within the limit is left for people.
  private func look(up payment: Payment, at now: Instant, _ database: Database) async throws -> Bool {
    guard let gateway = gateways[payment.gateway] else { return false }
    let answer = await gateway.lookUp(payment.id.description)
    if case .unknown = answer, payment.intendedAt < now - Self.limit {
      return try await database.write { tx in
        if payment.state == .intended { try MovePayment(payment.id, to: .unknown).run(in: tx) }
        return try MovePayment(payment.id, to: .abandoned).run(in: tx)
      }
    }
    if case .unknown = answer, payment.state != .awaitingBuyer { return false }
    let settlers = settlers
    try await database.write { tx in try SettleAttempt(payment: payment.id, answer: Self.end(answer, of: payment), by: settlers).run(in: tx) }
    return true
  }

  /// A buyer whom the provider still waits for when their time is over does not come: the window is never confirmed, so nothing is taken.
  private static func end(_ answer: GatewayAnswer, of payment: Payment) -> GatewayAnswer {
    if case .asksBuyer = answer, payment.state == .awaitingBuyer { return .declined(.timeRanOut) }
    return answer
  }

  /// Asks a provider to act on what it has approved.
  private func follow(
    _ payment: Payment, to state: Payment.State, _ database: Database, _ ask: (Gateway, _ reference: String) async -> GatewayAnswer
  ) async throws -> Bool {
    guard let gateway = gateways[payment.gateway], let reference = payment.reference else { return false }
    guard case .approved = await ask(gateway, reference) else { return false }
    return try await database.write { tx in try MovePayment(payment.id, to: state).run(in: tx) }
  }

  private func payments(
    _ state: Payment.State, before moment: Instant, _ database: Database, _ act: @escaping @Sendable (Payment) async throws -> Bool
  ) async throws -> Int {
    try await each("payment", database, { try Payment.resting(state, before: moment, most: Self.most, in: $0) }, id: { $0.id.raw }, act) { payment, tx in
      try PutBack.payment(payment.id, restingIn: state, in: tx)
    }
  }

  private func refunds(before moment: Instant, _ database: Database) async throws -> Int {
    try await each(
      "refund", database, { try Refund.waiting(before: moment, most: Self.most, in: $0) }, id: { $0.id.raw },
      { refund in
        guard let payment = try await database.read({ tx in try Payment.find(refund.payment, in: tx) }),
          let gateway = gateways[payment.gateway], let reference = payment.reference,
          // What was not taken cannot be paid back: a refund waits until it is.
          payment.isDue
        else { return false }
        let answer = await gateway.refund(.init(key: refund.id.description, reference: reference, amount: refund.amount))
        try await database.write { tx in try RecordRefund(refund.id, answer).run(in: tx) }
        return true
      }
    ) { refund, tx in try PutBack.refund(refund.id, in: tx) }
  }

  /// Acts on each of a queue, some at one time; what does not move goes to the queue's end, so that it stands in nobody's way.
  private func each<Item: Sendable>(
    _ noun: String, _ database: Database, _ read: @escaping @Sendable (Transaction) throws -> [Item], id: (Item) -> Int64,
    _ act: @escaping @Sendable (Item) async throws -> Bool, putBack: @escaping @Sendable (Item, Transaction) throws -> Void
  ) async throws -> Int {
    var seen: Set<Int64> = []
    var moved = 0
    for _ in 0..<Self.pagesMax {
      let page = try await database.read(read).filter { seen.insert(id($0)).inserted }
      guard !page.isEmpty else { break }
      moved += await withTaskGroup(of: Bool.self) { group in
        var count = 0
        for (index, item) in page.enumerated() {
          if index >= Self.together, await group.next() == true { count += 1 }
          let subject = "\(noun) \(id(item))"
          group.addTask {
            do {
              if try await act(item) { return true }
            } catch {
              tell(Fault(subject: subject, error: error))
            }
            do { try await database.write { tx in try putBack(item, tx) } } catch { tell(Fault(subject: subject, error: error)) }
            return false
          }
        }
        for await isMoved in group where isMoved { count += 1 }
        return count
      }
    }
    return moved
  }
}
