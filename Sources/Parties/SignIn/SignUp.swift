import Kernel
import Storage

/// Joins in three fields: a name, an e-mail address or telephone number, a password. The rest is asked later.
package struct SignUp: Sendable {
  package var name: String
  package var login: String
  package var password: Password
  package var language: Language
  /// The guest whom this person was shown to be (by an order's number and phone); joined to the new member.
  package var guest: PartyID?

  package init(name: String, login: String, password: String, language: Language = .korean, guest: PartyID? = nil) {
    self.name = name
    self.login = login
    self.password = Password(password)
    self.language = language
    self.guest = guest
  }

  package enum No: Refusal, Equatable, CaseIterable {
    case nameMalformed
    /// Signs that turn the direction of text, or control characters.
    case nameSigns
    case loginMalformed
    /// A telephone that takes no text messages: no code and no link would come.
    case loginLandline
    case passwordShort
    case passwordLong
    case passwordCommon
    case passwordLikeLogin
    case loginTaken
  }

  /// The form, checked.
  package struct Ready: Sendable {
    let name: DisplayName
    package let login: Contact
    let language: Language
    let guest: PartyID?
  }

  /// Checks the three fields, free of databases; run before the password is hashed.
  package func decide() throws(No) -> Ready {
    guard let name = DisplayName(text: name) else { throw nameFault }
    let login = try Self.login(login)
    try Self.check(password, for: login)
    return Ready(name: name, login: login, language: language, guest: guest)
  }

  /// What somebody typed to sign in by: an e-mail address or a mobile number.
  package static func login(_ text: String) throws(No) -> Contact {
    guard let login = Contact(text: text) else { throw .loginMalformed }
    guard login.takesMessages else { throw .loginLandline }
    return login
  }

  private var loginFault: No? {
    do throws(No) {
      _ = try Self.login(login)
      return nil
    } catch { return error }
  }

  /// All that is wrong with the three fields, in their order and at most one for each; so that a form tells it at once.
  package var faults: [No] {
    let login = Contact(text: login)
    let name: No? = DisplayName(text: name) == nil ? nameFault : nil
    return [name, loginFault, Self.passwordFault(password, for: login)].compactMap { $0 }
  }

  private var nameFault: No { DisplayName.holdsSigns(name) ? .nameSigns : .nameMalformed }

  /// Refuses a password that is too weak for whoever signs in with this contact.
  package static func check(_ password: Password, for login: Contact) throws(No) {
    if let no = passwordFault(password, for: login) { throw no }
  }

  private static func passwordFault(_ password: Password, for login: Contact?) -> No? {
    switch password.weakness(for: login) {
    case .short: .passwordShort
    case .long: .passwordLong
    case .common: .passwordCommon
    case .likeLogin: .passwordLikeLogin
    case nil: nil
    }
  }
}

extension SignUp.Ready {
  /// Makes the member; the unique login decides who was first.
  package func run(hash: PasswordHash, in tx: Transaction) throws -> PartyID {
    let id = try OpenParty(.member, name: name.phrase, language: language).run(in: tx)
    guard try login.keep(for: id, isLogin: true, in: tx) else { throw SignUp.No.loginTaken }
    try Credential.keep(.password, subject: id.description, secret: hash.phc, for: id, in: tx)
    if let guest { try SucceedParty(guest, by: id, how: .claim, told: id).run(in: tx) }
    try tx.emit(PartyEvents.joined(id))
    return id
  }
}

extension SignUp.No {
  package var code: String {
    switch self {
    case .nameMalformed: "sign-up/name"
    case .nameSigns: "sign-up/name-signs"
    case .loginMalformed: "sign-up/login"
    case .loginLandline: "sign-up/landline"
    case .passwordShort: "sign-up/password-short"
    case .passwordLong: "sign-up/password-long"
    case .passwordCommon: "sign-up/password-common"
    case .passwordLikeLogin: "sign-up/password-like-login"
    case .loginTaken: "sign-up/taken"
    }
  }
  package var sort: RefusalSort { self == .loginTaken ? .conflict : .invalid }
  package var sentence: Sentence {
    switch self {
    case .nameMalformed: Sentence(PartiesPhrases.nameMalformed, ["most": String(Party.nameMax)])
    case .nameSigns: Sentence(PartiesPhrases.nameSigns)
    case .loginMalformed: Sentence(PartiesPhrases.loginMalformed)
    case .loginLandline: Sentence(PartiesPhrases.loginLandline)
    case .passwordShort: Sentence(PartiesPhrases.passwordShort, ["least": String(Password.lengthMin)])
    case .passwordLong: Sentence(PartiesPhrases.passwordLong)
    case .passwordCommon: Sentence(PartiesPhrases.passwordCommon)
    case .passwordLikeLogin: Sentence(PartiesPhrases.passwordLikeLogin)
    case .loginTaken: Sentence(PartiesPhrases.loginTaken)
    }
  }
  package var pointer: String? {
    switch self {
    case .nameMalformed, .nameSigns: "/name"
    case .loginMalformed, .loginLandline, .loginTaken: "/login"
    default: "/password"
    }
  }
}

extension SignUp {
  /// More new members of one address than it may bring; says when to come back.
  package struct TooMany: Refusal, Equatable {
    package var retryAfterSeconds: Int64

    package init(_ wait: Span) { retryAfterSeconds = (wait.milliseconds + 999) / 1000 }
    package var code: String { "sign-up/limited" }
    package var sort: RefusalSort { .limited }
    package var sentence: Sentence {
      retryAfterSeconds < 60
        ? Sentence(PartiesPhrases.tooManyJoin, ["seconds": String(retryAfterSeconds)])
        : Sentence(PartiesPhrases.tooManyJoinMinutes, ["minutes": String(retryAfterSeconds / 60 + (retryAfterSeconds % 60 == 0 ? 0 : 1))])
    }
    package var facts: [String: String] { ["retryAfterSeconds": String(retryAfterSeconds)] }
  }

  /// Takes one of the turns that an address has, or says how long until the next. One that must wait is not counted, so that whoever
  /// hammers keeps nobody beside them out for ever.
  static func wait(at address: String?, most: Int64, in tx: Transaction) throws -> Span? {
    guard let address, most > 0 else { return nil }
    let pace = Effort.joining(most: most)
    return try pace.turn(address, wait: { $0 < most ? .seconds(0) : Span(milliseconds: max(1000, pace.window.milliseconds / most)) }, in: tx)
  }
}
