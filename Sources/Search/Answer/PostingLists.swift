import Kernel
import Storage

/// Lists of places for each token (`search_posting`, `PlaceList`). So a word that tens of thousands carry is
/// some ten rows, where an index over rows would visit as many rows as there are hits.
///
/// What was changed lately stands beside them (`search_hit`) and counts alone for its place, until `PackHits` takes it in.
struct PostingLists {
  /// Tokens that are asked for together, at most.
  private static let tokensMax = 1024

  /// The places that carry a token, by stretch.
  typealias Stretches = [Int64: [UInt16]]

  private let plan: Plan
  /// For each token of the plan.
  private let lists: [Stretches]
  private let range: ClosedRange<Int64>

  /// Reads the lists that an expression needs, which asks for something.
  init(_ expression: Expression, in range: ClosedRange<Int64>, _ tx: Transaction) throws {
    var numbers: [String: Int] = [:]
    plan = Plan(expression.shortened, &numbers)
    self.range = range
    lists = try AskedLists.of(tx).postings(numbers.sorted { $0.value < $1.value }.map(\.key), range) { try Self.read($0, in: range, tx) }
  }

  private static func read(_ tokens: [String], in range: ClosedRange<Int64>, _ tx: Transaction) throws -> [String: Stretches] {
    var lists: [String: Stretches] = [:]
    let sorted = tokens.sorted()
    for start in stride(from: 0, to: sorted.count, by: tokensMax) {
      let some = Array(sorted[start..<min(sorted.count, start + tokensMax)])
      try tx.each(
        """
        SELECT token, first, places FROM search_posting
        WHERE token IN \(list: some) AND first BETWEEN \(range.lowerBound) AND \(range.upperBound)
        LIMIT 10000000
        """
      ) { row in
        let token: String = try row.next(), first: Int64 = try row.next()
        try row.nextBytes { add($0, from: first, to: &lists[token, default: [:]]) }
        return true
      }
    }
    return lists
  }

  private static func add(_ bytes: UnsafeRawBufferPointer, from first: Int64, to list: inout Stretches) {
    var stretch = first >> PlaceSet.bits
    var places: [UInt16] = []
    places.reserveCapacity(bytes.count)
    PlaceList.each(bytes, from: first) { place in
      if place >> PlaceSet.bits != stretch {
        if !places.isEmpty { list[stretch, default: []] += places }
        places.removeAll(keepingCapacity: true)
        stretch = place >> PlaceSet.bits
      }
      places.append(UInt16(truncatingIfNeeded: place))
    }
    if !places.isEmpty { list[stretch, default: []] += places }
  }

  var isEmpty: Bool { lists.allSatisfy(\.isEmpty) }

  /// The first places that carry the tokens, in ascending order.
  func places(_ most: Int) -> [Int64] {
    var found: [Int64] = []
    for stretch in Set(lists.flatMap(\.keys)).sorted() where found.count < most {
      guard let set = places(plan, stretch) else { continue }
      set.add(to: &found, from: stretch << PlaceSet.bits, within: range, most)
    }
    return found
  }

  /// What an expression asks of the lists, by their numbers.
  private indirect enum Plan {
    case list(Int)
    case all([Plan], but: [Plan])
    case any([Plan])

    init(_ expression: Expression, _ numbers: inout [String: Int]) {
      switch expression {
      case .token(let token):
        let number = numbers[token] ?? numbers.count
        numbers[token] = number
        self = .list(number)
      case .any(let parts): self = .any(parts.map { Plan($0, &numbers) })
      case .not: self = Plan(.all([expression]), &numbers)
      case .all(let parts):
        let (wanted, refused) = Expression.parted(parts)
        self = .all(wanted.map { Plan($0, &numbers) }, but: refused.map { Plan($0, &numbers) })
      }
    }
  }

  /// Nil for none.
  private func places(_ plan: Plan, _ stretch: Int64) -> PlaceSet? {
    switch plan {
    case .list(let number): return lists[number][stretch].map(PlaceSet.init)
    case .any(let parts):
      var found: PlaceSet?
      for part in parts {
        if case .list(let number) = part, found != nil {
          if let places = lists[number][stretch] { found?.insert(places) }
        } else if let some = places(part, stretch) {
          if found == nil { found = some } else { found?.formUnion(some) }
        }
      }
      return found
    case .all(let parts, let refused):
      var found: PlaceSet?
      for part in parts {
        guard let some = places(part, stretch) else { return nil }
        if found == nil { found = some } else { found?.formIntersection(some) }
      }
      for part in refused { if let some = places(part, stretch) { found?.subtract(some) } }
      return found
    }
  }
}
