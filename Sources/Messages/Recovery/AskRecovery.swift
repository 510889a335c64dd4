import Kernel
import Parties
import Storage

/// Somebody forgot a password: a letter with a link goes to the sign-in address, if it is one.
///
/// The same is written and the same is said whether or not anybody signs in there; who it is, is asked when the letter is written.
package struct AskRecovery: Sendable {
  /// The kind of message.
  package static let kind = AccountKinds.recoveryLink
  /// One letter for each address in so long.
  static let rest = Span.minutes(5)
  /// A letter that waited so long would not be expected any more.
  static let life = Span.minutes(60)

  package var contact: Contact
  package var language: Language
  /// The number of the storefront where it was asked; the letter bears its name and leads there.
  package var site: Int64?

  package init(_ contact: Contact, language: Language, at site: Int64? = nil) {
    self.contact = contact
    self.language = language
    self.site = site
  }

  package func run(in tx: Transaction) throws {
    let holder = try Contact.holder(of: contact, in: tx) ?? Party.house
    let window = tx.now.milliseconds / Self.rest.milliseconds
    try IntendMessage(Self.kind, to: contact, of: holder, language: language, facts: Message.facts(at: site), cause: "recovery:\(window)", life: Self.life).run(in: tx)
  }
}

/// Chooses a new password by the link of a letter or of the desk.
package enum NoRecovery: Refusal, Equatable, CaseIterable {
  /// Unknown, used, or older than half an hour; which of them is not told.
  case over
  /// Nothing is sent to telephones here, or nothing by e-mail.
  case noTexts, noMails

  package var code: String {
    switch self {
    case .over: "recovery/over"
    case .noTexts: "recovery/no-texts"
    case .noMails: "recovery/no-mails"
    }
  }
  package var sort: RefusalSort { self == .over ? .gone : .invalid }
  package var sentence: Sentence {
    switch self {
    case .over: Sentence(RecoveryPhrases.over)
    case .noTexts: Sentence(RecoveryPhrases.noTexts)
    case .noMails: Sentence(RecoveryPhrases.noMails)
    }
  }
  package var pointer: String? { self == .over ? nil : "/login" }
}

extension FrontDoor {
  /// A new password by a recovery link: the link is used up, every device is signed out, and this one signed in.
  /// - Parameter telling: what else happens in that transaction: whoever can be written to is told.
  package func recover(by secret: Secret, password text: String, device: String, telling: @escaping Welcome) async throws -> Entry {
    let (key, login) = try await database.read { tx in
      let key = try RecoveryKey.find(secret, in: tx)
      return (key, try key.flatMap { try Contact.of($0.party, in: tx).first })
    }
    guard key != nil, let login else { throw NoRecovery.over }
    let password = Password(text)
    try SignUp.check(password, for: login)
    let hash = try await passwords.hash(password, world: database.world)
    return try await database.write { tx in
      guard let party = try RecoveryKey.use(secret, in: tx) else { throw NoRecovery.over }
      try ReplacePassword(party, hash: hash).run(in: tx)
      try telling(party, tx)
      return Entry(party: party, secret: try OpenSession(party, device: device).run(in: tx))
    }
  }
}
