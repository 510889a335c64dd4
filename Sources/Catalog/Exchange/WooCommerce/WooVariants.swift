import Kernel

/// What is sold of a product: itself, or each of its variations.
struct WooVariants {
  private let columns: WooColumns
  private let file: FileCurrency
  private let product: Record
  private(set) var options: [ProductOption] = []
  private(set) var variants: [VariantSheet] = []
  private(set) var lines: [Int64] = []
  /// Choices of the variants of which nothing is sent by parcel.
  private var unshipped: [String] = []
  private var sheet: SheetColumns<WooColumn> { columns.sheet }

  init(columns: WooColumns, file: FileCurrency, product: Record) {
    self.columns = columns
    self.file = file
    self.product = product
  }

  /// A product without variations.
  mutating func takeAlone(_ cells: inout CellReader) {
    guard let variant = variant(product, &cells) else { return }
    append(variant, product)
  }

  private mutating func append(_ variant: VariantSheet, _ row: Record) {
    variants.append(variant)
    lines.append(row.line)
    if columns.kind(row).isVirtual { unshipped.append(Unshipped.key(variant.choices)) }
  }

  /// Its variations, in the order of their positions.
  mutating func take(_ variations: [Record], _ cells: inout CellReader) {
    let whole = variations.filter { row in
      return !sheet.isTorn(row, &cells)
    }
    cells.begin(product, width: sheet.names.count)
    var choices = WooChoices(columns, product: product, variations: whole)
    guard choices.names.count <= ProductOption.optionsMax else {
      cells.fault(sheet.name(.type), .product(.tooManyOptions(max: ProductOption.optionsMax)))
      return
    }
    for (name, values) in zip(choices.names, choices.values) {
      let name = cells.name(name, column: sheet.name(.type), most: TextLimits.optionName)
      // Values stand in the product's order, whichever variation comes first.
      let listed = values.filter { $0.unicodeScalars.count <= TextLimits.choice }.prefix(ProductOption.choicesMax)
      options.append(ProductOption(name: Words(name), choices: listed.map { Words($0) }))
    }
    let pooled = pooledStock(&cells)
    for place in whole.indices.sorted(by: { (position(whole[$0]), $0) < (position(whole[$1]), $1) }) {
      cells.begin(whole[place], width: sheet.names.count)
      let written = sheet.text(.position, whole[place])
      if !written.isEmpty, Int(written) == nil { cells.note(sheet.name(.position), .notSaid(text: WrittenAmount.shortened(written)), line: sheet.line(.position, whole[place])) }
      take(whole[place], at: place, &choices, pooled: pooled, &cells)
    }
  }

  private mutating func take(_ row: Record, at place: Int, _ choices: inout WooChoices, pooled: Int64?, _ cells: inout CellReader) {
    guard isSold(row, &cells), var variant = variant(row, &cells) else { return }
    guard let each = each(row, at: place, &choices, &cells) else { return }
    guard variants.count + each.count <= ProductOption.variantsMax else {
      cells.fault(sheet.name(.type), .product(.tooManyVariants(max: ProductOption.variantsMax)))
      return
    }
    if ["", "parent"].contains(sheet.text(.stock, row).lowercased()), let pooled, variant.quantity != 0 {
      (variant.quantity, variant.isCountVague) = (pooled > 0 ? 1 : 0, true)
    }
    if each.count > 1, let quantity = variant.quantity, quantity > 0 {
      if !variant.isCountVague { cells.note(sheet.name(.stock), .sharedStock(text: String(quantity)), line: sheet.line(.stock, row)) }
      (variant.quantity, variant.isCountVague) = (1, true)
    }
    let picture = WooText.list(sheet.raw(.pictures, row)).first ?? ""
    variant.picture = cells.picture(picture, column: sheet.name(.pictures), alt: "", line: sheet.line(.pictures, row))?.source
    for choices in each {
      variant.choices = choices
      append(variant, row)
    }
  }

  /// The choices for which a row stands; nil where they are none, which is told.
  private func each(_ row: Record, at place: Int, _ choices: inout WooChoices, _ cells: inout CellReader) -> [[String]]? {
    let before = cells.hardCount
    for (choice, name) in zip(choices.chosen[place], choices.names) { _ = cells.name(choice, column: name, most: TextLimits.choice) }
    guard cells.hardCount == before else { return nil }
    do throws(WooChoices.No) { return try choices.each(place) } catch {
      switch error {
      case .blank(let name): cells.fault(name, .blankChoice)
      case .tooMany(let name): cells.fault(name, .product(.tooManyVariants(max: ProductOption.variantsMax)))
      case .allTaken: cells.fault(choices.names.first ?? "", .product(.twiceTheSameChoices(sku: sheet.text(.sku, row))))
      }
      return nil
    }
  }

  private func position(_ row: Record) -> Int { Int(sheet.text(.position, row)) ?? 0 }

