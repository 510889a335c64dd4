import Kernel

/// Makes a product of a row of Cafe24's CSV.
struct Cafe24Rows {
  var sheet: SheetColumns<Cafe24Column>
  var file: FileCurrency

  /// - Parameter isFirst: the first row bears what is to be said of the whole file.
  func product(_ row: Record, isFirst: Bool) -> ReadProduct {
    var cells = CellReader(line: row.line)
    var said = ProductSheet(handle: "")
    if isFirst, !sheet.has(.stock) { cells.note("", .noStockColumn) }
    var lines: [Int64] = []
    if !sheet.isTorn(row, &cells) {
      said = describe(row, &cells)
      sell(row, &said, &cells)
      lines = said.variants.map { _ in row.line }
    }
    var product = ReadProduct(sheet: said, line: row.line, rows: 1, faults: cells.faults, variantLines: lines)
    product.titleColumn = sheet.name(.title)
    product.prices = cells.prices
    product.dropTwins()
    return product
  }

  private func describe(_ row: Record, _ cells: inout CellReader) -> ProductSheet {
    var said = ProductSheet(
      handle: cells.handle([.code, .ownCode, .title].map { (sheet.name($0), sheet.text($0, row)) }))
    let title = Words(sheet.text(.title, row), sheet.text(.titleEnglish, row))
    if !title.isEmpty {
      said.title = title
      said.addressName = title.all.first
    }
    let short = ShortAndLong.text(sheet.markup(.summary, row), sheet.markup(.short, row))
    let body = cells.body(ShortAndLong.text(short, sheet.markup(.body, row)), column: sheet.name(.body), line: sheet.line(.body, row))
    if !body.isEmpty { said.body = Words(body) }
    let tags = sheet.text(.keywords, row).split { $0 == "," || $0 == "|" || $0.isNewline }.prefix(100).map { String($0).trimmed }.filter { !$0.isEmpty }
    if !tags.isEmpty { said.tags = tags.map { cells.text($0, column: sheet.name(.keywords), most: TextLimits.tag, line: sheet.line(.keywords, row)) } }
    // Numbers of categories say nothing outside their shop.
    let written = sheet.text(.category, row), category = written.contains(where: \.isLetter) ? written : ""
    said.category = CategoryGuess.path(CategorySaid(category: CategoryGuess.isKnown(category) ? category : "", type: category, title: title, tags: tags))
    said.status = status(row, &cells)
    let adult = sheet.text(.adult, row)
    AdultsOnly.mark(&said, adult, column: sheet.name(.adult), line: sheet.line(.adult, row), &cells)
    switch sheet.text(.tax, row).uppercased().first {
    case "A", "과": said.tax = .standard
    case "B", "면": said.tax = .exempt
    case "C", "영": said.tax = .zero
    case nil: break
    default: cells.note(sheet.name(.tax), .notSaid(text: WrittenAmount.shortened(sheet.text(.tax, row))), line: sheet.line(.tax, row))
    }
    if let brand = named(.brand, row, &cells) { said.brand = Words(brand) }
    for (column, code, name) in [(Cafe24Column.maker, "manufacturer", Words("제조사", "Manufacturer")), (.origin, "origin", Words("원산지", "Origin"))] {
      if let text = named(column, row, &cells) { said.attributes.append(ProductAttribute(code: code, name: name, value: Words(text))) }
    }
    if !category.isEmpty {
      let kept = cells.text(category, column: sheet.name(.category), most: TextLimits.attribute, line: sheet.line(.category, row))
      said.attributes.append(ProductAttribute(code: "feed.type", name: Words("Type"), value: Words(kept)))
    }
    let condition = sheet.text(.condition, row)
    GoodsCondition.lay(condition, as: GoodsCondition(cafe24: condition), column: sheet.name(.condition), line: sheet.line(.condition, row), on: &said, &cells)
    pictures(row, &said, &cells)
    return said
  }

  /// A maker's, brand's or country's name; codes of the shop (`B0000000`, `1798`) are none.
  private func named(_ column: Cafe24Column, _ row: Record, _ cells: inout CellReader) -> String? {
    Self.name(sheet.text(column, row)).map { cells.text($0, column: sheet.name(column), most: TextLimits.vendor, line: sheet.line(column, row)) }
  }

  /// Nil for a code.
  static func name(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let isCode = bytes.count == 8 && (65...90).contains(bytes[0]) && bytes.dropFirst().allSatisfy { (48...57).contains($0) || (65...90).contains($0) } && bytes.contains { (48...57).contains($0) }
    return text.contains(where: \.isLetter) && !isCode ? text : nil
  }

  /// On sale when it is both shown and sold; one that has words instead of a price is not sold.
  private func status(_ row: Record, _ cells: inout CellReader) -> Product.Status? {
    if said(.priceWords, row, &cells) == true {
      cells.note(sheet.name(.priceWords), .askPrice, line: sheet.line(.priceWords, row))
      return .draft
    }
    let states = [Cafe24Column.isShown, .isSold].filter { !sheet.text($0, row).isEmpty }
    for column in states where isYes(column, row) == nil {
      // What nobody can read is not put on sale.
      cells.note(sheet.name(column), .notPublished(text: WrittenAmount.shortened(sheet.text(column, row))), line: sheet.line(column, row))
    }
    return states.isEmpty ? nil : states.allSatisfy { isYes($0, row) == true } ? .active : .draft
  }

  private func isYes(_ column: Cafe24Column, _ row: Record) -> Bool? {
    switch sheet.text(column, row).filter({ !$0.isWhitespace }) {
    case "진열", "진열함", "판매", "판매함", "판매중": true
    case "진열안함", "미진열", "판매안함", "미판매", "품절": false
    case let text: SaidYes.read(text)
    }
  }

