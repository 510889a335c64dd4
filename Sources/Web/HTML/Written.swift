import Kernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

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
      guard let first = buffer.baseAddress else { return }
      var start = 0
      // The C library looks at many bytes at once; a loop of our own was a fifth of a page's cost.
      while start < buffer.count, let found = memchr(first + start, Int32(Self.mark), buffer.count - start) {
        let index = found - first
        gaps.append(index)
        buffer[index] = UInt8(ascii: "0")
        start = index + 1
      }
    }
    self.bytes = bytes
    self.gaps = gaps
  }
}

extension Reader {
  /// The number beside the cart's icon, or the gap for it.
  var cartMark: HTML { leavesGaps ? HTML(trusted: [Written.mark]) : "\(cartCount)" }
}
