import Kernel
import Storage

/// What a person says of herself: changed one thing at a time.
package enum Profile {
  package enum No: Refusal, Equatable, CaseIterable {
    case noMember
    case nameMalformed
    case nameSigns
  }

  /// Changes the name by which others see this party.
  package static func rename(_ party: PartyID, to name: String, in tx: Transaction) throws {
    guard let name = DisplayName(text: name) else { throw DisplayName.holdsSigns(name) ? No.nameSigns : .nameMalformed }
    let changed = try tx.run(
      "UPDATE party_party SET name_ko = \(name.text), name_en = \(name.text) WHERE id = \(party) AND erased_at IS NULL")
    guard changed == 1 else { throw No.noMember }
  }

  /// Chooses the language in which pages and messages come.
  package static func choose(_ language: Language, for party: PartyID, in tx: Transaction) throws {
    guard try tx.run("UPDATE party_party SET language = \(language) WHERE id = \(party) AND erased_at IS NULL") == 1 else { throw No.noMember }
  }
}

extension Profile.No {
  package var code: String {
    switch self {
    case .noMember: "profile/no-member"
    case .nameMalformed: "profile/name"
    case .nameSigns: "profile/name-signs"
    }
  }
  package var sort: RefusalSort { self == .noMember ? .absent : .invalid }
  package var sentence: Sentence {
    switch self {
    case .noMember: Sentence(PartiesPhrases.unknownMember)
    case .nameMalformed: Sentence(PartiesPhrases.nameMalformed, ["most": String(Party.nameMax)])
    case .nameSigns: Sentence(PartiesPhrases.nameSigns)
    }
  }
  package var pointer: String? { self == .noMember ? nil : "/name" }
}
