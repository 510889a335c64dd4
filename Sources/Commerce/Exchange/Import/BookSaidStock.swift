import Kernel
import Storage

/// Brings the pieces at a place to what a file says, without bringing back what was sold here meanwhile.
///
/// What the file before it said already leaves the stock alone: it knows nothing of what was sold since. Another number is a count of what
/// stands there; what of it is sold or kept for somebody is not free. The number that is free anyway changes nothing.
struct BookSaidStock {
  struct Line {
    var variant: Int64
    var wanted: SetFreeStock.Wanted
    /// Where the file says it, for reports.
    var line: Int64
  }

  var merchant: PartyID
  var location: ID<StockLocation>
  var lines: [Line]
  var by: PartyID

  /// What became of a number that is not what is free now.
  enum Outcome: Equatable {
    /// Nothing is to be done, and it is worth a word or not.
    case left(isTold: Bool)
    case set(SetFreeStock.Wanted)
    /// Some of the counted pieces are taken; none is free where more are taken than were counted.
    case counted(free: Int64)
  }

  /// - Parameter free: below none where more is promised than stands there.
  static func decide(_ wanted: SetFreeStock.Wanted, before: SetFreeStock.Wanted?, free: Int64, taken: Int64) -> Outcome {
    switch wanted {
    case .exactly(let pieces):
      if pieces == free { return .left(isTold: false) }
      if before == wanted { return .left(isTold: true) }
      return taken > 0 ? .counted(free: max(0, pieces.minus(taken))) : .set(wanted)
    case .some: return before == wanted ? .left(isTold: free <= 0) : .set(wanted)
    }
  }

  /// What is to be told of single variants.
  func run(in tx: Transaction) throws -> [RowFault] {
    // The last word about a variant is the one that counts.
    let last = Dictionary(lines.map { ($0.variant, $0) }) { _, last in last }
    let said = last.values.sorted { $0.variant < $1.variant }
    var faults: [RowFault] = []
    for start in stride(from: 0, to: said.count, by: SetFreeStock.linesMax) {
      faults += try book(Array(said[start..<min(said.count, start + SetFreeStock.linesMax)]), in: tx)
    }
    return faults
  }

  private func book(_ said: [Line], in tx: Transaction) throws -> [RowFault] {
    let variants = said.map(\.variant)
    let before = try SaidStock.last(variants, at: location, in: tx)
    let fresh = said.filter { before[$0.variant] != $0.wanted }
    let taken = try TakenStock.of(fresh.map(\.variant), at: location, in: tx)
    var free: [Int64: Int64] = [:]
    for start in stride(from: 0, to: variants.count, by: 500) {
      for (variant, places) in try Availability.ask(Array(variants[start..<min(variants.count, start + 500)]), in: tx).balances() { free[variant] = places[location] }
    }
    var faults: [RowFault] = [], lines: [(variant: Int64, wanted: SetFreeStock.Wanted)] = [], counted: [Int64: Int64] = [:]
    for line in said {
      let now = free[line.variant] ?? 0, taken = taken[line.variant] ?? 0
      switch Self.decide(line.wanted, before: before[line.variant], free: now, taken: taken) {
      case .left(let isTold):
        if isTold { faults.append(RowFault(line: line.line, column: "", what: .stockKept(said: line.wanted.pieces, free: max(0, now)), isSoft: true)) }
      case .set(let wanted): lines.append((line.variant, wanted))
      case .counted(let left):
        lines.append((line.variant, line.wanted))
        counted[line.variant] = taken
        faults.append(RowFault(line: line.line, column: "", what: .stockCounted(said: line.wanted.pieces, taken: taken, free: left), isSoft: true))
      }
    }
    var setting = SetFreeStock(merchant: merchant, location: location, lines: lines, by: by, note: "import")
    setting.taken = counted
    try setting.run(in: tx)
    try SaidStock.keep(fresh.map { ($0.variant, $0.wanted) }, at: location, in: tx)
    return faults
  }
}

extension SetFreeStock.Wanted {
  fileprivate var pieces: Int64 {
    switch self { case .exactly(let pieces), .some(let pieces): pieces }
  }
}
