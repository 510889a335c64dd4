import Kernel

/// Makes one product of the rows that share a handle.
struct ShopifyRows {
  var columns: ShopifyColumns
  var file: FileCurrency

  func product(_ rows: [Record]) -> ReadProduct {
    let first = rows[0]
    var cells = CellReader(line: first.line)
    let written = columns.text(.handle, first)
    var sheet = ProductSheet(handle: Handle.make(written) ?? "")
    if sheet.handle.isEmpty { cells.fault(columns.name(.handle), .missing) }
    // A product whose first row is torn has no name to go by: nothing of it is taken.
    let isTorn = first.fault != nil || first.fields.count > columns.count
    if !isTorn { readProduct(first, options: optionCount(rows), into: &sheet, &cells) }
    var lines: [Int64] = []
    for row in rows {
      cells.line = row.line
      if let what = row.fault {
        let name = row.faultField < columns.names.count ? columns.names[row.faultField] : ""
        cells.fault(name, what, line: row.faultField < row.fieldLines.count ? row.fieldLines[row.faultField] : row.line)
        continue
      }
      if row.fields.count > columns.count {
        cells.fault("", .tooManyFields(wanted: columns.count))
        continue
      }
      guard !isTorn else {
        cells.fault("", .firstRowBad)
        continue
      }
      readPicture(row, into: &sheet)
      if let variant = variant(row, isFirst: row.line == first.line, options: sheet.options.count, &cells) {
        sheet.variants.append(variant)
        lines.append(row.line)
      }
    }
    var product = ReadProduct(sheet: sheet, line: first.line, rows: Int64(rows.count), faults: cells.faults, variantLines: lines)
    product.titleColumn = columns.name(.title)
    product.prices = cells.prices
    product.dropTwins(column: columns.name(.sku))
    return product
  }

  /// How many options the rows speak of, by name or by value; one that has no name is still a choice.
  private func optionCount(_ rows: [Record]) -> Int {
    let names: [ShopifyColumn] = [.option1Name, .option2Name, .option3Name], values: [ShopifyColumn] = [.option1Value, .option2Value, .option3Value]
    guard columns.text(.option1Value, rows[0]) != Self.noOption else { return 0 }
    let last = names.indices.last { place in
      !columns.text(names[place], rows[0]).isEmpty || rows.contains { !columns.text(values[place], $0).isEmpty }
    }
    return last.map { $0 + 1 } ?? 0
  }

  /// What Shopify writes as the value of a product without options.
  private static let noOption = "Default Title"

  private func readProduct(_ row: Record, options count: Int, into sheet: inout ProductSheet, _ cells: inout CellReader) {
    let title = Words(columns.text(.title, row), columns.text(.titleEnglish, row))
    if !title.isEmpty { sheet.title = title }
    let body = Words(columns.text(.body, row), columns.text(.bodyEnglish, row))
    if !body.isEmpty { sheet.body = body }
    let vendor = columns.text(.vendor, row)
    if !vendor.isEmpty { sheet.brand = brand(vendor) }
    let tags = columns.text(.tags, row)
    if !tags.isEmpty { sheet.tags = tags.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty } }
    let category = columns.text(.category, row)
    sheet.category = CategoryGuess.isKnown(category)
      ? category
      : CategoryGuess.path(type: columns.text(.type, row), google: category.isEmpty ? columns.text(.googleCategory, row) : category, title: title)
    readStatus(row, into: &sheet, &cells)
    for column in ShopifyColumn.carried {
      let text = columns.text(column, row)
      if !text.isEmpty { sheet.attributes.append(ProductAttribute(code: column.code, name: Words(column.rawValue), value: Words(text))) }
    }
    sheet.attributes += columns.notice(row)
    let names: [ShopifyColumn] = [.option1Name, .option2Name, .option3Name]
    let english = OptionText.read(columns.text(.optionsEnglish, row))
    for (place, column) in names.prefix(count).enumerated() {
      let name = columns.text(column, row)
      sheet.options.append(ProductOption(name: Words(name, name.isEmpty || place >= english.count ? "" : english[place].english), choices: []))
    }
    for choice in english.dropFirst(sheet.options.count) {
      guard let place = Int(choice.korean.prefix(1)), place < sheet.options.count else { continue }
      sheet.options[place].choices.append(Words(String(choice.korean.dropFirst(2)), choice.english))
    }
  }

  private func brand(_ vendor: String) -> Words {
    let halves = vendor.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
    return halves.count == 2 ? Words(halves[0], halves[1]) : Words(vendor)
  }

  private func readStatus(_ row: Record, into sheet: inout ProductSheet, _ cells: inout CellReader) {
    let status = columns.text(.status, row).lowercased()
    let published = columns.text(.published, row).lowercased()
    if let named = Product.Status(rawValue: status) {
      sheet.status = named
    } else if ["true", "yes", "1"].contains(published) {
      sheet.status = .active
    } else if ["false", "no", "0"].contains(published) {
      sheet.status = .draft
    } else if !published.isEmpty {
      cells.fault(columns.name(.published), .notPublished(text: String(published.prefix(60))))
    }
    switch columns.text(.taxable, row).lowercased() {
    case "false": sheet.tax = .exempt
    case "true": sheet.tax = .standard
    default: break
    }
  }

  private func readPicture(_ row: Record, into sheet: inout ProductSheet) {
    let address = columns.text(.imageSource, row)
    guard isAddress(address) else { return }
    sheet.pictures.append(Picture(source: .remote(address), alt: Words(columns.text(.imageAlt, row))))
  }

  private func isAddress(_ text: String) -> Bool { (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.count <= 2000 }

  /// The variant of a row; nil when the row only carries a picture or its variant has a fault.
  private func variant(_ row: Record, isFirst: Bool, options: Int, _ cells: inout CellReader) -> VariantSheet? {
    let price = columns.text(.price, row), sku = columns.text(.sku, row)
    let choices = [ShopifyColumn.option1Value, .option2Value, .option3Value].prefix(options).map { columns.text($0, row) }
    let isBlank = price.isEmpty && sku.isEmpty && choices.allSatisfy(\.isEmpty)
    if isBlank, !isFirst || !columns.text(.imageSource, row).isEmpty && columns.text(.title, row).isEmpty { return nil }
    let before = cells.faults.count
    guard !price.isEmpty else {
      cells.fault(columns.name(.price), .missing, line: columns.line(.price, row))
      return nil
    }
    let amount = cells.money(price, column: columns.name(.price), in: file, line: columns.line(.price, row))
    var variant = VariantSheet(sku: sku.hasPrefix("'") ? String(sku.dropFirst()) : sku, price: amount ?? Money(0, file.currency))
    variant.choices = Array(choices)
    variant.was = cells.money(columns.text(.compareAt, row), column: columns.name(.compareAt), in: file, line: columns.line(.compareAt, row))
    variant.gtin = cells.gtin(columns.text(.barcode, row), column: columns.name(.barcode), line: columns.line(.barcode, row))
    variant.grams = cells.whole(columns.text(.grams, row), column: columns.name(.grams), line: columns.line(.grams, row))
    variant.quantity = cells.whole(columns.text(.quantity, row), column: columns.name(.quantity), line: columns.line(.quantity, row))
    let picture = columns.text(.variantImage, row)
    if isAddress(picture) { variant.picture = .remote(picture) }
    return cells.faults.count == before ? variant : nil
  }
}
