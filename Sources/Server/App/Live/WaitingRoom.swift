import Kernel
import Parties
import Synchronization

/// Where people stand who must wait before their password is looked at: so many at one time, so many from one address.
package final class WaitingRoom: Sendable {
  static let allMax = 400
  static let addressMax = 20

  private let waiting = Mutex<(all: Int, byAddress: [String: Int])>((0, [:]))

  package init() {}

  /// Waits; false at once where the room is full.
  func wait(_ span: Span, _ address: String) async -> Bool {
    let isTaken = waiting.withLock { room in
      guard room.all < Self.allMax, room.byAddress[address, default: 0] < Self.addressMax else { return false }
      room.all += 1
      room.byAddress[address, default: 0] += 1
      return true
    }
    guard isTaken else { return false }
    try? await Task.sleep(for: .milliseconds(span.milliseconds))
    waiting.withLock { room in
      room.all -= 1
      let left = room.byAddress[address, default: 1] - 1
      room.byAddress[address] = left > 0 ? left : nil
    }
    return true
  }

  /// As the front door asks for it.
  package static func live() -> FrontDoor.Pause {
    let room = WaitingRoom()
    return { await room.wait($0, $1) }
  }
}
