import Kernel

/// What can be wrong with a product as it is written down.
package enum ProductFault: Refusal, Hashable {
  case noHandle
  case noTitle(handle: String)
  case titleTooLong(max: Int)
  case noVariant
  case tooManyOptions(max: Int)
  case tooManyVariants(max: Int)
  case twiceTheSameChoices(sku: String)
  case blankChoice(sku: String)
  /// Below nought.
  case priceOutOfRange(sku: String)
  case priceTooHigh(sku: String)
  case otherCurrency(wanted: String)
  /// Two options of one name.
  case optionTwice(name: String)
  /// A new variant of goods that are there, said by somebody who may not say what it costs.
  case priceNotYours
  /// Said by a person or a program; a row of a file without a known one goes where goods without a category go.
  case unknownCategory(path: String)
  /// Pictures of the description in a language whose addresses lead nowhere from here.
  case lostPictures(Language, [String])
  case unknownNotice(kind: String)

  package var code: String {
    switch self {
    case .noHandle: "catalog/no-handle"
    case .noTitle: "catalog/no-title"
    case .titleTooLong: "catalog/title-too-long"
    case .noVariant: "catalog/no-variant"
    case .tooManyOptions: "catalog/too-many-options"
    case .tooManyVariants: "catalog/too-many-variants"
    case .twiceTheSameChoices: "catalog/same-choices-twice"
    case .blankChoice: "catalog/blank-choice"
    case .priceOutOfRange: "catalog/price-out-of-range"
    case .priceTooHigh: "catalog/price-too-high"
    case .otherCurrency: "catalog/other-currency"
    case .optionTwice: "catalog/option-twice"
    case .priceNotYours: "catalog/price-not-yours"
    case .unknownCategory: "catalog/category-unknown"
    case .lostPictures: "catalog/pictures-lost"
    case .unknownNotice: "catalog/notice-unknown"
    }
  }

  package var sort: RefusalSort { self == .priceNotYours ? .forbidden : .invalid }

  package var pointer: String? {
    switch self {
    case .unknownCategory: "/category"
    case .lostPictures(let language, _): "/body/\(language.tag)"
    case .unknownNotice: "/attributes"
    default: nil
    }
  }

  package var sentence: Sentence {
    switch self {
    case .noHandle: Sentence(CatalogPhrases.noHandle)
    case .noTitle(let handle): Sentence(CatalogPhrases.noTitle, ["handle": handle])
    case .titleTooLong(let max): Sentence(CatalogPhrases.titleTooLong, ["max": String(max)])
    case .noVariant: Sentence(CatalogPhrases.noVariant)
    case .tooManyOptions(let max): Sentence(CatalogPhrases.tooManyOptions, ["max": String(max)])
    case .tooManyVariants(let max): Sentence(CatalogPhrases.tooManyVariants, ["max": String(max)])
    case .twiceTheSameChoices(let sku): sku.isEmpty ? Sentence(CatalogPhrases.namelessSameChoices) : Sentence(CatalogPhrases.sameChoices, ["sku": sku])
    case .blankChoice(let sku): sku.isEmpty ? Sentence(CatalogPhrases.namelessBlankChoice) : Sentence(CatalogPhrases.blankChoice, ["sku": sku])
    case .priceOutOfRange(let sku): sku.isEmpty ? Sentence(CatalogPhrases.priceBelow) : Sentence(CatalogPhrases.priceOutOfRange, ["sku": sku])
    case .priceTooHigh(let sku): sku.isEmpty ? Sentence(CatalogPhrases.priceAbove) : Sentence(CatalogPhrases.priceTooHigh, ["sku": sku])
    case .otherCurrency(let wanted): Sentence(CatalogPhrases.otherCurrency, ["currency": wanted])
    case .optionTwice(let name): Sentence(CatalogPhrases.optionTwice, ["name": name])
    case .priceNotYours: Sentence(CatalogPhrases.priceNotYours)
    case .unknownNotice(let kind): Sentence(CatalogPhrases.noSuchNotice, ["kind": kind])
    case .unknownCategory(let path): Sentence(CatalogPhrases.noSuchCategory, ["path": path])
    case .lostPictures(_, let lost):
      Sentence(CatalogPhrases.picturesLost, ["count": String(lost.count), "addresses": lost.prefix(3).map { WrittenAmount.shortened($0) }.joined(separator: ", ")])
    }
  }

  package static let examples: [ProductFault] = [
    .noHandle, .noTitle(handle: "knit"), .titleTooLong(max: 300), .noVariant, .tooManyOptions(max: 3), .tooManyVariants(max: 2000), .twiceTheSameChoices(sku: "A-1"),
    .blankChoice(sku: "A-1"), .priceOutOfRange(sku: "A-1"), .priceTooHigh(sku: "A-1"), .otherCurrency(wanted: "KRW"), .unknownCategory(path: "fashion/women/knits"),
    .lostPictures(.korean, ["images/a.jpg"]), .optionTwice(name: "색상"), .priceNotYours,
    .unknownNotice(kind: "knits"),
  ]
}
