import Kernel
import Parties
import Purse
import Wire

/// What comes in and goes out about members.
enum MemberShapes {
  struct Join: Sendable {
    let name: String
    let login: String
    let password: String
    let papers: [Paper]
    let age: SignUpConsent.Age?
    let purposes: [Purpose]
  }

  struct SignIn: Sendable {
    let login: String
    let password: String
  }

  /// An address as it was sent; the address book's own rules speak when it is kept.
  struct AddressInput: Sendable {
    let recipient: String
    let phone: String
    let postcode: String
    let road: String
    let detail: String
    let isDefault: Bool

    func address() throws -> Address {
      try Address(recipient: recipient, phone: phone, postcode: postcode, road: road, detail: detail)
    }
  }

  struct ProfileChange: Sendable {
    let name: String?
    let language: Tongue?
  }

  struct Me: Sendable {
    let party: Party
    let contacts: [Contact]
    /// A new one that waits for its code.
    let awaited: Contact?
    let authority: Authority
  }

  private static let agreements = Shape<[Paper]>.list(of: Shape<Paper>.choice(Paper.self), 0...10)
  private static let purposes = Shape<[Purpose]>.list(of: Shape<Purpose>.choice(Purpose.self), 0...10)

  static let join = Shape<Join>.object(
    "SignUpInput",
    .required("name", .text(1...Party.nameMax, asTyped: true)), .required("login", .text(1...254)), .required("password", .password(1...1000)),
    .optional("agreements", agreements, or: []), .optional("age", .choice(SignUpConsent.Age.self)), .optional("purposes", purposes, or: [])
  ) { Join(name: $0, login: $1, password: $2, papers: $3, age: $4, purposes: $5) }

  static let signIn = Shape<SignIn>.object(
    "SignInInput", .required("login", .text(1...254)), .required("password", .password(1...1000))
  ) { SignIn(login: $0, password: $1) }

  static let profile = Shape<ProfileChange>.object(
    "ProfileInput", .optional("name", .text(1...Party.nameMax, asTyped: true)), .optional("language", .choice(Tongue.self))
  ) { ProfileChange(name: $0, language: $1) }

  static let contact = Shape<(contact: String, password: String)>.object(
    "ContactInput", .required("contact", .text(1...254)), .required("password", .password(1...1000))
  ) { (contact: $0, password: $1) }

  static let code = Shape<(contact: String, code: String)>.object(
    "ContactCodeInput", .required("contact", .text(1...254)), .required("code", .text(1...12))
  ) { (contact: $0, code: $1) }

  static let address = Shape<AddressInput>.object(
    "AddressInput",
    .required("recipient", .text(1...Party.nameMax, asTyped: true)), .required("phone", .text(1...40)), .required("postcode", .text(1...12)),
    .required("road", .text(1...Address.textMax)), .optional("detail", .text(0...Address.textMax), or: ""),
    .optional("isDefault", .flag, or: false)
  ) { recipient, phone, postcode, road, detail, isDefault in
    AddressInput(recipient: recipient, phone: phone, postcode: postcode, road: road, detail: detail, isDefault: isDefault)
  }

  static let consent = Shape<Bool>.object("ConsentInput", .required("isGiven", .flag)) { given in given }

  static let entry = View<FrontDoor.Entry>.object(
    "SignedIn", .member("party", .id()) { $0.party }, .member("secret", .text) { $0.secret.text })

  static let grant = View<Grant>.object("Grant", .member("role", .choice()) { $0.role }, .member("place", .text) { $0.scope.description })

  static let me = View<Me>.object(
    "Me",
    .member("party", .id()) { $0.party.id },
    .member("name", .words) { $0.party.name },
    .member("language", .text) { $0.party.language.tag },
    .member("contacts", View<String>.text.list) { $0.contacts.map(\.shown) },
    .member("awaitedContact", View<String>.text.orNull) { $0.awaited?.shown },
    .member("grants", grant.list) { $0.authority.grants })

  static let device = View<SignedInDevice>.object(
    "Device",
    .member("id", .id()) { $0.id }, .member("device", .text) { $0.device }, .member("startedAt", .instant) { $0.started },
    .member("seenAt", .instant) { $0.seen }, .member("isThisOne", .flag) { $0.isThisOne })

  static let entryOfBook = View<AddressBook.Entry>.object(
    "Address",
    .member("id", .id()) { $0.id }, .member("recipient", .text) { $0.address.recipient },
    .member("phone", .text) { $0.address.phone.description }, .member("postcode", .text) { $0.address.postcode },
    .member("road", .text) { $0.address.road }, .member("detail", .text) { $0.address.detail }, .member("isDefault", .flag) { $0.isDefault })

  static let purpose = View<ConsentPage.Line>.object(
    "Consent",
    .member("purpose", .choice()) { $0.text.purpose }, .member("isGiven", .flag) { $0.isGiven },
    .member("version", .int64) { $0.text.version }, .member("title", .words) { $0.text.title }, .member("body", .words) { $0.text.body },
    .member("at", View<Instant>.instant.orNull) { $0.at })

  static let wallet = View<WalletBalance>.object(
    "Wallet", .member("total", .money) { $0.total }, .member("held", .money) { $0.held }, .member("available", .money) { $0.available })

  static let walletLine = View<WalletLine>.object(
    "WalletLine",
    .member("id", .id()) { $0.id }, .member("at", .instant) { $0.at }, .member("change", .money) { $0.change },
    .member("balance", .money) { $0.balance }, .member("what", .words) { $0.what }, .member("reference", .text) { String($0.reference) })
}
