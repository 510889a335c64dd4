import Kernel

/// A product as items of a Google Merchant feed: one for each variant, held together by the handle.
struct GoogleText {
  var product: ExportProduct
  var baseURL: String

  static let foot = "</channel>\n</rss>\n"
  static func head(_ baseURL: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
    <channel>
    <title>Madang</title>
    <link>\(xml(baseURL))</link>
    <description>Products</description>

    """
  }

  /// The columns of the tab-separated form. Those from `sku` on are ours; others pass them over.
  static let names =
    ["id", "item_group_id", "title", "description", "link", "image_link", "additional_image_link", "price", "sale_price", "sale_price_effective_date", "availability", "brand", "gtin",
      "shipping_weight", "color", "size", "material", "pattern", "product_detail"]
    + GoogleRows.carried.map(\.name) + ["sku", "quantity", "title_english", "description_english", "category_path", "status", "tax_class", "withdrawal", "tags", "attributes"]

  var items: String {
    product.variants.map { variant in
      let fields = fields(of: variant).map { name, text in
        name == "product_detail" ? Self.detail(text) : "<g:\(name)>\(Self.xml(text))</g:\(name)>\n"
      }
      return "<item>\n" + fields.joined() + "</item>\n"
    }.joined()
  }

  var lines: String {
    product.variants.map { variant in
      var cells: [String: String] = [:]
      for (name, text) in fields(of: variant) {
        let plain = String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
        cells[name] = cells[name].map { $0 + "," + plain } ?? plain
      }
      return Self.names.map { Self.quoted(CSVText.shielded(cells[$0] ?? "")) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// A text that begins with a quotation mark would lose it: readers take it for one around the whole.
  private static func quoted(_ text: String) -> String {
    text.hasPrefix("\"") ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : text
  }

  private func fields(of variant: Variant) -> [(name: String, text: String)] {
    let p = product.state.product
    let pictures = product.pictures(baseURL).map(\.address)
    // Items are known by their ids, and a label may stand on several of them.
    let id = product.sharedSKUs.contains(variant.sku) ? "\(variant.sku)-\(variant.id)" : variant.sku
    let isAlone = product.state.options.isEmpty && id == p.handle
    var fields: [(String, String)] = [
      ("id", id), ("item_group_id", isAlone ? "" : p.handle), ("title", p.title.korean), ("description", p.body.korean), ("link", "\(baseURL)/products/\(p.slug)"),
      ("image_link", pictures.first ?? ""),
    ]
    let sale = product.sales[variant.id]
    fields += pictures.dropFirst().map { ("additional_image_link", $0) }
    fields += [
      ("price", (sale == nil ? variant.was ?? variant.price : variant.price).description),
      ("sale_price", sale?.amount.description ?? (variant.was == nil ? "" : variant.price.description)),
      ("sale_price_effective_date", sale.map(FeedMoment.period) ?? ""),
      ("availability", product.pieces[variant.id] ?? 0 > 0 ? "in_stock" : "out_of_stock"),
      ("brand", [product.brand.korean, product.brand.english].filter { !$0.isEmpty }.joined(separator: " | ")), ("gtin", variant.gtin?.digits ?? ""),
      ("shipping_weight", variant.grams > 0 ? "\(variant.grams) g" : ""),
    ]
    for (option, choice) in zip(product.state.options, variant.choices) {
      // Said in our own words for the way back, and in Google's for Google.
      fields.append(("product_detail", "\(GoogleRows.optionSection):\(option.name.korean):\(choice)"))
      if let known = GoogleRows.options.first(where: { $0.words.korean == option.name.korean }) { fields.append((known.name, choice)) }
    }
    // A fact that no option says; of several variants a colour or a size would be read as a choice.
    let facts = GoogleRows.options.filter { known in isAlone || GoogleRows.facts.contains(known.name) && !product.state.options.contains { $0.name.korean == known.words.korean } }
    fields += facts.map { ($0.name, product.attribute($0.name)) }
    fields += GoogleRows.carried.map { ($0.name, product.attribute($0.code)) }
    fields += [
      ("sku", id == variant.sku ? "" : variant.sku), ("quantity", String(product.pieces[variant.id] ?? 0)), ("title_english", p.title.english), ("description_english", p.body.english),
      ("category_path", product.category), ("status", p.status.rawValue), ("tax_class", p.tax.rawValue), ("withdrawal", p.withdrawal.rawValue),
    ]
    // What Google has no element for is said once for each product.
    if variant.id == product.variants.first?.id { fields += [("tags", p.tags.joined(separator: ",")), ("attributes", AttributeText.write(product.state.attributes.filter { isOurs($0, isAlone: isAlone) }))] }
    return fields.filter { !$0.1.isEmpty }
  }

  /// Whether an attribute is said by no other element.
  private func isOurs(_ attribute: ProductAttribute, isAlone: Bool) -> Bool {
    !GoogleRows.carried.contains { $0.code == attribute.code } && !(isAlone && attribute.value.english.isEmpty && GoogleRows.options.contains { $0.name == attribute.code })
      && (attribute.code != GoodsCondition.shownCode || GoodsCondition.saysMore(attribute, than: product.attribute(GoodsCondition.feedCode))) && attribute.code != ProductAttribute.priceWaits
  }

  private static func detail(_ text: String) -> String {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map { xml(String($0)) }
    return "<g:product_detail><g:section_name>\(parts[0])</g:section_name><g:attribute_name>\(parts[1])</g:attribute_name>"
      + "<g:attribute_value>\(parts[2])</g:attribute_value></g:product_detail>\n"
  }

  /// Text for XML; letters that XML forbids are left out.
  static func xml(_ text: String) -> String {
    var out = ""
    out.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r": out.unicodeScalars.append(scalar)
      default: if scalar.value >= 32, scalar.value != 0xFFFE, scalar.value != 0xFFFF { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }
}
