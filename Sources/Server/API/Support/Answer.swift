import HTTPTypes
import Hummingbird
import Kernel

/// How an endpoint answers when it went well: status, schema and bytes.
package struct Answer<Output: Sendable>: Sendable {
  let status: Int
  let schema: Schema?
  let contentType: String
  let encode: @Sendable (Output, Call) -> Response

  /// 200 with the view; its bytes are its ETag.
  package static func ok(_ view: View<Output>) -> Answer {
    Answer(status: 200, schema: view.schema, contentType: "application/json") { output, call in
      .tagged(view.bytes(output), for: call)
    }
  }

  /// 200 with the view of something that has revisions, whose number is the ETag.
  package static func ok(_ view: View<Output>, revision: @escaping @Sendable (Output) -> Revision) -> Answer {
    Answer(status: 200, schema: view.schema, contentType: "application/json") { output, call in
      .tagged(view.bytes(output), tag: revision(output).tag, for: call)
    }
  }

  /// 201 with the view and where the new thing is found.
  package static func created(_ view: View<Output>, at path: @escaping @Sendable (Output) -> String) -> Answer {
    Answer(status: 201, schema: view.schema, contentType: "application/json") { output, _ in
      var response = Response.json(view.bytes(output), status: .created)
      response.headers[.location] = path(output)
      return response
    }
  }

  /// 202: taken, to be done later.
  package static func accepted(_ view: View<Output>) -> Answer {
    Answer(status: 202, schema: view.schema, contentType: "application/json") { output, _ in
      .json(view.bytes(output), status: .accepted)
    }
  }
}

extension Answer where Output == Void {
  /// 204.
  package static var nothing: Answer {
    Answer(status: 204, schema: nil, contentType: "") { _, _ in Response(status: .noContent) }
  }
}

extension Answer {
  /// 200 with one page of a list, and a Link to the next one (RFC 8288).
  package static func page<Item>(_ name: String, of item: View<Item>) -> Answer where Output == Page<Item> {
    let view = item.page(name)
    return Answer(status: 200, schema: view.schema, contentType: "application/json") { page, call in
      var response = Response.tagged(view.bytes(page), for: call)
      if let next = page.next { response.headers[.link] = "<\(call.path(after: next))>; rel=\"next\"" }
      return response
    }
  }
}

extension Answer where Output == [UInt8] {
  /// 200 with bytes of another type than JSON.
  package static func bytes(_ contentType: String, schema: Schema = Schema(["type": "string"])) -> Answer {
    Answer(status: 200, schema: schema, contentType: contentType) { bytes, call in
      .tagged(bytes, type: contentType, for: call)
    }
  }
}

extension Answer where Output == EventStream {
  /// 200 with server-sent events until one side ends it.
  package static var events: Answer {
    Answer(status: 200, schema: Schema(["type": "string"]), contentType: "text/event-stream") { stream, _ in stream.response }
  }
}
