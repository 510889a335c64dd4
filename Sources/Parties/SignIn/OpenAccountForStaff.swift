import Kernel
import Storage

/// Makes an account with a role at once: for demo data, the first operator, and shops that enrol their people.
///
/// Opening it again with the same login gives the same member and adds the role.
package struct OpenAccountForStaff: Sendable {
  package var form: SignUp
  package var role: Role?
  package var place: Scope

  package init(_ form: SignUp, role: Role?, at place: Scope = .installation) {
    self.form = form
    self.role = role
    self.place = place
  }

  package func run(hash: PasswordHash, by authority: Authority, in tx: Transaction) throws -> PartyID {
    let ready = try form.decide()
    let member = try Contact.holder(of: ready.login, in: tx) ?? ready.run(hash: hash, in: tx)
    if let role { try GrantRole(role, to: member, at: place).run(by: authority, in: tx) }
    return member
  }
}

extension Contact {
  /// Who signs in with this contact; nil when nobody does.
  package static func holder(of login: Contact, in tx: Transaction) throws -> PartyID? {
    try tx.value("SELECT party FROM party_contact WHERE kind = \(login.kind) AND value = \(login.value) AND is_login = 1")
  }
}

extension FrontDoor {
  /// `OpenAccountForStaff` with its password hashed in the lane.
  package func openAccount(_ account: OpenAccountForStaff, by authority: Authority) async throws -> PartyID {
    _ = try account.form.decide()
    let hash = try await passwords.hash(account.form.password, world: database.world)
    return try await database.write { try account.run(hash: hash, by: authority, in: $0) }
  }
}
