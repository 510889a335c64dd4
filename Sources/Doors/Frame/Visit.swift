import Catalog
import Hummingbird
import Kernel
import Messages
import Parties
import Storage
import Trade
import Web
import Wire

/// Who comes to a storefront: the site, the signed-in session, the cart, and what the frame around the page shows.
package struct Visit: Sendable {
  package let site: Catalog.Site
  package let session: Session?
  package let cart: Cart?
  package private(set) var reader: Reader

  /// The same visit with another reach.
  func looking(km: Int) -> Visit {
    var visit = self
    visit.reader.nearKm = km
    return visit
  }

  /// Nil when nobody is signed in.
  package var party: PartyID? { session?.party }

  /// Finds all of it in at most three statements; none for a newcomer, and one more for whoever has just joined.
  package static func of(_ call: Call, in tx: Transaction) throws -> Visit {
    let site = try site(of: call, in: tx)
    let session: Session? =
      if case .session(let secret) = call.credential { try Session.find(secret.digest, in: tx) } else { nil }
    let cart = try cart(of: session?.party, call, site, in: tx)
    var reader = reader(call, site, at: tx.now)
    reader.name = session?.name.text(in: reader.language)
    reader.cartCount = cart?.pieces ?? 0
    reader.hasConsole = session?.authority.opensConsole ?? false
    if let party = session?.party, call.cookie(JoinedCookie.name) != nil { reader.awaitsCode = try VerifyContact.isAwaited(by: party, in: tx) }
    return Visit(site: site, session: session, cart: cart, reader: reader)
  }

  /// A visit like that of everybody who is not signed in: pages drawn for it have gaps for what is each one's own.
  static func ofAnybody(_ call: Call, _ site: Catalog.Site, at now: Instant) -> Visit {
    var reader = reader(call, site, at: now)
    reader.leavesGaps = true
    return Visit(site: site, session: nil, cart: nil, reader: reader)
  }

  static func site(of call: Call, in tx: Transaction) throws -> Catalog.Site {
    guard let site = try call.house.sites.site(host: call.host, in: tx) else { throw Problem.noSuchPage() }
    return site
  }

  private static func reader(_ call: Call, _ site: Catalog.Site, at now: Instant) -> Reader {
    let language = call.shownLanguage
    let origin = call.origin
    var reader = Reader(
      language: language, now: now,
      site: Web.Site(site, language, origin: origin, keeper: call.house.settings.keeper))
    reader.tells = call.house.settings.tells
    reader.said = call.placeSaid
    reader.nearKm = call.house.settings.nearKm
    // A form that was refused stands at an address that can only be sent to.
    reader.here = [.get, .head].contains(call.request.method) ? Path(ours: call.request.head.path ?? "/") : nil
    return reader
  }

  /// A member's own cart; else the one that the cookie opens.
  private static func cart(of party: PartyID?, _ call: Call, _ site: Catalog.Site, in tx: Transaction) throws -> Cart? {
    if let party, let own = try Cart.open(of: party, site: site.id.raw, in: tx) { return own }
    guard let secret = call.cartSecret, let cart = try Cart.open(by: secret, in: tx), cart.site == site.id.raw else { return nil }
    return cart.owner == nil || cart.owner == party ? cart : nil
  }
}

extension Web.Site {
  /// A storefront as its pages show it.
  package init(_ site: Catalog.Site, _ language: Language, origin: String, keeper: OperatorFacts) {
    self.init(
      name: site.name.text(in: language), origin: origin, theme: Theme.of(site.look.theme, accent: site.look.accent),
      wordmark: site.look.wordmark.text(in: language), mark: Mark(rawValue: site.look.mark), keeper: keeper)
    logo = site.look.logo.flatMap { Picture(logo: $0, language) }
  }
}

extension Call {
  /// The host name that was asked for, without its port.
  package var host: String { asked.name }

  /// `?lang=` wins over the cookie and the browser.
  package var shownLanguage: Language { query("lang").flatMap(Language.init(rawValue:)) ?? language }

  /// What opens this browser's cart.
  package var cartSecret: Secret? { cookie(CartCookie.name(isSecure: isSecure)).flatMap { Secret(text: $0) } }
}

/// The cookie of a guest's cart: hidden from scripts.
package enum CartCookie {
  /// With https the browser itself guards the name (`__Host-`).
  package static func name(isSecure: Bool) -> String { isSecure ? "__Host-cart" : "cart" }
  /// As long as carts live.
  package static let seconds = Cart.lifetime.milliseconds / 1000
}

extension Response {
  /// The browser opens its cart by this from now on; nil leaves what it has.
  func keepingCart(_ secret: Secret?, for call: Call) -> Response {
    guard let secret else { return self }
    return choosing(CartCookie.name(isSecure: call.isSecure), secret.text, seconds: CartCookie.seconds, for: call)
  }

  /// The browser forgets its guest's cart, which an account opens now.
  func forgettingCart(for call: Call) -> Response {
    call.cartSecret == nil ? self : choosing(CartCookie.name(isSecure: call.isSecure), "", seconds: 0, for: call)
  }

  /// The browser opens no guest's order any more: whoever sits down next finds nothing of whoever signed out.
  func forgettingOrders(for call: Call) -> Response {
    OrderAccess.secret(call) == nil ? self : choosing(OrderAccess.cookie(isSecure: call.isSecure), "", seconds: 0, for: call)
  }
}
