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

  static func read(_ text: String) -> [Words] { said(text)?.pairs ?? [] }

  /// What stands in a text that people may have changed: nil for what is no list; what in it is no pair of words is blank, and told as it was written.
  static func said(_ text: String) -> (pairs: [Words], lost: [String])? {
    guard let items = (try? JSONReader.read(text))?.items else { return nil }
    var lost: [String] = []
    let pairs = items.map { item in
      guard let words = item.items, words.count == 2, let korean = words[0].text, let english = words[1].text else {
        lost.append(String(decoding: item.bytes, as: UTF8.self))
        return Words("")
      }
      return Words(korean, english)
    }
    return (pairs, lost)
  }
}
