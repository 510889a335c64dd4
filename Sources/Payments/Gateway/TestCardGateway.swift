import Kernel
import Synchronization

/// A card provider for trials and tests that behaves as badly as real ones do: it declines, goes silent, answers late and twice.
///
/// The instrument says what happens: `test-approve`, `test-decline`, `test-limit`, `test-expired`,
/// `test-timeout` (approved, but the answer is lost until it is looked up), `test-silent` (never reached the bank),
/// `test-late` (answers after `lateBy`), `test-twice` (answers, and calls back with the same answer again).
package final class TestCardGateway: Sendable {
  package static let name = "test-card"
  package static let instruments = [
    "test-approve", "test-decline", "test-limit", "test-expired", "test-timeout", "test-silent", "test-late", "test-twice",
  ]

  private let known = Mutex<[String: GatewayAnswer]>([:])
  private let wait: @Sendable (Span) async -> Void
  private let lateBy: Span
  /// Called back with a charge's key and an answer, as a provider's webhook would; may come late, twice, never.
  private let callBack: @Sendable (String, GatewayAnswer) async -> Void

  package init(
    lateBy: Span = .seconds(5), wait: @escaping @Sendable (Span) async -> Void,
    callBack: @escaping @Sendable (String, GatewayAnswer) async -> Void = { _, _ in }
  ) {
    self.lateBy = lateBy
    self.wait = wait
    self.callBack = callBack
  }

  /// The seam that the product uses.
  package var gateway: Gateway {
    Gateway(
      name: Self.name,
      authorise: { await self.authorise($0) },
      capture: { self.follow($0) },
      void: { self.follow($0) },
      refund: { self.follow($0) },
      lookUp: { key in self.known.withLock { $0[key] } ?? .declined(.refusedByIssuer) })
  }

  private func authorise(_ charge: Gateway.Charge) async -> GatewayAnswer {
    if let before = known.withLock({ $0[charge.key] }) { return before }
    let answer = verdict(charge)
    switch charge.instrument {
    case "test-silent": return .unknown(why: "no answer")
    case "test-timeout":
      remember(charge.key, answer)
      return .unknown(why: "no answer in time")
    case "test-late":
      await wait(lateBy)
      remember(charge.key, answer)
      return answer
    case "test-twice":
      remember(charge.key, answer)
      await callBack(charge.key, answer)
      return answer
    default:
      remember(charge.key, answer)
      return answer
    }
  }

  private func verdict(_ charge: Gateway.Charge) -> GatewayAnswer {
    switch charge.instrument {
    case "test-decline": .declined(.refusedByIssuer)
    case "test-limit": .declined(.limitExceeded)
    case "test-expired": .declined(.expiredInstrument)
    case let other where Self.instruments.contains(other): .approved(reference: "tc-\(charge.key)")
    default: .declined(.unknownInstrument)
    }
  }

  private func remember(_ key: String, _ answer: GatewayAnswer) { known.withLock { $0[key] = answer } }

  private func follow(_ act: Gateway.Follow) -> GatewayAnswer {
    let answer = GatewayAnswer.approved(reference: "\(act.reference)-\(act.key)")
    remember(act.key, answer)
    return answer
  }
}
