import Catalog
import Inventory
import Kernel

/// A column of a file of stock, with the names by which it is known.
package enum StockColumn: CaseIterable, Sendable {
  case variant, sku, barcode, product, options, place, placeNumber, standing, free, count, change

  /// Those that say which goods a row means; the first that is filled in counts.
  static let goods: [StockColumn] = [.variant, .sku, .barcode]

  /// What the file that we write calls it.
  package var name: Phrase {
    switch self {
    case .variant: Phrase("품목 번호", "Variant number")
    case .sku: Phrase("SKU", "SKU")
    case .barcode: Phrase("바코드", "Barcode")
    case .product: Phrase("상품", "Product")
    case .options: Phrase("옵션", "Options")
    case .place: Phrase("지점", "Place")
    case .placeNumber: Phrase("지점 번호", "Place number")
    case .standing: Phrase("현재 수량", "On hand")
    case .free: Phrase("판매 가능", "Available")
    case .count: Phrase("실사 수량", "Count")
    case .change: Phrase("증감", "Change")
    }
  }

  /// Other names that people give it.
  private var others: [String] {
    switch self {
    case .variant: ["variant"]
    case .sku: ["상품 코드", "상품코드"]
    case .barcode: ["gtin", "ean"]
    case .place: ["location", "store", "장소", "매장"]
    case .count: ["counted", "quantity", "수량", "재고"]
    case .change: ["delta", "adjustment", "입고"]
    default: []
    }
  }

  /// Where each known column stands.
  static func places(of names: [String]) -> [StockColumn: Int] {
    let plain = names.map { SheetHead.plain($0) }
    return Dictionary(
      uniqueKeysWithValues: allCases.compactMap { column in
        let known = [column.name.korean, column.name.english].map { $0.lowercased() } + column.others
        return plain.firstIndex { known.contains($0) }.map { (column, $0) }
      })
  }

  /// A number behind its letter, which keeps a spreadsheet from rounding it; the bare number too.
  static func number(_ text: String, _ letter: Character) -> Int64? {
    Int64(text.first == letter || text.first?.uppercased() == String(letter) ? String(text.dropFirst()) : text)
  }
}

/// The places that a row of a file may name.
struct StockPlaces {
  private let places: [StockLocation]
  init(_ places: [StockLocation]) { self.places = places }

  /// By its number, else by its name in either language; the only place there is, where nothing is said.
  func place(number: String, name: String) throws(NoStockRow) -> ID<StockLocation> {
    if !number.isEmpty {
      let id = StockColumn.number(number, "P").map { ID<StockLocation>($0) }
      guard let place = places.first(where: { $0.id == id }) else { throw .placeUnknown(said: String(number.prefix(60))) }
      return place.id
    }
    if name.isEmpty, places.count == 1 { return places[0].id }
    let plain = name.lowercased()
    let found = places.filter { [$0.name.korean, $0.name.english].contains { SheetHead.plain($0) == plain } }
    guard let place = found.first else { throw .placeUnknown(said: String(name.prefix(60))) }
    guard found.count == 1 else { throw .severalPlaces(said: String(name.prefix(60))) }
    return place.id
  }
}
