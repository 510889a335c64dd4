import Commerce
import Kernel

/// What a merchant says of a product.
enum ProductInputs {
  struct PriceChange: Sendable {
    let price: Money
    let was: Money?
    let list: ID<PriceList>?
  }

  static let words = Shape<Words>.object(
    "WordsInput", .optional("ko", .lines(0...20_000), or: ""), .optional("en", .lines(0...20_000), or: "")
  ) { Words($0, $1) }

  static let option = Shape<ProductOption>.object(
    "ProductOptionInput", .required("name", words), .required("choices", .list(of: words, 1...ProductOption.choicesMax))
  ) { ProductOption(name: $0, choices: $1) }

  static let attribute = Shape<ProductAttribute>.object(
    "ProductAttributeInput", .required("code", .text(1...60)), .required("name", words), .required("value", words)
  ) { ProductAttribute(code: $0, name: $1, value: $2) }

  private static let gtin = Shape<String>.text(8...20).map(InputPhrases.notGTIN) { GTIN($0) }
  private static let grams = Shape<Int64>.int64(0...1_000_000)

  /// Where a picture lies: it is fetched, printed, and shown from here.
  private static let address = Shape<String>.text(8...2_000).map(InputPhrases.notAddress) { text in
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.allSatisfy { $0 > 32 && $0 != 127 } ? text : nil
  }

  static let picture = Shape<Commerce.Picture>.object("ProductPictureInput", .required("address", address), .optional("alt", words, or: Words(""))) {
    Commerce.Picture(source: .remote($0), alt: $1)
  }

  static let variant = Shape<VariantSheet>.object(
    "VariantInput",
    .optional("sku", .text(0...100), or: ""), .required("price", .money()), .optional("was", .money()), .optional("gtin", gtin),
    .optional("choices", .list(of: .text(0...200), 0...ProductOption.optionsMax), or: []), .optional("grams", grams), .optional("picture", address)
  ) { sku, price, was, gtin, choices, grams, picture in
    var sheet = VariantSheet(sku: sku, price: price)
    (sheet.was, sheet.gtin, sheet.choices, sheet.grams) = (was, gtin, choices, grams)
    sheet.picture = picture.map { .remote($0) }
    return sheet
  }

  static let sheet = Shape<ProductSheet>.object(
    "ProductInput",
    .optional("handle", .text(0...Handle.lengthMax), or: ""), .optional("title", words), .optional("body", words), .optional("brand", words),
    .optional("category", .text(0...200)), .optional("tags", .list(of: .text(1...60), 0...50)),
    .optional("status", .choice(Product.Status.self)), .optional("tax", .choice(Product.TaxClass.self)),
    .optional("withdrawal", .choice(Product.Withdrawal.self)), .optional("options", .list(of: option, 0...ProductOption.optionsMax), or: []),
    .optional("variants", .list(of: variant, 0...ProductOption.variantsMax), or: []),
    .optional("attributes", .list(of: attribute, 0...100), or: []), .optional("pictures", .list(of: picture, 0...100), or: [])
  ) { handle, title, body, brand, category, tags, status, tax, withdrawal, options, variants, attributes, pictures in
    var sheet = ProductSheet(handle: handle, title: title)
    (sheet.body, sheet.brand, sheet.category, sheet.tags) = (body, brand, category, tags)
    (sheet.status, sheet.tax, sheet.withdrawal) = (status, tax, withdrawal)
    (sheet.options, sheet.variants, sheet.attributes, sheet.pictures) = (options, variants, attributes, pictures)
    return sheet
  }

  static let price = Shape<PriceChange>.object(
    "PriceInput", .required("price", .money()), .optional("was", .money()), .optional("list", .id(PriceList.self))
  ) { PriceChange(price: $0, was: $1, list: $2) }
}
