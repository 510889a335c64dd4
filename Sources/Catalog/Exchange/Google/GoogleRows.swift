import Kernel

/// Makes products of a feed's items: those of one group are the variants of one product.
struct GoogleRows {
  /// Items of one group that are taken together, at most.
  static let itemsMax = 4000
  /// Attributes by which variants differ, and what shoppers call them.
  static let options: [(name: String, words: Words)] = [
    ("color", Words("색상", "Colour")), ("size", Words("사이즈", "Size")), ("material", Words("소재", "Material")), ("pattern", Words("무늬", "Pattern")),
  ]
  /// Those that are facts where all variants share them.
  static let facts: Set = ["material", "pattern"]
  /// Kept as attributes that are not shown, under the same codes as Shopify's.
  static let carried: [(name: String, code: String)] = [
    ("product_type", "feed.type"), ("google_product_category", "feed.google-product-category"), ("gender", "feed.gender"), ("age_group", "feed.age-group"),
    ("mpn", "feed.mpn"), ("condition", "feed.condition"), ("custom_label_0", "feed.custom-label-0"), ("custom_label_1", "feed.custom-label-1"),
    ("custom_label_2", "feed.custom-label-2"), ("custom_label_3", "feed.custom-label-3"), ("custom_label_4", "feed.custom-label-4"), ("adult", AdultsOnly.code),
  ]
  /// The section of `product_detail` in which an option is written that has no attribute of its own.
  static let optionSection = "option"

  /// Everything that is read of an item, and its link, which leads to the other shop.
  static let known = Set(
    options.map(\.name) + carried.map(\.name) + [
      "id", "item_group_id", "title", "description", "summary", "link", "image_link", "additional_image_link", "price", "sale_price", "sale_price_effective_date", "availability",
      "brand", "gtin", "shipping_weight", "product_detail", "sku", "quantity", "sell_on_google_quantity", "title_english", "description_english", "category_path", "status", "tax_class", "withdrawal", "tags", "attributes",
      "identifier_exists", "guid", "updated",
    ])

  var file: FileCurrency
  /// The page of the whole feed.
  var site: PageAddress?

  init(file: FileCurrency) { self.file = file }

  func product(_ items: [GoogleItem]) -> ReadProduct {
    let first = items[0]
    var cells = CellReader(line: first.line)
    cells.begin(first, label: Self.label(first))
    let isLong = first.group.unicodeScalars.count > TextLimits.handle
    var sheet = ProductSheet(handle: isLong ? "" : first.group)
    if isLong { cells.fault("id", .tooLong(most: TextLimits.handle)) } else if sheet.handle.isEmpty { cells.fault("id", .missing) }
    sheet.formerHandle = Self.formerHandle(sheet.handle)
    let options = first.fields["item_group_id"] == nil ? [] : optionNames(items)
    describe(first, options: options, &sheet, &cells)
    let isOwn = ["tax_class", "withdrawal"].allSatisfy { first.fields[$0] != nil }
    // Our own exports say what an option is called; to others' a second language is lent.
    sheet.options = options.map { name in
      let known = Self.options.first { $0.name == name || !isOwn && $0.words.korean == name }
      return ProductOption(name: known?.words ?? Words(name), choices: [])
    }
    var lines: [Int64] = []
    var isVague = false
    var ids: [String] = []
    for item in items {
      cells.begin(item, label: Self.label(item))
      if let fault = item.fault {
        cells.fault(fault.column, fault.what, line: fault.line)
        continue
      }
      pictures(item, &sheet, &cells)
      guard let (variant, isCounted) = variant(item, options: options, &cells) else { continue }
      sheet.variants.append(variant)
      lines.append(item.line)
      ids.append(item.text("id"))
      isVague = isVague || !isCounted
    }
    var product = ReadProduct(
      sheet: sheet, line: first.line, rows: items.reduce(0) { $0 + $1.rows }, faults: cells.faults, variantLines: lines, countsAreVague: isVague, statesSales: true,
      prices: cells.prices, titleColumn: "title")
    product.isOwn = isOwn
    product.dropTwins(ids: ids)
    product.dropCrowds()
    return product
  }

