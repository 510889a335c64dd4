import Catalog
import Inventory
import Kernel

/// Stock as lines of a file: what stands where, with two empty columns for what was counted or changed.
///
/// Numbers go out behind a letter, because a spreadsheet rounds long ones.
package struct StockText: Sendable {
  package var language: Language
  package var places: [StockLocation]

  package init(language: Language, places: [StockLocation]) {
    self.language = language
    self.places = places
  }

  package var head: String { "\u{FEFF}" + line(StockColumn.allCases.map { $0.name.text(in: language) }) }

  /// A line for each place.
  package func lines(_ shelves: StockShelves) -> String {
    let facts = shelves.facts
    return places.map { place in
      let stock = shelves.places[place.id] ?? ShelfStock()
      return line([
        "V\(facts.variant.id)", facts.variant.sku, facts.variant.gtin?.digits ?? "", facts.title.text(in: language), facts.choiceText(in: language),
        place.name.text(in: language), "P\(place.id)", String(stock.standing), String(stock.free), "", "",
      ])
    }.joined()
  }

  private func line(_ cells: [String]) -> String { cells.map { CSVText.cell($0) }.joined(separator: ",") + "\r\n" }
}
