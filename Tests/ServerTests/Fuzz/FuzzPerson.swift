import Kernel
import Parties
import Storage

@testable import Wire

/// Somebody who sends requests: the header lines that say who it is, and what they may do.
struct FuzzPerson: Sendable {
  let name: String
  var headers: [String: String]
  var party: PartyID?
  var role: Role?
  var place = Scope.installation

  init(_ name: String, _ headers: [String: String] = [:]) {
    self.name = name
    self.headers = headers
  }

  /// A member who is signed in, with a role where one is held.
  init(_ name: String, _ party: PartyID, _ role: Role? = nil, at place: Scope = .installation, in tx: Transaction) throws {
    (self.name, self.party, self.role, self.place) = (name, party, role, place)
    headers = [:]
    if let role { try GrantRole(role, to: party, at: place).run(by: .house, in: tx) }
    try signIn(in: tx)
  }

  /// Opens another session; the API's own programs show a key alone, pages and apps also the cookie.
  private mutating func signIn(in tx: Transaction) throws {
    let key = try OpenSession(party!, device: "test").run(in: tx).text
    headers["Authorization"] = "Bearer \(key)"
    if !name.hasSuffix("program") { headers["Cookie"] = "\(SessionCookie.name(isSecure: false))=\(key)" }
  }

  /// Where letters reach them.
  var contact: String? { ["shopper": FuzzYard.logins[0], "friend": FuzzYard.logins[1]][name] }
  /// What pages are shown: they know people by the cookie alone, and a key would win over it.
  var asBrowser: [String: String] { headers.filter { $0.key != "Authorization" && $0.key != "Cart-Secret" } }

  var isGuest: Bool { party == nil && !headers.isEmpty }

  /// A guest's browser keeps what it is told to: the cart, and what opens its orders.
  mutating func keep(_ name: String, _ value: String) {
    var cookies = (headers["Cookie"] ?? "").split(separator: ";").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix(name + "=") }.map(String.init)
    cookies.append("\(name)=\(value)")
    headers["Cookie"] = cookies.joined(separator: "; ")
    if name == "cart" { headers["Cart-Secret"] = value }
  }

  private var key: Secret? { headers["Authorization"]?.split(separator: " ").last.flatMap { Secret(text: $0) } }

  /// Whether one was signed out on the way, or lost the role.
  func isAway(in tx: Transaction) throws -> Bool {
    guard let party else { return false }
    guard let session = try key.flatMap({ try Session.find($0.digest, in: tx) }) else { return true }
    guard let permission = role?.permissions.min(by: { $0.rawValue < $1.rawValue }) else { return false }
    return !session.authority.allows(permission, on: place) && session.party == party
  }

  mutating func comeBack(in tx: Transaction) throws {
    guard let party else { return }
    if let role, let permission = role.permissions.min(by: { $0.rawValue < $1.rawValue }), try !Authority.of(party, in: tx).allows(permission, on: place) {
      try GrantRole(role, to: party, at: place).run(by: .house, in: tx)
    }
    if try key.flatMap({ try Session.find($0.digest, in: tx) }) == nil { try signIn(in: tx) }
  }
}
