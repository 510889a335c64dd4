import Hummingbird
import Kernel
import Parties

/// One address of the web, and what is done there.
package struct Route: Sendable {
  package typealias Work = @Sendable (Call) async throws -> Response

  package let method: HTTPRequest.Method
  /// `/orders/{order}`; `{rest...}` at the end takes all that follows.
  package let path: String
  /// What the log and the metrics call it; never the address itself, which may hold a code.
  package let name: String
  /// Nil for pages.
  package let operation: Operation?
  /// Leave that it needs of who calls, beyond being signed in.
  let needs: [Permission]
  package let work: Work

  package init(
    _ method: HTTPRequest.Method, _ path: String, name: String? = nil, operation: Operation? = nil, _ work: @escaping Work
  ) {
    precondition(path.hasPrefix("/"), "a route begins with a slash: \(path)")
    self.method = method
    self.path = path
    let name = name ?? "\(method.rawValue) \(path)"
    self.name = name
    needs = Needs.of(name)
    self.operation = operation
    self.work = work
  }

  /// A page that is read.
  package static func get(_ path: String, _ work: @escaping Work) -> Route { Route(.get, path, work) }
  /// A form that is sent.
  package static func post(_ path: String, _ work: @escaping Work) -> Route { Route(.post, path, work) }
}
