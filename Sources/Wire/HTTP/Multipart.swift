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
  /// Parts of one form, at most, empty ones among them.
  static let partsMax = 200
  /// Bytes before the first part and after the last, at most; browsers send none.
  static let margin = 1024
  /// Bytes of a field's name, at most.
  static let nameMax = 200

  let boundary: String

  init(_ boundary: String) { self.boundary = boundary }

  static func isMultipart(_ contentType: String) -> Bool { contentType.drop { $0 == " " }.prefix(10).lowercased() == "multipart/" }

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

  /// - Parameter call: of a route that expects files (`FormAllowance.files`); others never come here.
  func read(_ call: Call) async throws -> Form {
    let settings = call.house.settings, most = settings.uploadMax + call.allowance.bytesMax
    guard let field = call.allowance.filesField else { throw Problem.noFileHere() }
    let length = call.request.headers[.contentLength].flatMap { Int($0) }
    if let length, length > most { throw Problem.tooLarge(max: settings.uploadMax) }
    let place = try call.placeForFiles(atMost: length ?? 0)
    defer { withExtendedLifetime(place) {} }
    let patience = Patience(seconds: settings.bodySeconds)
    var parts = MultipartParts(
      boundary: boundary, folder: UploadPlace(settings).folder, fileMax: settings.uploadMax, fieldsMax: call.allowance.bytesMax,
      expects: .init(field: field, most: call.allowance.filesMax), bag: call.files)
    let pieces = try call.pieces()
    do {
      for try await chunk in pieces {
        guard !patience.isOver else { throw Problem.tooSlow() }
        guard length != nil || call.house.disk.holds(chunk.readableBytes) else { throw Problem.noRoom(seconds: 300) }
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
