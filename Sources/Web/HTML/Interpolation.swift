import Kernel

extension HTML {
  /// Where the bytes of a literal come together; one overload for each context.
  package struct StringInterpolation: StringInterpolationProtocol, Sendable {
    var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 48)
    }

    package mutating func appendLiteral(_ literal: String) { bytes.append(plain: literal) }

    /// Text, escaped so that it may stand between tags and in a quoted attribute.
    package mutating func appendInterpolation(_ text: String) { bytes.append(escaping: text) }
    package mutating func appendInterpolation(_ text: Substring) { bytes.append(escaping: String(text)) }
    package mutating func appendInterpolation(_ text: String?) { if let text { bytes.append(escaping: text) } }

    package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
    package mutating func appendInterpolation(_ html: HTML?) { if let html { bytes.append(contentsOf: html.bytes) } }
    package mutating func appendInterpolation(_ list: [HTML]) {
      // Grown once, not with every piece; never by less than doubling, so that many lists in one page stay linear.
      let needed = bytes.count + list.reduce(0) { $0 + $1.bytes.count }
      if needed > bytes.capacity { bytes.reserveCapacity(max(needed + 64, bytes.capacity * 2)) }
      for html in list { bytes.append(contentsOf: html.bytes) }
    }

    package mutating func appendInterpolation(_ number: Int) { bytes.append(decimal: Int64(number)) }
    package mutating func appendInterpolation(_ number: Int64) { bytes.append(decimal: number) }
    package mutating func appendInterpolation<Of>(_ id: ID<Of>) { bytes.append(decimal: id.raw) }

    /// A phrase in the reader's language.
    package mutating func appendInterpolation(_ phrase: Phrase, _ language: Language) {
      bytes.append(escaping: phrase.text(in: language))
    }
    package mutating func appendInterpolation(_ sentence: Sentence, _ language: Language) {
      bytes.append(escaping: sentence.text(in: language))
    }

    /// An address of our own for href, src or action.
    package mutating func appendInterpolation(to path: Path) { bytes.append(escaping: path.text) }

    /// An address elsewhere; anything but http and https becomes `#`.
    package mutating func appendInterpolation(outward address: String) {
      let lower = address.prefix(8).lowercased()
      bytes.append(escaping: lower.hasPrefix("https://") || lower.hasPrefix("http://") ? address : "#")
    }

    /// The body of a JSON-LD script element: Kernel's writer escapes `<`, `>` and `&`.
    package mutating func appendInterpolation(json value: JSON) { bytes.append(contentsOf: value.bytes) }

    /// A boolean attribute (`checked`), with the space before it, when the condition holds.
    package mutating func appendInterpolation(_ attribute: StaticString, if condition: Bool) {
      guard condition else { return }
      bytes.append(0x20)
      attribute.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// ` name="value"` when there is a value.
    package mutating func appendInterpolation(_ attribute: StaticString, _ value: String?) {
      guard let value else { return }
      bytes.append(0x20)
      attribute.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: [0x3D, 0x22])
      bytes.append(escaping: value)
      bytes.append(0x22)
    }
  }
}
