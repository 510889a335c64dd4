import Hummingbird
import Kernel
import Synchronization

/// Who may send files at this moment: a few at a time for one address, and a few for all together.
package final class UploadGate: Sendable {
  /// Uploads under way from one address, at most; people of one shop share one.
  static let addressMax = 6
  /// Uploads under way for one session or key, at most.
  static let callerMax = 3
  /// Uploads under way in this process, at most.
  static let allMax = 32

  private struct State {
    var all = 0
    var shares: [Share: Int] = [:]
  }

  fileprivate enum Share: Hashable {
    case address(ClientAddress)
    case caller(Credential)

    var most: Int {
      switch self {
      case .address: UploadGate.addressMax
      case .caller: UploadGate.callerMax
      }
    }
  }
  private let state = Mutex(State())

  package init() {}

  /// Uploads under way.
  package var count: Int { state.withLock { $0.all } }

  /// A place for one upload; who holds as many as may be waits (503).
  func enter(_ call: Call) throws(Problem) -> Place {
    var shares: [Share] = [.address(call.peer)]
    if let credential = call.credential { shares.append(.caller(credential)) }
    let asked = shares
    let isTaken = state.withLock { state in
      guard state.all < Self.allMax, asked.allSatisfy({ state.shares[$0, default: 0] < $0.most }) else { return false }
      state.all += 1
      for share in asked { state.shares[share, default: 0] += 1 }
      return true
    }
    guard isTaken else { throw .busy(seconds: 5) }
    return Place(gate: self, shares: asked)
  }

  private func leave(_ shares: [Share]) {
    state.withLock { state in
      state.all -= 1
      for share in shares {
        let left = state.shares[share, default: 1] - 1
        state.shares[share] = left > 0 ? left : nil
      }
    }
  }

  /// One upload under way; given back when nobody holds it any more.
  final class Place: Sendable {
    private let gate: UploadGate
    private let shares: [Share]

    fileprivate init(gate: UploadGate, shares: [Share]) {
      self.gate = gate
      self.shares = shares
    }

    deinit { gate.leave(shares) }
  }
}
