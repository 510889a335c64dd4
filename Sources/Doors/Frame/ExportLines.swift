import Kernel

/// The lines of one part of a member's own data.
enum ExportLines {
  /// Lines of one part, at most.
  static let linesMax = 10_000

  /// Every page of a list, up to `linesMax` lines.
  static func every<T>(_ page: (Cursor?) throws -> Page<T>) throws -> [T] {
    var items: [T] = []
    var cursor: Cursor?
    repeat {
      let next = try page(cursor)
      items += next.items
      cursor = next.next
    } while cursor != nil && items.count < linesMax
    return items
  }
}