  /// Yes or no; what is neither costs itself only.
  private func said(_ column: Cafe24Column, _ row: Record, _ cells: inout CellReader) -> Bool? {
    let text = sheet.text(column, row), said = isYes(column, row)
    if said == nil, !text.isEmpty { cells.note(sheet.name(column), .notSaid(text: WrittenAmount.shortened(text)), line: sheet.line(column, row)) }
    return said
  }

  private func pictures(_ row: Record, _ said: inout ProductSheet, _ cells: inout CellReader) {
    let main = sheet.raw(.picture, row).isEmpty ? Cafe24Column.listPicture : .picture
    for column in [main, .morePictures] {
      let addresses = sheet.raw(column, row).split { $0 == "|" || $0 == "," || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
      // An address may leave out how it is fetched.
      cells.pictures(addresses.map { $0.hasPrefix("//") ? "https:" + $0 : $0 }, column: sheet.name(column), line: sheet.line(column, row), onto: &said.pictures)
    }
  }

  /// The variants with their prices.
  private func sell(_ row: Record, _ said: inout ProductSheet, _ cells: inout CellReader) {
    guard !sheet.text(.price, row).isEmpty else {
      cells.fault(sheet.name(.price), .missing, line: sheet.line(.price, row))
      return
    }
    let before = cells.hardCount
    guard let price = cells.money(sheet.text(.price, row), column: sheet.name(.price), in: file, line: sheet.line(.price, row)) else { return }
    let was = cells.formerly(sheet.text(.was, row), than: price, column: sheet.name(.was), in: file, line: sheet.line(.was, row))
    let grams = cells.grams(sheet.text(.weight, row), in: .kilogram, column: sheet.name(.weight), line: sheet.line(.weight, row))
    let grid = grid(row, &cells)
    guard let choices = grid.cells(column: sheet.name(.options), line: sheet.line(.options, row), &cells), cells.hardCount == before else { return }
    said.options = grid.options
    said.hasNoOptions = isYes(.hasOptions, row) == false
    let own = cells.name(CSVText.label(sheet.text(.ownCode, row)), column: sheet.name(.ownCode), most: TextLimits.sku, line: sheet.line(.ownCode, row))
    let alone = choices.count == 1
    let pieces = cells.pieces(sheet.text(.stock, row), column: sheet.name(.stock), line: sheet.line(.stock, row))
    if !alone, let pieces, pieces > 0 { cells.note(sheet.name(.stock), .sharedStock(text: String(pieces)), line: sheet.line(.stock, row)) }
    let gtin = cells.gtin(sheet.text(.barcode, row), column: sheet.name(.barcode), line: sheet.line(.barcode, row))
    for cell in choices {
      let label = own.isEmpty || cell.choices.isEmpty ? own : ([own] + cell.choices).joined(separator: "-")
      guard let amount = cells.sum(price, cell.extra, column: sheet.name(.options), line: sheet.line(.options, row)) else { return said.variants = [] }
      var variant = VariantSheet(sku: label.unicodeScalars.count > TextLimits.sku ? "" : label, price: amount)
      variant.choices = cell.choices
      variant.was = was.map { Money($0.minor.plus(cell.extra), $0.currency) }
      variant.saysWas = sheet.has(.was)
      variant.grams = grams
      if alone { variant.gtin = gtin }
      if let pieces { (variant.quantity, variant.isCountVague) = alone ? (pieces, false) : (min(pieces, 1), true) }
      said.variants.append(variant)
    }
    if cells.hardCount > before { said.variants = [] }
  }

  /// The options of a row with what their values add to the price.
  private func grid(_ row: Record, _ cells: inout CellReader) -> OptionGrid {
    let line = sheet.line(.options, row), column = sheet.name(.options), written = sheet.text(.options, row)
    guard said(.hasOptions, row, &cells) ?? !written.isEmpty else { return OptionGrid(axes: []) }
    guard !written.isEmpty else {
      let set = sheet.text(.optionSet, row)
      if set.isEmpty { cells.fault(column, .missing, line: line) } else { cells.fault(sheet.name(.optionSet), .optionSet(text: WrittenAmount.shortened(set)), line: line) }
      return OptionGrid(axes: [])
    }
    guard var axes = Cafe24Options.axes(written) else {
      cells.fault(column, .notOptions(text: WrittenAmount.shortened(written)), line: line)
      return OptionGrid(axes: [])
    }
    let extras = Cafe24Options.extras(sheet.text(.extras, row))
    // Half of what a row says would sell for a price that nobody wrote.
    let isAsMany = extras.count == axes.count && zip(extras, axes).allSatisfy { $0.count == $1.values.count || $0 == [""] }
    guard sheet.text(.extras, row).isEmpty || !extras.isEmpty && extras.allSatisfy({ $0 == [""] }) || isAsMany else {
      cells.fault(sheet.name(.extras), .unevenOptions(text: WrittenAmount.shortened(sheet.text(.extras, row))), line: sheet.line(.extras, row))
      return OptionGrid(axes: [])
    }
    for place in axes.indices where axes[place].values.count <= ProductOption.choicesMax {
      let parts = axes[place].values.map(Cafe24Options.parts)
      let listed = place < extras.count ? extras[place] : []
      axes[place].values = parts.map(\.value)
      axes[place].extras = parts.enumerated().map { number, part in
        let text = number < listed.count && !listed[number].isEmpty ? listed[number] : part.extra
        return cells.difference(text, column: sheet.name(number < listed.count ? .extras : .options), in: file, line: line)
      }
    }
    return OptionGrid(axes: axes)
  }
}
