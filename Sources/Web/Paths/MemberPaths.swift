import Kernel

/// The member's own pages.
extension Paths {
  package static let me = Path("me")
  package static let profile = Path("me", "profile")
  package static let orders = Path("me", "orders")
  package static let wallet = Path("me", "wallet")
  package static let topUp = Path("me", "wallet", "top-up")
  package static let walletRefund = Path("me", "wallet", "refund")
  package static func topUp<Of>(_ id: ID<Of>) -> Path { Path("me", "wallet", "top-up", id.description) }
  package static func topUpLive<Of>(_ id: ID<Of>) -> Path { Path("me", "wallet", "top-up", id.description, "live") }
  package static let consents = Path("me", "consents")
  package static let bookmarks = Path("me", "bookmarks")
  package static let restocks = Path("me", "restocks")
  package static func dropRestock<Of>(_ variant: ID<Of>) -> Path { Path("me", "restocks", variant.description, "remove") }
  package static func wishRestock<Of>(_ variant: ID<Of>) -> Path { Path("me", "restocks", variant.description) }
  package static let benefits = Path("me", "benefits")
  package static func benefit<Of>(_ pass: ID<Of>) -> Path { Path("me", "benefits", pass.description) }
  package static let myReviews = Path("me", "reviews")
  package static func objectToBlind<Of>(_ review: ID<Of>) -> Path { Path("me", "reviews", review.description, "objection") }
  package static func editReview<Of>(_ review: ID<Of>) -> Path { Path("me", "reviews", review.description, "edit") }
  package static func takeBackReview<Of>(_ review: ID<Of>) -> Path { Path("me", "reviews", review.description, "withdraw") }
  package static let sessions = Path("me", "sessions")
  package static let export = Path("me", "export")
  package static let password = Path("me", "password")
  package static let addresses = Path("me", "addresses")
  package static func chooseAddress<Of>(_ id: ID<Of>) -> Path { Path("me", "addresses", id.description, "default") }
  package static func removeAddress<Of>(_ id: ID<Of>) -> Path { Path("me", "addresses", id.description, "remove") }
  package static func restoreAddress<Of>(_ id: ID<Of>) -> Path { Path("me", "addresses", id.description, "restore") }
  package static func closeSession<Of>(_ id: ID<Of>) -> Path { Path("me", "sessions", id.description, "close") }
  package static let notices = Path("me", "notices")
  package static let eraseMe = Path("me", "erase")

  package static let signIn = Path("sign-in")
  package static let signUp = Path("sign-up")
  package static let signOut = Path("sign-out")
  package static let forgotten = Path("forgotten")
  /// What a recovery link leads to.
  package static func recovery(key: String) -> Path { Path("forgotten", key) }
  package static let contacts = Path("me", "contacts")
  package static let verifyAsk = Path("me", "contacts", "code")
  package static let verifyContact = Path("me", "contacts", "verify")
  package static let signOutEverywhere = Path("sign-out", "everywhere")
  package static let language = Path("language")

  package static func signIn(then path: Path) -> Path { signIn.with("next", path.text) }

  /// The same page in another language.
  package static func inLanguage(_ language: Language, _ path: Path) -> Path { path.with("lang", language.tag) }

  package static let terms = Path("terms")
  package static let privacy = Path("privacy")
  package static let help = Path("help")
  package static let about = Path("about")
  package static let offline = Path("offline")
}
