import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Storage
import Wire

extension Endpoint {
  /// As `read`; who shows no credential is answered from the page shelf, as its pages are (decision 14), and with
  /// `Cache-Control: no-cache` only when the answer was made from exactly what the database shows now.
  ///
  /// Only for answers that are the same for everybody who is not signed in, and that carry no header lines of their own.
  package func readShelved(_ work: @escaping @Sendable (Transaction, Call, repeat each Value) throws -> Output) -> Route {
    let plain = read(work)
    let fresh = reading(work)
    return Route(plain.method, plain.path, name: plain.name, operation: plain.operation) { call in
      let target = call.request.head.path ?? "/"
      // An answer for a place of the caller's own is nobody else's.
      guard call.credential == nil, target.utf8.count <= PageShelf.targetMax, call.query("near") == nil else { return try await plain.work(call) }
      let key = PageShelf.Key(host: call.shelfHost, language: .korean, target: target)
      let shelf = call.house.shelf
      let isPasserBy = !call.asksAnew
      let (kept, mustLook) = isPasserBy ? shelf.page(key, at: call.house.database.world.now()) : (nil, false)
      if let kept, !mustLook { return .shelved(kept, for: call) }
      if !isPasserBy, shelf.holds(key), let kept = try call.house.database.glance({ try shelf.page(key, seeing: $0.snapshot(), at: $0.now) }) ?? nil {
        return .shelved(kept, for: call)
      }
      let draw = try fresh(call)
      let page = try await call.house.database.read { tx in
        if mustLook {
          try shelf.look(in: tx)
          if let kept = shelf.page(key, at: tx.now).page { return kept }
        }
        let snapshot = try tx.snapshot()
        if !isPasserBy, let kept = shelf.page(key, seeing: snapshot, at: tx.now) { return kept }
        let page = PageShelf.Page(try draw(tx).body, snapshot: snapshot, until: try PageShelf.end(of: tx))
        shelf.put(key, page)
        return page
      }
      return .shelved(page, for: call)
    }
  }
}

extension Response {
  /// JSON from the shelf: anybody may keep it who asks before using it again; 304 to those who have it.
  fileprivate static func shelved(_ page: PageShelf.Page, for call: Call) -> Response {
    var response = tagged(page.bytes, tag: page.tag, type: "application/json", caching: .shared, for: call)
    response.headers.append(HTTPField(name: .vary, value: "Authorization, Cookie, Accept-Encoding"))
    return response
  }
}
