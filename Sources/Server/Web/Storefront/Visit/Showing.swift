import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Storage
import Web

/// What a page's route comes to.
package enum Showing: Sendable {
  case page(HTML)
  /// The thing lives under another address for good.
  case moved(Path)
  /// Go there instead.
  case away(Path)
}

extension Call {
  /// A page for this visitor, from one snapshot.
  package func show(_ draw: @escaping @Sendable (Visit, Transaction) throws -> Showing) async throws -> Response {
    let call = self
    let shown = try await house.database.read { tx in try draw(Visit.of(call, in: tx), tx) }
    return call.rememberingLanguage(Self.answer(shown))
  }

  /// A page that is the same for everybody who is not signed in and has an empty cart; those get it from the shelf.
  /// For visitors who agreed to something it is drawn anew, so that what they look at can be noted.
  package func showPublic(_ draw: @escaping @Sendable (Visit, Transaction) throws -> Showing) async throws -> Response {
    let target = request.head.path ?? "/"
    guard credential == nil, cartSecret == nil, visitorSecret == nil, target.utf8.count <= PageShelf.targetMax else { return try await show(draw) }
    let call = self
    let key = PageShelf.Key(host: host, language: shownLanguage, target: target)
    let (kept, mustLook) = house.shelf.page(key, at: house.database.world.now())
    if let kept, !mustLook { return rememberingLanguage(.page(kept, for: self)) }
    let answer: (shown: Showing?, page: PageShelf.Page?) = try await house.database.read { tx in
      if mustLook {
        try call.house.shelf.look(in: tx)
        if let kept = call.house.shelf.page(key, at: tx.now).page { return (nil, kept) }
      }
      let shown = try draw(Visit.of(call, in: tx), tx)
      guard case .page(let html) = shown else { return (shown, nil) }
      let page = PageShelf.Page(bytes: ByteBuffer(bytes: html.bytes), tag: Prepared.tag(of: html.bytes), made: tx.now)
      call.house.shelf.put(key, page)
      return (nil, page)
    }
    if let page = answer.page { return rememberingLanguage(.page(page, for: self)) }
    return rememberingLanguage(Self.answer(answer.shown ?? .away(Paths.home)))
  }

  private static func answer(_ shown: Showing) -> Response {
    switch shown {
    case .page(let html): .html(html.bytes)
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
}

extension Response {
  /// A page from the shelf; 304 to those who have it.
  static func page(_ page: PageShelf.Page, for call: Call) -> Response {
    if let known = call.request.headers[.ifNoneMatch], ETag.isAmong(known, page.tag) {
      return Response(status: .notModified, headers: [.eTag: page.tag, .cacheControl: Caching.ownOnly.rawValue])
    }
    var headers = HTTPFields()
    headers.reserveCapacity(14)
    headers.append(HTTPField(name: .contentType, value: "text/html; charset=utf-8"))
    headers.append(HTTPField(name: .contentLength, value: String(page.bytes.readableBytes)))
    headers.append(HTTPField(name: .cacheControl, value: Caching.ownOnly.rawValue))
    headers.append(HTTPField(name: .eTag, value: page.tag))
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: page.bytes))
  }
}
