/// Makes merchants' HTML safe by an allow-list: what is not named here does not pass. Words are kept, whatever stood around them.
///
/// Tags keep no attribute but a link's address and a picture's; scripts and styles go with their content; everything is closed in order. What comes out goes through unchanged.
package enum Sanitizer {
  /// Bytes of one text, before and after; the rest is cut between two letters.
  package static let lengthMax = 200_000

  /// The text with only allowed markup in it.
  package static func clean(_ html: String) -> String { clean(html, again: 8, base: nil) { _ in } }

  /// The same with pictures whose addresses are not whole sought from `base`; those that lead nowhere are told as they were written.
  static func clean(_ html: String, base: PageAddress?, lost: (String) -> Void) -> String { clean(html, again: 8, base: base, lost: lost) }

  /// The addresses of pictures that would be left out of a text, as they were written: none from here, and no page to seek them from.
  package static func lostPictures(of html: String) -> [String] {
    var lost: [String] = []
    _ = clean(html, base: nil) { lost.append($0) }
    return lost
  }

  private static func clean(_ html: String, again: Int, base: PageAddress?, lost: (String) -> Void) -> String {
    let bytes = cut(Array(html.withoutTurns.utf8))
    guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\"") || $0 < 32 || $0 == 127 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var source = MarkupTidy.tidied(bytes)
    if isPlain(source) { source = paragraphs(source) }
    let writer = MarkupWriter(bytesMax: lengthMax, base: base)
    MarkupEvents.read(source, .init(open: { writer.open($0, $1) }, text: { writer.text($0) }, close: { writer.close($0) }))
    let text = String(decoding: writer.finish(), as: UTF8.self)
    writer.pictures.lost.forEach(lost)
    // A mark that turns the text may be written as a reference; what it stood in may be empty without it.
    if text.holdsTurns, again > 0 { return clean(text, again: again - 1, base: nil) { _ in } }
    // What was cut may end with something empty, which the same way once more leaves out.
    return writer.isFull && text != html && again > 0 ? clean(text, again: again - 1, base: nil) { _ in } : text
  }

  /// The words without any markup, for search and summaries.
  package static func plain(_ html: String) -> String {
    guard html.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return html }
    var out: [UInt8] = []
    var isTag = false
    for byte in clean(html).utf8 {
      switch byte {
      case UInt8(ascii: "<"):
        isTag = true
        if let last = out.last, last != 32 { out.append(32) }
      case UInt8(ascii: ">"): isTag = false
      default: if !isTag { out.append(byte) }
      }
    }
    while out.last == 32 { out.removeLast() }
    return Entities.decoded(String(decoding: out, as: UTF8.self))
  }

  private static func cut(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > lengthMax else { return bytes }
    var end = lengthMax
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }

  /// Whether the lines are all there is to part it: no tag that parts words stands in it.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(10) || bytes.contains(13) else { return false }
    var place = 0
    while let mark = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      let name = bytes[(mark + 1)...].drop { $0 == UInt8(ascii: "/") }.prefix(12).prefix { (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0) }
      if !MarkupNames.runsOn.contains(String(decoding: name, as: UTF8.self).lowercased()) { return false }
      place = mark + 1
    }
    return true
  }

  /// Lines as people type them: a blank one parts paragraphs.
  private static func paragraphs(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    var out = ""
    var lines: [Substring] = []
    func end() {
      if !lines.isEmpty { out += "<p>" + lines.joined(separator: "<br>") + "</p>" }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.utf8.allSatisfy({ $0 == 32 || $0 == 9 }) { end() } else { lines.append(line) }
    }
    end()
    return Array(out.utf8)
  }
}
