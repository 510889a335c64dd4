import Hummingbird
import Kernel
import Storage

/// A file that came with a form, lying in the upload folder until the request is answered or a handler keeps it.
package struct Upload: Sendable {
  package let field: String
  /// What the sender calls it; a text for people, never a path.
  package let name: String
  package let contentType: String
  package let path: String
  package let byteCount: Int
}

/// Reads `multipart/form-data` (RFC 7578): fields into memory, files straight into the upload folder.
struct Multipart {
  /// Bytes of the header lines of one part, at most.
  static let headersMax = 8 * 1024
  /// Parts of one form, at most.
  static let partsMax = 200

  let boundary: String

  init(_ boundary: String) { self.boundary = boundary }

  /// The boundary of a content type; nil for other types and for boundaries outside RFC 2046, 5.1.1.
  static func boundary(_ contentType: String) -> String? {
    guard contentType.prefix(19).lowercased() == "multipart/form-data" else { return nil }
    for part in contentType.split(separator: ";").dropFirst() {
      let trimmed = part.drop { $0 == " " }
      guard trimmed.prefix(9).lowercased() == "boundary=" else { continue }
      var value = String(trimmed.dropFirst(9))
      if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 { value = String(value.dropFirst().dropLast()) }
      guard (1...70).contains(value.utf8.count), value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
      return value
    }
    return nil
  }

  func read(_ call: Call) async throws -> Form {
    let most = call.house.settings.uploadMax + Form.bodyMax
    if let length = call.request.headers[.contentLength].flatMap({ Int($0) }), length > most { throw Problem.tooLarge(max: call.house.settings.uploadMax) }
    let patience = Patience(seconds: call.house.settings.bodySeconds)
    var parts = MultipartParts(boundary: boundary, folder: call.house.settings.data + "/uploads", fileMax: call.house.settings.uploadMax)
    do {
      for try await chunk in call.request.body {
        guard !patience.isOver else { throw Problem.tooSlow() }
        try parts.take(chunk.readableBytesView)
      }
      return try parts.form()
    } catch {
      parts.abandon()
      guard error is Problem || error is StorageFault else { throw Problem.brokenOff() }
      throw error
    }
  }
}
