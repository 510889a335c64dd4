import Kernel

/// How wide and how high a picture is, in pixels, the way up that people see it.
package struct PixelSize: Hashable, Sendable {
  package var wide: Int64
  package var high: Int64
  package init(wide: Int64, high: Int64) {
    self.wide = wide
    self.high = high
  }

  /// The longest side that is taken; also the longest of a WebP.
  package static let sideMax: Int64 = 16_383
  /// The most pixels that are taken: what today's telephones make.
  package static let pixelsMax: Int64 = 50_000_000

  /// Nil when it is fit to be taken; what comes from outside may say anything.
  package var fault: PictureFault? {
    guard wide > 0, high > 0 else { return .broken }
    guard wide <= Self.sideMax, high <= Self.sideMax, wide * high <= Self.pixelsMax else { return .tooManyPixels }
    return nil
  }

  /// Made smaller until it is at most so wide; never larger.
  package func within(width: Int64) -> PixelSize {
    guard wide > width else { return self }
    return PixelSize(wide: width, high: max(1, high.times(width).plus(wide / 2) / wide))
  }
}
