import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Storage

/// What a caller shows to say who it is.
package enum Credential: Sendable, Hashable {
  /// The session cookie of a browser.
  case session(Secret)
  /// A bearer key of the API.
  case key(String)
}

/// Who calls.
package struct SignedIn: Sendable, Hashable {
  package let party: PartyID
  /// The member's display name; empty where a credential carries none.
  package let name: Phrase
  /// The language that the member chose; nil where a credential carries none.
  package let language: Language?
  /// What the party may do, and where.
  package let authority: Authority
  /// The session that was shown; nil for a key.
  package let session: ID<Session>?
  /// What a key may do; nil for a session, which may do all that its member may.
  package let scopes: Set<String>?

  package init(party: PartyID, scopes: Set<String>? = nil, authority: Authority? = nil) {
    self.party = party
    self.scopes = scopes
    self.authority = authority ?? Authority(party: party)
    name = Phrase("", "")
    language = nil
    session = nil
  }

  package init(_ found: Session) {
    party = found.party
    name = found.name
    language = found.language
    authority = found.authority
    session = found.id
    scopes = nil
  }
}

/// Finds out who shows a credential; nil when it is unknown or over.
package typealias Recognise = @Sendable (Credential, Transaction) throws -> SignedIn?

extension Call {
  /// What this request shows; a bearer key wins over a cookie.
  package var credential: Credential? {
    if let line = request.headers[.authorization] {
      guard line.count > 7, line.prefix(7).lowercased() == "bearer " else { return nil }
      return .key(String(line.dropFirst(7)))
    }
    guard let text = cookie(SessionCookie.name(isSecure: isSecure)), let secret = Secret(text: text) else { return nil }
    return .session(secret)
  }

  /// The call with its caller known, by a reading transaction of its own; refuses who may not.
  package func knowing(_ access: Access) async throws -> Call {
    guard credential != nil else { return try allowing(access) }
    return try await house.database.read { tx in try knowing(access, tx) }
  }

  /// The call with its caller known; refuses who may not.
  package func knowing(_ access: Access, _ tx: Transaction) throws -> Call {
    var call = self
    if let credential { call.signedIn = try house.recognise(credential, tx) }
    call = try call.allowing(access)
    try (call.signedIn?.authority ?? .nobody).requireAnywhere(permissions)
    return call
  }

  /// Who is signed in; nobody is answered 401.
  package func someone() throws(Problem) -> PartyID {
    guard let signedIn else { throw .signInNeeded() }
    return signedIn.party
  }

  /// What the caller may do, and where; for commands that check it. A route without declared permissions
  /// fails every such check.
  package var authority: Authority {
    guard let signedIn else { return .nobody }
    return permissions.isEmpty ? Authority(party: signedIn.party) : signedIn.authority
  }

  /// Refuses a caller who lacks the permission at a place; a route asks for nothing that it does not declare.
  package func require(_ permission: Permission, on scope: Scope) throws {
    assert(permissions.contains(permission), "\(route) asks for \(permission.rawValue) and does not declare it")
    try authority.require(permission, on: scope)
  }

  private func allowing(_ access: Access) throws(Problem) -> Call {
    switch access {
    case .open: return self
    case .signedIn:
      guard signedIn != nil else { throw .signInNeeded() }
      return self
    case .scope(let scope):
      guard let signedIn else { throw .signInNeeded() }
      guard signedIn.scopes?.contains(scope) ?? true else { throw .scopeNeeded(scope) }
      return self
    }
  }
}

extension Credential {
  /// What the table of sessions knows this by; nil for what cannot be a session's secret.
  package var sessionDigest: [UInt8]? {
    switch self {
    case .session(let secret): secret.digest
    case .key(let text): Secret(text: text)?.digest
    }
  }
}
