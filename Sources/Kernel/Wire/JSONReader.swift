/// Reads JSON strictly after RFC 8259: no comments, no trailing commas, no duplicate names, limited depth.
package struct JSONReader {
  /// What is wrong with the text, and at which byte.
  package struct Fault: Error, Equatable, Sendable {
    package let offset: Int
    package let what: String

    package init(offset: Int, what: String) {
      self.offset = offset
      self.what = what
    }
  }

  /// The deepest nesting that is read.
  package static let depthMax = 64
  /// Members of one object, at most.
  package static let membersMax = 10_000

  private let bytes: [UInt8]
  private var at = 0

  /// The value in `bytes`, which must hold nothing else.
  package static func read(_ bytes: [UInt8]) throws(Fault) -> JSON {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.space()
    guard reader.at == bytes.count else { throw reader.fault("text after the value") }
    return value
  }

  package static func read(_ text: String) throws(Fault) -> JSON { try read(Array(text.utf8)) }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func fault(_ what: String) -> Fault { Fault(offset: at, what: what) }

  private mutating func value(depth: Int) throws(Fault) -> JSON {
    guard depth <= Self.depthMax else { throw fault("nested more than \(Self.depthMax) deep") }
    space()
    guard at < bytes.count else { throw fault("the text ends too early") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ depth: Int) throws(Fault) -> JSON {
    at += 1
    var members: [JSON.Member] = []
    var names: Set<String> = []
    space()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      space()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw fault("a member's name is wanted") }
      let name = try string()
      guard names.insert(name).inserted else { throw fault("the name \(name.prefix(40)) stands twice") }
      guard members.count < Self.membersMax else { throw fault("too many members") }
      space()
      guard take(UInt8(ascii: ":")) else { throw fault("a colon is wanted") }
      members.append(JSON.Member(name, try value(depth: depth + 1)))
      space()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw fault("a comma or } is wanted") }
      return .object(members)
    }
  }

  private mutating func array(_ depth: Int) throws(Fault) -> JSON {
    at += 1
    var items: [JSON] = []
    space()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      items.append(try value(depth: depth + 1))
      space()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw fault("a comma or ] is wanted") }
      return .array(items)
    }
  }

  private mutating func string() throws(Fault) -> String {
    at += 1
    var out: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: out, as: UTF8.self) else { throw fault("not UTF-8") }
        guard !MarkPile.isTooHigh(in: text) else { throw fault("more than \(MarkPile.heightMax) marks on one letter") }
        return text
      case UInt8(ascii: "\\"): try escape(into: &out)
      case 0..<0x20: throw fault("a control character in a string")
      default: out.append(byte)
      }
    }
    throw fault("a string does not end")
  }

  private mutating func escape(into out: inout [UInt8]) throws(Fault) {
    guard at < bytes.count else { throw fault("a string does not end") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    case UInt8(ascii: "b"): out.append(8)
    case UInt8(ascii: "f"): out.append(12)
    case UInt8(ascii: "n"): out.append(10)
    case UInt8(ascii: "r"): out.append(13)
    case UInt8(ascii: "t"): out.append(9)
    case UInt8(ascii: "u"):
      var unit = try hexUnit()
      if (0xD800..<0xDC00).contains(unit) {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw fault("half a surrogate pair") }
        let low = try hexUnit()
        guard (0xDC00..<0xE000).contains(low) else { throw fault("half a surrogate pair") }
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw fault("half a surrogate pair") }
      out.append(contentsOf: Array(String(Character(scalar)).utf8))
    default: throw fault("an unknown escape")
    }
  }

  private mutating func hexUnit() throws(Fault) -> UInt32 {
    guard at + 4 <= bytes.count, let pair = Encoding.bytes(hex: String(decoding: bytes[at..<at + 4], as: UTF8.self)), pair.count == 2
    else { throw fault("four hex digits are wanted") }
    at += 4
    return UInt32(pair[0]) << 8 | UInt32(pair[1])
  }

  private mutating func number() throws(Fault) -> JSON {
    let start = at
    _ = take(UInt8(ascii: "-"))
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[at - whole] != UInt8(ascii: "0") else { throw fault("not a JSON value") }
    if take(UInt8(ascii: ".")) { guard digits() > 0 else { throw fault("digits are wanted") } }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard digits() > 0 else { throw fault("digits are wanted") }
    }
    guard at - start <= 64 else { throw fault("a number of more than 64 characters") }
    return .number(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = at
    while at < bytes.count, (48...57).contains(bytes[at]) { at += 1 }
    return at - start
  }

  private mutating func word(_ word: String, _ value: JSON) throws(Fault) -> JSON {
    guard bytes[at...].starts(with: word.utf8) else { throw fault("not a JSON value") }
    at += word.utf8.count
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func space() {
    while at < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
  }
}
