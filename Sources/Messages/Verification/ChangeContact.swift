import Kernel
import Parties
import Storage

/// Another e-mail address or telephone number for a member: it stands beside the old one until a code shows that it is hers, then it is
/// the one of its kind by which she signs in. Whoever asks proves the password before.
package enum ChangeContact {
  /// The kind of message to where she was reached before.
  package static let kind = AccountKinds.contactChanged
  /// How long a new one waits for its code.
  package static let life = Span.hours(1)

  package enum No: Refusal, Equatable, CaseIterable {
    /// As at joining: no address and no number, one where no code comes, one by which somebody else signs in.
    case malformed, landline, taken
    /// She signs in by it already.
    case yours
    /// Nothing can be sent there, so nothing can show whose it is.
    case noTexts, noMails

    package var code: String {
      switch self {
      case .malformed: "contacts/malformed"
      case .landline: "contacts/landline"
      case .taken: "contacts/taken"
      case .yours: "contacts/yours"
      case .noTexts: "contacts/no-texts"
      case .noMails: "contacts/no-mails"
      }
    }
    package var sort: RefusalSort { self == .yours || self == .taken ? .conflict : .invalid }
    package var sentence: Sentence {
      switch self {
      case .malformed: SignUp.No.loginMalformed.sentence
      case .landline: SignUp.No.loginLandline.sentence
      case .taken: SignUp.No.loginTaken.sentence
      case .yours: Sentence(VerificationPhrases.contactYours)
      case .noTexts: Sentence(VerificationPhrases.contactNoTexts)
      case .noMails: Sentence(VerificationPhrases.contactNoMails)
      }
    }
    package var pointer: String? { "/contact" }
  }

  /// What somebody typed as a new contact, as at joining.
  package static func read(_ text: String) throws(No) -> Contact {
    guard let contact = Contact(text: text) else { throw .malformed }
    guard contact.takesMessages else { throw .landline }
    return contact
  }

  /// Keeps the new one until its code comes and sends that code. The one that was asked for before is given up.
  /// - Parameter site: the number of the storefront where it was asked.
  package static func ask(_ contact: Contact, of party: PartyID, at site: Int64? = nil, in tx: Transaction) throws {
    guard try !Contact.of(party, in: tx).contains(contact) else { throw No.yours }
    guard try Contact.holder(of: contact, in: tx) == nil else { throw No.taken }
    try tx.run(
      """
      INSERT INTO verify_change (party, value, asked_at, ends_at) VALUES (\(party), \(contact.value), \(tx.now), \(tx.now + life))
      ON CONFLICT (party) DO UPDATE SET value = excluded.value, asked_at = excluded.asked_at, ends_at = excluded.ends_at
      """)
    try VerifyContact.ask(contact, of: party, at: site, in: tx)
  }

  /// What waits for its code; nil where nothing does.
  package static func awaited(by party: PartyID, in tx: Transaction) throws -> Contact? {
    try tx.value("SELECT value FROM verify_change WHERE party = \(party) AND ends_at > \(tx.now)", as: String.self).flatMap { Contact(text: $0) }
  }

  /// Takes a code that was typed: the contact is verified, and a new one takes the place of the old. What is refused is returned and not
  /// thrown, so that the try counts; somebody who was quicker to sign in by it is told as at joining.
  /// - Parameter session: the digest of the session that stays; every other one ends where a contact was replaced.
  package static func confirm(
    _ contact: Contact, by code: String, of party: PartyID, keeping session: [UInt8], at site: Int64? = nil, in tx: Transaction
  ) throws -> (any Refusal)? {
    guard try VerifyContact.check(code, contact, of: party, in: tx) else { return VerifyContact.No.wrong }
    guard try !Contact.of(party, in: tx).contains(contact) else { return nil }
    do { try tx.savepoint { try replace(by: contact, of: party, keeping: session, at: site, in: tx) } } catch is SignUp.No { return No.taken }
    return nil
  }

  private static func replace(by contact: Contact, of party: PartyID, keeping session: [UInt8], at site: Int64?, in tx: Transaction) throws {
    // Where she was reached until now, before it is gone.
    try TellOwner.run(kind, party, at: site, in: tx)
    let old = try contact.take(for: party, in: tx)
    try tx.run("DELETE FROM verify_change WHERE party = \(party)")
    guard !old.isEmpty else { return }
    for gone in old {
      for table in ["verify_ask", "verify_code", "verify_contact"] { try tx.run("DELETE FROM \(raw: table) WHERE party = \(party) AND value = \(gone.value)") }
    }
    // A link that went to the old one opens nothing any more.
    try RecoveryKey.endAll(of: party, in: tx)
    try Session.closeAll(of: party, except: session, in: tx)
  }

  /// Forgets those whose hour is over; at most 1,000 a call. Returns how many.
  package static func sweep(in tx: Transaction) throws -> Int {
    try tx.run("DELETE FROM verify_change WHERE party IN (SELECT party FROM verify_change WHERE ends_at < \(tx.now) ORDER BY ends_at, party LIMIT 1000)")
  }
}
