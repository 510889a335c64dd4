import Catalog
import Inventory
import Kernel
import Web

/// Why stock moved, newest first.
package struct StockHistoryPage: Sendable {
  package var rows: Page<StockHistory>
  package var facts: [Int64: VariantFacts]
  package var places: [StockLocation]
  package var cursor: Cursor?
  package var mayMove: Bool

  package init(rows: Page<StockHistory>, facts: [Int64: VariantFacts], places: [StockLocation], cursor: Cursor?, mayMove: Bool) {
    self.rows = rows
    self.facts = facts
    self.places = places
    self.cursor = cursor
    self.mayMove = mayMove
  }

  package func html(_ desk: Desk) -> HTML {
    let columns = [StockPhrases.kind, StockPhrases.goods, StockPhrases.place, DeskPhrases.date, StockPhrases.note, StockPhrases.act].map { DataTable.Column(desk.say($0)) }
    let list: HTML = rows.items.isEmpty
      ? EmptyState(desk.say(StockPhrases.historyNone), desk.say(StockPhrases.noPlaceLead), picture: .drawn(.parcel, seed: 8)).html
      : DataTable(desk.say(StockPhrases.history), columns, rows: rows.items.map { cells($0, desk) }).html
    return desk.page(
      desk.say(StockPhrases.history), part: .stock, path: Paths.stockHistory, back: .init(desk.say(StockPhrases.title), Paths.consoleStock),
      body: #"\#(list)\#(Pager(Paths.stockHistory, cursor: cursor, next: rows.next).html(desk.reader))"#)
  }

  private func cells(_ row: StockHistory, _ desk: Desk) -> [HTML] {
    let kind: Badge = switch row.kind {
    case .received: Badge(desk.say(StockPhrases.received), .jade)
    case .counted: Badge(desk.say(StockPhrases.countedKind), .gardenia)
    case .dispatched: Badge(desk.say(row.isOnItsWay ? StockPhrases.onWay : StockPhrases.dispatched), row.isOnItsWay ? .vermilion : .indigo)
    }
    let goods: [HTML] = row.lines.map { line in
      let title = facts[line.variant].map { [$0.title.text(in: desk.language), $0.choiceText(in: desk.language)].filter { !$0.isEmpty }.joined(separator: " ") } ?? "#\(line.variant)"
      return "<span>\(desk.say(StockPhrases.pieces, ["title": title, "count": desk.format.number(line.quantity)]))</span>"
    }
    let from = name(row.location, desk)
    let place = row.destination.map { desk.say(StockPhrases.toPlace, ["from": from, "to": name($0, desk)]) } ?? from
    let act: HTML = row.isOnItsWay && mayMove ? Button(desk.say(StockPhrases.arrive), .soft, isSmall: true).post(Paths.arriveStock(row.id)) : ""
    return [kind.html, #"<span class="cell">\#(goods)</span>"#, "\(place)", "\(desk.format.moment(row.at, now: desk.reader.now))", "\(row.note)", act]
  }

  private func name(_ id: ID<StockLocation>, _ desk: Desk) -> String { places.first { $0.id == id }.map { desk.say($0.name) } ?? "" }
}
