import Kernel

/// What every list takes: where it goes on, and how many lines it gives.
package enum ListInputs {
  package static let cursor = Input<Cursor?>.query("cursor", .cursor)
  /// 1 to 100 lines, 40 unless said.
  package static let limit = Input<Int>.query("limit", .int(1...100), or: 40)
}
