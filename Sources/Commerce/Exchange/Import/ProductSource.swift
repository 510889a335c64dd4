import Kernel

/// One product read from a file, with the lines it came from and what was wrong with them.
struct ReadProduct {
  var sheet: ProductSheet
  /// Where its first row begins.
  var line: Int64
  /// Rows, or items of a feed.
  var rows: Int64
  var faults: [RowFault]
  /// For each variant of the sheet, its line.
  var variantLines: [Int64]
  /// Pieces on hand only say "some", not how many.
  var countsAreVague = false
}

/// Where reading goes on after what was handed over.
struct ReadPosition: Hashable {
  var offset: Int64
  var line: Int64
  /// Rows or items read so far.
  var record: Int64
}

/// A file of products in some format, read one product at a time.
protocol ProductSource: AnyObject {
  /// The next product; nil at the end.
  func next() throws(FileFault) -> ReadProduct?
  /// Where a later run must begin to read what comes next.
  var position: ReadPosition { get }
  /// Bytes read, for progress.
  var bytesRead: Int64 { get }
}

