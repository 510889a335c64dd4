import Glibc

/// One caller on one kept connection to our own server on loopback: sends a request, reads the answer, blocks meanwhile.
final class Caller {
  private let socketID: Int32
  private var buffer: [UInt8] = []

  struct Answer {
    let status: Int
    let headers: [UInt8]
    let body: [UInt8]

    /// The value of a header, named in lower case.
    func header(_ name: String) -> String? {
      for line in String(decoding: headers, as: UTF8.self).split(separator: "\r\n") {
        guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { continue }
        return line[line.index(after: colon)...].drop { $0 == " " }.description
      }
      return nil
    }

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  init(port: Int) throws {
    socketID = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socketID, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    guard status == 0 else { throw Child.Failed(description: "port \(port) does not answer") }
    var one: Int32 = 1
    setsockopt(socketID, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  deinit { close(socketID) }

  func get(_ path: String, headers: [String] = []) throws -> Answer { try send("GET", path, headers, nil) }

  func post(_ path: String, json: String, headers: [String] = []) throws -> Answer {
    try send("POST", path, headers + ["Content-Type: application/json"], json)
  }

  func send(_ method: String, _ path: String, _ headers: [String], _ body: String?) throws -> Answer {
    var text = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    for header in headers { text += header + "\r\n" }
    if let body { text += "Content-Length: \(body.utf8.count)\r\n" }
    text += "\r\n" + (body ?? "")
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(socketID, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Child.Failed(description: "the connection broke while sending") }
      rest = rest.dropFirst(count)
    }
    return try receive()
  }

  private func receive() throws -> Answer {
    var end = headerEnd()
    while end == nil {
      try fill()
      end = headerEnd()
    }
    let head = Array(buffer[..<end!])
    buffer.removeSubrange(..<(end! + 4))
    let status = Int(String(decoding: head.dropFirst(9).prefix(3), as: UTF8.self)) ?? 0
    let answer = Answer(status: status, headers: head, body: [])
    if answer.header("transfer-encoding")?.lowercased() == "chunked" { return Answer(status: status, headers: head, body: try chunks()) }
    let length = Int(answer.header("content-length") ?? "0") ?? 0
    while buffer.count < length { try fill() }
    let body = Array(buffer[..<length])
    buffer.removeSubrange(..<length)
    return Answer(status: status, headers: head, body: body)
  }

  private func chunks() throws -> [UInt8] {
    var body: [UInt8] = []
    while true {
      while lineEnd() == nil { try fill() }
      let end = lineEnd()!
      let size = Int(String(decoding: buffer[..<end], as: UTF8.self).split(separator: ";").first ?? "0", radix: 16) ?? 0
      buffer.removeSubrange(..<(end + 2))
      while buffer.count < size + 2 { try fill() }
      body += buffer[..<size]
      buffer.removeSubrange(..<(size + 2))
      if size == 0 { return body }
    }
  }

  private func fill() throws {
    var some = [UInt8](repeating: 0, count: 65_536)
    let count = read(socketID, &some, some.count)
    guard count > 0 else { throw Child.Failed(description: "the connection broke while reading") }
    buffer += some[..<count]
  }

  private func headerEnd() -> Int? {
    guard buffer.count >= 4 else { return nil }
    for at in 0...(buffer.count - 4) where buffer[at] == 13 && buffer[at + 1] == 10 && buffer[at + 2] == 13 && buffer[at + 3] == 10 { return at }
    return nil
  }

  private func lineEnd() -> Int? {
    guard buffer.count >= 2 else { return nil }
    for at in 0...(buffer.count - 2) where buffer[at] == 13 && buffer[at + 1] == 10 { return at }
    return nil
  }
}
