import Inventory
import Kernel
import Ledger
import Parties
import Storage

/// A row that names goods and a place of the merchant, with leave to do it there: what it would change.
struct StockPlan {
  /// The movement a row belongs to: rows of one kind and place share one.
  struct Paper: Hashable {
    var kind: StockMovement.Kind
    var place: ID<StockLocation>
    var to: ID<StockLocation>?
  }

  let row: StockRow
  let variant: Int64
  /// Pieces by which free stock at the place grows; below zero it shrinks.
  private(set) var difference: Int64

  init(_ row: StockRow, goods: StockGoods, places: [ID<StockLocation>: StockLocation], authority: Authority) throws {
    self.row = row
    let pieces = try row.checked()
    guard let place = places[row.place] else { throw NoStockMove.locationUnknown }
    let needs: Permission = if case .count = row.deed { .countStock } else { .moveStock }
    // Leave comes first: who has none learns nothing of the goods.
    try authority.require(needs, on: Scope(store: place.unit, merchant: place.merchant))
    variant = try goods.variant(row).raw
    difference = pieces
    if case .move(_, let to) = row.deed {
      guard places[to] != nil, to != row.place else { throw NoStockMove.locationUnknown }
      difference = -pieces
    }
  }

  /// How many pieces move, whichever way.
  var pieces: Int64 { Int64(clamping: difference.magnitude) }

  var paper: Paper {
    switch row.deed {
    case .receive: Paper(kind: .received, place: row.place, to: nil)
    case .count: Paper(kind: .counted, place: row.place, to: nil)
    case .change: Paper(kind: difference > 0 ? .received : .counted, place: row.place, to: nil)
    case .move(_, let to): Paper(kind: .dispatched, place: row.place, to: to)
    }
  }

  /// Rows that share their shelf with a count, each with the first row of that shelf: what was counted would depend on their order.
  static func clashes(_ plans: [StockPlan]) -> [(row: Int, twin: Int)] {
    Dictionary(grouping: plans) { ShelfRoom.Shelf(variant: $0.variant, place: $0.row.place) }.values.flatMap { same -> [(row: Int, twin: Int)] in
      guard same.count > 1, same.contains(where: { if case .count = $0.row.deed { true } else { false } }) else { return [] }
      return same.dropFirst().map { ($0.row.number, same[0].row.number) }
    }
  }

  /// Turns counts into differences to what the books say.
  static func compare(_ plans: inout [StockPlan], in tx: Transaction) throws {
    let counts = plans.indices.filter { if case .count = plans[$0].row.deed { true } else { false } }
    let keys = counts.flatMap { index -> [AccountKey] in
      let plan = plans[index]
      return [StockAccounts.free(plan.variant, plan.row.place), StockAccounts.committed(plan.variant, plan.row.place)]
    }
    guard !keys.isEmpty else { return }
    let known = try StockPostings.posted(keys, in: tx)
    for (place, index) in counts.enumerated() { plans[index].difference = plans[index].difference.minus(known[place * 2].plus(known[place * 2 + 1])) }
  }

  /// Rows that would bring more to a place than it may hold, in their order, and how many are there.
  static func overfull(_ plans: [StockPlan], in tx: Transaction) throws -> [(row: Int, no: NoStockMove)] {
    let coming = plans.compactMap { plan in plan.goal.map { (plan: plan, shelf: ShelfRoom.Shelf(variant: plan.variant, place: $0)) } }
    guard !coming.isEmpty else { return [] }
    var room = try ShelfRoom(Set(coming.map(\.shelf)), in: tx)
    var refused: [(row: Int, no: NoStockMove)] = []
    for (plan, shelf) in coming {
      do throws(NoStockMove) { try room.take(plan.pieces, at: shelf) } catch { refused.append((plan.row.number, error)) }
    }
    return refused
  }

  /// Where pieces come to that were not there; a count says itself how many stand there.
  private var goal: ID<StockLocation>? {
    switch row.deed {
    case .count: nil
    case .move(_, let to): to
    case .receive, .change: difference > 0 ? row.place : nil
    }
  }

  /// What is posted for it.
  func transfer(of movement: ID<StockMovement>, merchant: PartyID, in tx: Transaction) -> Transfer {
    let free = StockAccounts.free(variant, row.place)
    func plain(_ debit: AccountKey, _ credit: AccountKey, _ code: String) -> Transfer {
      Transfer(id: tx.id(), debit: debit, credit: credit, amount: pieces, code: code, reference: movement.raw)
    }
    switch row.deed {
    case .count: return CountStock.transfer(StockMovement.Line(variant: variant, quantity: difference), at: row.place, of: movement, in: tx)
    case .move(_, let to): return plain(free, StockAccounts.transit(variant, to: to), "stock.dispatched")
    case .change where difference < 0: return plain(free, StockAccounts.counted(variant, row.place), "stock.lost")
    case .receive, .change: return plain(StockAccounts.supplied(variant, by: merchant), free, "stock.received")
    }
  }
}
