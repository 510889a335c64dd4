import Kernel

/// What is wrong with one row, and where: the line in the file and the column's name or number.
struct RowFault: Error, Hashable {
  var line: Int64
  /// The column's name in the header; empty when the whole row is meant.
  var column: String
  var what: What
  /// The item of a feed that is meant, by its id and its number; empty elsewhere, where the line tells.
  var item = ""
  /// The product and SKU that are meant, for whoever reads the report.
  var label = ""
  /// It costs its own cell only; the row came in.
  var isSoft = false
  /// Where the row begins, when the fault stands in a line further down of the same row.
  var row: Int64?
  /// How many rows it costs.
  var rows: Int64 = 1

  enum What: Hashable {
    case product(ProductFault)
    /// With the lines below it that went with it.
    case unclosedQuote(lost: Int64)
    case strayQuote
    case tooManyFields(has: Int, wanted: Int)
    /// A cell that must be there is missing, and the row is shorter than the first line.
    case tooFewFields(has: Int, wanted: Int)
    /// More fields than any file may have.
    case fieldsBeyond(most: Int)
    case notUTF8
    case missing
    case amount(WrittenAmount.No, text: String, currency: Currency)
    case number(WrittenNumber.No, text: String)
    case badGTIN(text: String)
    case notPublished(text: String)
    case notStatus(text: String)
    case rowTooLong
    case idTwice(id: String)
    /// The same product with the same choices stands in a row far above.
    case seenAbove(handle: String)
    case notAvailability(text: String)
    case firstRowBad
    case notPeriod(text: String)
    case tooManyMarks
    /// A line that was written for HTML, and what it says.
    case markup(text: String, plain: String)
    /// An option that the first row of the product calls otherwise.
    case optionRenamed(text: String, first: String)
    /// The other shop sold more than it had.
    case belowNothing(text: String)
    case twoValues
    case tooLong(most: Int)
    /// Cut at a letter.
    case cut(most: Int)
    case blankChoice
    case tooManyChoices(most: Int)
    case tooManyPieces(text: String, most: Int64)
    case notPicture(text: String)
    case tooManyPictures(most: Int)
    case notWeight(text: String)
    case rounded(text: String, to: Int64)
    case wasNotHigher(text: String)
    case saleNotLower(text: String)
    /// A kind of product that is not sold here.
    case notKind(text: String)
    case noVariations
    /// A variation of which no product is in the file.
    case noParent(text: String)
    case hidden
    case switchedOff
    /// Pieces that several variants have in common.
    case sharedStock(text: String)
    /// Sold without counting in the other shop.
    case uncounted
    /// Sold in the other shop beyond what it has.
    case beyondStock
    /// Columns that say something and have no place here; told once of a file.
    case unread(columns: String)
    /// Options that the buyer types.
    case typedOptions(text: String)
    /// Of several only the first is kept.
    case onlyFirst(text: String)
    /// A description's picture whose address leads nowhere from here.
    case lostPicture(text: String)
    /// A description's film, which cannot be shown here.
    case lostVideo(text: String)
    case notSaid(text: String)
    case notMoment(text: String)
    /// Said once of a file whose format has no stock.
    case noStockColumn
    /// For nothing: new goods wait for somebody who checks it.
    case free(isOnSale: Bool, isNew: Bool)
    /// New goods of somebody who may not say what they cost: they wait for somebody who may.
    case priceWaits
    /// A new variant of goods that are there, of somebody who may not say what it costs.
    case priceNotYours
    /// Two options of one product bear the same name.
    case optionTwice(name: String)
    /// Whoever sent the file may not change what is sold already costs.
    case priceKept
    /// Variants with other options than the product has now.
    case retired(count: Int)
    /// Said once of a file: variants of its products that it did not name, and whether they went off sale.
    case unnamed(count: Int64, isGone: Bool)
    /// Said once of a file that came in without a place for its pieces.
    case unbooked(products: Int64)
    /// Words are shown instead of the price.
    case askPrice
    /// The values stand in an option set of the other shop.
    case optionSet(text: String)
    case notOptions(text: String)
    case unevenOptions(text: String)
    /// The file says of the pieces what it said before; what is there stays.
    case stockKept(said: Int64, free: Int64)
    /// Of the counted pieces some are sold or kept for somebody.
    case stockCounted(said: Int64, taken: Int64, free: Int64)
    /// Some of the pieces stand at the merchant's other places.
    case stockElsewhere(said: Int64, elsewhere: Int64, free: Int64)
    /// The other shop calls it sold out and has pieces of it nevertheless.
    case soldOut(text: String)
    case adultsOnly
    /// No parcel is sent of it in the other shop.
    case unshipped(isOnSale: Bool)
    /// A SKU or barcode of it stands on several products.
    case sharedMark(text: String)
    case notNoticeKind(text: String)
    /// A spreadsheet wrote there that it could not reckon.
    case spreadsheetError(text: String)
    /// A line of sums, and no goods.
    case sumRow(text: String)
    /// What the catalogue or the books would not take, found by trying.
    case notKept(Sentence)
  }

