import Inventory
import Kernel

/// Reads cells into values, gathering what is wrong instead of stopping.
struct CellReader {
  var line: Int64
  /// The item of a feed, for faults.
  var item = ""
  var faults: [RowFault] = []
  /// Faults that cost the row.
  private(set) var hardCount = 0
  var prices = PriceTally()
  /// Faults of one product, at most: one for each row that it may have.
  static let faultsMax = 4000

  /// How many fields the row has and the first line, where it has fewer.
  private var short: (has: Int, wanted: Int)?
  /// Rows of the file that a fault of this one costs.
  private var count: Int64 = 1

  init(line: Int64) { self.line = line }

  /// Goes on with another row.
  mutating func begin(_ row: Record, width: Int) {
    line = row.line
    count = row.count
    short = row.fields.count < width ? (row.fields.count, width) : nil
  }

  /// Goes on with another item of a feed.
  mutating func begin(_ item: GoogleItem, label: String) {
    (line, self.item, count, short) = (item.line, label, item.rows, item.short)
  }

  mutating func fault(_ column: String, _ what: RowFault.What, line: Int64? = nil, rows: Int64? = nil) {
    hardCount += 1
    var what = what
    if what == .missing, let short { what = .tooFewFields(has: short.has, wanted: short.wanted) }
    guard faults.count < Self.faultsMax else { return }
    faults.append(RowFault(line: line ?? self.line, column: column, what: what, item: item, row: self.line, rows: rows ?? count))
  }

  /// Something that costs its own cell only.
  mutating func note(_ column: String, _ what: RowFault.What, line: Int64? = nil) {
    if faults.count < Self.faultsMax { faults.append(RowFault(line: line ?? self.line, column: column, what: what, item: item, isSoft: true)) }
  }

  /// A picture's address; what is none costs itself only.
  mutating func picture(_ text: String, column: String, alt: String, line: Int64? = nil) -> Picture? {
    guard !text.isEmpty else { return nil }
    guard let address = WebAddress.read(text) else {
      note(column, .notPicture(text: WrittenAmount.shortened(text)), line: line)
      return nil
    }
    return Picture(source: .remote(address), alt: Words(alt))
  }

  /// An amount that is not worth a row: what is none costs itself only.
  mutating func softMoney(_ text: String, column: String, in file: FileCurrency, line: Int64? = nil) -> Money? {
    let before = hardCount, count = faults.count
    let amount = money(text, column: column, in: file, line: line)
    guard hardCount > before else { return amount }
    hardCount = before
    if faults.count > count { faults[count].isSoft = true }
    return nil
  }

  /// The former price beside a price: what is none, or not higher, costs itself only.
  mutating func formerly(_ text: String, than price: Money?, column: String, in file: FileCurrency, line: Int64? = nil) -> Money? {
    let was = softMoney(text, column: column, in: file, line: line)
    guard let was, let price, was.minor > 0, was.minor < price.minor else { return was }
    note(column, .wasNotHigher(text: WrittenAmount.shortened(text.trimmed)), line: line)
    return nil
  }

