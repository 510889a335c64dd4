import Kernel

/// Makes a product of a row of a Smartstore sheet.
struct SmartRows {
  var sheet: SheetColumns<SmartColumn>
  var file: FileCurrency

  /// Nil for a row that explains the columns.
  func product(_ row: Record) -> ReadProduct? {
    guard !explains(row) else { return nil }
    var cells = CellReader(line: row.line)
    var said = ProductSheet(handle: "")
    if !sheet.isTorn(row, &cells) {
      said = describe(row, &cells)
      sell(row, &said, &cells)
    }
    var product = ReadProduct(sheet: said, line: row.line, rows: 1, faults: cells.faults, variantLines: said.variants.map { _ in row.line })
    product.titleColumn = sheet.name(.title)
    product.prices = cells.prices
    product.dropTwins()
    return product
  }

  /// The sheet has lines below its names that say what must be filled in, and how.
  func explains(_ row: Record) -> Bool {
    let price = sheet.text(.price, row)
    return ["필수", "선택", "조건부", "비필수"].contains { price.hasPrefix($0) } || price.unicodeScalars.count > 40
  }

  private func describe(_ row: Record, _ cells: inout CellReader) -> ProductSheet {
    let number = sheet.text(.number, row)
    var said = ProductSheet(
      handle: cells.handle([
        (sheet.name(.number), number.isEmpty ? "" : "naver-\(number)"), (sheet.name(.code), sheet.text(.code, row)), (sheet.name(.title), sheet.text(.title, row)),
      ]))
    let title = Words(sheet.text(.title, row))
    if !title.isEmpty {
      said.title = title
      said.addressName = title.korean
    }
    let body = cells.body(sheet.markup(.body, row), column: sheet.name(.body), line: sheet.line(.body, row))
    if !body.isEmpty { said.body = Words(body) }
    let tags = sheet.text(.tags, row).split { $0 == "," || $0 == "|" || $0.isNewline }.prefix(100).map { String($0).trimmed }.filter { !$0.isEmpty }
    if !tags.isEmpty { said.tags = tags.map { cells.text($0, column: sheet.name(.tags), most: TextLimits.tag, line: sheet.line(.tags, row)) } }
    // Codes of categories say nothing outside their shop; words do.
    let steps = [SmartColumn.category, .large, .middle, .small, .smallest].map { sheet.text($0, row) }.filter { $0.contains(where: \.isLetter) }
    let type = steps.joined(separator: " > ")
    said.category = CategoryGuess.path(CategorySaid(category: CategoryGuess.isKnown(type) ? type : "", type: type, title: title, tags: tags))
    if !type.isEmpty { keep("feed.type", Words("Type"), type, .category, row, &said, &cells) }
    said.status = status(row, &cells)
    let minors = sheet.text(.minors, row)
    AdultsOnly.mark(&said, minors, as: AdultsOnly.readMinors, column: sheet.name(.minors), line: sheet.line(.minors, row), &cells)
    said.attributes += SmartNotice(sheet: sheet).attributes(row, &cells)
    switch sheet.text(.tax, row) {
    case let text where text.hasPrefix("과세"): said.tax = .standard
    case let text where text.hasPrefix("면세"): said.tax = .exempt
    case let text where text.hasPrefix("영세"): said.tax = .zero
    case "": break
    case let text: cells.note(sheet.name(.tax), .notSaid(text: WrittenAmount.shortened(text)), line: sheet.line(.tax, row))
    }
    let brand = cells.text(sheet.text(.brand, row), column: sheet.name(.brand), most: TextLimits.vendor, line: sheet.line(.brand, row))
    if !brand.isEmpty { said.brand = Words(brand) }
    for (column, code, name) in Self.facts where sheet.text(column, row).contains(where: \.isLetter) { keep(code, name, sheet.text(column, row), column, row, &said, &cells) }
    let state = sheet.text(.state, row)
    GoodsCondition.lay(state, as: GoodsCondition(state), column: sheet.name(.state), line: sheet.line(.state, row), on: &said, &cells)
    let kind = sheet.text(.optionKind, row)
    if !["", "조합형", "단독형", "직접입력형", "설정안함"].contains(kind) {
      cells.note(sheet.name(.optionKind), .notSaid(text: WrittenAmount.shortened(kind)), line: sheet.line(.optionKind, row))
    }
    if kind == "직접입력형", !sheet.text(.optionNames, row).isEmpty {
      cells.note(sheet.name(.optionNames), .typedOptions(text: WrittenAmount.shortened(sheet.text(.optionNames, row))), line: sheet.line(.optionNames, row))
    }
    for column in [SmartColumn.picture, .morePictures] {
      let addresses = sheet.raw(column, row).split { $0 == "," || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
      cells.pictures(addresses.map { $0.hasPrefix("//") ? "https:" + $0 : $0 }, column: sheet.name(column), line: sheet.line(column, row), onto: &said.pictures)
    }
    return said
  }

  private static let facts: [(SmartColumn, code: String, name: Words)] = [
    (.maker, "manufacturer", Words("제조사", "Manufacturer")), (.originWords, "origin", Words("원산지", "Origin")), (.model, "model", Words("모델명", "Model")),
  ]

  private func keep(_ code: String, _ name: Words, _ text: String, _ column: SmartColumn, _ row: Record, _ said: inout ProductSheet, _ cells: inout CellReader) {
    let kept = cells.text(text, column: sheet.name(column), most: TextLimits.attribute, line: sheet.line(column, row))
    said.attributes.append(ProductAttribute(code: code, name: name, value: Words(kept)))
  }

  private static let sold: Set = ["판매중", "품절", "SALE", "OUTOFSTOCK"]
  private static let unsold: Set = [
    "판매대기", "판매중지", "판매종료", "판매금지", "승인대기", "승인거부", "삭제", "WAIT", "SUSPENSION", "CLOSE", "PROHIBITION", "UNADMISSION", "REJECTION", "DELETE",
  ]
  private static let shown: Set = ["전시중", "전시", "Y", "ON"]
  private static let unshown: Set = ["전시중지", "전시안함", "전시대기", "미전시", "N", "OFF"]

  private func status(_ row: Record, _ cells: inout CellReader) -> Product.Status? {
    let states: [(SmartColumn, yes: Set<String>, no: Set<String>)] = [(.sale, Self.sold, Self.unsold), (.shown, Self.shown, Self.unshown)]
    let said = states.filter { !sheet.text($0.0, row).isEmpty }
    for (column, yes, no) in said {
      let text = sheet.text(column, row), plain = Self.plain(text)
      // What nobody can read is not put on sale.
      if !yes.contains(plain), !no.contains(plain) { cells.note(sheet.name(column), .notPublished(text: WrittenAmount.shortened(text)), line: sheet.line(column, row)) }
    }
    return said.isEmpty ? nil : said.allSatisfy { $0.yes.contains(Self.plain(sheet.text($0.0, row))) } ? .active : .draft
  }

  private static func plain(_ text: String) -> String { text.uppercased().filter { !$0.isWhitespace } }

  private func sell(_ row: Record, _ said: inout ProductSheet, _ cells: inout CellReader) {
    guard !sheet.text(.price, row).isEmpty else {
      cells.fault(sheet.name(.price), .missing, line: sheet.line(.price, row))
      return
    }
    let before = cells.hardCount
    guard let full = cells.money(sheet.text(.price, row), column: sheet.name(.price), in: file, line: sheet.line(.price, row)) else { return }
    let off = discount(row, of: full, &cells)
    guard let (options, parts) = SmartOptions(sheet: sheet, file: file).parts(row, &cells) else { return }
    let gtin = cells.gtin(sheet.text(.barcode, row), column: sheet.name(.barcode), line: sheet.line(.barcode, row))
    let counted = cells.pieces(sheet.text(.stock, row), column: sheet.name(.stock), line: sheet.line(.stock, row))
    let isSoldOut = ["품절", "OUTOFSTOCK"].contains(sheet.text(.sale, row)), stands = max(counted ?? 0, parts.compactMap(\.pieces).max() ?? 0)
    if isSoldOut, stands > 0 { cells.note(sheet.name(.sale), .soldOut(text: String(stands)), line: sheet.line(.sale, row)) }
    let pieces = isSoldOut ? 0 : counted
    let code = cells.name(CSVText.label(sheet.text(.code, row)), column: sheet.name(.code), most: TextLimits.sku, line: sheet.line(.code, row))
    let isShared = parts.count > 1 && parts.contains { $0.pieces == nil } && (pieces ?? 0) > 0
    if isShared, let pieces { cells.note(sheet.name(.stock), .sharedStock(text: String(pieces)), line: sheet.line(.stock, row)) }
    let column = sheet.name(.optionPrices), line = sheet.line(.optionPrices, row)
    for part in parts {
      guard let price = cells.sum(full, part.extra.minus(off), column: column, line: line) else { break }
      let label = code.isEmpty || part.choices.isEmpty ? code : ([code] + part.choices).joined(separator: "-")
      var variant = VariantSheet(sku: label.unicodeScalars.count > TextLimits.sku ? "" : label, price: price)
      variant.choices = part.choices
      variant.saysWas = sheet.has(.discount) || sheet.has(.discounted)
      if off > 0 { variant.was = Money(full.minor.plus(part.extra), full.currency) }
      if parts.count == 1 { variant.gtin = gtin }
      if let own = part.pieces {
        variant.quantity = isSoldOut ? 0 : own
      } else if let pieces {
        (variant.quantity, variant.isCountVague) = parts.count == 1 ? (pieces, false) : (min(pieces, 1), true)
      }
      said.variants.append(variant)
    }
    said.options = options
    if cells.hardCount > before { said.variants = [] }
  }

  /// What is taken off the price at once, in minor units: an amount, or a share of it.
  private func discount(_ row: Record, of full: Money, _ cells: inout CellReader) -> Int64 {
    let written = sheet.text(.discount, row), column = sheet.name(.discount), line = sheet.line(.discount, row)
    guard !written.isEmpty else { return toLower(row, than: full, &cells) }
    let unit = sheet.text(.discountUnit, row)
    let isShare = unit.contains("%") || unit == "퍼센트" || written.hasSuffix("%")
    // An amount in anything but the file's own money is told, and nothing is taken off.
    guard isShare || ["", "원", "₩", "정액", "KRW"].contains(unit) else {
      cells.note(sheet.name(.discountUnit), .notSaid(text: WrittenAmount.shortened(unit)), line: sheet.line(.discountUnit, row))
      return 0
    }
    let off: Int64
    if isShare {
      guard let percent = Decimals.parse((written.hasSuffix("%") ? String(written.dropLast()) : written).trimmed, digits: 2), (0..<10_000).contains(percent) else {
        cells.note(column, .notSaid(text: WrittenAmount.shortened(written)), line: line)
        return 0
      }
      off = full.minor / 10_000 * percent + full.minor % 10_000 * percent / 10_000
    } else {
      off = cells.softMoney(written, column: column, in: file, line: line)?.minor ?? 0
      // Nobody takes 10 won off: without a unit it is as likely a share, and nothing is taken off.
      if unit.isEmpty, (1...100).contains(off), written.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) {
        cells.note(column, .notSaid(text: WrittenAmount.shortened(written)), line: line)
        return 0
      }
    }
    guard off < full.minor || off == 0 else {
      cells.note(column, .saleNotLower(text: WrittenAmount.shortened(written)), line: line)
      return 0
    }
    return off
  }

  /// What a list takes off that states what is paid instead, in minor units.
  private func toLower(_ row: Record, than full: Money, _ cells: inout CellReader) -> Int64 {
    let written = sheet.text(.discounted, row), column = sheet.name(.discounted), line = sheet.line(.discounted, row)
    guard let paid = cells.softMoney(written, column: column, in: file, line: line), paid.minor > 0 else { return 0 }
    if paid.minor > full.minor { cells.note(column, .saleNotLower(text: WrittenAmount.shortened(written.trimmed)), line: line) }
    return max(0, full.minor - paid.minor)
  }
}
