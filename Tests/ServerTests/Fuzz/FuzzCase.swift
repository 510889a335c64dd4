import HTTPTypes
import Kernel

/// One request as it was sent.
struct FuzzCase: Sendable, CustomStringConvertible {
  var method: HTTPRequest.Method
  var target: String
  var headers: [String: String]
  var body: [UInt8]?
  var who: String

  var description: String {
    let text = body.map { String(decoding: $0.prefix(1500), as: UTF8.self) } ?? ""
    return "\(method.rawValue) \(target.prefix(1500)) as \(who) \(text)"
  }
}
