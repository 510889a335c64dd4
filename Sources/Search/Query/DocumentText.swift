/// A document's folded words: its names, its brand, everything else. One is filled again and again while rows go by, so that
/// thousands of them take no memory of their own.
struct DocumentText {
  private var scalars: [UInt32] = []
  /// Where each text begins and ends, and of which field it is.
  private var texts: [(field: Int, range: Range<Int>)] = []

  private static let fieldEnd: UInt8 = 0x7C
  private static let textEnd: UInt8 = 0x0A

  /// Fields between bars, the texts of one field between line breaks, in UTF-8; folded text has neither sign.
  static func packed(_ fields: [[[UInt32]]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(fieldEnd) }
      for text in field where !text.isEmpty {
        bytes += String(scalars: text).utf8
        bytes.append(textEnd)
      }
    }
    return bytes
  }

  init() {}

  init(packed bytes: [UInt8]) { bytes.withUnsafeBytes { read($0) } }

  /// Takes the words of another document.
  mutating func read(_ bytes: UnsafeRawBufferPointer) {
    scalars.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    scalars.reserveCapacity(bytes.count)
    var field = 0, start = 0, index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case Self.fieldEnd: field += 1
      case Self.textEnd:
        texts.append((field, start..<scalars.count))
        start = scalars.count
      case 0..<0x80: scalars.append(UInt32(byte))
      default: scalars.append(Self.long(bytes, &index))
      }
      index += 1
    }
  }

  /// A scalar of two to four bytes of UTF-8 that this program wrote itself; leaves `index` on its last byte.
  private static func long(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> UInt32 {
    let head = UInt32(bytes[index])
    let more = head < 0xE0 ? 1 : head < 0xF0 ? 2 : 3
    var value = head & (0x3F >> UInt32(more))
    for _ in 0..<more where index + 1 < bytes.count {
      index += 1
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return value
  }

  /// How well a term sits in one field: 0 its names, 1 its brand, 2 everything else.
  func fit(_ term: Term, field: Int) -> Look.Fit {
    var best = Look.Fit.absent
    scalars.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for text in texts where min(text.field, 2) == field && best < .wholeField {
        best = max(best, Look.fit(term, in: Look.Stretch(base: base, start: text.range.lowerBound, end: text.range.upperBound)))
      }
    }
    return best
  }

  /// Whether a term is met anywhere.
  func contains(_ term: Term) -> Bool {
    scalars.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      for text in texts where Look.fit(term, in: Look.Stretch(base: base, start: text.range.lowerBound, end: text.range.upperBound)) != .absent {
        return true
      }
      return false
    }
  }
}
