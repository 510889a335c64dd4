import Kernel

/// A product as rows of Shopify's product CSV.
struct ShopifyText {
  var product: ExportProduct
  var baseURL: String

  private static let columns = ShopifyColumn.allCases
  static let head = "\u{FEFF}" + columns.map { CSVText.cell($0.rawValue) }.joined(separator: ",") + "\r\n"

  /// A variant and a picture share a line as long as there are both.
  var rows: String {
    let variants = product.variants, pictures = product.pictures(baseURL)
    var text = ""
    for place in 0..<max(variants.count, pictures.count, 1) {
      var cells: [ShopifyColumn: String] = [.handle: product.state.product.handle]
      if place == 0 { describe(&cells) }
      if place < variants.count { write(variants[place], isFirst: place == 0, &cells) }
      if place < pictures.count {
        cells[.imageSource] = pictures[place].address
        cells[.imagePosition] = String(place + 1)
        cells[.imageAlt] = pictures[place].alt.korean
      }
      text += Self.columns.map { CSVText.cell(cells[$0] ?? "") }.joined(separator: ",") + "\r\n"
    }
    return text
  }

  private func describe(_ cells: inout [ShopifyColumn: String]) {
    let p = product.state.product
    cells[.title] = p.title.korean
    cells[.titleEnglish] = p.title.english
    cells[.body] = p.body.korean
    cells[.bodyEnglish] = p.body.english
    cells[.vendor] = [product.brand.korean, product.brand.english].filter { !$0.isEmpty }.joined(separator: " | ")
    let said = product.attribute(ShopifyColumn.category.code)
    cells[.category] = said.isEmpty ? product.category : said
    cells[.tags] = p.tags.joined(separator: ",")
    cells[.published] = p.status == .active ? "true" : "false"
    cells[.status] = p.status.rawValue
    cells[.taxClass] = p.tax.rawValue
    cells[.withdrawal] = p.withdrawal.rawValue
    for column in ShopifyColumn.carried { cells[column] = product.attribute(column.code) }
    cells[.attributes] = AttributeText.write(product.state.attributes.filter { !ShopifyColumn.codes.contains($0.code) })
    let names: [ShopifyColumn] = [.option1Name, .option2Name, .option3Name]
    for (column, option) in zip(names, product.state.options) { cells[column] = option.name.korean }
    if product.state.options.isEmpty { cells[.option1Name] = "Title" }
    cells[.optionsEnglish] = english
  }

  /// The second language of options: their names, then each choice behind the number of its option.
  private var english: String {
    let options = product.state.options
    guard options.contains(where: { !$0.name.english.isEmpty || $0.choices.contains { !$0.english.isEmpty } }) else { return "" }
    let choices = options.enumerated().flatMap { place, option in
      option.choices.filter { !$0.english.isEmpty }.map { Words("\(place):\($0.korean)", $0.english) }
    }
    return OptionText.write(options.map(\.name) + choices)
  }

  private func write(_ variant: Variant, isFirst: Bool, _ cells: inout [ShopifyColumn: String]) {
    let values: [ShopifyColumn] = [.option1Value, .option2Value, .option3Value]
    for (column, choice) in zip(values, variant.choices) { cells[column] = choice }
    if product.state.options.isEmpty { cells[.option1Value] = "Default Title" }
    cells[.sku] = variant.sku
    cells[.grams] = String(variant.grams)
    cells[.weightUnit] = "g"
    cells[.price] = variant.price.decimal
    cells[.compareAt] = variant.was?.decimal ?? ""
    if let sale = product.sales[variant.id] {
      cells[.salePrice] = sale.amount.decimal
      cells[.saleDates] = FeedMoment.period(sale)
    }
    cells[.barcode] = variant.gtin?.digits ?? ""
    cells[.variantImage] = product.picture(of: variant, baseURL) ?? ""
    cells[.requiresShipping] = product.isShipped(variant) ? "true" : "false"
    cells[.taxable] = product.state.product.tax == .exempt ? "false" : "true"
    // What was never booked is not there: left blank it would be read as never sold out.
    cells[.quantity] = String(product.pieces[variant.id] ?? 0)
    cells[.tracker] = "shopify"
    cells[.policy] = "deny"
  }
}
