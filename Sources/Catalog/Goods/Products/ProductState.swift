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
  static let skuMax = 100
  static let picturesMax = 250
  static let attributesMax = 100
  static let priceMax = SetPrice.priceMax

  /// What stands after a sheet was laid over this. Pure: fresh variants and pictures carry the id 0 and get theirs when kept.
  func laying(_ sheet: ProductSheet, category: ID<Category>?, brand: ID<Brand>?) throws(ProductFault) -> ProductState {
    var next = self
    let blank = sheet.isWhole ? Words("") : nil
    if let title = sheet.title { next.product.title = Self.filled(Words(title.korean.withoutTurns, title.english.withoutTurns), from: blank ?? product.title) }
    if let body = sheet.body {
      // Files say so row by row and leave them out before they come here.
      for language in Language.allCases {
        let lost = Sanitizer.lostPictures(of: language == .korean ? body.korean : body.english)
        guard lost.isEmpty else { throw .lostPictures(language, lost) }
      }
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
    next.giveUpOptions(for: sheet)
    let standing = next.options.count
    for (place, option) in sheet.options.enumerated() { next.layOption(option, at: place) }
    let said = SaidVariants(sheet, options: next.options.count)
    var places = VariantPlaces(next.variants)
    for variant in sheet.variants { try next.layVariant(variant, said, &places, isWhole: sheet.isWhole) }
    try next.retireOutgrown(since: standing)
    if sheet.showed == variants.count(where: { !$0.isRetired }) { next.retireUnnamed(in: sheet) }
    guard !next.variants.isEmpty else { throw .noVariant }
    guard next.variants.count <= ProductOption.variantsMax else { throw .tooManyVariants(max: ProductOption.variantsMax) }
    try next.checkChoices()
    for picture in sheet.allPictures { next.layPicture(picture) }
    for attribute in sheet.attributes {
      // One that is said to be empty goes.
      guard !attribute.value.isEmpty else {
        next.attributes.removeAll { $0.code == attribute.code }
        continue
      }
      if let place = next.attributes.firstIndex(where: { $0.code == attribute.code }) {
        // What feeds get back is known by its code; each format calls it otherwise, and nobody reads that.
        if !attribute.code.hasPrefix("feed.") || next.attributes[place].value != attribute.value { next.attributes[place] = attribute }
      } else if next.attributes.count < Self.attributesMax {
        next.attributes.append(attribute)
      }
    }
    return next
  }

  /// Puts back what variants that stood before cost then; returns those for which something else was said.
  mutating func keepPrices(of before: ProductState) -> Set<ID<Variant>> {
    let old = Dictionary(before.variants.map { ($0.id, $0) }) { first, _ in first }
    var kept: Set<ID<Variant>> = []
    for index in variants.indices {
      guard let was = old[variants[index].id], was.price != variants[index].price || was.was != variants[index].was else { continue }
      variants[index].price = was.price
      variants[index].was = was.was
      kept.insert(was.id)
    }
    return kept
  }

  /// Somebody who may not set prices made it, and nobody who may has saved or published it since.
  var waitsForPrice: Bool { attributes.contains { $0.code == ProductAttribute.priceWaits } }

  /// Notes whether prices wait for somebody who may set them; what waits is not on sale.
  mutating func settlePrices(after before: ProductState?, mayPrice: Bool) {
    let waits = !mayPrice && before?.waitsForPrice ?? true
    if !waits { attributes.removeAll { $0.code == ProductAttribute.priceWaits } }
    if waits, !waitsForPrice { attributes.append(ProductAttribute(code: ProductAttribute.priceWaits, name: Words("가격 확인", "Price check"), value: Words("기다림", "waits"))) }
    if waits, product.status == .active { product.status = .draft }
  }

  /// Places among a sheet's variants, laid over this, that nobody knew before.
  func strangers(of sheet: ProductSheet) -> Set<Int> {
    let places = VariantPlaces(variants)
    return Set(sheet.variants.indices.filter { number in place(of: sheet.variants[number], places).map { variants[$0].id.raw == 0 } ?? false })
  }

  /// What a variant that came without a label is called; no longer than labels may be.
  private static func madeSKU(_ handle: String, _ choices: [String]) -> String {
    let made = ([handle] + choices).joined(separator: "-")
    return made.unicodeScalars.count <= skuMax ? made : ([handle.cut(skuMax / 2)] + choices).joined(separator: "-").cut(skuMax)
  }

  private static func filled(_ said: Words, from old: Words) -> Words {
    Words(said.korean.isBlank ? old.korean : said.korean, said.english.isBlank ? old.english : said.english)
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

  private mutating func layVariant(_ sheet: VariantSheet, _ said: SaidVariants, _ places: inout VariantPlaces, isWhole: Bool) throws(ProductFault) {
    let known = place(of: sheet, places)
    // Who says no choices at all means the one that bears the SKU.
    let choices = known.map { sheet.choices.isEmpty ? variants[$0].choices : Array(sheet.choices.prefix(options.count)) } ?? Array(sheet.choices.prefix(options.count))
    guard choices.count == options.count, !choices.contains(where: \.isBlank) else { throw .blankChoice(sku: sheet.label) }
    guard sheet.choices.isEmpty && !options.isEmpty || said.times(choices) == 1 else { throw .twiceTheSameChoices(sku: sheet.label) }
    for (place, choice) in choices.enumerated() { layChoice(Words(choice), at: place) }
    let found = known ?? renamed(sheet.sku, said, places)
    let sku = sheet.sku.isEmpty ? found.map { variants[$0].sku } ?? Self.madeSKU(said.handle, choices) : sheet.sku
    let amounts = [sheet.price.minor, sheet.sale?.amount.minor ?? 0]
    guard amounts.allSatisfy({ $0 >= 0 }) else { throw .priceOutOfRange(sku: sku) }
    guard amounts.allSatisfy({ $0 <= Self.priceMax }) else { throw .priceTooHigh(sku: sku) }
    var variant = found.map { variants[$0] }
      ?? Variant(
        id: ID(0), product: product.id, sku: sku, choices: choices, position: Int64(variants.count), grams: 0, price: sheet.price, isRetired: false)
    variant.sku = sku
    variant.choices = choices
    variant.price = sheet.price
    variant.was = (sheet.saysWas ? sheet.was : variant.was).flatMap { $0.minor > sheet.price.minor && $0.minor <= Self.priceMax ? $0 : nil }
    if isWhole || sheet.gtin != nil { variant.gtin = sheet.gtin }
    if let grams = sheet.grams { variant.grams = grams }
    variant.isRetired = false
    places.put(variant, at: found ?? variants.count, insteadOf: found.map { variants[$0] })
    if let found { variants[found] = variant } else { variants.append(variant) }
  }

  /// The variant that a sheet speaks of, by its choices; of two, the one that is sold. A sheet that says none means the one with its SKU.
  func place(of sheet: VariantSheet, _ places: VariantPlaces) -> Int? {
    let choices = Array(sheet.choices.prefix(options.count))
    if choices.isEmpty, !options.isEmpty {
      let bearing = places.with(sku: sheet.sku).filter { !variants[$0].isRetired }
      return bearing.count == 1 ? bearing[0] : nil
    }
    let standing = places.with(choices)
    return standing.first { !variants[$0].isRetired } ?? standing.first
  }

  /// A variant whose choice was renamed: alone with its SKU here and in the sheet, and its own choices are not spoken of.
  private func renamed(_ sku: String, _ said: SaidVariants, _ places: VariantPlaces) -> Int? {
    guard !sku.isEmpty, said.times(sku: sku) == 1 else { return nil }
    let bearing = places.with(sku: sku).filter { !variants[$0].isRetired }
    guard bearing.count == 1, let place = bearing.first, said.times(variants[place].choices) == 0 else { return nil }
    return place
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
