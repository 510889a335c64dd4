import Kernel
import Storage

/// What others may hear about roles: who holds which, and where.
package enum RoleEvents {
  package static func granted(_ grant: Grant, to id: PartyID) -> Event {
    Event("roles.granted", key: id.raw, facts: facts(of: grant, id))
  }

  package static func revoked(_ grant: Grant, from id: PartyID) -> Event {
    Event("roles.revoked", key: id.raw, facts: facts(of: grant, id))
  }

  private static func facts(of grant: Grant, _ id: PartyID) -> JSON {
    ["party": .string(id.description), "role": .string(grant.role.rawValue), "scope": .string(grant.scope.description)]
  }
}
