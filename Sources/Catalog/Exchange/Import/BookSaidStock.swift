import Inventory
import Kernel
import Storage

/// Brings the pieces at a place to what a file says, without bringing back what was sold here meanwhile.
///
/// A file knows of no places: what stands at others of the merchant's is part of its number, so that goods kept at several places are not
/// doubled by a file that says how many there are in all.
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
    case counted(here: Int64, free: Int64)
  }

  /// - Parameters:
  ///   - free: below none where more is promised than stands there.
  ///   - elsewhere: free at the merchant's other places.
  static func decide(_ wanted: SetFreeStock.Wanted, before: SetFreeStock.Wanted?, free: Int64, taken: Int64, elsewhere: Int64 = 0) -> Outcome {
    switch wanted {
    case .exactly(let pieces):
      if pieces == free || elsewhere > 0 && pieces == max(0, free).plus(elsewhere) { return .left(isTold: false) }
      if before == wanted { return .left(isTold: true) }
      let here = max(0, pieces.minus(elsewhere))
      return taken > 0 ? .counted(here: here, free: max(0, here.minus(taken))) : .set(.exactly(here))
    case .some: return before == wanted || elsewhere > 0 ? .left(isTold: free <= 0 && elsewhere <= 0) : .set(wanted)
    }
  }

  /// What is to be told of single variants, and which of them have another count now.
  func run(in tx: Transaction) throws -> (faults: [RowFault], changed: Set<Int64>) {
    // The last word about a variant is the one that counts.
    let last = Dictionary(lines.map { ($0.variant, $0) }) { _, last in last }
    let said = last.values.sorted { $0.variant < $1.variant }
    var faults: [RowFault] = [], changed: Set<Int64> = []
    for start in stride(from: 0, to: said.count, by: SetFreeStock.linesMax) {
      let some = try book(Array(said[start..<min(said.count, start + SetFreeStock.linesMax)]), in: tx)
      faults += some.faults
      changed.formUnion(some.changed)
    }
    return (faults, changed)
  }

  private func book(_ said: [Line], in tx: Transaction) throws -> (faults: [RowFault], changed: [Int64]) {
    let variants = said.map(\.variant)
    let before = try SaidStock.last(variants, at: location, in: tx)
    let fresh = said.filter { before[$0.variant] != $0.wanted }
    let taken = try TakenStock.of(fresh.map(\.variant), at: location, in: tx)
    var free: [Int64: Int64] = [:], elsewhere: [Int64: Int64] = [:]
    for start in stride(from: 0, to: variants.count, by: 500) {
      for (variant, places) in try Availability.ask(Array(variants[start..<min(variants.count, start + 500)]), in: tx).balances() {
        free[variant] = places[location]
        elsewhere[variant] = places.reduce(0) { $1.key == location ? $0 : $0.plus(max(0, $1.value)) }
      }
    }
    var faults: [RowFault] = [], lines: [(variant: Int64, wanted: SetFreeStock.Wanted)] = [], counted: [Int64: Int64] = [:]
    for line in said {
      let now = free[line.variant] ?? 0, taken = taken[line.variant] ?? 0, elsewhere = elsewhere[line.variant] ?? 0
      switch Self.decide(line.wanted, before: before[line.variant], free: now, taken: taken, elsewhere: elsewhere) {
      case .left(let isTold):
        if isTold { faults.append(RowFault(line: line.line, column: "", what: .stockKept(said: line.wanted.pieces, free: max(0, now)), isSoft: true)) }
      case .set(let wanted):
        lines.append((line.variant, wanted))
        if wanted != line.wanted {
          let what = RowFault.What.stockElsewhere(said: line.wanted.pieces, elsewhere: elsewhere, free: wanted.pieces)
          faults.append(RowFault(line: line.line, column: "", what: what, isSoft: true))
        }
      case .counted(let here, let left):
        lines.append((line.variant, .exactly(here)))
        counted[line.variant] = taken
        let what: RowFault.What =
          elsewhere > 0 ? .stockElsewhere(said: line.wanted.pieces, elsewhere: elsewhere, free: left) : .stockCounted(said: line.wanted.pieces, taken: taken, free: left)
        faults.append(RowFault(line: line.line, column: "", what: what, isSoft: true))
      }
    }
    var setting = SetFreeStock(merchant: merchant, location: location, lines: lines, by: by, note: "import")
    setting.taken = counted
    let changed = try setting.run(in: tx)
    try SaidStock.keep(fresh.map { ($0.variant, $0.wanted) }, at: location, in: tx)
    return (faults, changed)
  }
}

extension SetFreeStock.Wanted {
  fileprivate var pieces: Int64 {
    switch self { case .exactly(let pieces), .some(let pieces): pieces }
  }
}