  /// What earlier versions made of a group's name.
  private static func formerHandle(_ group: String) -> String? {
    guard !group.isEmpty else { return nil }
    let plain = group.lowercased()
    guard let made = Handle.make(plain), made != plain else { return Handle.make(plain) ?? "item-" + Encoding.hex(Digest.sha256(Array(plain.utf8)).prefix(6)) }
    return String(made.prefix(160)) + "-" + Encoding.hex(Digest.sha256(Array(plain.utf8)).prefix(3))
  }

  /// An item by its number in the file and its id, for reports: in a feed of one line the line says nothing.
  private static func label(_ item: GoogleItem) -> String {
    item.number == 0 ? "" : "#\(item.number) " + WrittenAmount.shortened(item.text("id"))
  }

  private func describe(_ item: GoogleItem, options names: [String], _ sheet: inout ProductSheet, _ cells: inout CellReader) {
    let title = Words(item.text("title"), item.text("title_english"))
    if !title.isEmpty { sheet.title = title }
    let page = PageAddress(item.text("link")) ?? site
    let written = item.text("description").isEmpty ? item.text("summary") : item.text("description")
    let body = Words(
      cells.body(written, column: "description", base: page, line: item.line("description")),
      cells.body(item.text("description_english"), column: "description_english", base: page, line: item.line("description_english")))
    if !body.isEmpty { sheet.body = body }
    let brand = cells.text(item.text("brand"), column: "brand", most: TextLimits.vendor, line: item.line("brand"))
    if !brand.isEmpty {
      let halves = brand.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
      sheet.brand = halves.count == 2 ? Words(halves[0], halves[1]) : Words(brand)
    }
    let path = item.text("category_path")
    sheet.category = CategoryGuess.path(
      CategorySaid(
        category: path.isEmpty ? item.text("google_product_category") : path, type: item.text("product_type"), gender: item.text("gender"),
        ageGroup: item.text("age_group"), title: title))
    for (name, code) in Self.carried where !item.text(name).isEmpty && code != GoodsCondition.feedCode {
      let text = cells.text(item.text(name), column: name, most: TextLimits.attribute, line: item.line(name))
      sheet.attributes.append(ProductAttribute(code: code, name: Words(name), value: Words(text)))
    }
    let condition = item.text("condition")
    GoodsCondition.lay(condition, as: GoodsCondition(condition), column: "condition", line: item.line("condition"), on: &sheet, &cells)
    sheet.attributes += facts(item, &cells)
    let own = AttributeText.read(item.text("attributes"), column: "attributes", line: item.line("attributes"), &cells)
    // Without a group there is nothing to choose, and what would be a choice is a fact that shoppers read; so is a material that all share.
    let isAlone = item.text("item_group_id").isEmpty
    for option in Self.options where !item.text(option.name).isEmpty && (isAlone || Self.facts.contains(option.name)) {
      guard !names.contains(option.name), !names.contains(option.words.korean), !own.contains(where: { $0.code == option.name }) else { continue }
      let text = cells.text(item.text(option.name), column: option.name, most: TextLimits.choice, line: item.line(option.name))
      sheet.attributes.append(ProductAttribute(code: option.name, name: option.words, value: Words(text)))
    }
    sheet.attributes += GoodsCondition.fitting(own, to: condition)
    let tags = item.text("tags").split(separator: ",").prefix(100).map { String($0).trimmed }.filter { !$0.isEmpty }
    if !tags.isEmpty { sheet.tags = tags.map { cells.text($0, column: "tags", most: TextLimits.tag, line: item.line("tags")) } }
    if let shown: Product.Status = cells.named(item.text("status"), column: "status", line: item.line("status")) { sheet.status = shown }
    sheet.tax = cells.named(item.text("tax_class"), column: "tax_class", line: item.line("tax_class"))
    sheet.withdrawal = cells.named(item.text("withdrawal"), column: "withdrawal", line: item.line("withdrawal"))
    let adult = item.text("adult")
    AdultsOnly.mark(&sheet, adult, column: "adult", line: item.line("adult"), &cells)
  }

