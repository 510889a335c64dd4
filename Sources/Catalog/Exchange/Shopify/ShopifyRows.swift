import Kernel

/// Makes one product of the rows that share a handle.
struct ShopifyRows {
  var columns: ShopifyColumns
  var file: FileCurrency

  func product(_ rows: [Record]) -> ReadProduct {
    let first = head(of: rows)
    var cells = CellReader(line: first.line)
    cells.begin(first, width: columns.count)
    let written = columns.text(.handle, first)
    var sheet = ProductSheet(handle: written.unicodeScalars.count > TextLimits.handle ? "" : written)
    if written.isEmpty { cells.fault(columns.name(.handle), .missing) } else if sheet.handle.isEmpty {
      cells.fault(columns.name(.handle), .tooLong(most: TextLimits.handle))
    }
    sheet.formerHandle = Handle.make(sheet.handle)
    // A product whose first row is torn has no name to go by: nothing of it is taken.
    let isTorn = !isWhole(first)
    let places = optionPlaces(rows, first)
    if !isTorn { readProduct(first, options: places, into: &sheet, &cells) }
    var lines: [Int64] = []
    var unshipped: [String] = []
    for row in rows {
      cells.begin(row, width: columns.count)
      if let what = row.fault {
        let name = row.faultField < columns.names.count ? columns.names[row.faultField] : ""
        cells.fault(name, what, line: row.faultField < row.fieldLines.count ? row.fieldLines[row.faultField] : row.line)
        continue
      }
      if let excess = row.excess(over: columns.count) {
        cells.fault("", excess)
        continue
      }
      guard !isTorn else {
        cells.fault("", .firstRowBad)
        continue
      }
      guard !renames(row, options: places, first, &cells) else { continue }
      readPicture(row, into: &sheet, &cells)
      if let variant = variant(row, isFirst: row.line == first.line, options: places, &cells) {
        sheet.variants.append(variant)
        lines.append(row.line)
        if cells.yes(columns.text(.requiresShipping, row), column: columns.name(.requiresShipping), line: columns.line(.requiresShipping, row)) == false { unshipped.append(Unshipped.key(variant.choices)) }
      }
    }
    // A file without that column says nothing of it.
    let speaks = !sheet.variants.isEmpty && rows.contains { !columns.text(.requiresShipping, $0).isEmpty }
    if speaks { sheet.attributes.append(ProductAttribute(code: Unshipped.code, name: Words(ShopifyColumn.requiresShipping.rawValue), value: Words(unshipped.joined(separator: "\n")))) }
    var product = ReadProduct(sheet: sheet, line: first.line, rows: rows.reduce(0) { $0 + $1.count }, faults: cells.faults, variantLines: lines)
    product.titleColumn = columns.name(.title)
    product.isOwn = columns.has(.titleEnglish) && columns.has(.attributes)
    product.statesSales = columns.has(.salePrice) && columns.has(.saleDates)
    product.prices = cells.prices
    product.dropTwins()
    product.dropCrowds()
    return product
  }

  /// The row that speaks of the product: the first, unless a spreadsheet sorted one before it that has no title.
  private func head(of rows: [Record]) -> Record {
    guard isWhole(rows[0]), columns.text(.title, rows[0]).isEmpty else { return rows[0] }
    return rows.first { isWhole($0) && !columns.text(.title, $0).isEmpty } ?? rows[0]
  }

  private func isWhole(_ row: Record) -> Bool { row.fault == nil && row.excess(over: columns.count) == nil }

  private static let names: [ShopifyColumn] = [.option1Name, .option2Name, .option3Name]
  private static let values: [ShopifyColumn] = [.option1Value, .option2Value, .option3Value]

  /// Which of the three options the rows speak of, by name or by value; one that has no name is still a choice, and one that no row
  /// fills or names is none, also between two others.
  private func optionPlaces(_ rows: [Record], _ first: Record) -> [Int] {
    guard columns.text(.option1Value, first) != Self.noOption else { return [] }
    return Self.names.indices.filter { place in
      !columns.text(Self.names[place], first).isEmpty || rows.contains { !columns.text(Self.values[place], $0).isEmpty }
    }
  }

