import Hummingbird
import Synchronization

/// Remembers for one request whether somebody reads its body. A body comes from the network once; whoever asked for it a second
/// time would end the whole process, so the second is refused here and only its request fails.
final class ReadOnce: Sendable {
  private let isTaken = Atomic(false)

  /// True for the first who asks.
  func take() -> Bool { isTaken.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged }
}

/// A handler read a request's body twice.
struct BodyReadTwice: Error {}

extension Call {
  /// The body as it comes from the network; a fault (500) for whoever reads it a second time.
  func pieces() throws -> RequestBody {
    guard once.take() else { throw BodyReadTwice() }
    return request.body
  }
}
