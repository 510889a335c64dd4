import Kernel
import Storage

/// What shoppers are shown of a photo: made anew in a few widths, turned the right way up, without what the camera wrote into it. The photo itself is never given out.
package enum Prints {
  /// Widths in pixels; a photo is never made larger.
  package static let widths: [Int64] = [320, 640, 1280]

  /// Those that are made of a photo of this width: the last may be narrower than its name.
  package static func widths(for wide: Int64) -> [Int64] {
    guard let last = widths.firstIndex(where: { $0 >= wide }) else { return widths }
    return Array(widths[...last])
  }

  /// Makes the prints of a photo that lies in the store, unless they are there; says how large the largest is.
  package typealias Make = (_ photo: Blob) throws(PictureFault) -> PixelSize
}
