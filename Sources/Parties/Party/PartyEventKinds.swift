import Storage

/// What may be heard about parties, for docs/events.md.
package enum PartyEventKinds {
  package static let all: [EventKind] = [
    EventKind("members.joined", key: "the member", "Somebody joined.", facts: ["member": "the member's id"]),
    EventKind("members.erased", key: "the member", "A member's words were destroyed.", facts: ["member": "the member's id"]),
    EventKind(
      "parties.succeeded", key: "the party", "A guest was claimed, or two members became one.",
      facts: ["party": "who was", "successor": "who goes on", "how": "claim or merge"]),
    EventKind("merchants.opened", key: "the merchant", "A merchant opened.", facts: ["merchant": "the merchant's id"]),
    EventKind("merchants.seller-changed", key: "the merchant", "What the law wants shown of a seller changed.", facts: ["merchant": "the merchant's id"]),
    EventKind("merchants.terms-changed", key: "the merchant", "What delivery costs and how long it takes changed.", facts: ["merchant": "the merchant's id"]),
    EventKind(
      "consents.changed", key: "the party", "A consent was given or taken back.",
      facts: ["party": "who", "purpose": "for what", "given": "true or false"]),
    EventKind(
      "roles.granted", key: "the party", "A role was handed out.", facts: ["party": "to whom", "role": "which", "scope": "where"]),
    EventKind("roles.revoked", key: "the party", "A role was taken back.", facts: ["party": "from whom", "role": "which", "scope": "where"]),
  ]
}
