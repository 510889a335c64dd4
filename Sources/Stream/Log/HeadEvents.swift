import Kernel
import Storage

/// What is heard of the public log.
extension StreamEvents {
  static func headSigned(_ head: SignedHead) -> Event {
    Event(
      "stream.head-signed", key: head.size,
      facts: ["size": .int(head.size), "root": .string(Encoding.hex(head.root)), "at": .int(head.at.milliseconds)])
  }
}
