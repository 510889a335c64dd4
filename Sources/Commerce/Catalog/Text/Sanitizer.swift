/// Makes merchants' HTML safe by an allow-list: what is not named here does not pass.
///
/// Tags keep no attribute but a link's address; scripts and styles go with their content; everything is closed in order.
package enum Sanitizer {
  /// Bytes of one text that are read; the rest is cut.
  package static let lengthMax = 200_000
  static let depthMax = 40

  private static let allowed: Set<String> = [
    "p", "br", "ul", "ol", "li", "strong", "b", "em", "i", "u", "s", "h2", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "a", "hr", "sub",
    "sup",
  ]
  private static let empty: Set<String> = ["br", "hr"]
  /// Elements whose content is no text for readers.
  private static let silent: Set<String> = ["script", "style", "iframe", "object", "svg", "math", "template", "noscript", "title", "textarea", "select"]
  private static let renamed = ["h1": "h2", "div": "p", "h5": "h4", "h6": "h4", "del": "s", "strike": "s"]

  /// The text with only allowed markup in it.
  package static func clean(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ">") || $0 < 9 }) else {
      return html.utf8.count > lengthMax ? String(decoding: Array(html.utf8.prefix(lengthMax)), as: UTF8.self) : html
    }
    var reader = MarkupReader(Array(html.utf8.prefix(lengthMax)))
    var out: [UInt8] = []
    var open: [String] = []
    var silence: String?
    while let piece = reader.next() {
      switch piece {
      case .text(let bytes):
        if silence == nil { escape(bytes, into: &out) }
      case .open(let raw, let attributes):
        guard silence == nil else { continue }
        if silent.contains(raw) {
          silence = raw
          continue
        }
        let name = renamed[raw] ?? raw
        guard allowed.contains(name) else { continue }
        if empty.contains(name) {
          out += Array("<\(name)>".utf8)
          continue
        }
        guard open.count < depthMax else { continue }
        open.append(name)
        out += Array("<\(name)".utf8)
        if name == "a", let address = attributes.first(where: { $0.name == "href" })?.value, isWebAddress(address) {
          out += Array(" href=\"".utf8)
          escape(Array(address.utf8), into: &out)
          out += Array("\" rel=\"nofollow noopener\"".utf8)
        }
        out.append(UInt8(ascii: ">"))
      case .close(let raw):
        if silence == raw { silence = nil }
        guard silence == nil else { continue }
        let name = renamed[raw] ?? raw
        guard let place = open.lastIndex(of: name) else { continue }
        for name in open[place...].reversed() { out += Array("</\(name)>".utf8) }
        open.removeSubrange(place...)
      }
    }
    for name in open.reversed() { out += Array("</\(name)>".utf8) }
    return String(decoding: out, as: UTF8.self)
  }

  /// The words without any markup, for search and summaries.
  package static func plain(_ html: String) -> String {
    guard html.utf8.contains(UInt8(ascii: "<")) || html.utf8.contains(UInt8(ascii: "&")) else { return html }
    var reader = MarkupReader(Array(html.utf8.prefix(lengthMax)))
    var out: [UInt8] = []
    var silence: String?
    while let piece = reader.next() {
      switch piece {
      case .text(let bytes): if silence == nil { out += bytes }
      case .open(let name, _):
        if silence == nil, silent.contains(name) { silence = name }
        if out.last != UInt8(ascii: " ") { out.append(UInt8(ascii: " ")) }
      case .close(let name): if silence == name { silence = nil }
      }
    }
    return Entities.decoded(String(decoding: out, as: UTF8.self))
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return false }
    return text.utf8.allSatisfy { $0 > 32 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }

  /// Text with its markup signs escaped; references such as `&amp;` stay.
  private static func escape(_ bytes: [UInt8], into out: inout [UInt8]) {
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "<"): out += Array("&lt;".utf8)
      case UInt8(ascii: ">"): out += Array("&gt;".utf8)
      case UInt8(ascii: "\""): out += Array("&quot;".utf8)
      case UInt8(ascii: "&"): out += Entities.isReference(bytes[place...]) ? [byte] : Array("&amp;".utf8)
      case 0..<9, 11, 12, 14..<32, 127: continue
      default: out.append(byte)
      }
    }
  }
}
