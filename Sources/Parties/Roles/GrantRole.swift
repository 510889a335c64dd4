import Kernel
import Storage

/// Hands a role to a party: who gave it and when stay on record.
package struct GrantRole: Sendable {
  package var party: PartyID
  package var grant: Grant
  /// Where the grant stands, with what is around it, so that a mall's operator can name a store's staff.
  package var place: Scope

  package init(_ role: Role, to party: PartyID, at place: Scope) {
    self.party = party
    self.place = place
    grant = Grant(role, at: Self.scope(of: role, place) ?? Party.house)
    isPlaced = role == .operatorOfAll || Self.scope(of: role, place) != nil
  }

  private let isPlaced: Bool

  package enum No: Refusal, Equatable, CaseIterable {
    case noPlace
    case unknownParty
    case notYours
    /// Nobody would operate the installation any more.
    case lastOperator
  }

  /// Granting what is held already changes nothing.
  package func run(by authority: Authority, in tx: Transaction) throws {
    guard isPlaced else { throw No.noPlace }
    let giver = try authority.requireParty()
    guard Self.mayGive(grant.role, at: place, authority) else { throw No.notYours }
    guard try Party.find(party, in: tx)?.kind == .member else { throw No.unknownParty }
    let added = try tx.run(
      """
      INSERT INTO party_grant (id, party, role, scope, granted_by, granted_at)
      VALUES (\(tx.id(ID<Grant>.self)), \(party), \(grant.role), \(grant.scope), \(giver), \(tx.now))
      ON CONFLICT (party, role, scope) WHERE revoked_at IS NULL DO NOTHING
      """)
    if added == 1 { try tx.emit(RoleEvents.granted(grant, to: party)) }
  }

  static func mayGive(_ role: Role, at place: Scope, _ authority: Authority) -> Bool {
    authority.grants.contains { $0.role.grantable.contains(role) && $0.covers(place) }
  }

  private static func scope(of role: Role, _ place: Scope) -> PartyID? {
    switch role {
    case .storeStaff: place.store
    case .merchantStaff, .merchantOwner: place.merchant
    case .mallOperator: place.mall
    case .operatorOfAll: Party.house
    }
  }
}

/// Takes a role back; the row stays as history.
package struct RevokeRole: Sendable {
  package var party: PartyID
  package var grant: Grant
  package var place: Scope

  package init(_ grant: Grant, from party: PartyID, at place: Scope) {
    self.party = party
    self.grant = grant
    self.place = place
  }

  /// Returns false when it was not held.
  @discardableResult
  package func run(by authority: Authority, in tx: Transaction) throws -> Bool {
    let taker = try authority.requireParty()
    guard grant.covers(place), GrantRole.mayGive(grant.role, at: place, authority) else { throw GrantRole.No.notYours }
    let changed = try tx.run(
      """
      UPDATE party_grant SET revoked_by = \(taker), revoked_at = \(tx.now)
      WHERE party = \(party) AND role = \(grant.role) AND scope = \(grant.scope) AND revoked_at IS NULL
      """)
    if grant.role == .operatorOfAll, changed == 1, try Self.operators(in: tx) == 0 { throw GrantRole.No.lastOperator }
    if changed == 1 { try tx.emit(RoleEvents.revoked(grant, from: party)) }
    return changed == 1
  }

  private static func operators(in tx: Transaction) throws -> Int64 {
    try tx.value("SELECT COUNT(*) FROM party_grant WHERE role = \(Role.operatorOfAll) AND revoked_at IS NULL") ?? 0
  }
}

extension GrantRole.No {
  package var code: String {
    switch self {
    case .noPlace: "roles/no-place"
    case .unknownParty: "roles/unknown-member"
    case .notYours: "roles/not-yours-to-give"
    case .lastOperator: "roles/last-operator"
    }
  }
  package var sort: RefusalSort {
    switch self {
    case .noPlace: .invalid
    case .unknownParty: .absent
    case .notYours: .forbidden
    case .lastOperator: .conflict
    }
  }
  package var sentence: Sentence {
    switch self {
    case .noPlace: Sentence(PartiesPhrases.grantWithoutPlace)
    case .unknownParty: Sentence(PartiesPhrases.unknownMember)
    case .notYours: Sentence(PartiesPhrases.notYoursToGive)
    case .lastOperator: Sentence(PartiesPhrases.lastOperator)
    }
  }
}
