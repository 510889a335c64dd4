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

  /// Nil for what is no such text.
  static func read(_ text: String) -> [ProductAttribute]? {
    guard let items = (try? JSONReader.read(text))?.items, items.count <= ProductState.attributesMax else { return nil }
    var attributes: [ProductAttribute] = []
    for item in items {
      guard let code = item["code"]?.text, isCode(code), let korean = pair(item["ko"]), let english = pair(item["en"]) else { return nil }
      attributes.append(ProductAttribute(code: code, name: Words(korean.name, english.name), value: Words(korean.value, english.value)))
    }
    return attributes
  }

  private static func isCode(_ code: String) -> Bool { (1...codeMax).contains(code.utf8.count) && code.utf8.allSatisfy { $0 > 32 && $0 < 127 } }

  private static func pair(_ json: JSON?) -> (name: String, value: String)? {
    guard let json else { return ("", "") }
    guard let texts = json.items, texts.count == 2, let name = texts[0].text, let value = texts[1].text else { return nil }
    return (name, value)
  }
}
