import Glibc
import NIOCore

/// Why the program could not open its address, said to whoever starts it.
struct CannotListen: Error, CustomStringConvertible {
  let host: String
  let port: Int
  let errno: CInt

  init(_ fault: IOError, _ settings: Settings) {
    host = settings.host
    port = settings.port
    errno = fault.errnoCode
  }

  var description: String {
    errno == EADDRINUSE
      ? "Port \(port) of \(host) is taken by another program. Choose another (--port 8081), or any free one (--port 0)."
      : "\(host):\(port) cannot be listened on here: \(String(cString: strerror(errno)))."
  }
}
