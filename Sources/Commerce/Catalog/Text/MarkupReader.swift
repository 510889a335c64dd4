/// Cuts HTML into tags and text, forgiving as browsers are; comments and declarations are passed over.
struct MarkupReader {
  enum Piece {
    case text([UInt8])
    case open(String, [Attribute])
    case close(String)
  }
  struct Attribute {
    var name: String
    var value: String
  }

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Piece? {
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else { return text() }
      guard at + 1 < bytes.count else { return text() }
      switch bytes[at + 1] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
      case UInt8(ascii: "/"):
        at += 2
        let name = word()
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        at += 1
        return .close(name)
      case let byte where isLetter(byte):
        at += 1
        let name = word()
        let attributes = attributes()
        return .open(name, attributes)
      default: return text()
      }
    }
    return nil
  }

  /// Text up to the next sign that begins a tag; a lone `<` belongs to it.
  private mutating func text() -> Piece {
    let start = at
    at += 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count {
        let next = bytes[at + 1]
        if isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { break }
      }
      at += 1
    }
    return .text(Array(bytes[start..<at]))
  }

  private mutating func skipDeclaration() {
    if bytes[at...].starts(with: "<!--".utf8) {
      at += 4
      while at < bytes.count, !bytes[at...].starts(with: "-->".utf8) { at += 1 }
      at = min(bytes.count, at + 3)
    } else {
      while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
      at += 1
    }
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, isLetter(bytes[at]) || (48...57).contains(bytes[at]) || bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: ":") { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
  }

  private mutating func attributes() -> [Attribute] {
    var found: [Attribute] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      let name = word()
      guard !name.isEmpty else {
        at += 1
        continue
      }
      space()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { continue }
      at += 1
      space()
      let value = value()
      if found.count < 30 { found.append(Attribute(name: name, value: value)) }
    }
    at += 1
    return found
  }

  private mutating func value() -> String {
    guard at < bytes.count else { return "" }
    let quote = bytes[at]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { at += 1 }
    let start = at
    while at < bytes.count, isQuoted ? bytes[at] != quote : bytes[at] > 32 && bytes[at] != UInt8(ascii: ">") { at += 1 }
    let value = String(decoding: bytes[start..<at], as: UTF8.self)
    if isQuoted { at += 1 }
    return Entities.decoded(value)
  }

  private mutating func space() { while at < bytes.count, bytes[at] <= 32 { at += 1 } }
  private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
}
