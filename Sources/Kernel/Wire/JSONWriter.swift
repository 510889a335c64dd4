/// Writes JSON straight into bytes; hot answers are written by hand with it. Commas are placed by the writer.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

  /// Writes `{ ... }` around what `body` writes.
  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "{"))
    try body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes `[ ... ]` around what `body` writes.
  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    open(UInt8(ascii: "["))
    try body(&self)
    close(UInt8(ascii: "]"))
  }

  /// A member's name; its value must follow.
  package mutating func name(_ name: String) {
    comma()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func member(_ name: String, _ value: String) {
    self.name(name)
    string(value)
  }
  package mutating func member(_ name: String, _ value: String?) {
    self.name(name)
    if let value { string(value) } else { null() }
  }
  package mutating func member(_ name: String, _ value: Int64) {
    self.name(name)
    int(value)
  }
  package mutating func member(_ name: String, _ value: Bool) {
    self.name(name)
    bool(value)
  }
  /// Ids travel as text: a 63-bit number does not survive JavaScript.
  package mutating func member<Of>(_ name: String, _ id: ID<Of>) {
    self.name(name)
    comma()
    bytes.append(UInt8(ascii: "\""))
    digits(id.raw)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }
  package mutating func member(_ name: String, array body: (inout JSONWriter) throws -> Void) rethrows {
    self.name(name)
    try array(body)
  }
  package mutating func member(_ name: String, object body: (inout JSONWriter) throws -> Void) rethrows {
    self.name(name)
    try object(body)
  }

  package mutating func string(_ value: String) {
    comma()
    quoted(value)
    needsComma = true
  }

  package mutating func int(_ value: Int64) {
    comma()
    digits(value)
    needsComma = true
  }

  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func null() { raw("null") }

  /// Text that is JSON already.
  package mutating func raw(_ json: String) {
    comma()
    bytes.append(contentsOf: json.utf8)
    needsComma = true
  }

  package mutating func value(_ json: JSON) {
    switch json {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): raw(text)
    case .string(let text): string(text)
    case .array(let items): array { w in for item in items { w.value(item) } }
    case .object(let members):
      object { w in
        for member in members {
          w.name(member.name)
          w.value(member.value)
        }
      }
    }
  }

  private mutating func open(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func comma() { if needsComma { bytes.append(UInt8(ascii: ",")) } }

  private mutating func digits(_ value: Int64) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(48 + rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// `<`, `>` and `&` are escaped too, so that the bytes may stand inside a script element.
  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { buffer in
      for byte in buffer {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(byte)
        case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
        case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
          let hex = Array("0123456789abcdef".utf8)
          bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]])
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
