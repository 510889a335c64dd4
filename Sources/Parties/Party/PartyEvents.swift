import Kernel
import Storage

/// What others may hear about parties: ids and kinds only.
package enum PartyEvents {
  package static let succeededTopic = "parties.succeeded"

  package static func joined(_ id: PartyID) -> Event {
    Event("members.joined", key: id.raw, facts: ["member": .string(id.description)])
  }

  package static func succeeded(_ id: PartyID, by successor: PartyID, how: SucceedParty.Way) -> Event {
    Event(
      succeededTopic, key: id.raw,
      facts: ["party": .string(id.description), "successor": .string(successor.description), "how": .string(how.rawValue)])
  }

  package static func merchantOpened(_ id: PartyID) -> Event {
    Event("merchants.opened", key: id.raw, facts: ["merchant": .string(id.description)])
  }

  package static func sellerChanged(_ id: PartyID) -> Event {
    Event("merchants.seller-changed", key: id.raw, facts: ["merchant": .string(id.description)])
  }

  package static func termsChanged(_ id: PartyID) -> Event {
    Event("merchants.terms-changed", key: id.raw, facts: ["merchant": .string(id.description)])
  }

  package static func consented(_ id: PartyID, purpose: String, isGiven: Bool) -> Event {
    Event("consents.changed", key: id.raw, facts: ["party": .string(id.description), "purpose": .string(purpose), "given": .bool(isGiven)])
  }

  package static func erased(_ id: PartyID) -> Event {
    Event("members.erased", key: id.raw, facts: ["member": .string(id.description)])
  }

  /// Every topic, for docs/events.md.
  package static let topics = [
    "members.joined", "members.erased", succeededTopic, "merchants.opened", "merchants.seller-changed", "merchants.terms-changed", "roles.granted", "roles.revoked", "consents.changed",
  ]
}
