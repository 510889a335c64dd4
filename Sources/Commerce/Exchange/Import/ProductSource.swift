import Kernel

/// One product read from a file, with the lines it came from and what was wrong with them.
struct ReadProduct {
  var sheet: ProductSheet
  /// Where its first row begins.
  var line: Int64
  /// Rows, or items of a feed.
  var rows: Int64
  var faults: [RowFault]
  /// For each variant of the sheet, its line.
  var variantLines: [Int64]
  /// Pieces on hand only say "some", not how many.
  var countsAreVague = false
  /// Its format can say that a price holds for a while; what is not said then ends.
  var statesSales = false
  /// How its amounts are written.
  var prices = PriceTally()
  /// The column of titles, for faults.
  var titleColumn = ""

  /// A refusal of the catalogue, at the row and column that it is about.
  func fault(of fault: ProductFault) -> RowFault {
    switch fault {
    case .noTitle, .titleTooLong: RowFault(line: line, column: titleColumn, what: .product(fault))
    case .skuTaken(let sku, _), .twiceTheSameSKU(let sku), .twiceTheSameChoices(let sku), .priceOutOfRange(let sku):
      RowFault(line: sheet.variants.firstIndex { $0.sku == sku }.map { variantLines[$0] } ?? line, column: "", what: .product(fault))
    default: RowFault(line: line, column: "", what: .product(fault))
    }
  }

  /// Takes out variants whose SKU or choices a row above has, and reports each: laid over one another, the earlier would be lost.
  mutating func dropTwins(column: String) {
    var skus: Set<String> = [], choices: Set<[String]> = []
    var variants: [VariantSheet] = [], lines: [Int64] = []
    for (variant, line) in zip(sheet.variants, variantLines) {
      if !variant.sku.isEmpty, !skus.insert(variant.sku).inserted {
        faults.append(RowFault(line: line, column: column, what: .product(.twiceTheSameSKU(sku: variant.sku))))
      } else if !choices.insert(variant.choices).inserted {
        faults.append(RowFault(line: line, column: "", what: .product(.twiceTheSameChoices(sku: variant.sku))))
      } else {
        variants.append(variant)
        lines.append(line)
      }
    }
    (sheet.variants, variantLines) = (variants, lines)
  }
}

/// Where reading goes on after what was handed over.
struct ReadPosition: Hashable {
  var offset: Int64
  var line: Int64
  /// Rows or items read so far.
  var record: Int64
}

/// A file of products in some format, read one product at a time.
protocol ProductSource: AnyObject {
  /// The next product; nil at the end.
  func next() throws(FileFault) -> ReadProduct?
  /// Where a later run must begin to read what comes next.
  var position: ReadPosition { get }
  /// Bytes read, for progress.
  var bytesRead: Int64 { get }
}