  /// Whether a row calls an option otherwise than the product's first row does: its value is of another kind, so the row is left out.
  private func renames(_ row: Record, options places: [Int], _ first: Record, _ cells: inout CellReader) -> Bool {
    for place in places {
      let own = columns.text(Self.names[place], row), wanted = columns.text(Self.names[place], first)
      guard !own.isEmpty, !wanted.isEmpty, own.lowercased() != wanted.lowercased(), !columns.text(Self.values[place], row).isEmpty else { continue }
      cells.fault(columns.name(Self.names[place]), .optionRenamed(text: WrittenAmount.shortened(own), first: WrittenAmount.shortened(wanted)), line: columns.line(Self.names[place], row))
      return true
    }
    return false
  }

  /// What Shopify writes as the value of a product without options.
  private static let noOption = "Default Title"

  private func readProduct(_ row: Record, options places: [Int], into sheet: inout ProductSheet, _ cells: inout CellReader) {
    let title = Words(columns.text(.title, row), columns.text(.titleEnglish, row))
    if !title.isEmpty { sheet.title = title }
    let body = Words(
      cells.body(columns.text(.body, row), column: columns.name(.body), line: columns.line(.body, row)),
      cells.body(columns.text(.bodyEnglish, row), column: columns.name(.bodyEnglish), line: columns.line(.bodyEnglish, row)))
    if !body.isEmpty { sheet.body = body }
    let vendor = cells.text(columns.text(.vendor, row), column: columns.name(.vendor), most: TextLimits.vendor)
    if !vendor.isEmpty { sheet.brand = brand(vendor) }
    let tags = columns.text(.tags, row).utf8.split(separator: UInt8(ascii: ",")).prefix(100).map { String(Substring($0)).trimmed }.filter { !$0.isEmpty }
    if !tags.isEmpty { sheet.tags = tags.map { cells.text($0, column: columns.name(.tags), most: TextLimits.tag) } }
    let category = columns.text(.category, row)
    sheet.category = CategoryGuess.path(
      CategorySaid(
        category: category.isEmpty ? columns.text(.googleCategory, row) : category, type: columns.text(.type, row), gender: columns.text(.gender, row),
        ageGroup: columns.text(.ageGroup, row), title: title, tags: tags))
    // The shop's own category goes out again as it came.
    if !category.isEmpty, !CategoryGuess.isKnown(category) {
      let kept = cells.text(category, column: columns.name(.category), most: TextLimits.attribute)
      sheet.attributes.append(ProductAttribute(code: ShopifyColumn.category.code, name: Words(ShopifyColumn.category.rawValue), value: Words(kept)))
    }
    for column in ShopifyColumn.carried where column != .condition {
      let text = cells.text(columns.text(column, row), column: columns.name(column), most: TextLimits.attribute)
      if !text.isEmpty { sheet.attributes.append(ProductAttribute(code: column.code, name: Words(column.rawValue), value: Words(text))) }
    }
    let condition = columns.text(.condition, row)
    GoodsCondition.lay(condition, as: GoodsCondition(condition), column: columns.name(.condition), line: columns.line(.condition, row), on: &sheet, &cells)
    sheet.attributes += columns.notice(row, &cells)
    readAttributes(row, into: &sheet, &cells)
    readStatus(row, into: &sheet, &cells)
    sheet.hasNoOptions = columns.text(.option1Value, row) == Self.noOption
    let english = english(row, &cells)
    for (place, column) in places.map({ Self.names[$0] }).enumerated() {
      let name = cells.name(columns.text(column, row), column: columns.name(column), most: TextLimits.optionName)
      sheet.options.append(ProductOption(name: Words(name, name.isEmpty || place >= english.count ? "" : english[place].english), choices: []))
    }
    for choice in english.dropFirst(sheet.options.count) where !choice.isEmpty {
      let parts = choice.korean.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, let place = Int(parts[0]), sheet.options.indices.contains(place) else {
        noteEnglish([choice.korean], row, &cells)
        continue
      }
      sheet.options[place].choices.append(Words(parts[1], choice.english))
    }
  }

