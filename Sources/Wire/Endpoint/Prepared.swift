import HTTPTypes
import Hummingbird
import Kernel

/// A whole answer before it meets the wire: it can be kept under a key and given again.
package struct Prepared: Sendable {
  var status: Int
  var headers: [(name: HTTPField.Name, value: String)] = []
  package var body: [UInt8] = []
  /// Set where the answer is no bytes but goes on and on.
  var stream: Response?

  /// The answer for this caller: 304 when it has the same already.
  func response(for call: Call) -> Response {
    if let stream { return stream }
    let isRead = call.request.method == .get || call.request.method == .head
    guard isRead else { return whole() }
    let tag = headers.first { $0.name == .eTag }?.value ?? Self.tag(of: body)
    if let known = call.request.headers[.ifNoneMatch], ETag.isAmong(known, tag) {
      return Response(status: .notModified, headers: [.eTag: tag, .cacheControl: Caching.ownOnly.rawValue])
    }
    var response = whole()
    if !response.headers.contains(.eTag) { response.headers.append(HTTPField(name: .eTag, value: tag)) }
    return response
  }

  /// A strong tag: 96 bits of SHA-256 of the bytes.
  package static func tag(of bytes: [UInt8]) -> String { "\"" + Encoding.base64url(Array(Digest.sha256(bytes).prefix(12))) + "\"" }

  private func whole() -> Response {
    var fields = HTTPFields()
    fields.reserveCapacity(12)
    for line in headers { fields.append(HTTPField(name: line.name, value: line.value)) }
    fields.append(HTTPField(name: .cacheControl, value: Caching.ownOnly.rawValue))
    guard status != 204 else { return Response(status: .noContent, headers: fields) }
    fields.append(HTTPField(name: .contentLength, value: String(body.count)))
    return Response(
      status: HTTPResponse.Status(code: status), headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }
}
