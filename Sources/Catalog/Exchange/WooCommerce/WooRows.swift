import Kernel

/// Makes one product of a row and the rows of its variations.
struct WooRows {
  var columns: WooColumns
  var file: FileCurrency
  private var sheet: SheetColumns<WooColumn> { columns.sheet }

  init(columns: WooColumns, file: FileCurrency) {
    self.columns = columns
    self.file = file
  }

  /// - Parameter beyond: the line of the first variation that is one too many to be read, and how many rows those are.
  func product(_ row: Record, variations: [Record], beyond: (line: Int64, rows: Int64)? = nil) -> ReadProduct {
    var cells = CellReader(line: row.line)
    var said = ProductSheet(handle: "")
    var lines: [Int64] = []
    if isTaken(row, &cells) {
      said = describe(row, &cells)
      said.status = status(row, &cells)
      let adult = sheet.text(.adult, row)
      AdultsOnly.mark(&said, adult, column: sheet.name(.adult), line: sheet.line(.adult, row), &cells)
      var goods = WooVariants(columns: columns, file: file, product: row)
      if let beyond {
        cells.line = beyond.line
        cells.fault(sheet.name(.type), .product(.tooManyVariants(max: ProductOption.variantsMax)), rows: beyond.rows)
        cells.line = row.line
      }
      if variations.isEmpty {
        if sheet.text(.type, row).lowercased().contains("variable") {
          cells.fault(sheet.name(.type), .noVariations)
        } else {
          goods.takeAlone(&cells)
        }
      } else {
        goods.take(variations, &cells)
      }
      said.options = goods.options
      said.hasNoOptions = variations.isEmpty && sheet.text(.type, row).lowercased().contains("simple")
      said.variants = goods.variants
      said.attributes += goods.facts(&cells)
      lines = goods.lines
    } else {
      for variation in variations {
        cells.begin(variation, width: sheet.names.count)
        cells.fault("", .firstRowBad)
      }
    }
    var product = ReadProduct(sheet: said, line: row.line, rows: Int64(1 + variations.count), faults: cells.faults, variantLines: lines, statesSales: sheet.has(.salePrice))
    product.titleColumn = sheet.name(.name)
    product.prices = cells.prices
    product.dropTwins()
    product.dropCrowds()
    return product
  }

  /// Whether the row is a product that is sold here; told where it is not.
  private func isTaken(_ row: Record, _ cells: inout CellReader) -> Bool {
    guard !sheet.isTorn(row, &cells) else { return false }
    switch columns.kind(row).part {
    case .product: return true
    case .variation:
      let parent = WrittenAmount.shortened(sheet.text(.parent, row))
      cells.fault(sheet.name(.parent), parent.isEmpty ? .missing : .noParent(text: parent), line: sheet.line(.parent, row))
    case .other: cells.fault(sheet.name(.type), .notKind(text: WrittenAmount.shortened(sheet.text(.type, row))), line: sheet.line(.type, row))
    }
    return false
  }

  private func describe(_ row: Record, _ cells: inout CellReader) -> ProductSheet {
    var said = ProductSheet(handle: handle(row, &cells))
    let title = Words(sheet.text(.name, row))
    if !title.isEmpty {
      said.title = title
      said.addressName = title.korean
    }
    let body = cells.body(body(row), column: sheet.name(.body), line: sheet.line(.body, row))
    if !body.isEmpty { said.body = Words(body) }
    let brands = WooText.list(sheet.text(.brands, row))
    if brands.count > 1 { cells.note(sheet.name(.brands), .onlyFirst(text: WrittenAmount.shortened(brands[0])), line: sheet.line(.brands, row)) }
    if let brand = brands.first {
      said.brand = Words(cells.text(brand, column: sheet.name(.brands), most: TextLimits.vendor, line: sheet.line(.brands, row)))
    }
    // A comma parts tags here, also one that a tag there has in it.
    let tags = WooText.list(sheet.text(.tags, row)).prefix(100).map { tag in tag.split(separator: ",").map { String($0).trimmed }.joined(separator: " ") }.filter { !$0.isEmpty }
    if !tags.isEmpty { said.tags = tags.map { cells.text($0, column: sheet.name(.tags), most: TextLimits.tag, line: sheet.line(.tags, row)) } }
    categorise(row, title: title, &said, &cells)
    switch sheet.text(.taxStatus, row).lowercased() {
    case "": break
    case "taxable":
      let grade = sheet.text(.taxClass, row)
      said.tax = grade.lowercased() == "zero-rate" ? .zero : .standard
      if !["", "zero-rate", "standard"].contains(grade.lowercased()) { cells.note(sheet.name(.taxClass), .notSaid(text: WrittenAmount.shortened(grade)), line: sheet.line(.taxClass, row)) }
    case "none", "shipping": said.tax = .exempt
    case let text: cells.note(sheet.name(.taxStatus), .notSaid(text: WrittenAmount.shortened(text)), line: sheet.line(.taxStatus, row))
    }
    cells.pictures(WooText.list(sheet.raw(.pictures, row)), column: sheet.name(.pictures), line: sheet.line(.pictures, row), onto: &said.pictures)
    return said
  }

  /// The shop's own number, so that a product whose name or SKU changed is the same; else its SKU, else its name.
  private func handle(_ row: Record, _ cells: inout CellReader) -> String {
    let id = sheet.text(.id, row)
    return cells.handle([(sheet.name(.id), id.isEmpty ? "" : "woo-\(id)"), (sheet.name(.sku), sheet.text(.sku, row)), (sheet.name(.name), sheet.text(.name, row))])
  }

  private func body(_ row: Record) -> String {
    ShortAndLong.text(WooText.lines(sheet.markup(.short, row)).trimmed, WooText.lines(sheet.markup(.body, row)).trimmed)
  }

  private static let uncategorised: Set = ["uncategorized", "uncategorised", "미분류"]

  private func categorise(_ row: Record, title: Words, _ said: inout ProductSheet, _ cells: inout CellReader) {
    let paths = WooText.list(sheet.text(.categories, row)).prefix(20).filter { !Self.uncategorised.contains($0.lowercased()) }
    // The first category's last step is looked at first.
    said.category = CategoryGuess.path(
      CategorySaid(category: paths.first(where: CategoryGuess.isKnown) ?? "", type: paths.reversed().joined(separator: " > "), title: title))
    guard !paths.isEmpty else { return }
    let kept = cells.text(paths.joined(separator: ", "), column: sheet.name(.categories), most: TextLimits.attribute, line: sheet.line(.categories, row))
    said.attributes.append(ProductAttribute(code: "feed.type", name: Words("Type"), value: Words(kept)))
  }

  private func status(_ row: Record, _ cells: inout CellReader) -> Product.Status? {
    switch sheet.text(.visibility, row).lowercased() {
    case "", "visible", "catalog", "search": break
    case "hidden":
      cells.note(sheet.name(.visibility), .hidden, line: sheet.line(.visibility, row))
      return .draft
    case let text: cells.note(sheet.name(.visibility), .notSaid(text: WrittenAmount.shortened(text)), line: sheet.line(.visibility, row))
    }
    let published = sheet.text(.published, row)
    guard !published.isEmpty else { return nil }
    if published == "-1" { return .draft }
    guard let isPublished = SaidYes.read(published) else {
      // What nobody can read is not put on sale.
      cells.note(sheet.name(.published), .notPublished(text: WrittenAmount.shortened(published)), line: sheet.line(.published, row))
      return .draft
    }
    return isPublished ? .active : .draft
  }
}
