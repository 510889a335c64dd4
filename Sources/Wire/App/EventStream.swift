import HTTPTypes
import Hummingbird
import Kernel
import Synchronization

/// Server-sent events (WHATWG HTML, 9.2): sends what is new, then waits for a ring or the heartbeat.
package struct EventStream: Sendable {
  package struct Message: Sendable {
    /// What a client that comes back sends as Last-Event-ID.
    package let id: String
    package let event: String
    package let data: [UInt8]

    package init(id: String, event: String, data: [UInt8]) {
      self.id = id
      self.event = event
      self.data = data
    }
  }

  /// Seconds between looks when nobody rings; each sends at least a comment, so that proxies keep the line open.
  package static let beatSeconds = 10

  package let response: Response

  /// - Parameters:
  ///   - topic: what `Bells.ring` is called with when something changed.
  ///   - news: what happened after the given id; nil id is a client that never heard anything. A nil answer ends the stream.
  package init(
    _ call: Call, topic: String, news: @escaping @Sendable (_ after: String?) async throws -> [Message]?
  ) throws {
    let place = try call.house.streams.enter(call.peer)
    let wakes = call.house.bells.listen(to: topic)
    let first = call.request.headers[.lastEventID]
    let body = ResponseBody { writer in
      defer { place.leave() }
      var last = first
      try await writer.write(ByteBuffer(string: "retry: 3000\n\n"))
      var iterator = wakes.makeAsyncIterator()
      repeat {
        guard let messages = try await news(last) else { break }
        if let newest = messages.last { last = newest.id }
        try await writer.write(ByteBuffer(bytes: messages.isEmpty ? Array(": \n\n".utf8) : messages.flatMap(Self.bytes)))
      } while await iterator.next() != nil
      try await writer.finish(nil)
    }
    response = Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: Caching.never.rawValue, HTTPField.Name("X-Accel-Buffering")!: "no"],
      body: body)
  }

  private static func bytes(_ message: Message) -> [UInt8] {
    var out = Array("id: \(message.id)\nevent: \(message.event)\ndata: ".utf8)
    for byte in message.data {
      if byte == UInt8(ascii: "\n") { out += Array("\ndata: ".utf8) } else { out.append(byte) }
    }
    return out + [10, 10]
  }
}

/// Counts the open streams: so many together, so many of one address, and the last tenth for those who have hardly any.
package final class StreamGate: Sendable {
  private let max: Int
  private let perAddress: Int
  private let state = Mutex<(all: Int, byAddress: [ClientAddress: Int])>((0, [:]))

  /// - Parameter perAddress: 0 for no limit.
  package init(max: Int, perAddress: Int) {
    self.max = max
    self.perAddress = perAddress > 0 ? perAddress : max
  }

  package var count: Int { state.withLock { $0.all } }

  func enter(_ address: ClientAddress) throws(Problem) -> Place {
    let isTaken = state.withLock { state in
      let own = state.byAddress[address, default: 0], isReserve = state.all >= max - max / 10
      guard state.all < max, own < perAddress, !isReserve || own < Swift.max(1, perAddress / 20) else { return false }
      state.all += 1
      state.byAddress[address] = own + 1
      return true
    }
    guard isTaken else { throw .tooManyStreams() }
    return Place(gate: self, address: address)
  }

  fileprivate func leave(_ address: ClientAddress) {
    state.withLock { state in
      state.all -= 1
      let left = state.byAddress[address, default: 1] - 1
      state.byAddress[address] = left > 0 ? left : nil
    }
  }

  /// One open stream; given back once, at the latest when nobody holds it any more.
  final class Place: Sendable {
    private let gate: StreamGate
    private let address: ClientAddress
    private let isLeft = Atomic<Bool>(false)

    init(gate: StreamGate, address: ClientAddress) {
      self.gate = gate
      self.address = address
    }
    deinit { leave() }

    func leave() {
      guard !isLeft.exchange(true, ordering: .relaxed) else { return }
      gate.leave(address)
    }
  }
}
