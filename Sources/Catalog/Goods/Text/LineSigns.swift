/// The signs of one line of light markup, and where each of them finds its other half: read once from the end to the beginning.
struct LineSigns {
  /// A link's words and its address, in bytes at most.
  private static let wordsMax = 2_000, addressMax = 4_000

  struct Link {
    let words: Range<Int>
    let address: Range<Int>
    let end: Int
    let isPicture: Bool
  }

  let bytes: [UInt8]
  /// The first of a kind at or behind each place; the end where there is none.
  private var signs: [Int32] = [], opens: [Int32] = [], closes: [Int32] = [], rounds: [Int32] = [], blanks: [Int32] = []
  /// The last place at which two asterisks stand.
  private var lastDouble = -1

  init(_ text: String) {
    bytes = Array(text.utf8.prefix(Int(Int32.max) - 2))
    let none = Int32(bytes.count)
    let empty = Array(repeating: none, count: bytes.count + 1)
    (signs, opens, closes, rounds, blanks) = (empty, empty, empty, empty, empty)
    for place in bytes.indices.reversed() {
      let byte = bytes[place]
      func first(_ list: [Int32], _ isIt: Bool) -> Int32 { isIt ? Int32(place) : list[place + 1] }
      signs[place] = first(signs, byte == UInt8(ascii: "*") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "!"))
      opens[place] = first(opens, byte == UInt8(ascii: "["))
      closes[place] = first(closes, byte == UInt8(ascii: "]"))
      rounds[place] = first(rounds, byte == UInt8(ascii: ")"))
      blanks[place] = first(blanks, byte == UInt8(ascii: " ") || (9...13).contains(byte))
      if lastDouble < 0, isDouble(at: place) { lastDouble = place }
    }
  }

  /// The next sign; nil where there is none.
  func next(from place: Int) -> Int? {
    let sign = Int(signs[place])
    return sign < bytes.count ? sign : nil
  }

  func isDouble(at place: Int) -> Bool { place + 1 < bytes.count && bytes[place] == UInt8(ascii: "*") && bytes[place + 1] == UInt8(ascii: "*") }

  /// Whether two asterisks stand anywhere from there on.
  func hasDouble(from place: Int) -> Bool { lastDouble >= place }

  /// `[words](address)`, with a `!` before it for a picture; words hold no bracket, an address no blank.
  func link(at place: Int) -> Link? {
    let isPicture = bytes[place] == UInt8(ascii: "!"), open = isPicture ? place + 1 : place
    guard open < bytes.count, bytes[open] == UInt8(ascii: "[") else { return nil }
    let close = Int(closes[open])
    guard close < bytes.count, close - open <= Self.wordsMax, Int(opens[open + 1]) > close else { return nil }
    let start = close + 2
    guard start < bytes.count, bytes[close + 1] == UInt8(ascii: "(") else { return nil }
    let end = Int(rounds[start])
    guard end < bytes.count, end > start, end - start <= Self.addressMax, Int(blanks[start]) > end else { return nil }
    return Link(words: open + 1..<close, address: start..<end, end: end + 1, isPicture: isPicture)
  }
}
