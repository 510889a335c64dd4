import Foundation
import Synchronization

/// A wire between the program and a server that can be cut at COMMIT, before or after the server hears it.
final class CutWire: Sendable {
  enum Cut: Sendable { case never, beforeCommit, afterCommit }

  let port: Int
  private let listener: Int32
  private let cut = Mutex<Cut>(.never)
  private let cuts = Mutex<Int>(0)

  init(to serverPort: Int) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = Self.loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        _ = bind(descriptor, raw, length)
        _ = listen(descriptor, 16)
        _ = getsockname(descriptor, raw, &length)
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var target = Self.loopback(port: serverPort)
        _ = withUnsafePointer(to: &target) {
          $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        Thread.detachNewThread { self.carry(client, server) }
      }
    }
  }

  /// Cuts the wire at the next COMMIT.
  func cutNext(_ what: Cut) { cut.withLock { $0 = what } }
  var cutCount: Int { cuts.withLock { $0 } }
  func close() {
    shutdown(listener, Int32(SHUT_RDWR))
    Glibc.close(listener)
  }

  private static func loopback(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  /// Carries bytes both ways until one side ends; a COMMIT (its word ends with a zero byte) may end it too.
  private func carry(_ client: Int32, _ server: Int32) {
    defer {
      Glibc.close(client)
      Glibc.close(server)
    }
    var buffer = [UInt8](repeating: 0, count: 65536)
    var dropsAnswer = false
    while true {
      var polled = [pollfd(fd: client, events: Int16(POLLIN), revents: 0), pollfd(fd: server, events: Int16(POLLIN), revents: 0)]
      guard poll(&polled, 2, -1) > 0 else { return }
      if polled[1].revents != 0 {
        let count = read(server, &buffer, buffer.count)
        if count <= 0 || dropsAnswer { return }
        guard send(client, buffer, count, Int32(MSG_NOSIGNAL)) == count else { return }
      }
      if polled[0].revents != 0 {
        let count = read(client, &buffer, buffer.count)
        if count <= 0 { return }
        if String(decoding: buffer[..<count], as: UTF8.self).contains("COMMIT\u{0}") {
          switch cut.withLock({ kept in defer { kept = .never }; return kept }) {
          case .never: break
          case .beforeCommit:
            cuts.withLock { $0 += 1 }
            return
          case .afterCommit:
            cuts.withLock { $0 += 1 }
            dropsAnswer = true
          }
        }
        guard send(server, buffer, count, Int32(MSG_NOSIGNAL)) == count else { return }
      }
    }
  }
}
