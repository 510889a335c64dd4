/// Makes what shops wrote fit for a parser that knows HTML but not every slip: what can never be shown goes, what was never closed swallows nothing, and a sign that begins no tag is a sign.
enum MarkupTidy {
  /// Tags of one text that are read; of the rest only the words are kept.
  static let tagsMax = 10_000
  /// Bytes of one tag; what claims to be longer ends at its first sign.
  static let tagMax = 8_000
  /// Elements whose content is no text, whatever stands in it.
  private static let raw: [[UInt8]] = ["script", "style"].map { Array($0.utf8) }

  static func tidied(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 64)
    var place = 0, tags = 0
    // Where a search to the end once failed it fails again: each is done once.
    var hasComments = true, endless: Set<[UInt8]> = []
    var greater = 0
    var closings: [String: Int] = [:]
    let signs = MarkupTags(bytes).signs
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "<"):
        let next = place + 1 < bytes.count ? bytes[place + 1] : 0
        if signs.contains(place) {
          out += Array("&lt;".utf8)
          place += 1
        } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
          (place, hasComments) = afterRemark(bytes, place, hasComments: hasComments)
        } else if isLetter(next) || next == UInt8(ascii: "/") && place + 2 < bytes.count && isLetter(bytes[place + 2]) {
          if greater <= place { greater = bytes[place...].firstIndex(of: UInt8(ascii: ">")) ?? .max }
          guard greater != .max, greater - place <= tagMax, let (end, open) = end(bytes, place) else {
            // A tag that never ends: its sign and name go, the rest is words.
            place += 1
            while place < bytes.count, isLetter(bytes[place]) || bytes[place] == UInt8(ascii: "/") { place += 1 }
            continue
          }
          if next != UInt8(ascii: "/"), let name = raw.first(where: { isNamed($0, bytes, at: place + 1) }) {
            place = afterRaw(name, bytes, end, &endless)
            continue
          }
          if next != UInt8(ascii: "/"), holdsNothing(bytes, place, end, &closings) {
            place = end
            continue
          }
          tags += 1
          if tags <= tagsMax {
            out += bytes[place..<(end - 1)].filter { $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 } + [open, UInt8(ascii: ">")].filter { $0 != 0 }
          } else {
            out.append(32)
          }
          place = end
        } else {
          out += Array("&lt;".utf8)
          place += 1
        }
      case UInt8(ascii: "&"):
        out += Entities.isReference(bytes[place...]) || isNamedReference(bytes, place) ? [byte] : Array("&amp;".utf8)
        place += 1
      case 0..<9, 11, 12, 14..<32, 127: place += 1
      default:
        out.append(byte)
        place += 1
      }
    }
    return out
  }

  /// Whether a tag opens something of which no word is shown (`<iframe>`) and nothing closes it: the words behind it are none of its own.
  private static func holdsNothing(_ bytes: [UInt8], _ start: Int, _ end: Int, _ closings: inout [String: Int]) -> Bool {
    let name = String(decoding: bytes[(start + 1)..<end].prefix(12).prefix(while: isLetter), as: UTF8.self).lowercased()
    guard MarkupNames.silent.contains(name) else { return false }
    if bytes[end - 2] == UInt8(ascii: "/") { return true }
    let last = closings[name] ?? lastClosing(Array(name.utf8), bytes)
    closings[name] = last
    return last < end
  }

  /// Where the last closing tag of a name begins; -1 where there is none.
  private static func lastClosing(_ name: [UInt8], _ bytes: [UInt8]) -> Int {
    var place = bytes.count - 2
    while place >= 0 {
      if bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "/"), isNamed(name, bytes, at: place + 2) { return place }
      place -= 1
    }
    return -1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

  /// `&eacute;`: the parser knows far more names than we do; a name nobody knows stays as it was written.
  private static func isNamedReference(_ bytes: [UInt8], _ place: Int) -> Bool {
    let name = bytes[(place + 1)...].prefix(32).prefix { isLetter($0) || (48...57).contains($0) }
    return !name.isEmpty && name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";") && HTMLNames.isEntity(String(decoding: name, as: UTF8.self))
  }

  private static func isNamed(_ name: [UInt8], _ bytes: [UInt8], at place: Int) -> Bool {
    guard place + name.count < bytes.count else { return false }
    for (index, letter) in name.enumerated() where bytes[place + index] | 32 != letter { return false }
    let after = bytes[place + name.count]
    return !isLetter(after) && !(48...57).contains(after) && after != UInt8(ascii: "-")
  }

  /// Behind the `>` of a tag; one inside quotes does not end it, unless the quotes are never closed or only by those of a tag behind it.
  /// With it the quote that must be closed there; 0 where none is open.
  private static func end(_ bytes: [UInt8], _ start: Int) -> (end: Int, open: UInt8)? {
    var quote: UInt8 = 0, place = start + 1, plain: (end: Int, open: UInt8)?
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        if quote == 0 { return (place + 1, 0) }
        plain = plain ?? (place + 1, quote)
      } else if quote != 0 {
        if byte == quote {
          // What would close it opens another value, or stands in the words behind the tag.
          if plain != nil, isAfterEquals(bytes, place) || !isBehindValue(bytes, place + 1) { return plain }
          quote = 0
        }
      } else if (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) && isAfterEquals(bytes, place) {
        quote = byte
      }
      if place - start > tagMax { break }
      place += 1
    }
    return plain
  }

  /// What stands behind a value's closing quote in a tag.
  private static func isBehindValue(_ bytes: [UInt8], _ place: Int) -> Bool {
    place < bytes.count && [32, 9, 10, 13, UInt8(ascii: "/"), UInt8(ascii: ">")].contains(bytes[place])
  }

  private static func isAfterEquals(_ bytes: [UInt8], _ place: Int) -> Bool {
    var before = place - 1
    while before > 0, bytes[before] == 32 || bytes[before] == 9 || bytes[before] == 10 || bytes[before] == 13 { before -= 1 }
    return before > 0 && bytes[before] == UInt8(ascii: "=")
  }

  /// Behind a comment or declaration; one that never ends is only its sign.
  private static func afterRemark(_ bytes: [UInt8], _ place: Int, hasComments: Bool) -> (Int, Bool) {
    let isComment = bytes[place...].starts(with: Array("<!--".utf8))
    if isComment {
      guard hasComments else { return (place + 4, false) }
      var at = place + 4
      while at + 2 < bytes.count {
        if bytes[at] == 45, bytes[at + 1] == 45, bytes[at + 2] == 62 { return (at + 3, true) }
        at += 1
      }
      return (place + 4, false)
    }
    var at = place + 2
    while at < bytes.count, at - place < 1_000, bytes[at] != UInt8(ascii: "<") {
      if bytes[at] == UInt8(ascii: ">") { return (at + 1, hasComments) }
      at += 1
    }
    return (place + 2, hasComments)
  }

  /// Behind the end of a script or style; where it has none, at the next tag, so that the words behind it are kept.
  private static func afterRaw(_ name: [UInt8], _ bytes: [UInt8], _ start: Int, _ endless: inout Set<[UInt8]>) -> Int {
    // `<script/>` is an open script to browsers, and a shop's slip to people.
    var at = start, next: Int?
    while at + 1 < bytes.count, next == nil || !endless.contains(name) {
      if bytes[at] == UInt8(ascii: "<") {
        if bytes[at + 1] == UInt8(ascii: "/"), isNamed(name, bytes, at: at + 2) {
          while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
          return min(bytes.count, at + 1)
        }
        if next == nil, isLetter(bytes[at + 1]) || bytes[at + 1] == UInt8(ascii: "/") { next = at }
      }
      at += 1
    }
    endless.insert(name)
    // Words are no style sheet that somebody forgot to close.
    return next ?? (bytes[start...].contains { [UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: ";"), UInt8(ascii: "=")].contains($0) } ? bytes.count : start)
  }
}
