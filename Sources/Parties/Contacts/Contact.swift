import Kernel
import Storage

/// Where a person can be reached; one that signs in belongs to one person only.
package enum Contact: Hashable, Sendable {
  case email(EmailAddress)
  case phone(PhoneNumber)

  /// Reads either: with an @ it is an e-mail address, else a telephone number.
  package init?(text: String) {
    if text.contains("@") {
      guard let email = EmailAddress(text: text) else { return nil }
      self = .email(email)
    } else {
      guard let phone = PhoneNumber(text: text) else { return nil }
      self = .phone(phone)
    }
  }

  package var kind: String {
    switch self {
    case .email: "email"
    case .phone: "phone"
    }
  }

  /// The normalised text that is kept and compared.
  package var value: String {
    switch self {
    case .email(let email): email.text
    case .phone(let phone): phone.international
    }
  }

  /// As people write it.
  package var shown: String {
    switch self {
    case .email(let email): email.text
    case .phone(let phone): phone.description
    }
  }

  /// A party's contacts, sign-in ones first; at most 20.
  package static func of(_ party: PartyID, in tx: Transaction) throws -> [Contact] {
    try tx.rows(
      "SELECT kind, value FROM party_contact WHERE party = \(party) ORDER BY is_login DESC, kind, value LIMIT 20"
    ) { row in
      let kind: String = try row.next()
      let value: String = try row.next()
      return kind == "email" ? .email(EmailAddress(stored: value)) : .phone(PhoneNumber(stored: value))
    }
  }

  /// Keeps it; returns false when it signs somebody else in already.
  func keep(for party: PartyID, isLogin: Bool, in tx: Transaction) throws -> Bool {
    try tx.run(insertion(for: party, isLogin: isLogin, in: tx)) == 1
  }

  /// Whether a code or a link can come there: to an e-mail address, and by text message to a mobile number.
  package var takesMessages: Bool {
    switch self {
    case .email: true
    case .phone(let phone): phone.isMobile
    }
  }

  /// Keeps it beside whoever else can be reached there: nobody signs in by it.
  func keepBeside(for party: PartyID, in tx: Transaction) throws {
    try tx.send(insertion(for: party, isLogin: false, in: tx))
  }

  private func insertion(for party: PartyID, isLogin: Bool, in tx: Transaction) -> SQL {
    """
    INSERT INTO party_contact (kind, value, party, is_login, added_at)
    VALUES (\(kind), \(value), \(party), \(isLogin), \(tx.now))
    ON CONFLICT DO NOTHING
    """
  }
}
