import Catalog
import Inventory
import Kernel
import Trade
import Web
import Wire

/// What a merchant says of a product.
enum ProductInputs {
  struct PriceChange: Sendable {
    let price: Money
    let was: Money?
    let list: ID<PriceList>?
  }

  /// A product and, for each of its variants, the stock that it begins with.
  struct Written: Sendable {
    var sheet: ProductSheet
    var stock: [[OpenProduct.Opening]]

    /// All of it, each knowing the variant that it belongs to and where it was said.
    var opening: [OpenProduct.Opening] {
      stock.enumerated().flatMap { row, list in
        list.enumerated().map { place, one in
          OpenProduct.Opening(variant: row, place: one.place, pieces: one.pieces, pointer: "/variants/\(row)/stock/\(place)")
        }
      }
    }

    /// The sheet of a product that is there already: its stock is kept elsewhere.
    func revised() throws -> ProductSheet {
      if let row = stock.firstIndex(where: { !$0.isEmpty }) { throw InvalidInput("/variants/\(row)/stock", InputPhrases.openingOnly) }
      return sheet
    }
  }

  /// One variant with its opening stock.
  struct WrittenVariant: Sendable {
    var sheet: VariantSheet
    var stock: [OpenProduct.Opening]
  }

  private static let pieces = Shape<Int64>.int64(0...StockMovement.quantityMax)

  private static let opening = Shape<OpenProduct.Opening>.object(
    "OpeningStockInput", .required("location", .id(StockLocation.self)), .required("quantity", pieces)
  ) { OpenProduct.Opening(variant: 0, place: $0, pieces: $1, pointer: "") }

  private static let words = SharedShapes.words

  static let option = Shape<ProductOption>.object(
    "ProductOptionInput", .required("name", words), .required("choices", .list(of: words, 1...ProductOption.choicesMax))
  ) { ProductOption(name: $0, choices: $1) }

  static let attribute = Shape<ProductAttribute>.object(
    "ProductAttributeInput", .required("code", .text(1...60)), .required("name", words), .required("value", words)
  ) { ProductAttribute(code: $0, name: $1, value: $2) }

  private static let gtin = Shape<String>.text(8...20).map(InputPhrases.notGTIN) { GTIN($0) }
  private static let grams = Shape<Int64>.int64(0...1_000_000)

  /// Where a picture lies: it is fetched, printed, and shown from here.
  private static let address = Shape<String>.text(8...2_000).map(InputPhrases.notAddress) { WebAddress.read($0) }

  static let picture = Shape<Catalog.Picture>.object("ProductPictureInput", .required("address", address), .optional("alt", words, or: Words(""))) {
    Catalog.Picture(source: .remote($0), alt: $1)
  }

  private static let openings = Shape<[OpenProduct.Opening]>.list(of: opening, 0...50)

  private static let variant = Shape<WrittenVariant>.object(
    "VariantInput",
    .optional("sku", .text(0...100), or: ""), .required("price", .money()), .optional("was", .money()), .optional("gtin", gtin),
    .optional("choices", .list(of: .text(0...200), 0...ProductOption.optionsMax), or: []), .optional("grams", grams), .optional("picture", address),
    .optional("stock", openings, or: [])
  ) { sku, price, was, gtin, choices, grams, picture, stock -> WrittenVariant in
    var sheet = VariantSheet(sku: sku, price: price)
    (sheet.was, sheet.gtin, sheet.choices, sheet.grams) = (was, gtin, choices, grams)
    sheet.picture = picture.map { .remote($0) }
    return WrittenVariant(sheet: sheet, stock: stock)
  }

  private static let variants = Shape<[WrittenVariant]>.list(of: variant, 0...ProductOption.variantsMax)

  static let sheet = Shape<Written>.object(
    "ProductInput",
    .optional("handle", .text(0...Handle.lengthMax), or: ""), .optional("title", words), .optional("body", words), .optional("brand", words),
    .optional("category", .text(0...200)), .optional("tags", .list(of: .text(1...60), 0...50)),
    .optional("status", .choice(Product.Status.self)), .optional("tax", .choice(Product.TaxClass.self)),
    .optional("withdrawal", .choice(Product.Withdrawal.self)), .optional("options", .list(of: option, 0...ProductOption.optionsMax), or: []),
    .optional("variants", variants, or: []),
    .optional("attributes", .list(of: attribute, 0...100), or: []), .optional("pictures", .list(of: picture, 0...100), or: [])
  ) { handle, title, body, brand, category, tags, status, tax, withdrawal, options, variants, attributes, pictures -> Written in
    var sheet = ProductSheet(handle: handle, title: title)
    (sheet.body, sheet.brand, sheet.category, sheet.tags) = (body, brand, category, tags)
    (sheet.status, sheet.tax, sheet.withdrawal) = (status, tax, withdrawal)
    (sheet.options, sheet.variants, sheet.attributes, sheet.pictures) = (options, variants.map(\.sheet), attributes, pictures)
    return Written(sheet: sheet, stock: variants.map(\.stock))
  }

  static let price = Shape<PriceChange>.object(
    "PriceInput", .required("price", .money()), .optional("was", .money()), .optional("list", .id(PriceList.self))
  ) { PriceChange(price: $0, was: $1, list: $2) }
}
