import Kernel
import Storage

/// Makes a guest at checkout: a name and where to reach the person; no sign-in.
///
/// Who later joins and shows an order's number and phone claims the guest (`SignUp.guest`, `SucceedParty`): a row is added.
package struct OpenGuest: Sendable {
  package var name: String
  package var phone: String
  package var email: String
  package var language: Language

  /// `email` may be empty.
  package init(name: String, phone: String, email: String = "", language: Language = .korean) {
    self.name = name
    self.phone = phone
    self.email = email
    self.language = language
  }

  package enum No: Refusal, Equatable, CaseIterable {
    case nameMalformed
    case nameSigns
    case phoneMalformed
    case emailMalformed
  }

  func decide() throws(No) -> (name: DisplayName, contacts: [Contact]) {
    guard let name = DisplayName(text: name) else { throw DisplayName.holdsSigns(name) ? .nameSigns : .nameMalformed }
    guard let phone = PhoneNumber(text: phone) else { throw .phoneMalformed }
    guard !email.allSatisfy(\.isWhitespace) else { return (name, [.phone(phone)]) }
    guard let email = EmailAddress(text: email) else { throw .emailMalformed }
    return (name, [.phone(phone), .email(email)])
  }

  /// Refuses what is no name, telephone number or e-mail address; members are reached by the same.
  package func check() throws(No) { _ = try decide() }

  package func run(in tx: Transaction) throws -> PartyID {
    let id = tx.id(PartyID.self)
    try run(as: id, in: tx)
    return id
  }

  /// Under an id that was drawn before.
  package func run(as id: PartyID, in tx: Transaction) throws {
    let (name, contacts) = try decide()
    try OpenParty(.guest, name: name.phrase, language: language).run(as: id, in: tx)
    for contact in contacts { try contact.keepBeside(for: id, in: tx) }
  }

  /// The same guest with what was typed this time; false when that guest has become a member or left.
  package func renew(_ guest: PartyID, in tx: Transaction) throws -> Bool {
    let (name, contacts) = try decide()
    let renewed = try tx.run(
      """
      UPDATE party_party SET name_ko = \(name.text), name_en = \(name.text), language = \(language)
      WHERE id = \(guest) AND kind = 'guest' AND erased_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM party_succession WHERE party = \(guest))
      """)
    guard renewed == 1 else { return false }
    try tx.run("DELETE FROM party_contact WHERE party = \(guest) AND is_login = 0")
    for contact in contacts { try contact.keepBeside(for: guest, in: tx) }
    return true
  }
}

extension OpenGuest.No {
  package var code: String {
    switch self {
    case .nameMalformed: "guests/name"
    case .nameSigns: "guests/name-signs"
    case .phoneMalformed: "guests/phone"
    case .emailMalformed: "guests/email"
    }
  }
  package var sort: RefusalSort { .invalid }
  package var sentence: Sentence {
    switch self {
    case .nameMalformed: Sentence(PartiesPhrases.nameMalformed, ["most": String(Party.nameMax)])
    case .nameSigns: Sentence(PartiesPhrases.nameSigns)
    case .phoneMalformed: Sentence(PartiesPhrases.addressPhone)
    case .emailMalformed: Sentence(PartiesPhrases.emailMalformed)
    }
  }
  package var pointer: String? {
    switch self {
    case .nameMalformed, .nameSigns: "/name"
    case .phoneMalformed: "/phone"
    case .emailMalformed: "/email"
    }
  }
}
