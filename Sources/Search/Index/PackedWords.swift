/// A document's folded words as its row keeps them: fields between bars, the texts of one field between line breaks, in UTF-8; folded text
/// has neither sign.
enum PackedWords {
  static let fieldEnd: UInt8 = 0x7C
  static let textEnd: UInt8 = 0x0A

  static func bytes(_ fields: [[[UInt32]]]) -> [UInt8] {
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
}
