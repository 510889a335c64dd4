import Kernel

/// A product with everything that belongs to it, as it stands or is about to stand.
struct ProductState: Equatable {
  var product: Product
  var options: [ProductOption] = []
  var variants: [Variant] = []
  var pictures: [KeptPicture] = []
  var attributes: [ProductAttribute] = []

  struct KeptPicture: Equatable {
    /// 0 until it is kept.
    var id: Int64
    var picture: Picture
  }

  static let titleMax = 300
  static let picturesMax = 250
  static let attributesMax = 100
  static let priceMax: Int64 = 1_000_000_000_000

  /// What stands after a sheet was laid over this. Pure: fresh variants and pictures carry the id 0 and get theirs when kept.
  func laying(_ sheet: ProductSheet, category: ID<Category>?, brand: ID<Brand>?) throws(ProductFault) -> ProductState {
    var next = self
    let blank = sheet.isWhole ? Words("") : nil
    if let title = sheet.title { next.product.title = Self.filled(title, from: blank ?? product.title) }
    if let body = sheet.body {
      next.product.body = Self.filled(Words(Sanitizer.clean(body.korean), Sanitizer.clean(body.english)), from: blank ?? product.body)
    }
    guard !next.product.title.isEmpty else { throw .noTitle(handle: sheet.handle) }
    guard next.product.title.all.allSatisfy({ $0.length <= Self.titleMax }) else { throw .titleTooLong(max: Self.titleMax) }
    if let category { next.product.category = category }
    if let brand { next.product.brand = brand } else if sheet.isWhole { next.product.brand = nil }
    if let tags = sheet.tags { next.product.tags = Array(tags.prefix(100)) }
    if let status = sheet.status { next.product.status = status }
    if let tax = sheet.tax { next.product.tax = tax }
    if let withdrawal = sheet.withdrawal { next.product.withdrawal = withdrawal }
    guard sheet.options.count <= ProductOption.optionsMax else { throw .tooManyOptions(max: ProductOption.optionsMax) }
    for (place, option) in sheet.options.enumerated() { next.layOption(option, at: place) }
    for variant in sheet.variants { try next.layVariant(variant, handle: sheet.handle, isWhole: sheet.isWhole) }
    guard !next.variants.isEmpty else { throw .noVariant }
    guard next.variants.count <= ProductOption.variantsMax else { throw .tooManyVariants(max: ProductOption.variantsMax) }
    try next.checkChoices()
    for picture in sheet.allPictures { next.layPicture(picture) }
    for attribute in sheet.attributes {
      // An empty answer of a notice takes the older one away.
      if ProductNotice.isNotice(attribute), attribute.value.isEmpty {
        next.attributes.removeAll { $0.code == attribute.code }
      } else if let place = next.attributes.firstIndex(where: { $0.code == attribute.code }) {
        next.attributes[place] = attribute
      } else if next.attributes.count < Self.attributesMax {
        next.attributes.append(attribute)
      }
    }
    return next
  }

  private static func filled(_ said: Words, from old: Words) -> Words {
    Words(said.korean.isEmpty ? old.korean : said.korean, said.english.isEmpty ? old.english : said.english)
  }

  private mutating func layOption(_ option: ProductOption, at place: Int) {
    if place >= options.count {
      let name = option.name.isEmpty ? Words("옵션 \(place + 1)", "Option \(place + 1)") : option.name
      options.append(ProductOption(name: name, choices: []))
    }
    options[place].name = Self.filled(option.name, from: options[place].name)
    for choice in option.choices { layChoice(choice, at: place) }
  }

  private mutating func layChoice(_ choice: Words, at place: Int) {
    guard let found = options[place].choices.firstIndex(where: { $0.korean == choice.korean }) else {
      if options[place].choices.count < ProductOption.choicesMax { options[place].choices.append(choice) }
      return
    }
    if !choice.english.isEmpty { options[place].choices[found].english = choice.english }
  }

  private mutating func layVariant(_ sheet: VariantSheet, handle: String, isWhole: Bool) throws(ProductFault) {
    let choices = Array(sheet.choices.prefix(options.count))
    for (place, choice) in choices.enumerated() where !choice.isEmpty { layChoice(Words(choice), at: place) }
    let bySKU = sheet.sku.isEmpty ? nil : variants.firstIndex { $0.sku == sheet.sku }
    let found = bySKU ?? variants.firstIndex { $0.choices == choices }
    let sku = sheet.sku.isEmpty ? found.map { variants[$0].sku } ?? ([handle] + choices).joined(separator: "-") : sheet.sku
    guard (0...Self.priceMax).contains(sheet.price.minor), (0...Self.priceMax).contains(sheet.sale?.amount.minor ?? 0) else { throw .priceOutOfRange(sku: sku) }
    var variant = found.map { variants[$0] }
      ?? Variant(
        id: ID(0), product: product.id, sku: sku, choices: choices, position: Int64(variants.count), grams: 0, price: sheet.price, isRetired: false)
    variant.sku = sku
    variant.choices = choices
    variant.price = sheet.price
    variant.was = sheet.was.flatMap { $0.minor > sheet.price.minor && $0.minor <= Self.priceMax ? $0 : nil }
    if isWhole || sheet.gtin != nil { variant.gtin = sheet.gtin }
    if let grams = sheet.grams { variant.grams = grams }
    variant.isRetired = false
    if let found { variants[found] = variant } else { variants.append(variant) }
  }

  private func checkChoices() throws(ProductFault) {
    guard variants.count > 1 else { return }
    var seen: Set<[String]> = []
    for variant in variants where !variant.isRetired {
      guard seen.insert(variant.choices).inserted else { throw .twiceTheSameChoices(sku: variant.sku) }
    }
  }

  private mutating func layPicture(_ picture: Picture) {
    guard let found = pictures.firstIndex(where: { $0.picture.source == picture.source }) else {
      if pictures.count < Self.picturesMax { pictures.append(KeptPicture(id: 0, picture: picture)) }
      return
    }
    pictures[found].picture.alt = Self.filled(picture.alt, from: pictures[found].picture.alt)
  }
}
