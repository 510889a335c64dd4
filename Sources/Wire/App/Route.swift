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
  /// Permissions that the caller needs beyond being signed in: at least one of them, held anywhere. The handler checks at which
  /// place it must be held. docs/PERMISSIONS.md lists them.
  package let permissions: [Permission]
  /// What its form may hold.
  let form: FormAllowance
  /// Its answers are kept by nobody, not even by their reader's own browser: after signing out, Back shows nothing.
  package let isPersonal: Bool
  package let work: Work

  package init(
    _ method: HTTPRequest.Method, _ path: String, name: String? = nil, operation: Operation? = nil, permissions: [Permission] = [],
    form: FormAllowance? = nil, _ work: @escaping Work
  ) {
    precondition(path.hasPrefix("/"), "a route begins with a slash: \(path)")
    self.method = method
    self.path = path
    self.name = name ?? "\(method.rawValue) \(path)"
    self.permissions = operation?.permissions ?? permissions
    precondition(!path.isOfConsole || !self.permissions.isEmpty || operation != nil, "a page of the console says which permissions it needs: \(self.name)")
    self.operation = operation
    self.form = form ?? (path.isOfConsole ? .long : .plain)
    isPersonal = Self.isPersonal(method, path, operation, self.permissions)
    self.work = work
  }

  /// A page that is read.
  package static func get(_ path: String, _ work: @escaping Work) -> Route { Route(.get, path, work) }
  /// A form that is sent.
  package static func post(_ path: String, _ work: @escaping Work) -> Route { Route(.post, path, work) }

  /// A page that is read by who holds one of these: every page of the console.
  package static func get(_ path: String, permissions first: Permission, _ others: Permission..., work: @escaping Work) -> Route {
    Route(.get, path, permissions: [first] + others, work)
  }
  /// A form that is sent by who holds one of these: every form of the console, and the few elsewhere that ask for leave.
  package static func post(_ path: String, permissions first: Permission, _ others: Permission..., form: FormAllowance? = nil, work: @escaping Work) -> Route {
    Route(.post, path, permissions: [first] + others, form: form, work)
  }
}

extension String {
  /// True for addresses of the console, where every page says what it needs.
  fileprivate var isOfConsole: Bool { self == "/console" || hasPrefix("/console/") }
}
