import Kernel
import Parties
import Places

/// Who reads a page: language, moment, and what the frame around the page shows.
package struct Reader: Sendable {
  package var language: Language
  package var now: Instant
  package var site: Site
  /// What the person is called; nil when nobody is signed in.
  package var name: String?
  package var cartCount: Int64
  /// Whether the frame shows the way to the console.
  package var hasConsole: Bool
  /// What the house can tell people outside its pages; words promise no more.
  package var tells = Tells()
  /// Whether a code is on its way to an address of hers that she joined with.
  package var awaitsCode = false
  /// Where the person says to be.
  package var said = PlaceSaid.nothing
  /// Kilometres within which a store is near.
  package var nearKm = Reach.standardKm
  /// The address that was asked for, to come back to.
  package var here: Path?
  /// Whether the page is written for many readers, with gaps for what is each one's own (`Written`).
  package var leavesGaps = false

  package init(
    language: Language, now: Instant, site: Site = .madang, name: String? = nil, cartCount: Int64 = 0,
    hasConsole: Bool = false
  ) {
    self.language = language
    self.now = now
    self.site = site
    self.name = name
    self.cartCount = cartCount
    self.hasConsole = hasConsole
  }

  package var isSignedIn: Bool { name != nil }
  package var whereabouts: Whereabouts? { said.whereabouts }
  /// What is near to the person.
  package var reach: Reach { Reach(whereabouts?.point, km: nearKm) }
  package var format: Format { Format(language, zoneMinutes: site.zoneMinutes) }

  package func say(_ phrase: Phrase) -> String { phrase.text(in: language) }
  package func say(_ phrase: Phrase, _ blanks: KeyValuePairs<String, String>) -> String {
    phrase.text(in: language, blanks)
  }
}

/// The ways out that are set: where one is not, no page promises a message by it.
package struct Tells: Sendable, Hashable {
  package var mail: Bool
  package var phone: Bool
  /// Whether there is advertising to be sent by one of them.
  package var advertises: Bool

  package init(mail: Bool = false, phone: Bool = false, advertises: Bool = false) {
    self.mail = mail
    self.phone = phone
    self.advertises = advertises
  }

  package var isAnything: Bool { mail || phone }

  /// Whether a person is asked for it: nobody agrees to messages that are not sent.
  package func asks(_ purpose: Purpose) -> Bool { (purpose != .marketing && purpose != .marketingAtNight) || advertises }

  /// Whether a message can come there.
  package func reaches(_ contact: Contact) -> Bool {
    switch contact {
    case .email: mail
    case .phone: phone && contact.takesMessages
    }
  }
}

/// One storefront: its name, its address and its face.
package struct Site: Sendable, Hashable {
  package var name: String
  /// `https://madang.example`, without a slash at the end.
  package var origin: String
  package var theme: Theme
  /// How the name is written in the header.
  package var wordmark: String
  /// The picture that stands in the header instead of sign and name.
  package var logo: Picture?
  /// The sign beside it.
  package var mark: Mark
  package var zoneMinutes: Int64
  /// Who runs it.
  package var keeper: OperatorFacts

  package init(
    name: String, origin: String, theme: Theme = .madang, wordmark: String = "", mark: Mark? = nil, zoneMinutes: Int64 = 540, keeper: OperatorFacts = .unstated
  ) {
    self.name = name
    self.origin = origin
    self.theme = theme
    self.wordmark = wordmark.isEmpty ? name : wordmark
    self.mark = mark ?? Mark.of(theme)
    self.zoneMinutes = zoneMinutes
    self.keeper = keeper
  }

  package static let madang = Site(name: "마당", origin: "http://localhost:8080")
}
