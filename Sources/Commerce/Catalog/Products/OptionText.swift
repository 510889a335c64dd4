import Kernel

/// An option's choices as they stand in their column: `[["검정","Black"],["하양",""]]`.
enum OptionText {
  static func write(_ choices: [Words]) -> String {
    var writer = JSONWriter(capacity: choices.count * 24 + 2)
    writer.array { list in
      for choice in choices {
        list.array {
          $0.string(choice.korean)
          $0.string(choice.english)
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  static func read(_ text: String) -> [Words] {
    guard let items = (try? JSONReader.read(text))?.items else { return [] }
    return items.map { pair in
      let words = pair.items ?? []
      return Words(words.first?.text ?? "", words.count > 1 ? words[1].text ?? "" : "")
    }
  }
}
