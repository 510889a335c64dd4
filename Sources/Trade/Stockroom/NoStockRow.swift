import Kernel

/// Why one row of a list of stock could not be kept.
package enum NoStockRow: Refusal, Equatable {
  case goodsUnknown(said: String)
  /// Several goods bear this SKU or barcode.
  case severalGoods(said: String, count: Int)
  case placeUnknown(said: String)
  case severalPlaces(said: String)
  /// A count stands alone for its goods and place.
  case twice(with: Int)
  case notANumber(WrittenNumber.No, said: String)
  /// A number of goods beside a SKU or barcode of others.
  case contradicts(number: String, said: String, is: String)
  /// Both a count and a change.
  case bothSaid
  /// A damaged line of a file.
  case unreadable
  /// With the lines below it that went with it.
  case unclosedQuote(lost: Int64)
  /// More rows than one list holds.
  case tooManyRows(max: Int)
  /// Another list was kept under the same key.
  case keyUsed

  package var code: String {
    switch self {
    case .goodsUnknown: "stock-row/goods-unknown"
    case .severalGoods: "stock-row/several-goods"
    case .placeUnknown: "stock-row/place-unknown"
    case .severalPlaces: "stock-row/several-places"
    case .twice: "stock-row/twice"
    case .notANumber: "stock-row/not-a-number"
    case .contradicts: "stock-row/contradicts"
    case .bothSaid: "stock-row/both-said"
    case .unreadable: "stock-row/unreadable"
    case .unclosedQuote: "stock-row/unclosed-quote"
    case .tooManyRows: "stock-row/too-many-rows"
    case .keyUsed: "stock-row/key-used"
    }
  }
  package var sort: RefusalSort { self == .keyUsed ? .conflict : .invalid }
  package var sentence: Sentence {
    switch self {
    case .goodsUnknown(let said): Sentence(StockroomPhrases.goodsUnknown, ["said": said])
    case .severalGoods(let said, let count): Sentence(StockroomPhrases.severalGoods, ["said": said, "count": String(count)])
    case .placeUnknown(let said): Sentence(StockroomPhrases.placeUnknown, ["said": said])
    case .severalPlaces(let said): Sentence(StockroomPhrases.severalPlaces, ["said": said])
    case .twice(let row): Sentence(StockroomPhrases.twice, ["row": String(row)])
    case .notANumber(let no, let said): no.sentence(of: said)
    case .contradicts(let number, let said, let label): Sentence(StockroomPhrases.contradicts, ["number": number, "said": said, "is": label])
    case .bothSaid: Sentence(StockroomPhrases.bothSaid)
    case .unreadable: Sentence(StockroomPhrases.unreadable)
    case .unclosedQuote(let lost): Sentence(StockroomPhrases.unclosedQuote, ["lost": String(lost)])
    case .tooManyRows(let max): Sentence(StockroomPhrases.tooManyRows, ["max": max.grouped])
    case .keyUsed: Sentence(StockroomPhrases.keyUsed)
    }
  }
}
