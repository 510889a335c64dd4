import Kernel

/// A made-up Shopify file of any size with believable Korean names: for the import's benchmark and its kill test.
package struct CatalogWorkload: Sendable {
  /// Rows below the header; every row is a variant.
  package let rows: Int
  package let seed: UInt64
  /// Variants of one product, at most.
  package let ofEach: Int

  package init(rows: Int, seed: UInt64 = 1, ofEach: Int = 12) {
    self.rows = rows
    self.seed = seed
    self.ofEach = ofEach
  }

  package static let head =
    "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,"
    + "Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Title (English),"
    + notice.map { "notice." + $0 }.joined(separator: ",") + "\r\n"

  /// The product information that the law wants of clothing.
  private static let notice = ["kind"] + ["material", "colour", "measure", "maker", "country", "washing", "made", "warranty", "service"].map { "clothing." + $0 }

  /// Hands over the file a piece at a time, one product each. One row in a hundred is bad when `flawed`.
  package func write(flawed: Bool = false, _ body: ([UInt8]) throws -> Void) rethrows {
    try body(Array(Self.head.utf8))
    var written = 0
    var number = 0
    while written < rows {
      let lines = product(number, most: min(ofEach, rows - written), flawed: flawed)
      written += lines.count
      number += 1
      try body(Array(lines.joined().utf8))
    }
  }

  private func product(_ number: Int, most: Int, flawed: Bool) -> [String] {
    var dice = Dice(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
    let brand = SearchWorkload.brands[dice.below(SearchWorkload.brands.count)], noun = SearchWorkload.nouns[dice.below(SearchWorkload.nouns.count)]
    let adjective = SearchWorkload.adjectives[dice.below(SearchWorkload.adjectives.count)]
    let audience = SearchWorkload.audiences[dice.below(SearchWorkload.audiences.count)]
    let price = (5 + dice.below(120)) * 1000 - 100
    let first = dice.below(SearchWorkload.colours.count)
    let colours = (0..<1 + dice.below(3)).map { SearchWorkload.colours[(first + $0) % SearchWorkload.colours.count].0 }
    let sizes = Array(["S", "M", "L", "XL"].prefix(1 + dice.below(4)))
    var lines: [String] = []
    for colour in colours {
      for size in sizes where lines.count < most {
        let isFirst = lines.isEmpty
        var cells = ["p-\(number)"]
        cells += isFirst
          ? [
            "\(brand.0) \(audience.0) \(adjective.0) \(noun.0)", "\"<p>\(brand.0)의 \(adjective.0) \(noun.0)예요, 매일 쓰기 좋게 만들었어요.</p>\"",
            "\(brand.0) | \(brand.1)", noun.0, "\"\(adjective.0),\(audience.0)\"", "true", "색상",
          ] : ["", "", "", "", "", "", ""]
        cells += [colour, isFirst ? "사이즈" : "", size, "K\(number)-\(lines.count)", String(100 + dice.below(900)), String(dice.below(40))]
        cells.append(flawed && dice.below(100) == 0 ? "가격 미정" : String(price))
        cells.append(dice.below(3) == 0 ? String(price + 10_000) : "")
        cells += isFirst ? ["https://img.example/\(number).jpg", "\(brand.1) \(audience.1) \(adjective.1) \(noun.1)"] : ["", ""]
        cells += isFirst ? notice(brand.0, colours) : Self.notice.map { _ in "" }
        lines.append(cells.joined(separator: ",") + "\r\n")
      }
    }
    return lines
  }

  private func notice(_ maker: String, _ colours: [String]) -> [String] {
    [
      "clothing", "\"겉감 면 60%, 폴리에스터 40%\"", colours.joined(separator: "/"), "상품 설명의 치수표 참고", "\(maker)(주)", "대한민국", "\"30도 이하 손세탁, 표백 금지\"", "2026년 9월",
      "관련 법과 소비자분쟁해결기준에 따름", "\(maker) 고객센터 02-000-0000",
    ]
  }
}
