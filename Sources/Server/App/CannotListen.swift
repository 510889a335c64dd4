import Glibc
import NIOCore
import Wire

/// Why the program could not open its address, said to whoever starts it.
struct CannotListen: Error, CustomStringConvertible {
  let host: String
  let port: Int
  let errno: CInt
  /// Nobody knows the name that was given.
  let isUnknown: Bool

  init(_ fault: IOError, _ settings: Settings) {
    host = settings.host
    port = settings.port
    errno = fault.errnoCode
    isUnknown = false
  }

  init(_ fault: SocketAddressError.UnknownHost, _ settings: Settings) {
    host = settings.host
    port = settings.port
    errno = 0
    isUnknown = true
  }

  var description: String {
    if isUnknown { return "There is no host \(host). Give an address of this machine (--host 127.0.0.1, or 0.0.0.0 for all)." }
    return errno == EADDRINUSE
      ? "Port \(port) of \(host) is taken by another program. Choose another (--port 8081), or any free one (--port 0)."
      : "\(host):\(port) cannot be listened on here: \(String(cString: strerror(errno)))."
  }
}