  /// Rows that some faults cost, each once, whatever is wrong with it.
  static func rows(_ faults: [RowFault]) -> Int64 {
    var rows: [Place: Int64] = [:]
    for fault in faults where !fault.isSoft { rows[Place(line: fault.row ?? fault.line, item: fault.item), default: 0].raise(to: fault.rows) }
    return rows.values.reduce(0) { $0.plus($1) }
  }

  private struct Place: Hashable {
    let line: Int64
    let item: String
  }

  private static let optionExample = "색상{블랙|화이트}//사이즈{S|M}"

  var sentence: Sentence {
    switch what {
    case .product(let fault): fault.sentence
    case .unclosedQuote(let lost): lost > 0 ? Sentence(ExchangePhrases.unclosedQuoteTook, ["lost": String(lost)]) : Sentence(ExchangePhrases.unclosedQuote)
    case .strayQuote: Sentence(ExchangePhrases.strayQuote)
    case .rowTooLong: Sentence(ExchangePhrases.rowTooLong)
    case .notAvailability(let text): Sentence(ExchangePhrases.notAvailability, ["text": text])
    case .firstRowBad: Sentence(ExchangePhrases.firstRowBad)
    case .twoValues: Sentence(ExchangePhrases.twoValues)
    case .tooManyMarks: Sentence(ExchangePhrases.tooManyMarks)
    case .markup(let text, let plain): Sentence(ExchangePhrases.markup, ["text": text, "plain": plain])
    case .optionRenamed(let text, let first): Sentence(ExchangePhrases.optionRenamed, ["text": text, "first": first])
    case .belowNothing(let text): Sentence(ExchangePhrases.belowNothing, ["text": text])
    case .tooLong(let most): Sentence(ExchangePhrases.tooLong, ["most": String(most)])
    case .cut(let most): Sentence(ExchangePhrases.cut, ["most": String(most)])
    case .blankChoice: Sentence(ExchangePhrases.blankChoice)
    case .tooManyChoices(let most): Sentence(ExchangePhrases.tooManyChoices, ["most": String(most)])
    case .tooManyPieces(let text, let most): Sentence(ExchangePhrases.tooManyPieces, ["text": text, "most": String(most)])
    case .notPicture(let text): Sentence(ExchangePhrases.notPicture, ["text": text])
    case .tooManyPictures(let most): Sentence(ExchangePhrases.tooManyPictures, ["most": String(most)])
    case .notWeight(let text): Sentence(ExchangePhrases.notWeight, ["text": text])
    case .rounded(let text, let grams): Sentence(ExchangePhrases.rounded, ["text": text, "to": String(grams)])
    case .wasNotHigher(let text): Sentence(ExchangePhrases.wasNotHigher, ["text": text])
    case .saleNotLower(let text): Sentence(ExchangePhrases.saleNotLower, ["text": text])
    case .notKind(let text): Sentence(ExchangePhrases.notKind, ["text": text])
    case .noVariations: Sentence(ExchangePhrases.noVariations)
    case .noParent(let text): Sentence(ExchangePhrases.noParent, ["text": text])
    case .hidden: Sentence(ExchangePhrases.hidden)
    case .switchedOff: Sentence(ExchangePhrases.switchedOff)
    case .uncounted: Sentence(ExchangePhrases.uncounted)
    case .beyondStock: Sentence(ExchangePhrases.beyondStock)
    case .unread(let columns): Sentence(ExchangePhrases.unread, ["columns": columns])
    case .typedOptions(let text): Sentence(ExchangePhrases.typedOptions, ["text": text])
    case .onlyFirst(let text): Sentence(ExchangePhrases.onlyFirst, ["text": text])
    case .lostPicture(let text): Sentence(ExchangePhrases.lostPicture, ["text": text])
    case .lostVideo(let text): Sentence(ExchangePhrases.lostVideo, ["text": text])
    case .sharedStock(let text): Sentence(ExchangePhrases.sharedStock, ["text": text])
    case .notSaid(let text): Sentence(ExchangePhrases.notSaid, ["text": text])
    case .notMoment(let text): Sentence(ExchangePhrases.notMoment, ["text": text])
    case .noStockColumn: Sentence(ExchangePhrases.noStockColumn)
    case .free(let isOnSale, let isNew): Sentence(isOnSale ? ExchangePhrases.freeOnSale : isNew ? ExchangePhrases.free : ExchangePhrases.freeKnown)
    case .priceWaits: Sentence(ExchangePhrases.priceWaits)
    case .priceNotYours: Sentence(ExchangePhrases.priceNotYours)
    case .optionTwice(let name): Sentence(ExchangePhrases.optionTwice, ["name": name])
    case .unbooked(let count): Sentence(ExchangePhrases.unbooked, ["count": String(count)])
    case .unnamed(let count, let isGone): Sentence(isGone ? ExchangePhrases.unnamedGone : ExchangePhrases.unnamedKept, ["count": String(count)])
    case .priceKept: Sentence(ExchangePhrases.priceKept)
    case .retired(let count): Sentence(ExchangePhrases.retired, ["count": String(count)])
    case .askPrice: Sentence(ExchangePhrases.askPrice)
    case .optionSet(let text): Sentence(ExchangePhrases.optionSet, ["text": text, "example": Self.optionExample])
    case .notOptions(let text): Sentence(ExchangePhrases.notOptions, ["text": text, "example": Self.optionExample])
    case .unevenOptions(let text): Sentence(ExchangePhrases.unevenOptions, ["text": text])
    case .stockKept(let said, let free): Sentence(ExchangePhrases.stockKept, ["said": String(said), "free": String(free)])
    case .stockCounted(let said, let taken, let free): Sentence(ExchangePhrases.stockCounted, ["said": String(said), "taken": String(taken), "free": String(free)])
    case .stockElsewhere(let said, let elsewhere, let free):
      Sentence(ExchangePhrases.stockElsewhere, ["said": String(said), "elsewhere": String(elsewhere), "free": String(free)])
    case .soldOut(let text): Sentence(ExchangePhrases.soldOut, ["text": text])
    case .adultsOnly: Sentence(ExchangePhrases.adultsOnly)
    case .unshipped(let isOnSale): Sentence(isOnSale ? ExchangePhrases.unshippedOnSale : ExchangePhrases.unshipped)
    case .sharedMark(let text): Sentence(ExchangePhrases.sharedMark, ["text": text])
    case .notNoticeKind(let text): Sentence(ExchangePhrases.notNoticeKind, ["text": text])
    case .spreadsheetError(let text): Sentence(ExchangePhrases.spreadsheetError, ["text": text])
    case .sumRow(let text): Sentence(ExchangePhrases.sumRow, ["text": text])
    case .notKept(let why): why
    case .notPeriod(let text): Sentence(ExchangePhrases.notPeriod, ["text": text])
    case .idTwice(let id): Sentence(ExchangePhrases.idTwice, ["id": id])
    case .seenAbove(let handle): Sentence(ExchangePhrases.seenAbove, ["handle": handle])
    case .tooManyFields(let has, let wanted): Sentence(ExchangePhrases.tooManyFields, ["has": String(has), "wanted": String(wanted)])
    case .tooFewFields(let has, let wanted): Sentence(ExchangePhrases.tooFewFields, ["column": column, "has": String(has), "wanted": String(wanted)])
    case .fieldsBeyond(let most): Sentence(ExchangePhrases.fieldsBeyond, ["most": String(most)])
    case .notUTF8: Sentence(ExchangePhrases.rowNotUTF8)
    case .missing: Sentence(ExchangePhrases.missing, ["column": column])
    case .amount(let no, let text, let currency): no.sentence(of: text, wanted: currency)
    case .number(let no, let text): no.sentence(of: text)
    case .badGTIN(let text): Sentence(ExchangePhrases.badGTIN, ["text": text])
    case .notStatus(let text): Sentence(ExchangePhrases.notStatus, ["text": text])
    case .notPublished(let text): Sentence(ExchangePhrases.notPublished, ["text": text])
    }
  }
}

extension Int64 {
  fileprivate mutating func raise(to other: Int64) { self = Swift.max(self, other) }
}
