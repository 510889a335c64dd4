import Kernel
import Storage

/// What somebody says about a product: a form, a demo, a line of a file. What is nil is not said, and stays as it is.
package struct ProductSheet: Hashable, Sendable {
  package var handle: String
  /// What earlier versions made of the source's name; a product of theirs is found by it.
  package var formerHandle: String?
  /// What its address is made of where it is new; else of the handle.
  package var addressName: String?
  package var title: Words?
  package var body: Words?
  package var brand: Words?
  /// The path of a category. In a file an unknown one counts as not said; at the doors of people and programs it is refused.
  package var category: String?
  package var tags: [String]?
  package var status: Product.Status?
  package var tax: Product.TaxClass?
  package var withdrawal: Product.Withdrawal?
  package var options: [ProductOption] = []
  /// It says that there are none; one that is only silent leaves those that are there.
  package var hasNoOptions = false
  package var variants: [VariantSheet] = []
  /// How many variants were on sale when it was drawn, all of which it showed: those that are not in it go off sale, unless others came meanwhile.
  package var showed: Int?
  package var pictures: [Picture] = []
  package var attributes: [ProductAttribute] = []
  /// A form shows all that there is, so what it leaves empty goes: words in one of the languages, the brand, a variant's GTIN.
  package var isWhole = false
  /// It does not go on sale by this sheet; what is on sale stays so.
  package var waitsForCheck = false

  package init(handle: String, title: Words? = nil) {
    self.handle = handle
    self.title = title
  }

  /// The same with every name in one line, at whatever door it came: a title with a line break would forge a line of a letter.
  var inLines: ProductSheet {
    func lines(_ words: Words) -> Words { Words(words.korean.oneLine.trimmed, words.english.oneLine.trimmed) }
    var sheet = self
    sheet.title = title.map(lines)
    sheet.brand = brand.map(lines)
    sheet.tags = tags?.map(\.oneLine)
    for place in sheet.options.indices {
      sheet.options[place].name = lines(sheet.options[place].name)
      sheet.options[place].choices = sheet.options[place].choices.map(lines)
    }
    for place in sheet.variants.indices {
      sheet.variants[place].sku = sheet.variants[place].sku.oneLine
      sheet.variants[place].choices = sheet.variants[place].choices.map(\.oneLine.trimmed)
    }
    for place in sheet.attributes.indices {
      let value = sheet.attributes[place].value
      sheet.attributes[place].name = lines(sheet.attributes[place].name)
      sheet.attributes[place].value = Words(value.korean.manyLines, value.english.manyLines)
    }
    return sheet
  }

  /// What it costs waits for somebody who may set prices.
  package var waitsForPrice: Bool { attributes.contains { $0.code == ProductAttribute.priceWaits } }

  /// Without some of its variants.
  func leaving(out numbers: Set<Int>) -> ProductSheet {
    var sheet = self
    sheet.variants = variants.indices.filter { !numbers.contains($0) }.map { variants[$0] }
    return sheet
  }

  /// Refuses two options of one name; an import tells them and takes the rest.
  func checkOptions() throws(ProductFault) {
    if let name = ProductOption.twice(among: options) { throw .optionTwice(name: name) }
  }

  /// Refuses a category that is not there: it would be filed elsewhere without a word.
  func checkCategory(in tx: Transaction) throws {
    guard let category, !category.isEmpty else { return }
    let isThere = try tx.value("SELECT 1 FROM catalog_category WHERE path = \(category)", as: Int64.self) != nil
    guard isThere else { throw ProductFault.unknownCategory(path: category) }
  }

  /// Refuses a kind of the product information that the law does not know: its fields would be shown nowhere.
  func checkNotice() throws(ProductFault) {
    guard let kind = attributes.last(where: { $0.code == ProductNotice.kindCode })?.value.all.first, !ProductNotice.isKind(kind) else { return }
    throw .unknownNotice(kind: kind)
  }

  /// The product's pictures and those of its variants, each once.
  var allPictures: [Picture] {
    var all = pictures
    for source in variants.compactMap(\.picture) where !all.contains(where: { $0.source == source }) { all.append(Picture(source: source, alt: Words(""))) }
    return all
  }
}

/// What somebody says about one variant.
package struct VariantSheet: Hashable, Sendable {
  /// Empty: found by its choices, or named after handle and choices.
  package var sku: String
  package var gtin: GTIN?
  package var choices: [String] = []
  package var price: Money
  package var was: Money?
  /// What has no column for a former price leaves it as it is.
  package var saysWas = true
  /// A lower price for a while; kept by `SaveSales`.
  package var sale: TimedPrice?
  package var grams: Int64?
  /// Pieces on hand, for whoever keeps the stock.
  package var quantity: Int64?
  /// The pieces only say "some", not how many.
  package var isCountVague = false
  /// The picture that shows this one; it becomes one of the product's.
  package var picture: Picture.Source?

  package init(sku: String, price: Money) {
    self.sku = sku
    self.price = price
  }

  /// What it is called in a refusal: its SKU, or its choices.
  package var label: String { sku.isEmpty ? choices.filter { !$0.isBlank }.joined(separator: " / ") : sku }
}
