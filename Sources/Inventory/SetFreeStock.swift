import Kernel
import Ledger
import Storage

/// Sets what may be sold of many variants at one place to what a list says: an import, a merchant's own system.
///
/// Said again it changes nothing. Pieces that are held or sold and still stand there are not touched.
package struct SetFreeStock: Sendable {
  /// What the list says of one variant.
  package enum Wanted: Hashable, Sendable {
    case exactly(Int64)
    /// Some are there, nobody said how many: none becomes this many, any other number stays.
    case some(Int64)
  }

  /// Variants of one call, at most: each may need one posting.
  package static let linesMax = PostBatch.postingsMax

  package var merchant: PartyID
  package var location: ID<StockLocation>
  package var lines: [(variant: Int64, wanted: Wanted)]
  package var by: PartyID
  package var note: String
  /// Pieces of a variant that the list counted and that are sold or kept for somebody: where they are more than it counted, some are missing.
  package var taken: [Int64: Int64] = [:]

  package init(merchant: PartyID, location: ID<StockLocation>, lines: [(variant: Int64, wanted: Wanted)], by: PartyID, note: String = "") {
    self.merchant = merchant
    self.location = location
    self.lines = lines
    self.by = by
    self.note = note
  }

  /// The difference that makes `free` what is wanted.
  static func decide(_ wanted: Wanted, free: Int64, taken: Int64 = 0) throws(NoStockMove) -> Int64 {
    switch wanted {
    case .exactly(let count), .some(let count):
      guard count >= 0 else { throw .countWrong }
      guard count <= StockMovement.quantityMax else { throw .tooMuch }
      if case .some = wanted, free > 0 { return 0 }
      return count.minus(taken).minus(free)
    }
  }

  /// The variants whose count changed.
  @discardableResult
  package func run(in tx: Transaction) throws -> [Int64] {
    precondition(lines.count <= Self.linesMax, "at most \(Self.linesMax) variants a call")
    guard let place = try StockLocation.find(location, in: tx), place.merchant == merchant else { throw NoStockMove.locationUnknown }
    // The last word about a variant is the one that counts.
    let wanted = Dictionary(lines.map { ($0.variant, $0.wanted) }) { _, last in last }
    let variants = wanted.keys.sorted()
    var changes: [StockMovement.Line] = []
    for start in stride(from: 0, to: variants.count, by: 500) {
      let some = variants[start..<min(variants.count, start + 500)]
      let free = try Availability.ask(Array(some), in: tx).balances()
      for variant in some {
        let difference = try Self.decide(wanted[variant]!, free: free[variant]?[location] ?? 0, taken: taken[variant] ?? 0)
        if difference != 0 { changes.append(StockMovement.Line(variant: variant, quantity: difference)) }
      }
    }
    var postings: [Posting] = []
    for start in stride(from: 0, to: changes.count, by: StockMovement.linesMax) {
      let some = Array(changes[start..<min(changes.count, start + StockMovement.linesMax)])
      let id = try StockMovement.write(.counted, merchant: merchant, at: location, by: by, note: note, lines: some, in: tx)
      postings += some.map { .transfer(CountStock.transfer($0, at: location, of: id, in: tx)) }
    }
    try StockPostings.post(postings, in: tx)
    return changes.map(\.variant)
  }
}