  /// The second language of options, as far as it can be read; the rest is told. What is lost keeps its place.
  private func english(_ row: Record, _ cells: inout CellReader) -> [Words] {
    let text = columns.text(.optionsEnglish, row)
    guard !text.isEmpty else { return [] }
    guard let said = OptionText.said(text) else {
      noteEnglish([text], row, &cells)
      return []
    }
    noteEnglish(said.lost, row, &cells)
    return said.pairs
  }

  private func noteEnglish(_ lost: [String], _ row: Record, _ cells: inout CellReader) {
    for text in lost { cells.note(columns.name(.optionsEnglish), .notSaid(text: WrittenAmount.shortened(text)), line: columns.line(.optionsEnglish, row)) }
  }

  private func readAttributes(_ row: Record, into sheet: inout ProductSheet, _ cells: inout CellReader) {
    let facts = AttributeText.read(columns.text(.attributes, row), column: columns.name(.attributes), line: columns.line(.attributes, row), &cells)
    sheet.attributes += GoodsCondition.fitting(facts, to: columns.text(.condition, row))
  }

  private func brand(_ vendor: String) -> Words {
    let halves = vendor.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
    return halves.count == 2 ? Words(halves[0], halves[1]) : Words(vendor)
  }

  private func readStatus(_ row: Record, into sheet: inout ProductSheet, _ cells: inout CellReader) {
    let status = columns.text(.status, row).lowercased()
    let published = columns.text(.published, row), isPublished = SaidYes.read(published)
    // What nobody can read is not put on sale.
    let isHidden = !published.isEmpty && isPublished != true
    func notPublished() {
      cells.note(columns.name(.published), .notPublished(text: WrittenAmount.shortened(published)), line: columns.line(.published, row))
    }
    if let named = Product.Status(rawValue: status) {
      sheet.status = named == .active && isHidden ? .draft : named
      if sheet.status != named, isPublished == nil { notPublished() } else if sheet.status != named {
        cells.note(columns.name(.published), .hidden, line: columns.line(.published, row))
      }
    } else if !status.isEmpty {
      // What is listed nowhere over there is not to be listed here.
      sheet.status = .draft
      cells.note(columns.name(.status), .notStatus(text: WrittenAmount.shortened(status)))
    } else if !published.isEmpty {
      sheet.status = isHidden ? .draft : .active
      if isPublished == nil { notPublished() }
    }
    if let isTaxed = cells.yes(columns.text(.taxable, row), column: columns.name(.taxable), line: columns.line(.taxable, row)) { sheet.tax = isTaxed ? .standard : .exempt }
    // Our own columns say it more closely.
    if let tax: Product.TaxClass = cells.named(Product.TaxClass.code(columns.text(.taxClass, row)), column: columns.name(.taxClass), line: columns.line(.taxClass, row)) { sheet.tax = tax }
    sheet.withdrawal = cells.named(columns.text(.withdrawal, row), column: columns.name(.withdrawal), line: columns.line(.withdrawal, row))
    let adult = columns.text(.adult, row)
    AdultsOnly.mark(&sheet, adult, column: columns.name(.adult), line: columns.line(.adult, row), &cells)
  }

  private func readPicture(_ row: Record, into sheet: inout ProductSheet, _ cells: inout CellReader) {
    let alt = cells.text(columns.text(.imageAlt, row), column: columns.name(.imageAlt), most: TextLimits.alt)
    guard let picture = cells.picture(columns.text(.imageSource, row), column: columns.name(.imageSource), alt: alt, line: columns.line(.imageSource, row)) else { return }
    if sheet.pictures.count == ProductState.picturesMax { cells.note(columns.name(.imageSource), .tooManyPictures(most: ProductState.picturesMax)) }
    sheet.pictures.append(picture)
  }

