import HTTPTypes
import Hummingbird
import Kernel

extension Response {
  /// A page. Pages are private to their reader unless `caching` says otherwise.
  package static func html(_ bytes: [UInt8], status: HTTPResponse.Status = .ok, caching: Caching = .ownOnly) -> Response {
    whole(bytes, "text/html; charset=utf-8", status, caching)
  }

  package static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    whole(Array(text.utf8), "text/plain; charset=utf-8", status, .never)
  }

  package static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    whole(bytes, "application/json", status, .ownOnly)
  }

  /// Bytes of any type.
  package static func bytes(_ bytes: [UInt8], type: String, caching: Caching) -> Response { whole(bytes, type, .ok, caching) }

  /// After a form: the browser reads this address next (303).
  package static func seeOther(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path, .cacheControl: Caching.never.rawValue])
  }

  /// This thing lives elsewhere for good (308).
  package static func movedForGood(_ path: String) -> Response {
    Response(status: .permanentRedirect, headers: [.location: path])
  }

  /// Bytes with a strong ETag; a caller who has them already is answered 304 (RFC 9110, 13.1.2).
  package static func tagged(
    _ bytes: [UInt8], tag: String? = nil, type: String = "application/json", caching: Caching = .ownOnly, for call: Call
  ) -> Response {
    tagged(ByteBuffer(bytes: bytes), tag: tag ?? Prepared.tag(of: bytes), type: type, caching: caching, for: call)
  }

  /// The same of bytes that are put together only where the caller does not have them.
  package static func tagged(
    _ bytes: @autoclosure () -> ByteBuffer, tag: String, type: String, caching: Caching, for call: Call
  ) -> Response {
    let isRead = call.request.method == .get || call.request.method == .head
    if isRead, let known = call.request.headers[.ifNoneMatch], ETag.isAmong(known, tag) {
      return Response(status: .notModified, headers: [.eTag: tag, .cacheControl: caching.rawValue])
    }
    var response = whole(bytes(), type, .ok, caching)
    response.headers.append(HTTPField(name: .eTag, value: tag))
    return response
  }

  private static func whole(_ bytes: [UInt8], _ type: String, _ status: HTTPResponse.Status, _ caching: Caching) -> Response {
    whole(ByteBuffer(bytes: bytes), type, status, caching)
  }

  private static func whole(_ bytes: ByteBuffer, _ type: String, _ status: HTTPResponse.Status, _ caching: Caching) -> Response {
    var headers = HTTPFields()
    headers.reserveCapacity(14)
    headers.append(HTTPField(name: .contentType, value: type))
    headers.append(HTTPField(name: .contentLength, value: String(bytes.readableBytes)))
    headers.append(HTTPField(name: .cacheControl, value: caching.rawValue))
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: bytes))
  }
}

/// How long an answer may be kept, and by whom (RFC 9111).
package enum Caching: String, Sendable {
  /// Nobody keeps it.
  case never = "no-store"
  /// The reader's browser may keep it and asks before using it again.
  case ownOnly = "private, no-cache"
  /// Anybody may keep it and asks before using it again.
  case shared = "public, no-cache"
  /// The same for everybody for one minute.
  case minute = "public, max-age=60"
  /// Never changes: its address holds its hash.
  case forever = "public, max-age=31536000, immutable"
}

/// Entity tags in If-None-Match and If-Match.
package enum ETag {
  /// True when `tag` is in the list, by weak comparison.
  package static func isAmong(_ list: String, _ tag: String) -> Bool {
    list.split(separator: ",").contains { part in
      var text = part.drop { $0 == " " }
      while text.last == " " { text = text.dropLast() }
      if text == "*" { return true }
      if text.hasPrefix("W/") { text = text.dropFirst(2) }
      return text == tag
    }
  }
}
