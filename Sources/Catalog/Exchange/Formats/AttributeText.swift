import Kernel

/// Attributes as they stand in one cell: `[{"code":"material","ko":["소재","면"],"en":["Material","Cotton"]}]`, each with its name and its value.
enum AttributeText {
  /// Characters that a code has, at most.
  private static let codeMax = 100

  /// Empty where there are none.
  static func write(_ attributes: [ProductAttribute]) -> String {
    guard !attributes.isEmpty else { return "" }
    var writer = JSONWriter(capacity: attributes.count * 80)
    writer.array { list in
      for attribute in attributes {
        list.object { fields in
          fields.member("code", attribute.code)
          fields.member("ko", array: {
            $0.string(attribute.name.korean)
            $0.string(attribute.value.korean)
          })
          fields.member("en", array: {
            $0.string(attribute.name.english)
            $0.string(attribute.value.english)
          })
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// What a cell holds, as far as it can be read; the rest is noted.
  static func read(_ text: String, column: String, line: Int64?, _ cells: inout CellReader) -> [ProductAttribute] {
    guard !text.isEmpty else { return [] }
    guard let said = read(text) else {
      cells.note(column, .notSaid(text: WrittenAmount.shortened(text)), line: line)
      return []
    }
    for lost in said.lost { cells.note(column, .notSaid(text: WrittenAmount.shortened(lost)), line: line) }
    var kept: [ProductAttribute] = []
    for attribute in said.attributes {
      guard attribute.code != ProductNotice.kindCode || attribute.value.all.allSatisfy(ProductNotice.isKind) else {
        cells.note(column, .notNoticeKind(text: WrittenAmount.shortened(attribute.value.text(in: .korean))), line: line)
        continue
      }
      func limited(_ text: String) -> String { cells.text(Composed.text(text), column: column, most: TextLimits.attribute) }
      func limited(_ words: Words) -> Words { Words(limited(words.korean), limited(words.english)) }
      kept.append(ProductAttribute(code: attribute.code, name: limited(attribute.name), value: limited(attribute.value)))
    }
    return kept
  }

  /// Nil for what is no such text; those that cannot be read are told as they were written.
  static func read(_ text: String) -> (attributes: [ProductAttribute], lost: [String])? {
    guard let items = (try? JSONReader.read(text))?.items, items.count <= ProductState.attributesMax else { return nil }
    var attributes: [ProductAttribute] = [], lost: [String] = []
    for item in items {
      guard let code = item["code"]?.text, isCode(code), let korean = pair(item["ko"]), let english = pair(item["en"]) else {
        lost.append(String(decoding: item.bytes, as: UTF8.self))
        continue
      }
      attributes.append(ProductAttribute(code: code, name: Words(korean.name, english.name), value: Words(korean.value, english.value)))
    }
    return (attributes, lost)
  }

  /// Letters of every script, as the names of attributes in other shops become codes here: `소재`.
  private static func isCode(_ code: String) -> Bool {
    (1...codeMax).contains(code.length) && code.unicodeScalars.allSatisfy { !BlankText.breaks($0) && !BlankText.steers($0) && !$0.properties.isWhitespace }
  }

  private static func pair(_ json: JSON?) -> (name: String, value: String)? {
    guard let json else { return ("", "") }
    guard let texts = json.items, texts.count == 2, let name = texts[0].text, let value = texts[1].text else { return nil }
    return (name, value)
  }
}
