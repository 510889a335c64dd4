import Kernel
import Synchronization

/// A provider for trials and tests that asks the buyer at a page of its own, as those with a payment window do: it leads away, takes the buyer's
/// yes or no, and leads back with a key; the money is taken hold of only when the shop confirms it with that key and the right amount.
///
/// What it knows is in memory and gone with the process, as `TestCardGateway`'s: a window of before is then not found.
package final class TestWindowGateway: Sendable {
  package static let name = "test-window"
  package static let instrument = "window"
  /// Where its own pages are.
  package static let folder = "/test-window/"
  /// Windows that it remembers, at most; the oldest go.
  static let windowsMax = 10_000

  /// One window: what is to be paid, and what the buyer said.
  package struct Window: Sendable, Equatable {
    package enum Said: Sendable, Equatable { case nothing, yes(key: String), no, confirmed(reference: String) }
    package let amount: Money
    package let returnTo: String
    package var said: Said
  }

  private struct Known {
    var windows: [String: Window] = [:]
    var order: [String] = []
  }
  private let known = Mutex(Known())
  private let random: @Sendable () -> UInt64

  package init(random: @escaping @Sendable () -> UInt64) { self.random = random }

  /// The seam that the product uses.
  package var gateway: Gateway {
    Gateway(
      name: Self.name,
      authorise: { charge in self.open(charge) },
      capture: { .approved(reference: "\($0.reference)-\($0.key)") },
      void: { .approved(reference: "\($0.reference)-\($0.key)") },
      refund: { .approved(reference: "\($0.reference)-\($0.key)") },
      lookUp: { key in self.lookUp(key) },
      confirm: { confirmation in self.confirm(confirmation) })
  }

  package func window(_ key: String) -> Window? { known.withLock { $0.windows[key] } }

  /// The buyer's yes or no; the window after it, nil where there is none. What was said first stands.
  package func say(_ isYes: Bool, at key: String) -> Window? {
    let fresh = Encoding.hex(withUnsafeBytes(of: random().bigEndian) { Array($0) })
    return known.withLock { known in
      guard var window = known.windows[key] else { return nil }
      if window.said == .nothing { window.said = isYes ? .yes(key: fresh) : .no }
      known.windows[key] = window
      return window
    }
  }

  private func open(_ charge: Gateway.Charge) -> GatewayAnswer {
    known.withLock { known in
      if known.windows[charge.key] == nil {
        known.windows[charge.key] = Window(amount: charge.amount, returnTo: charge.returnTo, said: .nothing)
        known.order.append(charge.key)
        if known.order.count > Self.windowsMax { known.windows[known.order.removeFirst()] = nil }
      }
    }
    return lookUp(charge.key)
  }

  private func lookUp(_ key: String) -> GatewayAnswer {
    switch window(key)?.said {
    case nil: .declined(.notFound)
    case .nothing, .yes: .asksBuyer(at: Self.folder + key)
    case .no: .declined(.refusedByBuyer)
    case .confirmed(let reference): .approved(reference: reference)
    }
  }

  private func confirm(_ confirmation: Gateway.Confirmation) -> GatewayAnswer {
    known.withLock { known in
      guard var window = known.windows[confirmation.key] else { return .declined(.notFound) }
      switch window.said {
      case .confirmed(let reference): return .approved(reference: reference)
      case .yes(let key) where key == confirmation.providerKey && window.amount == confirmation.amount:
        let reference = "tw-\(confirmation.key)"
        window.said = .confirmed(reference: reference)
        known.windows[confirmation.key] = window
        return .approved(reference: reference)
      case .yes, .nothing: return .declined(.refusedByIssuer)
      case .no: return .declined(.refusedByBuyer)
      }
    }
  }
}
