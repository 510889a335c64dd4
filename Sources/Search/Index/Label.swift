import Kernel

/// A fact of a document by which results are narrowed and counted; a token in the index, and in the row of facts a number of one to three bytes.
struct Label: Hashable, Sendable {
  enum Sort: UInt8, Sendable {
    case category = 99  // c
    case brand = 98  // b
    case option = 111  // o
    case place = 112  // p
    case stock = 115  // s
    case sale = 100  // d
    case merchant = 118  // v
  }

  var sort: Sort
  var id: Int64

  /// `x` and the sort keep these apart from tokens of text.
  var token: String { "x" + String(UnicodeScalar(sort.rawValue)) + String(UInt64(bitPattern: id), radix: 36) }

  /// Places in a document's labels, at most.
  static let placesMax = 64

  static func of(_ document: SearchDocument) -> [Label] {
    var labels = document.categories.prefix(20).map { Label(sort: .category, id: $0.id) }
    if let brand = document.brand { labels.append(Label(sort: .brand, id: brand.id)) }
    labels += Set(document.options.prefix(100).map(\.key)).sorted().map { Label(sort: .option, id: $0) }
    labels += Set(document.stockedAt).sorted().prefix(placesMax).map { Label(sort: .place, id: $0) }
    if let merchant = document.merchant { labels.append(Label(sort: .merchant, id: merchant)) }
    if document.isInStock { labels.append(Label(sort: .stock, id: 1)) }
    if document.isOnSale { labels.append(Label(sort: .sale, id: 1)) }
    return labels
  }
}

/// Bands of price and rating that are tokens too, so that narrowing by them needs no look at every row.
enum Band {
  /// Four bands to each doubling: a price moves its token only when it moves by about a fifth.
  static func price(_ minor: Int64) -> Int {
    guard minor >= 4 else { return Int(max(0, minor)) }
    let top = 63 - minor.leadingZeroBitCount
    return top * 4 + Int(minor >> (top - 2) & 3)
  }

  /// The band and the wider ones around it, four to one.
  static func priceTokens(_ minor: Int64) -> [String] {
    let band = price(minor)
    return (0..<levels).map { token(level: $0, band >> (2 * $0)) }
  }

  /// The fewest bands that cover a range of prices.
  static func priceTokens(_ range: ClosedRange<Int64>) -> [String] {
    covering(price(range.lowerBound)...price(range.upperBound), levels: levels, token)
  }

  private static func covering(_ bands: ClosedRange<Int>, levels: Int, _ token: (Int, Int) -> String) -> [String] {
    var tokens: [String] = []
    var first = bands.lowerBound
    while first <= bands.upperBound {
      var level = 0
      while level + 1 < levels {
        let width = 1 << (2 * (level + 1))
        guard first % width == 0, first + width - 1 <= bands.upperBound else { break }
        level += 1
      }
      tokens.append(token(level, first >> (2 * level)))
      first += 1 << (2 * level)
    }
    return tokens
  }

  /// A moment moves up a band in 18.6 hours; the wider ones around it are four to one.
  static func time(_ milliseconds: Int64) -> Int { Int(max(0, milliseconds) >> 26) }

  static func timeTokens(_ milliseconds: Int64) -> [String] {
    let band = time(milliseconds)
    return (0..<timeLevels).map { timeToken(level: $0, band >> (2 * $0)) }
  }

  /// The fewest bands that cover what was made in a stretch of time.
  static func timeTokens(_ range: ClosedRange<Int64>) -> [String] {
    covering(time(range.lowerBound)...time(range.upperBound), levels: timeLevels, timeToken)
  }

  static func rating(_ hundredths: Int64) -> Int { Int(min(500, max(0, hundredths)) / 50) }
  static func ratingToken(_ band: Int) -> String { "xr" + String(band, radix: 36) }

  private static let levels = 4
  private static let timeLevels = 7
  private static func timeToken(level: Int, _ band: Int) -> String { "xt\(level)" + String(band, radix: 36) }
  private static func token(level: Int, _ band: Int) -> String { "xm\(level)" + String(band, radix: 36) }
}
