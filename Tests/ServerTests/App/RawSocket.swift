import Glibc

/// A bare connection to a port of this machine, for what no polite client does.
final class RawSocket: Sendable {
  private let socket: Int32

  init(port: Int) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard status == 0 else { throw Unreachable() }
  }

  struct Unreachable: Error {}

  deinit { close(socket) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// What comes until `mark` is there, the other side ends, or ten seconds are over.
  func read(until mark: String? = nil) async throws -> String {
    // A thread of its own waits: the pool of tasks is as small as the machine, and the server lives on it.
    try await OpenYard.blocking { self.readBlocking(until: mark) }
  }

  private func readBlocking(until mark: String?) -> String {
    wait(seconds: 10)
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      all.append(contentsOf: buffer[0..<count])
      if let mark, String(decoding: all, as: UTF8.self).contains(mark) { break }
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// How long one reading waits for something to come.
  private func wait(seconds: Int, microseconds: Int = 0) {
    var patience = timeval(tv_sec: seconds, tv_usec: microseconds)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Sends a piece again and again, a tenth of a second apart, until the other side answers or ends; what came back.
  func drip(_ piece: String, atMost times: Int = 100) async throws -> String {
    try await OpenYard.blocking {
      self.wait(seconds: 0, microseconds: 100_000)
      var buffer = [UInt8](repeating: 0, count: 65536)
      for _ in 0..<times {
        self.send(piece)
        let count = recv(self.socket, &buffer, buffer.count, 0)
        if count > 0 { return String(decoding: buffer[0..<count], as: UTF8.self) }
        if count == 0 || (errno != EAGAIN && errno != EWOULDBLOCK) { return "ended" }
      }
      return "still open"
    }
  }
}
