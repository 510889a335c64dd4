import Hummingbird
import Kernel

/// A file that came with a form, lying in the upload folder.
package struct Upload: Sendable {
  package let field: String
  /// What the sender calls it; a text for people, never a path.
  package let name: String
  package let contentType: String
  package let path: String
  package let byteCount: Int
}

/// Reads `multipart/form-data` (RFC 7578); comes with the upload folder.
struct Multipart {
  init(_ boundary: String) {}

  static func boundary(_ contentType: String) -> String? { nil }

  func read(_ call: Call) async throws -> Form { throw Problem.notForm() }
}