  /// What the other shop sells without counting, or beyond what it has, is sold here by the pieces on hand: who has none is told.
  private func noteEndless(_ variant: VariantSheet, _ row: Record, _ cells: inout CellReader) {
    let policy = columns.text(.policy, row).lowercased()
    if !["", "deny", "continue"].contains(policy) { cells.note(columns.name(.policy), .notSaid(text: WrittenAmount.shortened(policy)), line: columns.line(.policy, row)) }
    guard columns.has(.quantity) else { return }
    if policy == "continue" { return cells.beyondStock(variant.quantity, column: columns.name(.quantity), line: columns.line(.quantity, row)) }
    guard (variant.quantity ?? 0) < 1, columns.has(.tracker), columns.text(.tracker, row).isEmpty else { return }
    cells.note(columns.name(.quantity), .uncounted, line: columns.line(.quantity, row))
  }

  /// A lower price for a while; one that is none costs itself.
  private func sale(_ row: Record, below price: Money?, _ cells: inout CellReader) -> TimedPrice? {
    guard let amount = cells.softMoney(columns.text(.salePrice, row), column: columns.name(.salePrice), in: file, line: columns.line(.salePrice, row)) else { return nil }
    let dates = columns.text(.saleDates, row)
    guard let period = FeedMoment.period(dates) else {
      cells.note(columns.name(.saleDates), .notPeriod(text: WrittenAmount.shortened(dates)), line: columns.line(.saleDates, row))
      return nil
    }
    guard let price, amount.minor < price.minor else {
      cells.note(columns.name(.salePrice), .saleNotLower(text: WrittenAmount.shortened(columns.text(.salePrice, row))), line: columns.line(.salePrice, row))
      return nil
    }
    return TimedPrice(amount: amount, starts: period.starts, ends: period.ends)
  }

  /// The variant of a row; nil when the row only carries a picture or its variant has a fault.
  private func variant(_ row: Record, isFirst: Bool, options places: [Int], _ cells: inout CellReader) -> VariantSheet? {
    let price = columns.text(.price, row), sku = columns.text(.sku, row)
    let choices = places.map { columns.text(Self.values[$0], row) }
    let isBlank = price.isEmpty && sku.isEmpty && choices.allSatisfy(\.isEmpty)
    if isBlank, !isFirst || !columns.text(.imageSource, row).isEmpty && columns.text(.title, row).isEmpty { return nil }
    let before = cells.hardCount
    guard !price.isEmpty else {
      cells.fault(columns.name(.price), .missing, line: columns.line(.price, row))
      return nil
    }
    let amount = cells.money(price, column: columns.name(.price), in: file, line: columns.line(.price, row))
    var variant = VariantSheet(sku: CSVText.label(sku), price: amount ?? Money(0, file.currency))
    variant.choices = choices.enumerated().map { place, choice in
      let column = columns.name(Self.values[places[place]])
      if choice.isBlank { cells.fault(column, .blankChoice) }
      return cells.name(choice, column: column, most: TextLimits.choice)
    }
    variant.sku = cells.name(variant.sku, column: columns.name(.sku), most: TextLimits.sku)
    variant.was = cells.formerly(columns.text(.compareAt, row), than: amount, column: columns.name(.compareAt), in: file, line: columns.line(.compareAt, row))
    variant.saysWas = columns.has(.compareAt)
    variant.sale = sale(row, below: amount, &cells)
    variant.gtin = cells.gtin(columns.text(.barcode, row), column: columns.name(.barcode), line: columns.line(.barcode, row))
    variant.grams = cells.grams(columns.text(.grams, row), column: columns.name(.grams), line: columns.line(.grams, row))
    variant.quantity = cells.pieces(columns.text(.quantity, row), column: columns.name(.quantity), line: columns.line(.quantity, row))
    noteEndless(variant, row, &cells)
    variant.picture = cells.picture(columns.text(.variantImage, row), column: columns.name(.variantImage), alt: "", line: columns.line(.variantImage, row))?.source
    return cells.hardCount == before ? variant : nil
  }
}
