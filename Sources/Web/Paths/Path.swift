import Kernel

/// An address inside the product, its parts percent-escaped (RFC 3986). Made by `Paths`; `\(to:)` writes it into a page.
package struct Path: Hashable, Sendable, CustomStringConvertible {
  package private(set) var text: String

  /// The root, or segments joined by slashes.
  package init(_ segments: String...) { self.init(segments: segments) }

  /// The root, or segments joined by slashes.
  package init(segments: [String]) {
    var text = segments.isEmpty ? "/" : ""
    for segment in segments {
      text += "/"
      text += Path.escaped(segment)
    }
    self.text = text
  }

  /// The same place with one more question, `?name=value`; empty and absent values are left out.
  package func with(_ name: String, _ value: String?) -> Path {
    guard let value, !value.isEmpty else { return self }
    var path = self
    let (before, fragment) = parted
    path.text = before + (before.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + Path.escaped(name) + "=" + Path.escaped(value) + fragment
    return path
  }

  package func with(_ name: String, _ value: Int?) -> Path { with(name, value.map { String($0) }) }
  package func with<Of>(_ name: String, _ id: ID<Of>?) -> Path { with(name, id?.description) }

  /// The same page, further down.
  package func at(_ fragment: String) -> Path {
    var path = self
    path.text = parted.before + "#" + Path.escaped(fragment)
    return path
  }

  /// A place that came in with a request (`?next=`); nil unless it is a plain path of ours, so that nobody is sent away.
  package init?(ours text: String) {
    let bytes = text.utf8
    guard bytes.count <= 1000, bytes.first == UInt8(ascii: "/"), !text.hasPrefix("//"), !text.hasPrefix("/\\"),
      bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") })
    else { return nil }
    self.text = text
  }

  package var description: String { text }

  private var parted: (before: String, fragment: String) {
    guard let hash = text.firstIndex(of: "#") else { return (text, "") }
    return (String(text[..<hash]), String(text[hash...]))
  }

  /// Unreserved characters stay; everything else becomes `%XX` byte by byte.
  static func escaped(_ part: String) -> String {
    guard part.utf8.contains(where: { !isUnreserved($0) }) else { return part }
    var out: [UInt8] = []
    out.reserveCapacity(part.utf8.count)
    let hex = Array("0123456789ABCDEF".utf8)
    for byte in part.utf8 {
      if isUnreserved(byte) { out.append(byte) } else { out.append(contentsOf: [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
}
