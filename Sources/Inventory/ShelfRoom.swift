import Kernel
import Ledger
import Storage

/// How many pieces of one variant a place may hold: no door fills it beyond what one count of it could say.
package struct ShelfRoom {
  package struct Shelf: Hashable {
    var variant: Int64
    var place: ID<StockLocation>

    package init(variant: Int64, place: ID<StockLocation>) { (self.variant, self.place) = (variant, place) }
  }

  /// What stands or comes there, those included that were let in here.
  private var filled: [Shelf: Int64] = [:]

  package init(_ shelves: Set<Shelf>, in tx: Transaction) throws {
    let shelves = shelves.sorted { ($0.place, $0.variant) < ($1.place, $1.variant) }
    for start in stride(from: 0, to: shelves.count, by: 300) {
      let some = shelves[start..<min(shelves.count, start + 300)]
      let keys = some.flatMap { [StockAccounts.free($0.variant, $0.place), StockAccounts.committed($0.variant, $0.place), StockAccounts.transit($0.variant, to: $0.place)] }
      let posted = try StockPostings.posted(keys, in: tx)
      for (number, shelf) in some.enumerated() { filled[shelf] = posted[(number * 3)..<(number * 3 + 3)].reduce(0) { $0.plus($1) } }
    }
  }

  /// Lets pieces in, or says how many are there already.
  package mutating func take(_ pieces: Int64, at shelf: Shelf) throws(NoStockMove) {
    let has = filled[shelf] ?? 0
    guard has.plus(pieces) <= StockMovement.quantityMax else { throw .overfull(has: has) }
    filled[shelf] = has.plus(pieces)
  }

  /// Refuses lines of which one does not fit at a place.
  static func check(_ lines: [StockMovement.Line], at place: ID<StockLocation>, in tx: Transaction) throws {
    var room = try ShelfRoom(Set(lines.map { Shelf(variant: $0.variant, place: place) }), in: tx)
    for line in lines { try room.take(line.quantity, at: Shelf(variant: line.variant, place: place)) }
  }
}
