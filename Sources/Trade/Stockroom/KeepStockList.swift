import Inventory
import Kernel
import Ledger
import Parties
import Storage

/// Receives, counts, corrects and sends many goods at once: the one way for the grid, a file, a scanner and the API.
///
/// Good rows are kept though others are refused. Said again under its key it changes nothing and answers as before.
package struct KeepStockList: Sendable {
  /// Rows of one list, at most: they fit one movement of each kind, and one batch of the ledger.
  package static let rowsMax = StockMovement.linesMax

  package var merchant: PartyID
  package var rows: [StockRow]
  /// Who asks; each row needs the permission at its own place.
  package var authority: Authority
  package var note: String
  /// What the sender calls this list; nil where the door itself knows repetitions.
  package var key: String?

  package init(merchant: PartyID, rows: [StockRow], authority: Authority, note: String = "", key: String? = nil) {
    self.merchant = merchant
    self.rows = rows
    self.authority = authority
    self.note = note
    self.key = key
  }

  package func run(in tx: Transaction) throws -> StockListOutcome {
    guard rows.count <= Self.rowsMax else { throw NoStockRow.tooManyRows(max: Self.rowsMax) }
    let by = try authority.requireParty()
    guard let key else { return try keep(by, in: tx) }
    let asked = KeyedRequest(actor: by.description, route: "stock list of \(merchant)", key: key, body: Array("\(rows)\(note)".utf8))
    switch try asked.begin(in: tx) {
    case .replay(let answer): return StockListOutcome(try JSONReader.read(String(decoding: answer.body, as: UTF8.self)))
    case .mismatch, .inFlight: throw NoStockRow.keyUsed
    case .fresh(let token):
      let outcome = try keep(by, in: tx)
      try asked.finish(token, KeyedRequest.Answer(status: 200, type: "application/json", body: outcome.json.bytes), in: tx)
      return outcome
    }
  }

  private func keep(_ by: PartyID, in tx: Transaction) throws -> StockListOutcome {
    let goods = try StockGoods.of(rows, merchant: merchant, in: tx)
    let places = Dictionary(uniqueKeysWithValues: try StockLocation.all(of: merchant, in: tx).map { ($0.id, $0) })
    var outcome = StockListOutcome()
    var plans: [StockPlan] = []
    for row in rows {
      do { plans.append(try StockPlan(row, goods: goods, places: places, authority: authority)) } catch let refusal as any Refusal {
        outcome.refused.append(.init(row: row.number, refusal))
      }
    }
    for (row, twin) in StockPlan.clashes(plans) { outcome.refused.append(.init(row: row, NoStockRow.twice(with: twin))) }
    let clashing = Set(outcome.refused.map(\.row))
    plans.removeAll { clashing.contains($0.row.number) }
    let overfull = try StockPlan.overfull(plans, in: tx)
    outcome.refused += overfull.map { .init(row: $0.row, $0.no) }
    plans.removeAll { plan in overfull.contains { $0.row == plan.row.number } }
    try StockPlan.compare(&plans, in: tx)
    try post(plans, by, &outcome, in: tx)
    outcome.refused.sort { $0.row < $1.row }
    return outcome
  }

  /// One batch for all, each row for itself; then the papers of what was posted.
  private func post(_ plans: [StockPlan], _ by: PartyID, _ outcome: inout StockListOutcome, in tx: Transaction) throws {
    let moving = plans.filter { $0.difference != 0 }
    outcome.kept += Int64(plans.count - moving.count)
    guard !moving.isEmpty else { return }
    var papers: [StockPlan.Paper: ID<StockMovement>] = [:]
    for plan in moving where papers[plan.paper] == nil { papers[plan.paper] = tx.id() }
    tx.wake(Availability.topic)
    let results = try PostBatch(each: moving.map { .transfer($0.transfer(of: papers[$0.paper] ?? tx.id(), merchant: merchant, in: tx)) }).run(in: tx)
    var lines: [StockPlan.Paper: [Int64: Int64]] = [:]
    for (plan, result) in zip(moving, results) {
      switch result {
      case .done, .replayed, .short:
        outcome.kept += 1
        if case .short(let pieces) = result { outcome.missing = outcome.missing.plus(pieces) }
        outcome.pieces = outcome.pieces.plus(plan.pieces)
        let before = lines[plan.paper]?[plan.variant] ?? 0
        lines[plan.paper, default: [:]][plan.variant] = before.plus(plan.paper.kind == .counted ? plan.difference : plan.pieces)
      case .refused(.insufficient(let left)):
        outcome.refused.append(.init(row: plan.row.number, NoStockMove.notHere(variant: plan.variant, left: left)))
      case .refused(.overflow): outcome.refused.append(.init(row: plan.row.number, NoStockMove.tooMuch))
      case .refused: throw StockPostings.Unexpected(results: results)
      }
    }
    for (paper, sums) in lines.sorted(by: { papers[$0.key] ?? ID(0) < papers[$1.key] ?? ID(0) }) {
      try StockMovement.write(
        paper.kind, id: papers[paper], merchant: merchant, at: paper.place, to: paper.to, by: by, note: note,
        lines: sums.sorted { $0.key < $1.key }.map { StockMovement.Line(variant: $0.key, quantity: $0.value) }, in: tx)
    }
  }
}
