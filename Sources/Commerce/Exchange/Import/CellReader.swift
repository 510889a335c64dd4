import Kernel

/// Reads cells into values, gathering what is wrong instead of stopping.
struct CellReader {
  var line: Int64
  var faults: [RowFault] = []
  var prices = PriceTally()
  /// Faults of one product, at most: one for each row that it may have.
  static let faultsMax = 4000

  init(line: Int64) { self.line = line }

  mutating func fault(_ column: String, _ what: RowFault.What, line: Int64? = nil) {
    if faults.count < Self.faultsMax { faults.append(RowFault(line: line ?? self.line, column: column, what: what)) }
  }

  /// An amount in the file's currency (`WrittenAmount`); nil when blank or wrong.
  mutating func money(_ text: String, column: String, in file: FileCurrency, line: Int64? = nil) -> Money? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return nil }
    prices.take(trimmed, line: line ?? self.line)
    do throws(WrittenAmount.No) {
      let amount = try WrittenAmount.read(trimmed, in: file.currency, mark: file.mark)
      prices.most = max(prices.most, amount.minor)
      return amount
    } catch {
      fault(column, .amount(error, text: WrittenAmount.shortened(trimmed), currency: file.currency), line: line)
      return nil
    }
  }

  mutating func whole(_ text: String, column: String, line: Int64? = nil) -> Int64? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return nil }
    var figures = String(String.UnicodeScalarView(trimmed.unicodeScalars.map(Self.narrow)))
    if figures.hasSuffix("개") { figures = String(figures.dropLast()).trimmed }
    guard let value = Decimals.parse(figures, digits: 0), abs(value) < 1_000_000_000_000 else {
      fault(column, .notNumber(text: String(trimmed.prefix(60))), line: line)
      return nil
    }
    return value
  }

  /// The wide letters of East Asian typing (U+FF01 to U+FF5E) as the plain ones that they look like.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar == "\u{3000}" ? " " : scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  mutating func gtin(_ text: String, column: String, line: Int64? = nil) -> GTIN? {
    let trimmed = text.trimmed
    guard !trimmed.isEmpty else { return nil }
    guard let gtin = GTIN(trimmed) else {
      fault(column, .badGTIN(text: String(trimmed.prefix(60))), line: line)
      return nil
    }
    return gtin
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 32 || last <= 32 else { return self }
    let bytes = Array(utf8)
    guard let start = bytes.firstIndex(where: { $0 > 32 }), let end = bytes.lastIndex(where: { $0 > 32 }) else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }
}
