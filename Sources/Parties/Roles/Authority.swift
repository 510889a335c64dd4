import Kernel
import Storage

/// Who asks and what they may: the one place where permissions are decided.
package struct Authority: Sendable, Hashable {
  /// Nil when nobody is signed in.
  package let party: PartyID?
  package let grants: [Grant]

  package init(party: PartyID?, grants: [Grant] = []) {
    self.party = party
    self.grants = grants
  }

  /// Nobody signed in.
  package static let nobody = Authority(party: nil)
  /// The program itself: demo, import, jobs.
  package static let house = Authority(party: Party.house, grants: [Grant(.operatorOfAll)])

  package enum No: Refusal, Equatable, CaseIterable {
    case signInNeeded
    case forbidden
  }

  package func allows(_ permission: Permission, on scope: Scope) -> Bool {
    grants.contains { $0.role.permissions.contains(permission) && $0.covers(scope) }
  }

  /// Refuses unless one of the grants gives this permission there.
  package func require(_ permission: Permission, on scope: Scope) throws(No) {
    guard party != nil else { throw .signInNeeded }
    guard allows(permission, on: scope) else { throw .forbidden }
  }

  /// Refuses who holds none of these permissions anywhere; where nothing is asked, nobody is refused.
  package func requireAnywhere(_ permissions: [Permission]) throws(No) {
    guard !permissions.isEmpty else { return }
    guard party != nil else { throw .signInNeeded }
    guard permissions.contains(where: { wanted in grants.contains { $0.role.permissions.contains(wanted) } }) else { throw .forbidden }
  }

  /// The signed-in party, or a refusal that asks to sign in.
  package func requireParty() throws(No) -> PartyID {
    guard let party else { throw .signInNeeded }
    return party
  }

  /// The merchants for which this permission is held; for the console's chooser. An operator's list is empty: ask `isOperator`.
  package func merchants(for permission: Permission) -> [PartyID] {
    grants.filter { [.merchantOwner, .merchantStaff].contains($0.role) && $0.role.permissions.contains(permission) }.map(\.scope)
  }

  /// Whether any grant opens the console somewhere.
  package var opensConsole: Bool { grants.contains { $0.role.permissions.contains(.seeConsole) } }

  package var isOperator: Bool { grants.contains { $0.role == .operatorOfAll } }

  /// What the party may at this moment; at most 200 grants.
  package static func of(_ party: PartyID, in tx: Transaction) throws -> Authority {
    let grants = try tx.rows(
      "SELECT role, scope FROM party_grant WHERE party = \(party) AND revoked_at IS NULL ORDER BY id LIMIT 200"
    ) { Grant(try $0.next(), at: try $0.next()) }
    return Authority(party: party, grants: grants)
  }
}

extension Authority.No {
  package var code: String { self == .signInNeeded ? "roles/sign-in-needed" : "roles/forbidden" }
  package var sort: RefusalSort { self == .signInNeeded ? .signInNeeded : .forbidden }
  package var sentence: Sentence { Sentence(self == .signInNeeded ? PartiesPhrases.signInNeeded : PartiesPhrases.forbidden) }
}
