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
  /// The file is an export of ours.
  var isOwn = false
  /// Rows of it stood further up in the file.
  var isAgain = false
  /// Nothing of it is saved: trying showed that it cannot be.
  var isLeftOut = false

  /// The line of its first variant that costs nothing; nil where each has a price.
  var firstFree: Int64? { sheet.variants.firstIndex { $0.price.minor <= 0 }.map { line(of: $0) } }

  /// The line of its first variant of which no parcel is sent; nil where each is sent.
  var firstUnshipped: Int64? {
    guard let said = sheet.attributes.last(where: { $0.code == Unshipped.code })?.value.korean, !said.isEmpty else { return nil }
    let keys = Set(said.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    return sheet.variants.firstIndex { keys.contains(Unshipped.key($0.choices)) }.map { line(of: $0) }
  }

  /// The line of one of its variants.
  func line(of variant: Int) -> Int64 { variant < variantLines.count ? variantLines[variant] : line }

  /// A refusal of the catalogue, at the row and column that it is about.
  func fault(of fault: ProductFault) -> RowFault {
    switch fault {
    case .noTitle, .titleTooLong: RowFault(line: line, column: titleColumn, what: .product(fault))
    case .blankChoice(let sku), .twiceTheSameChoices(let sku), .priceOutOfRange(let sku), .priceTooHigh(let sku):
      RowFault(line: sheet.variants.firstIndex { $0.sku == sku || $0.label == sku }.map { variantLines[$0] } ?? line, column: "", what: .product(fault))
    default: RowFault(line: line, column: "", what: .product(fault))
    }
  }

  /// Takes out variants whose value would be one too many of its option, and reports each.
  mutating func dropCrowds() {
    guard sheet.variants.count > ProductOption.choicesMax else { return }
    var known = Array(repeating: Set<String>(), count: sheet.options.count)
    var variants: [VariantSheet] = [], lines: [Int64] = []
    for (variant, line) in zip(sheet.variants, variantLines) {
      let isFull = zip(known, variant.choices).contains { $0.count >= ProductOption.choicesMax && !$0.contains($1) }
      guard !isFull else {
        faults.append(RowFault(line: line, column: "", what: .tooManyChoices(most: ProductOption.choicesMax)))
        continue
      }
      for (place, choice) in variant.choices.enumerated() where place < known.count { known[place].insert(choice) }
      variants.append(variant)
      lines.append(line)
    }
    (sheet.variants, variantLines) = (variants, lines)
  }

  /// Takes out variants whose choices a row above has, and reports each: laid over one another, the earlier would be lost. Where
  /// rows have ids of their own, one for each variant, one that comes again is reported too.
  mutating func dropTwins(ids: [String] = []) {
    if let name = ProductOption.twice(among: sheet.options) { faults.append(RowFault(line: line, column: "", what: .optionTwice(name: name), isSoft: true)) }
    var seen: Set<String> = [], choices: Set<[String]> = []
    var variants: [VariantSheet] = [], lines: [Int64] = []
    for (place, (variant, line)) in zip(sheet.variants, variantLines).enumerated() {
      if place < ids.count, !seen.insert(ids[place]).inserted {
        faults.append(RowFault(line: line, column: "id", what: .idTwice(id: ids[place])))
      } else if !choices.insert(variant.choices).inserted {
        faults.append(RowFault(line: line, column: "", what: .product(.twiceTheSameChoices(sku: variant.label))))
      } else {
        variants.append(variant)
        lines.append(line)
      }
    }
    (sheet.variants, variantLines) = (variants, lines)
  }

  /// Takes out variants at these places, which rows far above have already.
  mutating func dropSeen(_ isSeen: (VariantSheet) -> Bool) {
    var variants: [VariantSheet] = [], lines: [Int64] = []
    for (variant, line) in zip(sheet.variants, variantLines) {
      guard !isSeen(variant) else {
        faults.append(RowFault(line: line, column: "", what: .seenAbove(handle: sheet.handle)))
        continue
      }
      variants.append(variant)
      lines.append(line)
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

