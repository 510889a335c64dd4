import Catalog
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Signals
import Storage
import Trade
import Web
import Wire

/// What a page's route comes to.
package enum Showing: Sendable {
  case page(HTML)
  /// A page that tells what its reader looks at; noted for those who agreed to it.
  case seen(HTML, Signal.What)
  /// The thing lives under another address for good.
  case moved(Path)
  /// Go there instead.
  case away(Path)

  /// The page and what is noted of its reader; nil for the ways elsewhere.
  var drawn: (html: HTML, what: Signal.What?)? {
    switch self {
    case .page(let html): (html, nil)
    case .seen(let html, let what): (html, what)
    case .moved, .away: nil
    }
  }
}

extension Call {
  /// A page for this visitor, from one snapshot.
  package func show(_ draw: @escaping @Sendable (Visit, Transaction) throws -> Showing) async throws -> Response {
    let call = self
    let shown = try await house.database.read { tx in
      let visit = try Visit.of(call, in: tx)
      let shown = try draw(visit, tx)
      if let what = shown.drawn?.what { call.note(what, by: visit.party, on: visit.site, in: tx) }
      return shown
    }
    return rememberingLanguage(Self.answer(shown))
  }

  /// A page that is the same for everybody who is not signed in, but for the number beside the cart (decision 14).
  ///
  /// Passers-by get it from the shelf. For visitors with a cart, or who agreed to something, the database is asked: their own
  /// number is read, what they look at is noted, and the page stands only when it was made from exactly what is seen now.
  package func showPublic(_ draw: @escaping @Sendable (Visit, Transaction) throws -> Showing) async throws -> Response {
    let target = request.head.path ?? "/"
    guard credential == nil, target.utf8.count <= PageShelf.targetMax, let place = placeSaid.shelfKey else { return try await show(draw) }
    let shelf = house.shelf
    let key = PageShelf.Key(host: shelfHost, language: shownLanguage, target: target, place: place)
    let isPasserBy = cartSecret == nil && visitorSecret == nil && !asksAnew
    let (kept, mustLook) = isPasserBy ? shelf.page(key, at: house.database.world.now()) : (nil, false)
    if let kept, !mustLook { return rememberingLanguage(.page(kept, for: self)) }
    let call = self
    if !isPasserBy, shelf.holds(key), let (page, pieces) = try house.database.glance({ try call.confirmed(key, in: $0) }) ?? nil {
      return rememberingLanguage(.page(page, pieces: pieces, for: self))
    }
    let answer: (page: PageShelf.Page?, pieces: Int64, shown: Showing?) = try await house.database.read { tx in
      if mustLook {
        try shelf.look(in: tx)
        if let kept = shelf.page(key, at: tx.now).page { return (kept, 0, nil) }
      } else if !isPasserBy, let (page, pieces) = try call.confirmed(key, in: tx) {
        return (page, pieces, nil)
      }
      let site = try Visit.site(of: call, in: tx)
      let pieces = try call.piecesInCart(site, in: tx)
      let snapshot = try tx.snapshot()
      let visit = Visit.ofAnybody(call, site, at: tx.now)
      let shown = try draw(visit, tx)
      guard let (html, what) = shown.drawn else { return (nil, 0, shown) }
      if let what { call.note(what, by: nil, on: site, in: tx) }
      let page = PageShelf.Page(Written(html), snapshot: snapshot, what: what, until: try PageShelf.end(of: tx))
      shelf.put(key, page)
      return (page, pieces, nil)
    }
    guard let page = answer.page else { return rememberingLanguage(Self.answer(answer.shown ?? .away(Paths.home))) }
    return rememberingLanguage(isPasserBy ? .page(page, for: self) : .page(page, pieces: answer.pieces, for: self))
  }

  /// The page on the shelf if it was made from exactly what this transaction sees, and the pieces in the visitor's cart.
  private func confirmed(_ key: PageShelf.Key, in tx: Transaction) throws -> (page: PageShelf.Page, pieces: Int64)? {
    guard let page = house.shelf.page(key, seeing: try tx.snapshot(), at: tx.now) else { return nil }
    let site = try Visit.site(of: self, in: tx)
    if let what = page.what { note(what, by: nil, on: site, in: tx) }
    return (page, try piecesInCart(site, in: tx))
  }

  private func piecesInCart(_ site: Catalog.Site, in tx: Transaction) throws -> Int64 {
    try cartSecret.map { try CartBadge.pieces(by: $0, site: site.id.raw, in: tx) } ?? 0
  }

  private static func answer(_ shown: Showing) -> Response {
    switch shown {
    case .page(let html), .seen(let html, _): .html(html.bytes)
    case .moved(let path): .movedForGood(path.text)
    case .away(let path): .seeOther(path.text)
    }
  }

  /// Who asked for a language by `?lang=` keeps it.
  private func rememberingLanguage(_ response: Response) -> Response {
    guard let text = query("lang"), let chosen = Language(rawValue: text) else { return response }
    return response.choosing("lang", chosen.rawValue, isHidden: false, for: self)
  }

  /// Whether the sender reads JSON instead of a page: our own script does.
  package var wantsJSON: Bool { request.headers[.accept]?.contains("application/json") == true }

  /// Whether the sender wants nothing that the source of truth did not confirm (RFC 9111, 5.2.1.4): a reader who reloads.
  var asksAnew: Bool { request.headers[.cacheControl]?.contains("no-cache") == true }
}

extension Response {
  /// A page from the shelf; 304 to those who have it.
  static func page(_ page: PageShelf.Page, for call: Call) -> Response { whole(page.bytes, page.tag, call) }

  /// A page from the shelf with the number of this reader's cart in its gaps.
  static func page(_ page: PageShelf.Page, pieces: Int64, for call: Call) -> Response {
    whole(page.filled(with: pieces), "\(page.tag.dropLast()).\(pieces)\"", call)
  }

  private static func whole(_ bytes: @autoclosure () -> ByteBuffer, _ tag: String, _ call: Call) -> Response {
    .tagged(bytes(), tag: tag, type: "text/html; charset=utf-8", caching: .ownOnly, for: call)
  }
}