  /// An amount in the file's currency (`WrittenAmount`); nil when blank or wrong.
  mutating func money(_ text: String, column: String, in file: FileCurrency, line: Int64? = nil) -> Money? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return nil }
    prices.take(trimmed, line: line ?? self.line)
    do throws(WrittenAmount.No) {
      let amount = try WrittenAmount.read(trimmed, in: file.currency, mark: file.mark)
      prices.most = max(prices.most, amount.minor)
      guard amount.minor <= ProductState.priceMax else { throw .tooLarge }
      return amount
    } catch {
      fault(column, .amount(error, text: WrittenAmount.shortened(trimmed), currency: file.currency), line: line)
      return nil
    }
  }

  /// One of a few names; what is none costs itself only.
  mutating func named<Name: RawRepresentable<String>>(_ text: String, column: String, line: Int64? = nil) -> Name? {
    guard !text.isEmpty else { return nil }
    guard let name = Name(rawValue: text) else {
      note(column, .notSaid(text: WrittenAmount.shortened(text)), line: line)
      return nil
    }
    return name
  }

  /// Yes or no; what is neither costs itself only.
  mutating func yes(_ text: String, column: String, line: Int64? = nil) -> Bool? {
    guard !text.isEmpty else { return nil }
    let said = SaidYes.read(text)
    if said == nil { note(column, .notSaid(text: WrittenAmount.shortened(text)), line: line) }
    return said
  }

  /// What sheets write instead of none.
  private static let gone: Set = ["품절", "일시품절", "재고없음", "매진", "완판", "soldout", "outofstock"]

  /// Pieces on hand: what is sold too many below zero is nothing, and told; more than a place holds costs the row.
  mutating func pieces(_ text: String, column: String, line: Int64? = nil) -> Int64? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return nil }
    guard !Self.gone.contains(trimmed.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }) else { return 0 }
    do throws(WrittenNumber.No) {
      let value = try WrittenNumber.read(trimmed)
      guard value <= StockMovement.quantityMax else { throw .tooLarge }
      if value < 0 { note(column, .belowNothing(text: WrittenAmount.shortened(trimmed)), line: line) }
      return max(0, value)
    } catch {
      let text = WrittenAmount.shortened(trimmed)
      fault(column, error == .tooLarge ? .tooManyPieces(text: text, most: StockMovement.quantityMax) : .number(error, text: text), line: line)
      return nil
    }
  }

  /// The other shop takes orders beyond what it has; here the pieces on hand are sold.
  mutating func beyondStock(_ quantity: Int64?, column: String, line: Int64? = nil) {
    note(column, quantity ?? 0 > 0 ? .beyondStock : .uncounted, line: line)
  }

  /// Whole grams; a fraction is rounded, and what is no weight costs itself only.
  mutating func grams(_ text: String, in unit: WeightUnit = .gram, column: String, line: Int64? = nil) -> Int64? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return nil }
    let most = Self.gramsMax * 100_000_000 / unit.milligrams
    guard let hundredThousandths = Self.number(trimmed, digits: 5, cuts: true), (0...most).contains(hundredThousandths) else {
      note(column, .notWeight(text: WrittenAmount.shortened(trimmed)), line: line)
      return nil
    }
    let exact = hundredThousandths * unit.milligrams
    let grams = (exact + 50_000_000) / 100_000_000
    if exact % 100_000_000 != 0, unit.isMetric { note(column, .rounded(text: WrittenAmount.shortened(trimmed), to: grams), line: line) }
    return grams
  }

  /// A hundred tonnes.
  static let gramsMax: Int64 = 100_000_000

  /// A number as sheets write it, wide letters and `개` included. With `cuts`, decimals beyond `digits` are passed over.
  private static func number(_ text: String, digits: Int, cuts: Bool = false) -> Int64? {
    guard text.utf8.count <= 100 else { return nil }
    var figures = String(String.UnicodeScalarView(text.unicodeScalars.map(WrittenAmount.narrow)))
    if figures.hasSuffix("개") { figures = String(figures.dropLast()).trimmed }
    if cuts, let point = figures.utf8.firstIndex(of: UInt8(ascii: ".")) {
      let decimals = figures[figures.index(after: point)...]
      guard decimals.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      figures = String(figures[...point]) + decimals.prefix(digits)
    }
    return Decimals.parse(figures, digits: digits)
  }

  /// A barcode; what is none costs itself only. What spreadsheets put around a number (`="880…"`, `880….0`) is passed over.
  mutating func gtin(_ text: String, column: String, line: Int64? = nil) -> GTIN? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return nil }
    var plain = String(String.UnicodeScalarView(trimmed.unicodeScalars.prefix(60).map(WrittenAmount.narrow)))
    if plain.hasPrefix("=\""), plain.hasSuffix("\"") { plain = String(plain.dropFirst(2).dropLast()) }
    if plain.hasSuffix(".0") { plain = String(plain.dropLast(2)) }
    guard let gtin = GTIN(plain) else {
      note(column, .badGTIN(text: WrittenAmount.shortened(trimmed)), line: line)
      return nil
    }
    return gtin
  }

  /// Text that is not worth a row: what is too long is cut at a letter, and told.
  mutating func text(_ text: String, column: String, most: Int, line: Int64? = nil) -> String {
    guard text.utf8.count > most, text.unicodeScalars.count > most else { return text }
    note(column, .cut(most: most), line: line)
    return Self.cut(text, most: most)
  }

  /// What a product is known by: the first of these that is said.
  mutating func handle(_ said: [(column: String, text: String)]) -> String {
    guard let (column, text) = said.first(where: { !$0.text.isEmpty }) else {
      fault(said.last?.column ?? "", .missing)
      return ""
    }
    guard text.unicodeScalars.count > TextLimits.handle else { return text }
    fault(column, .tooLong(most: TextLimits.handle))
    return ""
  }

  /// What an option adds to a price or takes off it, in minor units; nothing when blank.
  mutating func difference(_ text: String, column: String, in file: FileCurrency, line: Int64? = nil) -> Int64 {
    let trimmed = text.trimmed
    let isLess = trimmed.hasPrefix("-") || trimmed.hasPrefix("−")
    let amount = money(isLess || trimmed.hasPrefix("+") ? String(trimmed.dropFirst()) : trimmed, column: column, in: file, line: line)?.minor ?? 0
    return isLess ? -amount : amount
  }

  /// A price with what an option adds; one below nothing or above what is kept costs the row.
  mutating func sum(_ price: Money, _ extra: Int64, column: String, line: Int64? = nil) -> Money? {
    let sum = Money(price.minor.plus(extra), price.currency)
    guard (0...ProductState.priceMax).contains(sum.minor) else {
      fault(column, .amount(sum.minor < 0 ? .negative : .tooLarge, text: Decimals.text(sum.minor, digits: price.currency.minorDigits), currency: price.currency), line: line)
      return nil
    }
    return sum
  }

  /// A product's pictures, each once, as many as the catalogue keeps.
  mutating func pictures(_ addresses: [String], column: String, line: Int64, onto pictures: inout [Picture]) {
    for address in addresses {
      guard let picture = picture(address, column: column, alt: "", line: line), !pictures.contains(where: { $0.source == picture.source }) else { continue }
      guard pictures.count < ProductState.picturesMax else {
        note(column, .tooManyPictures(most: ProductState.picturesMax), line: line)
        return
      }
      pictures.append(picture)
    }
  }

  /// Text by which something is known: too long, it costs the row.
  mutating func name(_ text: String, column: String, most: Int, line: Int64? = nil) -> String {
    if text.utf8.count > most, text.unicodeScalars.count > most { fault(column, .tooLong(most: most), line: line) }
    return text
  }

  /// A description, as much of it as the catalogue keeps. Its pictures are sought from `base`, the page that showed it; those that lead nowhere are told.
  mutating func body(_ text: String, column: String, base: PageAddress? = nil, line: Int64? = nil) -> String {
    var kept = text
    if text.utf8.count > Sanitizer.lengthMax {
      kept = Self.cut(text, most: .max, bytes: Sanitizer.lengthMax)
      note(column, .cut(most: kept.unicodeScalars.count), line: line)
    }
    for address in LostVideos.addresses(in: kept) { note(column, .lostVideo(text: WrittenAmount.shortened(address)), line: line) }
    guard Self.namesPicture(kept) else { return kept }
    var lost: [String] = []
    kept = Sanitizer.clean(kept, base: base) { lost.append($0) }
    for address in lost { note(column, .lostPicture(text: WrittenAmount.shortened(address)), line: line) }
    return kept
  }

  private static func namesPicture(_ html: String) -> Bool {
    var rest = html.utf8[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[mark...].dropFirst()
      if rest.prefix(3).map({ $0 | 32 }) == Array("img".utf8) { return true }
    }
    return false
  }

  /// The beginning of a text that ends with a whole letter.
  private static func cut(_ text: String, most: Int, bytes: Int = .max) -> String {
    var scalars = 0, size = 0
    var end = text.startIndex
    for character in text {
      scalars += character.unicodeScalars.count
      size += character.utf8.count
      guard scalars <= most, size <= bytes else { break }
      end = text.index(after: end)
    }
    return String(text[..<end])
  }
}

extension String {
  /// With plain blanks where hard ones stand, as such (U+00A0) or as HTML writes them; none of them at an end.
  var withPlainBlanks: String {
    guard utf8.contains(where: { $0 == 0xC2 || $0 == UInt8(ascii: "&") }) else { return self }
    var text = self
    for hard in ["\u{A0}", "&nbsp;", "&NBSP;", "&#160;", "&#xA0;", "&#xa0;"] where text.contains(hard) { text = text.replacing(hard, with: " ") }
    return text.trimmed
  }

  /// Without blanks at both ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 32 || last <= 32 else { return self }
    let bytes = Array(utf8)
    guard let start = bytes.firstIndex(where: { $0 > 32 }), let end = bytes.lastIndex(where: { $0 > 32 }) else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }
}
