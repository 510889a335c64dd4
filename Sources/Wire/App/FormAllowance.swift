import Kernel

/// How large the form of a route may be, and which files may come with it: nothing else is read.
package struct FormAllowance: Sendable, Equatable {
  /// A form that people fill in: 10,000 letters in Korean, where a letter takes nine bytes, with room for what stands beside them.
  static let plain = FormAllowance(bytesMax: 128 * 1024)
  /// A form with long descriptions.
  static let long = FormAllowance(bytesMax: Form.bodyMax)

  /// Bytes of all fields together, at most.
  let bytesMax: Int
  /// The field of the files; nil where none are expected.
  private(set) var filesField: String?
  private(set) var filesMax = 0

  /// A long form that brings files in one field.
  package static func files(_ field: String, atMost most: Int) -> FormAllowance {
    var allowance = long
    allowance.filesField = field
    allowance.filesMax = most
    return allowance
  }

  private init(bytesMax: Int) { self.bytesMax = bytesMax }
}