  /// A variation that is switched off is passed over, and told.
  private func isSold(_ row: Record, _ cells: inout CellReader) -> Bool {
    let published = sheet.text(.published, row)
    let isSold = published == "-1" ? false : SaidYes.read(published)
    guard !published.isEmpty, isSold != true else { return true }
    // What nobody can read is not put on sale.
    let why: RowFault.What = isSold == nil ? .notPublished(text: WrittenAmount.shortened(published)) : .switchedOff
    cells.note(sheet.name(.published), why, line: sheet.line(.published, row))
    return false
  }

  /// Pieces that the variations have in common.
  private func pooledStock(_ cells: inout CellReader) -> Int64? {
    cells.line = product.line
    guard let pieces = cells.pieces(sheet.text(.stock, product), column: sheet.name(.stock), line: sheet.line(.stock, product)) else { return nil }
    if pieces > 0 { cells.note(sheet.name(.stock), .sharedStock(text: String(pieces)), line: sheet.line(.stock, product)) }
    return pieces
  }

  /// Attributes that are no choice are facts that shoppers read.
  func facts(_ cells: inout CellReader) -> [ProductAttribute] {
    cells.line = product.line
    var facts: [ProductAttribute] = []
    for said in columns.attributes(product) where said.isShown && !options.contains(where: { $0.name.korean.lowercased() == said.name.lowercased() }) {
      let values = WooText.list(said.value)
      guard !values.isEmpty else { continue }
      guard let code = Handle.make(said.name), said.name.unicodeScalars.count <= TextLimits.optionName else {
        cells.note(said.column, .notSaid(text: WrittenAmount.shortened(said.name)), line: said.line)
        continue
      }
      let text = cells.text(values.joined(separator: ", "), column: said.column, most: TextLimits.attribute, line: said.line)
      facts.append(ProductAttribute(code: code, name: Words(said.name), value: Words(text)))
    }
    if !variants.isEmpty, sheet.has(.type) {
      facts.append(ProductAttribute(code: Unshipped.code, name: Words(ShopifyColumn.requiresShipping.rawValue), value: Words(unshipped.joined(separator: "\n"))))
    }
    return facts
  }

  /// What a row says of price, stock and the like; nil when something is wrong with it.
  private func variant(_ row: Record, _ cells: inout CellReader) -> VariantSheet? {
    let before = cells.hardCount
    guard !sheet.text(.price, row).isEmpty else {
      cells.fault(sheet.name(.price), .missing, line: sheet.line(.price, row))
      return nil
    }
    let full = cells.money(sheet.text(.price, row), column: sheet.name(.price), in: file, line: sheet.line(.price, row))
    var variant = VariantSheet(sku: CSVText.label(sheet.text(.sku, row)), price: full ?? Money(0, file.currency))
    variant.sku = cells.name(variant.sku, column: sheet.name(.sku), most: TextLimits.sku, line: sheet.line(.sku, row))
    variant.saysWas = sheet.has(.salePrice)
    if let full { WooSale(sheet: sheet, file: file).lay(row, below: full, on: &variant, &cells) }
    variant.gtin = cells.gtin(sheet.text(.gtin, row), column: sheet.name(.gtin), line: sheet.line(.gtin, row))
    variant.grams = columns.grams(row, &cells)
    let stock = sheet.text(.stock, row)
    variant.quantity = stock.lowercased() == "parent" ? nil : cells.pieces(stock, column: sheet.name(.stock), line: sheet.line(.stock, row))
    if variant.quantity == nil, let isThere = isInStock(row, &cells) { (variant.quantity, variant.isCountVague) = (isThere ? 1 : 0, true) }
    if let pieces = variant.quantity, pieces > 0, ["0", "false", "no", "outofstock"].contains(sheet.text(.inStock, row).lowercased()) {
      cells.note(sheet.name(.inStock), .soldOut(text: String(pieces)), line: sheet.line(.inStock, row))
      variant.quantity = 0
    }
    noteBackorders(row, variant, &cells)
    return cells.hardCount == before ? variant : nil
  }

  private func noteBackorders(_ row: Record, _ variant: VariantSheet, _ cells: inout CellReader) {
    let said = sheet.text(.backorders, row).lowercased(), stands = sheet.text(.inStock, row).lowercased()
    switch said {
    case "1", "yes", "true", "notify": cells.beyondStock(variant.quantity, column: sheet.name(.backorders), line: sheet.line(.backorders, row))
    case "", "0", "no", "false": if stands.hasSuffix("backorder") { cells.beyondStock(variant.quantity, column: sheet.name(.inStock), line: sheet.line(.inStock, row)) }
    default: cells.note(sheet.name(.backorders), .notSaid(text: WrittenAmount.shortened(said)), line: sheet.line(.backorders, row))
    }
  }

  /// Some or none of what nobody counts; nil when nothing was said.
  private func isInStock(_ row: Record, _ cells: inout CellReader) -> Bool? {
    let said = sheet.text(.inStock, row).lowercased()
    switch said {
    case "": return nil
    case "1", "true", "yes", "instock": return true
    case "0", "false", "no", "outofstock", "backorder", "onbackorder": return false
    default:
      cells.note(sheet.name(.inStock), .notSaid(text: WrittenAmount.shortened(said)), line: sheet.line(.inStock, row))
      return nil
    }
  }
}
