import Kernel

/// Percent-encoding (RFC 3986).
package enum Percent {
  /// The text that was meant; nil when an escape is broken, the bytes are not UTF-8, a NUL is among them, or marks are piled up.
  package static func decoded(_ text: Substring, plusIsSpace: Bool = false) -> String? {
    var text = text
    let plain = text.withUTF8 { bytes in
      !bytes.contains { $0 == UInt8(ascii: "%") || $0 == 0 || (plusIsSpace && $0 == UInt8(ascii: "+")) }
    }
    if plain { return MarkPile.isTooHigh(in: text) ? nil : String(text) }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
        out.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: out.append(UInt8(ascii: " "))
      default: out.append(byte)
      }
    }
    guard !out.contains(0) else { return nil }
    return String(validating: out, as: UTF8.self).flatMap { MarkPile.isTooHigh(in: $0) ? nil : $0 }
  }

  /// The text with everything but unreserved characters escaped.
  package static func encoded(_ text: String) -> String {
    var out: [UInt8] = []
    let hex = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): out.append(byte)
      default: out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