  /// Details that are no options are facts that shoppers read; of two with one name the first.
  private func facts(_ item: GoogleItem, _ cells: inout CellReader) -> [ProductAttribute] {
    var facts: [ProductAttribute] = []
    for detail in (item.fields["product_detail"] ?? []).flatMap({ Self.details(in: $0.text) }) where Self.option(detail) == nil {
      let parts = detail.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map { String($0).trimmed }
      guard parts.contains(where: { !$0.isEmpty }) else { continue }
      guard parts.count > 1, let value = parts.last, !value.isEmpty, let code = Handle.make(parts[parts.count - 2]) else {
        cells.note("product_detail", .notSaid(text: WrittenAmount.shortened(detail.trimmed)), line: item.line("product_detail"))
        continue
      }
      guard !facts.contains(where: { $0.code == code }) else { continue }
      let name = cells.text(parts[parts.count - 2], column: "product_detail", most: TextLimits.optionName, line: item.line("product_detail"))
      facts.append(ProductAttribute(code: code, name: Words(name), value: Words(cells.text(value, column: "product_detail", most: TextLimits.attribute, line: item.line("product_detail")))))
    }
    return facts
  }

  /// `section:name:value`, several between commas; a comma before what has no two colons belongs to the value.
  private static func details(in text: String) -> [String] {
    var details: [String] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      if details.isEmpty || piece.utf8.count(where: { $0 == UInt8(ascii: ":") }) >= 2 { details.append(piece) } else { details[details.count - 1] += "," + piece }
    }
    return details
  }

  /// The attributes that these variants name, three at most.
  private func optionNames(_ items: [GoogleItem]) -> [String] {
    var named: [String] = []
    for item in items {
      for option in details(item) where named.count < ProductOption.optionsMax && !named.contains(option.name) { named.append(option.name) }
    }
    guard named.isEmpty else { return named }
    let plain = Self.options.map(\.name).filter { name in items.contains { !$0.text(name).isEmpty } }
    // A material or pattern that is the same for all is a fact, not a choice.
    let differing = plain.filter { name in name == "color" || name == "size" || Set(items.map { $0.text(name) }).count > 1 }
    return Array(differing.prefix(ProductOption.optionsMax))
  }

  /// The options that an item writes as details; tab-separated text has several of them in one cell.
  private func details(_ item: GoogleItem) -> [(name: String, value: String)] {
    (item.fields["product_detail"] ?? []).flatMap { Self.parts($0.text, each: Self.optionSection + ":") }.compactMap(Self.option)
  }

  /// A list that is joined by commas, cut only before a new beginning.
  private static func parts(_ text: String, each beginning: String) -> [String] {
    var parts: [String] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      if parts.isEmpty || piece.trimmed.hasPrefix(beginning) { parts.append(piece) } else { parts[parts.count - 1] += "," + piece }
    }
    return parts
  }

  /// `option:name:value`
  private static func option(_ detail: String) -> (name: String, value: String)? {
    let parts = detail.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 3, parts[0] == optionSection, !parts[1].isEmpty else { return nil }
    return (parts[1], parts[2])
  }

  private func pictures(_ item: GoogleItem, _ sheet: inout ProductSheet, _ cells: inout CellReader) {
    let more = (item.fields["additional_image_link"] ?? []).flatMap { Self.parts($0.text, each: "http").map(\.trimmed) }
    for address in [item.text("image_link")] + more {
      // One more than the catalogue takes, so that it is told once.
      guard sheet.pictures.count <= ProductState.picturesMax else { return }
      guard let picture = cells.picture(address, column: "image_link", alt: "", line: item.line("image_link")),
        !sheet.pictures.contains(where: { $0.source == picture.source })
      else { continue }
      if sheet.pictures.count == ProductState.picturesMax { cells.note("image_link", .tooManyPictures(most: ProductState.picturesMax)) }
      sheet.pictures.append(picture)
    }
  }

  /// The variant of an item and whether its pieces were counted; nil when something is wrong with it.
  private func variant(_ item: GoogleItem, options: [String], _ cells: inout CellReader) -> (VariantSheet, Bool)? {
    let before = cells.hardCount
    if item.text("price").isEmpty { cells.fault("price", .missing) }
    for name in ["price", "sale_price"] where item.fields[name, default: []].count > 1 { cells.fault(name, .twoValues, line: item.line(name)) }
    // Without a group either, the product was told of it.
    if item.text("id").isEmpty, !item.group.isEmpty { cells.fault("id", .missing) }
    let full = cells.money(item.text("price"), column: "price", in: file, line: item.line("price"))
    let sale = sale(item, below: full, &cells)
    var variant = VariantSheet(sku: item.text("sku").isEmpty ? item.text("id") : item.text("sku"), price: sale ?? full ?? Money(0, file.currency))
    if sale != nil { variant.was = full }
    if let sale, let full, !item.text("sale_price_effective_date").isEmpty {
      (variant.price, variant.was) = (full, nil)
      variant.sale = period(item, &cells).map { TimedPrice(amount: sale, starts: $0.starts, ends: $0.ends) }
    }
    let link = item.text("image_link")
    if !options.isEmpty, let address = WebAddress.read(link) { variant.picture = .remote(address) }
    let details = details(item)
    variant.choices = options.map { name in
      let choice = details.first { $0.name == name }?.value ?? item.text(name)
      if choice.isBlank { cells.fault(name, .blankChoice) }
      return cells.name(choice, column: name, most: TextLimits.choice, line: item.line(name))
    }
    variant.sku = cells.name(variant.sku, column: "id", most: TextLimits.sku)
    variant.gtin = cells.gtin(item.text("gtin"), column: "gtin", line: item.line("gtin"))
    variant.grams = grams(item, &cells)
    let counted = item.text("quantity").isEmpty ? "sell_on_google_quantity" : "quantity"
    let pieces = cells.pieces(item.text(counted), column: counted, line: item.line(counted))
    variant.quantity = pieces ?? available(item, &cells)
    if let pieces, pieces > 0, Self.standing(item) == "out_of_stock" {
      cells.note("availability", .soldOut(text: String(pieces)), line: item.line("availability"))
      variant.quantity = 0
    }
    if ["preorder", "backorder"].contains(item.text("availability").lowercased()) { cells.beyondStock(variant.quantity, column: "availability", line: item.line("availability")) }
    return cells.hardCount == before && !item.text("id").isEmpty ? (variant, pieces != nil) : nil
  }

  /// The sale price; one that is not lower than the price is passed over and told.
  private func sale(_ item: GoogleItem, below full: Money?, _ cells: inout CellReader) -> Money? {
    let text = item.text("sale_price")
    guard let sale = cells.money(text, column: "sale_price", in: file, line: item.line("sale_price")), let full else { return nil }
    guard sale.minor < full.minor else {
      if sale.minor > full.minor { cells.note("sale_price", .saleNotLower(text: WrittenAmount.shortened(text)), line: item.line("sale_price")) }
      return nil
    }
    return sale
  }

  /// When the sale price holds; nil when what was written is wrong, which costs the sale.
  private func period(_ item: GoogleItem, _ cells: inout CellReader) -> (starts: Instant, ends: Instant)? {
    let name = "sale_price_effective_date", written = item.text(name)
    guard let period = FeedMoment.period(written) else {
      cells.note(name, .notPeriod(text: WrittenAmount.shortened(written)), line: item.line(name))
      return nil
    }
    return period
  }

  /// `Out of stock` and `out_of_stock` are one.
  private static func standing(_ item: GoogleItem) -> String { item.text("availability").lowercased().split(whereSeparator: { $0 == " " || $0 == "_" }).joined(separator: "_") }

  /// Some or none; nil when nothing was said.
  private func available(_ item: GoogleItem, _ cells: inout CellReader) -> Int64? {
    switch Self.standing(item) {
    case "": return nil
    case "in_stock", "limited_availability": return 1
    case "out_of_stock", "preorder", "backorder": return 0
    default:
      cells.fault("availability", .notAvailability(text: String(item.text("availability").prefix(60))), line: item.line("availability"))
      return nil
    }
  }

  /// `300 g`, `1.5 kg`, `2 lb`, `8 oz`.
  private func grams(_ item: GoogleItem, _ cells: inout CellReader) -> Int64? {
    let written = item.text("shipping_weight").lowercased()
    guard !written.isEmpty else { return nil }
    let figures = written.prefix { $0.isNumber || $0 == "." || $0 == "," }
    let unit = written.dropFirst(figures.count).drop { $0 == " " }
    // Thousandths of a gram to a unit.
    let weights: [String: Int64] = ["g": 1000, "kg": 1_000_000, "lb": 453_592, "oz": 28_350]
    guard let thousandths = Decimals.parse(String(figures), digits: 3), let weight = weights[String(unit)], thousandths < 1_000_000_000 else {
      cells.note("shipping_weight", .notWeight(text: WrittenAmount.shortened(written)), line: item.line("shipping_weight"))
      return nil
    }
    return (thousandths * weight + 500_000) / 1_000_000
  }
}
