import Kernel

/// A page written once for many readers. Where something of the reader's own belongs, it has a gap.
package struct Written: Sendable {
  /// The whole page, with a `0` in every gap.
  package let bytes: [UInt8]
  /// Where the pieces in the reader's cart are written, in order.
  package let gaps: [Int]

  /// A byte that no text can hold (it is not UTF-8) marks a gap while the page is drawn.
  static let mark: UInt8 = 0xFF

  package init(_ html: HTML) {
    var bytes = html.bytes
    var gaps: [Int] = []
    bytes.withUnsafeMutableBytes { buffer in
      for start in stride(from: 0, to: buffer.count, by: 64) where Self.hasMark(buffer, start) {
        for index in start..<min(start + 64, buffer.count) where buffer[index] == Self.mark {
          gaps.append(index)
          buffer[index] = UInt8(ascii: "0")
        }
      }
    }
    self.bytes = bytes
    self.gaps = gaps
  }

  /// Whether there may be a mark among the 64 bytes from `start`; a shorter rest is always looked through.
  private static func hasMark(_ buffer: UnsafeMutableRawBufferPointer, _ start: Int) -> Bool {
    guard start + 64 <= buffer.count else { return true }
    return any(buffer.loadUnaligned(fromByteOffset: start, as: SIMD64<UInt8>.self) .== SIMD64(repeating: mark))
  }
}

extension Reader {
  /// The number beside the cart's icon, or the gap for it.
  var cartMark: HTML { leavesGaps ? HTML(trusted: [Written.mark]) : "\(cartCount)" }
}
