import HTTPTypes
import Hummingbird
import Kernel
import Parties

/// How an endpoint answers when it went well: status, schema and bytes.
package struct Answer<Output: Sendable>: Sendable {
  let status: Int
  /// Another status that says well, with the same schema: 202 beside 201.
  var otherStatus: Int? = nil
  let schema: Schema?
  let contentType: String
  let prepare: @Sendable (Output, Call) -> Prepared

  /// 200 with the view; its bytes are its ETag.
  package static func ok(_ view: View<Output>) -> Answer { shown(200, view) { _, _ in [] } }

  /// 200 with the view of something that has revisions, whose number is the ETag.
  package static func ok(_ view: View<Output>, revision: @escaping @Sendable (Output) -> Revision) -> Answer {
    shown(200, view) { output, _ in [(.eTag, revision(output).tag)] }
  }

  /// 201 with the view and where the new thing is found.
  package static func created(_ view: View<Output>, at path: @escaping @Sendable (Output) -> String) -> Answer {
    shown(201, view) { output, _ in [(.location, path(output))] }
  }

  /// 202: taken, to be done later.
  package static func accepted(_ view: View<Output>) -> Answer { shown(202, view) { _, _ in [] } }

  /// 201 where it is done, 202 where `isPending` says that the end is still to come.
  package static func done(_ view: View<Output>, orPending isPending: @escaping @Sendable (Output) -> Bool) -> Answer {
    Answer(status: 201, otherStatus: 202, schema: view.schema, contentType: "application/json") { output, _ in
      Prepared(status: isPending(output) ? 202 : 201, headers: [(.contentType, "application/json")], body: view.bytes(output))
    }
  }

  /// 201 with the view, and a session that begins in the browser by its cookie.
  package static func entered(_ view: View<FrontDoor.Entry>) -> Answer where Output == FrontDoor.Entry {
    shown(201, view) { entry, call in
      let session = (HTTPField.Name.setCookie, SessionCookie.start(entry.secret, seconds: Session.life.milliseconds / 1000, isSecure: call.isSecure))
      return [session] + (entry.device.map { [(.setCookie, DeviceCookie.line($0, isSecure: call.isSecure))] } ?? [])
    }
  }

  private static func shown(
    _ status: Int, _ view: View<Output>, _ more: @escaping @Sendable (Output, Call) -> [(name: HTTPField.Name, value: String)]
  ) -> Answer {
    Answer(status: status, schema: view.schema, contentType: "application/json") { output, call in
      Prepared(status: status, headers: [(.contentType, "application/json")] + more(output, call), body: view.bytes(output))
    }
  }

  /// 200 with one page of a list, and a Link to the next one (RFC 8288).
  package static func page<Item>(_ name: String, of item: View<Item>) -> Answer where Output == Page<Item> {
    shown(200, item.page(name)) { page, call in
      page.next.map { [(.link, "<\(call.path(after: $0))>; rel=\"next\"")] } ?? []
    }
  }
}

extension Answer {
  /// 200 with a list that carries more than its page, and a Link to the next one (RFC 8288).
  package static func listed(_ view: View<Output>, next: @escaping @Sendable (Output) -> Cursor?) -> Answer {
    Answer(status: 200, schema: view.schema, contentType: "application/json") { output, call in
      let link = next(output).map { (name: HTTPField.Name.link, value: "<\(call.path(after: $0))>; rel=\"next\"") }
      return Prepared(status: 200, headers: [(.contentType, "application/json")] + (link.map { [$0] } ?? []), body: view.bytes(output))
    }
  }
}

extension Answer where Output == Void {
  /// 204, and the browser forgets its session.
  package static var left: Answer {
    Answer(status: 204, schema: nil, contentType: "") { _, call in
      Prepared(status: 204, headers: [(.setCookie, SessionCookie.end(isSecure: call.isSecure))])
    }
  }

  /// 204.
  package static var nothing: Answer {
    Answer(status: 204, schema: nil, contentType: "") { _, _ in Prepared(status: 204) }
  }
}

extension Answer where Output == [UInt8] {
  /// 200 with bytes of another type than JSON.
  package static func bytes(_ contentType: String, schema: Schema = Schema(["type": "string"])) -> Answer {
    Answer(status: 200, schema: schema, contentType: contentType) { bytes, _ in
      Prepared(status: 200, headers: [(.contentType, contentType)], body: bytes)
    }
  }
}

extension Answer where Output == EventStream {
  /// 200 with server-sent events until one side ends it.
  package static var events: Answer {
    // OpenAPI 3.1 cannot say what one event of a stream looks like.
    Answer(status: 200, schema: Schema([:]), contentType: "text/event-stream") { stream, _ in
      Prepared(status: 200, stream: stream.response)
    }
  }
}
