import Kernel

/// Why a file as a whole cannot be read further. A fault in one row is a `RowFault`.
package enum FileFault: Refusal, Hashable {
  case unreadable(path: String, why: String)
  /// A file of ours beside it: the report, or the copy in other letters.
  case unwritable(path: String, why: String)
  /// What stands where the report shall go is no report: it stays as it is.
  case noReport(path: String)
  case notUTF8(line: Int64)
  case empty
  case unknownFormat
  /// A workbook or an archive, known by its first bytes; or a page under the name of one.
  case excelFile
  case columnsMissing(names: String)
  case brokenXML(line: Int64, why: String)
  case xmlEntities
  /// A letter that XML forbids, written out or as a reference.
  case xmlCharacter(line: Int64)
  /// A feed is written whose links would lead nowhere.
  case linksNeedAddress
  case picturesNeedAddress
  /// XML in which no products stand.
  case noFeed
  case changedMeanwhile
  case runsAlready
  case strictlyRefused(count: Int64)
  /// A column that may stand once stands there twice.
  case columnTwice(name: String)
  /// A sheet of a platform that is read, without columns that it must have.
  case sheetLacks(title: String, names: String)
  /// A sheet of another platform, known by its columns and not read here.
  case otherSheet(name: String)
  /// Somebody's own list of goods, and what its columns would be called here.
  case ownList(names: String)
  /// The file is said to be in a currency in which nothing is sold here.
  case foreignCurrency(said: String, wanted: String)
  /// Nobody said the currency, and the amounts do not look like the storefront's.
  case currencyUnclear(line: Int64, text: String, currency: String)

  package var code: String {
    switch self {
    case .unreadable: "exchange/unreadable"
    case .unwritable: "exchange/unwritable"
    case .noReport: "exchange/no-report"
    case .notUTF8: "exchange/not-utf-8"
    case .empty: "exchange/empty"
    case .unknownFormat: "exchange/unknown-format"
    case .excelFile: "exchange/excel-file"
    case .columnsMissing: "exchange/columns-missing"
    case .brokenXML: "exchange/broken-xml"
    case .xmlEntities: "exchange/xml-entities"
    case .xmlCharacter: "exchange/xml-character"
    case .linksNeedAddress: "exchange/links-need-address"
    case .picturesNeedAddress: "exchange/pictures-need-address"
    case .noFeed: "exchange/no-feed"
    case .changedMeanwhile: "exchange/changed-meanwhile"
    case .runsAlready: "exchange/runs-already"
    case .strictlyRefused: "exchange/strictly-refused"
    case .columnTwice: "exchange/column-twice"
    case .sheetLacks: "exchange/sheet-lacks"
    case .otherSheet: "exchange/other-sheet"
    case .ownList: "exchange/own-list"
    case .foreignCurrency: "exchange/foreign-currency"
    case .currencyUnclear: "exchange/currency-unclear"
    }
  }

  package var sort: RefusalSort {
    switch self {
    case .unreadable: .absent
    case .changedMeanwhile, .runsAlready, .unwritable, .noReport: .conflict
    default: .invalid
    }
  }

  package var sentence: Sentence {
    switch self {
    case .unreadable(let path, let why): Sentence(ExchangePhrases.unreadable, ["path": path, "why": why])
    case .unwritable(let path, let why): Sentence(ExchangePhrases.unwritable, ["path": path, "why": why])
    case .noReport(let path): Sentence(ExchangePhrases.noReport, ["path": path])
    case .notUTF8(let line): Sentence(ExchangePhrases.notUTF8, ["line": String(line)])
    case .empty: Sentence(ExchangePhrases.empty)
    case .unknownFormat: Sentence(ExchangePhrases.unknownFormat)
    case .excelFile: Sentence(ExchangePhrases.excelFile)
    case .columnsMissing(let names): Sentence(ExchangePhrases.columnsMissing, ["names": names])
    case .brokenXML(let line, let why): Sentence(ExchangePhrases.brokenXML, ["line": String(line), "why": why])
    case .xmlEntities: Sentence(ExchangePhrases.xmlEntities)
    case .xmlCharacter(let line): Sentence(ExchangePhrases.xmlCharacter, ["line": String(line)])
    case .linksNeedAddress: Sentence(ExchangePhrases.linksNeedAddress)
    case .picturesNeedAddress: Sentence(ExchangePhrases.picturesNeedAddress)
    case .noFeed: Sentence(ExchangePhrases.noFeed)
    case .changedMeanwhile: Sentence(ExchangePhrases.changedMeanwhile)
    case .runsAlready: Sentence(ExchangePhrases.runsAlready)
    case .columnTwice(let name): Sentence(ExchangePhrases.columnTwice, ["name": name])
    case .sheetLacks(let title, let names): Sentence(ExchangePhrases.sheetLacks, ["title": title, "names": names])
    case .otherSheet(let name):
      Sentence(
        ExchangePhrases.otherSheet,
        phrases: ["platform": Phrase(name, SheetPlatform(rawValue: name)?.english ?? name), "way": Self.way(of: name)], [:])
    case .ownList(let names): Sentence(ExchangePhrases.ownList, ["names": names])
    case .foreignCurrency(let said, let wanted): Sentence(ExchangePhrases.foreignCurrency, ["said": said, "wanted": wanted])
    case .currencyUnclear(let line, let text, let currency):
      Sentence(ExchangePhrases.currencyUnclear, ["line": String(line), "text": text, "currency": currency])
    case .strictlyRefused(let count): Sentence(ExchangePhrases.strictlyRefused, ["count": String(count)])
    }
  }

  private static func way(of name: String) -> Phrase {
    guard let platform = SheetPlatform(rawValue: name) else { return Phrase("", "") }
    return Phrase(platform.way.korean.replacing("{name}", with: name), platform.way.english)
  }

  package static let examples: [FileFault] = [
    .unreadable(path: "catalog.csv", why: "No such file or directory"), .unwritable(path: "catalog.csv.report.csv", why: "Read-only file system"), .noReport(path: "orders.csv"), .notUTF8(line: 3), .empty, .unknownFormat, .excelFile, .columnsMissing(names: "Handle"),
    .brokenXML(line: 3, why: "…"), .xmlEntities, .xmlCharacter(line: 3), .linksNeedAddress, .picturesNeedAddress, .noFeed, .changedMeanwhile, .runsAlready, .strictlyRefused(count: 3),
    .columnTwice(name: "Variant Price"), .sheetLacks(title: "WooCommerce", names: "Name, Regular price"), .otherSheet(name: "쿠팡"), .ownList(names: "상품명 → Title, 가격 → Variant Price"), .foreignCurrency(said: "USD", wanted: "KRW"), .currencyUnclear(line: 2, text: "19.99", currency: "KRW"),
  ]
}
