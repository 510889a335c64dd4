import Kernel
import Messages
import Parties
import Storage
import Web

/// Writes about accounts. Links and codes are drawn here, when the letter leaves, and kept as digests.
enum AccountWriter {
  static func all(_ house: String, _ contact: String) -> [String: Letter.Writer] {
    [
      AskRecovery.kind: { message, tx in
        guard let address = message.contact, let holder = try Contact.holder(of: address, in: tx) else { return nil }
        let key = try RecoveryKey.draw(for: holder, .letter, by: holder, to: address, in: tx)
        return AccountLetter.recovery(
          url: try origin(message, house, in: tx) + Paths.recovery(key: key.text).text, minutes: RecoveryKey.life.milliseconds / 60_000, site: try site(message, contact, in: tx),
          message.language)
      },
      VerifyContact.kind: { message, tx in
        guard let address = message.contact, try VerifyContact.isOf(message.party, address, in: tx) else { return nil }
        let code = try VerifyContact.draw(address, of: message.party, in: tx)
        return AccountLetter.code(code, minutes: VerifyContact.life.milliseconds / 60_000, site: try site(message, contact, in: tx), message.language)
      },
      TellOwner.passwordChanged: { message, tx in
        return AccountLetter.passwordChanged(
          at: moment(message), url: try origin(message, house, in: tx) + Paths.forgotten.text, site: try site(message, contact, in: tx), message.language)
      },
      ChangeContact.kind: { message, tx in
        AccountLetter.contactChanged(
          at: moment(message), url: try origin(message, house, in: tx) + Paths.profile.text, site: try site(message, contact, in: tx), message.language)
      },
    ]
  }

  /// A letter is read on another day than it is written.
  private static func moment(_ message: Message) -> String {
    let format = Format(message.language)
    return format.day(format.day(of: message.intendedAt), year: 0) + " " + format.clock(message.intendedAt)
  }

  /// Addresses lead to the storefront where it was asked, by what the house has of it, and never by the name that a request came with.
  private static func origin(_ message: Message, _ house: String, in tx: Transaction) throws -> String {
    try LetterWriters.origin(of: message.site, house, in: tx)
  }

  private static func site(_ message: Message, _ contact: String, in tx: Transaction) throws -> LetterSite {
    try LetterWriters.site(message.site, message.language, contact, in: tx)
  }
}
