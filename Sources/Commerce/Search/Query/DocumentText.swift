/// A document's folded words: its names, its brand, everything else.
struct DocumentText {
  private let scalars: [UInt32]
  /// Where each text begins and ends, and of which field it is.
  private let texts: [(field: Int, range: Range<Int>)]

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

  init(packed bytes: [UInt8]) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count)
    var texts: [(field: Int, range: Range<Int>)] = []
    texts.reserveCapacity(8)
    var field = 0, start = 0, index = 0
    bytes.withUnsafeBufferPointer { bytes in
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
    self.scalars = scalars
    self.texts = texts
  }

  /// A scalar of two to four bytes of UTF-8 that this program wrote itself; leaves `index` on its last byte.
  private static func long(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
    let head = UInt32(bytes[index])
    let more = head < 0xE0 ? 1 : head < 0xF0 ? 2 : 3
    var value = head & (0x3F >> UInt32(more))
    for _ in 0..<more where index + 1 < bytes.count {
      index += 1
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return value
  }

  /// How well a term sits in each of the three fields.
  struct Fits {
    var name = Look.Fit.absent
    var brand = Look.Fit.absent
    var other = Look.Fit.absent
  }

  func fits(_ term: Term) -> Fits {
    var best = Fits()
    scalars.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for text in texts {
        let stretch = Look.Stretch(base: base, start: text.range.lowerBound, end: text.range.upperBound)
        switch text.field {
        case 0: if best.name < .wholeField { best.name = max(best.name, Look.fit(term, in: stretch)) }
        case 1: if best.brand < .wholeField { best.brand = max(best.brand, Look.fit(term, in: stretch)) }
        default: if best.other < .wholeField { best.other = max(best.other, Look.fit(term, in: stretch)) }
        }
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
