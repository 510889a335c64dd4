import Catalog
import Kernel

/// One product of the demo, written by hand.
///
/// A row of the tables beside this file is: brand | category | price, `<` and what it was | title in Korean | in English | options | material | a sentence or
/// two in Korean | in English. Options stand apart by `;`, their choices by `,`; `+` says what a choice costs more and `=` what it is called in English.
/// `-` stands for nothing.
struct DemoGoods: Sendable {
  let brand: String
  let path: String
  let price: Int64
  let was: Int64?
  let title: Words
  let options: [ProductOption]
  /// The choices of each variant, and what it costs more.
  let variants: [(choices: [String], extra: Int64)]
  let material: Words?
  let body: Words

  static let all: [DemoGoods] = [DemoFashion.text, DemoBeauty.text, DemoFood.text, DemoLiving.text, DemoThings.text]
    .flatMap { $0.split(separator: "\n") }.map { DemoGoods(row: $0) }

  private init(row: Substring) {
    let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    precondition(cells.count == 9, "a row of the demo's goods has nine cells: \(row)")
    let prices = cells[2].split(separator: "<").compactMap { Int64($0) }
    (brand, path, price, was) = (cells[0], cells[1], prices[0], prices.count > 1 ? prices[1] : nil)
    title = Words(cells[3], cells[4])
    material = cells[6] == "-" ? nil : Self.pair(cells[6])
    body = Words("<p>\(cells[7])</p>", "<p>\(cells[8])</p>")
    let read = cells[5] == "-" ? [] : cells[5].split(separator: ";").map(Self.option)
    options = read.map { ProductOption(name: $0.name, choices: $0.choices.map(\.words)) }
    variants = read.reduce([([], 0)]) { made, option in
      made.flatMap { one in option.choices.map { (one.0 + [$0.words.korean], one.1 + $0.extra) } }
    }
  }

  private static func option(_ text: Substring) -> (name: Words, choices: [(words: Words, extra: Int64)]) {
    let halves = text.split(separator: ":", maxSplits: 1)
    let choices = halves[1].split(separator: ",").map { choice in
      let parts = choice.split(separator: "+")
      return (words: pair(String(parts[0])), extra: parts.count > 1 ? Int64(parts[1])! : 0)
    }
    return (name: both(String(halves[0])), choices: choices)
  }

  /// `참나무=Oak`, or a word that `OptionWords` or nobody needs to put into English: `XL`.
  private static func pair(_ text: String) -> Words {
    let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
    return halves.count == 2 ? Words(halves[0], halves[1]) : both(text)
  }

  private static func both(_ korean: String) -> Words {
    if let english = names[korean] { return Words(korean, english) }
    let words = OptionWords.both(korean)
    return Words(korean, words.english.isEmpty ? korean : words.english)
  }

  private static let names = ["저장 용량": "Storage", "9호": "9 (49 mm)", "11호": "11 (51 mm)", "13호": "13 (53 mm)", "15호": "15 (55 mm)", "2마리": "2 fish", "4마리": "4 fish"]
}
