/// Addresses and the few attributes that pass into sanitised markup, escaped.
enum MarkupAddress {
  static let lengthMax = WebAddress.lengthMax

  /// A link to the web; nil for every other kind.
  static func link(_ text: String) -> String? { text.trimmed.hasPrefix("//") ? nil : WebAddress.read(text).map(escaped) }

  /// A picture on the web or one of ours (`/media/` and a digest); an address without its scheme is read as `https:`.
  static func picture(_ text: String) -> String? {
    if let photo = photo(text.trimmed) { return "/media/\(photo)" }
    return WebAddress.read(text).map(escaped)
  }

  /// A picture with its words; nil where it has no address that is taken.
  static func pictureTag(_ attributes: [String: String], base: PageAddress? = nil) -> String? {
    let said = addresses(attributes)
    // A whole address before one that must be sought: what stands at `src` may only hold the place.
    guard let address = said.lazy.compactMap(picture).first ?? base.flatMap({ base in said.lazy.compactMap { base.whole($0).flatMap(link) }.first }) else { return nil }
    let alt = (attributes["alt"] ?? "").cut(200)
    return "<img src=\"\(address)\" alt=\"\(escaped(alt))\">"
  }

  /// What a picture without a tag of ours was written with: its first address, else nothing.
  static func written(_ attributes: [String: String]) -> String { String(addresses(attributes).first?.prefix(lengthMax) ?? "") }

  /// Where a picture may be: shops that load pictures late write the address elsewhere and something blank at `src`, and some only in a set for several screens.
  private static func addresses(_ attributes: [String: String]) -> [String] {
    let single = ["ec-data-src", "data-src", "data-original", "data-lazy-src", "src"].compactMap { attributes[$0]?.trimmed }
    return (single + ["srcset", "data-srcset"].compactMap { attributes[$0].flatMap(largest) }).filter { !$0.isEmpty }
  }

  /// The widest picture of a set: `a.jpg 320w, b.jpg 640w`, `a.jpg, b.jpg 2x`. An address may have commas in it, but ends at a blank.
  private static func largest(_ set: String) -> String? {
    var best: (address: String, size: Double)?
    var words = set.split(whereSeparator: \.isWhitespace).prefix(200).map(String.init)[...]
    while let first = words.popFirst() {
      let ends = first.hasSuffix(",")
      let address = String(first.reversed().drop { $0 == "," }.reversed())
      var size = 1.0
      if !ends, let next = words.first {
        words = words.dropFirst()
        size = Double(next.prefix { $0.isNumber || $0 == "." }) ?? 1
      }
      if !address.isEmpty, size > best?.size ?? 0 { best = (address, size) }
    }
    return best?.address
  }

  /// The digest in the address of a picture of ours.
  static func photo(_ address: String) -> String? {
    guard address.hasPrefix("/media/") else { return nil }
    let name = address.dropFirst(7).prefix { $0 != "/" }
    return name.utf8.count == 64 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) } ? String(name) : nil
  }

  /// ` colspan="2"`, for whole numbers below a hundred.
  static func spans(_ attributes: [String: String]) -> String {
    ["colspan", "rowspan"].compactMap { name in
      attributes[name].flatMap { UInt8($0) }.flatMap { (2..<100).contains($0) ? " \(name)=\"\($0)\"" : nil }
    }.joined()
  }

  static func escaped(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): out += Array("&lt;".utf8)
      case UInt8(ascii: ">"): out += Array("&gt;".utf8)
      case UInt8(ascii: "\""): out += Array("&quot;".utf8)
      case UInt8(ascii: "&"): out += Array("&amp;".utf8)
      case 9, 10, 13: out.append(32)
      case 0..<32, 127: continue
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// What `escaped` wrote, back.
  static func unescaped(_ text: some StringProtocol) -> String { Entities.decoded(String(text)) }
}
