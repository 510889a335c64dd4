import Kernel

/// What a reviewer may say of themselves so that others can tell whether a size would fit; all of it optional, shown beside the words and gone with them.
package struct Wearer: Hashable, Sendable {
  /// Heights that people have, in centimetres.
  package static let heights: ClosedRange<Int64> = 50...250
  /// Characters of a usual size, at most.
  package static let sizeMax = 20

  /// In centimetres.
  package let height: Int64?
  /// As the shop or the country writes it: M, 66, 270.
  package let usualSize: String

  package static let unsaid = Wearer(checked: nil, "")
  package var isUnsaid: Bool { height == nil && usualSize.isEmpty }

  /// A height that nobody has is refused.
  package init(height: Int64?, usualSize: String) throws(NoReview) {
    guard height.map(Self.heights.contains) ?? true else { throw .heightWrong }
    self.init(checked: height, usualSize)
  }

  /// As it stands in a row.
  init(checked height: Int64?, _ usualSize: String) {
    self.height = height
    self.usualSize = usualSize.oneLine.cut(Self.sizeMax)
  }
}
