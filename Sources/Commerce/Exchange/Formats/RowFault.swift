import Kernel

/// What is wrong with one row, and where: the line in the file and the column's name or number.
struct RowFault: Error, Hashable {
  var line: Int64
  /// The column's name in the header; empty when the whole row is meant.
  var column: String
  var what: What

  enum What: Hashable {
    case product(ProductFault)
    case unclosedQuote
    case strayQuote
    case fieldTooLong
    case tooManyFields(wanted: Int)
    case tooFewFields(wanted: Int)
    case notUTF8
    case missing
    case amount(WrittenAmount.No, text: String, currency: Currency)
    case notNumber(text: String)
    case badGTIN(text: String)
    case notPublished(text: String)
    case rowTooLong
    case skuTwice(sku: String)
    case notAvailability(text: String)
    case firstRowBad
    case notPeriod(text: String)
  }

  var sentence: Sentence {
    switch what {
    case .product(let fault): fault.sentence
    case .unclosedQuote: Sentence(ExchangePhrases.unclosedQuote)
    case .strayQuote: Sentence(ExchangePhrases.strayQuote)
    case .fieldTooLong: Sentence(ExchangePhrases.fieldTooLong)
    case .rowTooLong: Sentence(ExchangePhrases.rowTooLong)
    case .notAvailability(let text): Sentence(ExchangePhrases.notAvailability, ["text": text])
    case .firstRowBad: Sentence(ExchangePhrases.firstRowBad)
    case .notPeriod(let text): Sentence(ExchangePhrases.notPeriod, ["text": text])
    case .skuTwice(let sku): Sentence(ExchangePhrases.skuTwice, ["sku": sku])
    case .tooManyFields(let wanted): Sentence(ExchangePhrases.tooManyFields, ["wanted": String(wanted)])
    case .tooFewFields(let wanted): Sentence(ExchangePhrases.tooFewFields, ["wanted": String(wanted)])
    case .notUTF8: Sentence(ExchangePhrases.rowNotUTF8)
    case .missing: Sentence(ExchangePhrases.missing, ["column": column])
    case .amount(let no, let text, let currency): no.sentence(of: text, wanted: currency)
    case .notNumber(let text): Sentence(ExchangePhrases.notNumber, ["text": text])
    case .badGTIN(let text): Sentence(ExchangePhrases.badGTIN, ["text": text])
    case .notPublished(let text): Sentence(ExchangePhrases.notPublished, ["text": text])
    }
  }
}
