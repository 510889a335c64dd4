import Kernel
import Storage
import TestSupport
import Testing

@testable import Search

/// Lists and blocks of the server engine's index, beside what was changed lately.
@Suite struct PackHitsTests {
  private static let ready = StorageSchema.migrations + SearchSchema.migrations

  @Test func placesMeetAsSetsDo() {
    var dice = Dice(seed: 30)
    for round in 0..<200 {
      func some() -> Set<UInt16> { Set((0..<[0, 1, 50, 20_000][dice.below(4)]).map { _ in UInt16(dice.below(1 << 16)) }) }
      let a = some(), b = some()
      var union = PlaceSet(a.sorted()), common = union, less = union, plus = union
      let other = PlaceSet(b.sorted())
      union.formUnion(other)
      common.formIntersection(other)
      less.subtract(other)
      plus.insert(b.sorted())
      #expect(Self.all(union) == a.union(b).sorted(), "round \(round)")
      #expect(Self.all(plus) == a.union(b).sorted())
      #expect(Self.all(common) == a.intersection(b).sorted())
      #expect(Self.all(less) == a.subtracting(b).sorted())
    }
  }

  /// Rows of a list are parted where they grow, and hold what was put in and not taken out again, in order.
  @Test func listsHoldWhatWasPutInWhereverItCame() {
    var dice = Dice(seed: 31)
    let shelf: Int64 = 7 << 46
    for round in 0..<6 {
      var rows: [PlaceList.Row] = [], held: Set<Int64> = []
      let width = [300, 20_000, 1 << 45][round % 3]
      for _ in 0..<40 {
        var change = PlaceList.Change()
        for _ in 0..<dice.below(round < 3 ? 30 : 1500) {
          let place = shelf + Int64(dice.below(width))
          if held.contains(place) { if dice.below(2) == 0 { change.removed.append(place) } } else { change.added.append(place) }
        }
        change.added = Set(change.added).sorted()
        change.removed = Set(change.removed).sorted()
        held = held.union(change.added).subtracting(change.removed)
        let (written, gone) = PlaceList.changed(rows, change, shelf: shelf)
        var byFirst = Dictionary(rows.map { ($0.first, $0) }) { first, _ in first }
        for first in gone { byFirst[first] = nil }
        for row in written { byFirst[row.first] = row }
        rows = byFirst.values.sorted { $0.first < $1.first }
        #expect(rows.flatMap(Self.all) == held.sorted(), "round \(round)")
        #expect(rows.allSatisfy { $0.bytes.count <= 7000 })
      }
      // All of it goes.
      let (written, gone) = PlaceList.changed(rows, PlaceList.Change(removed: held.sorted()), shelf: shelf)
      #expect(written == [] && Set(gone) == Set(rows.map(\.first)))
    }
    // Bytes that do not add up end a list.
    #expect(Self.all(PlaceList.Row(first: 5, bytes: [1, 0x80])) == [6])
    #expect(Self.all(PlaceList.Row(first: .max, bytes: [UInt8](repeating: 0xFF, count: 20))) == [])
  }

  private static func all(_ row: PlaceList.Row) -> [Int64] {
    var found: [Int64] = []
    row.bytes.withUnsafeBytes { PlaceList.each($0, from: row.first) { found.append($0) } }
    return found
  }

  private static func all(_ places: PlaceSet) -> [UInt16] {
    var slots: [Int64] = []
    places.add(to: &slots, from: 0, within: 0...Int64.max, .max)
    return slots.map(UInt16.init)
  }

  /// Documents come, change and go, some of them are taken into the lists in between: the same is found as where none ever is.
  @Test(arguments: [1, 2] as [UInt64]) func whateverIsTakenInTheSameIsFound(_ seed: UInt64) throws {
    let queries = SearchYard.queries(40, seed: seed &+ 40)
    let ways = [(Engine.sqlite, false)] + enginesHere.map { ($0, true) }
    let answers = try ways.map { engine, takesIn in
      try onFreshDatabase(engine, migrations: Self.ready) { yard in
        var dice = Dice(seed: seed)
        var catalogue = SearchYard.catalogue(500, seed: seed)
        var answers: [SearchAnswer] = []
        for round in 0..<8 {
          var put: [SearchDocument] = []
          for _ in 0..<dice.below(120) {
            let index = dice.below(catalogue.count)
            switch dice.below(4) {
            case 0: catalogue[index].popularity = Int64(dice.below(2000))
            case 1: catalogue[index].price = .won(Int64(1 + dice.below(200)) * 1000)
            case 2: catalogue[index].isInStock.toggle()
            default: catalogue[index].names = catalogue[dice.below(catalogue.count)].names
            }
            put.append(catalogue[index])
          }
          let gone = (0..<dice.below(40)).map { _ in catalogue[dice.below(catalogue.count)] }
          let isTaken = dice.below(3) > 0, most = 1 + dice.below(400), comesAgain = dice.below(2) == 0
          try yard.database.writeNow { tx in
            try SearchIndex.put(round == 0 ? catalogue : put, in: tx)
            for document in gone { try SearchIndex.remove(document.kind, document.item, in: tx) }
            if comesAgain { try SearchIndex.put(Array(gone.prefix(10)), in: tx) }
          }
          if takesIn, isTaken {
            // Some, or all.
            while try yard.database.writeNow({ try SearchIndex.tidy(most: most, least: 1, in: $0) }), round % 3 == 0 {}
          }
          for query in queries { answers.append(try yard.database.readNow { try query.run(in: $0) }) }
        }
        if takesIn { try Self.expectWhole(yard.database) }
        return answers
      }
    }
    for index in answers[0].indices {
      let query = queries[index % queries.count]
      for (way, other) in zip(ways, answers).dropFirst() {
        #expect(answers[0][index] == other[index], "\(way.0), round \(index / queries.count): \(query.text) \(query.sort) \(query.filters)")
      }
    }
    #expect(answers[0].filter { !$0.hits.isEmpty }.count > answers[0].count / 2)
  }

  /// Taken in as a whole, the lists hold every token of every document, and nothing else.
  private static func expectWhole(_ database: Database) throws {
    while try database.writeNow({ try SearchIndex.tidy(least: 1, in: $0) }) {}
    try database.readNow { tx in
      #expect(try tx.value("SELECT COUNT(*) FROM search_hit", as: Int.self) == 0)
      var wanted: [String: [Int64]] = [:]
      let tokens = try tx.rows("SELECT slot, tokens FROM search_token ORDER BY slot LIMIT 100000") { (try $0.next(Int64.self), try $0.next(String.self)) }
      for (slot, text) in tokens { for token in text.split(separator: " ") { wanted[String(token), default: []].append(slot) } }
      var listed: [String: [Int64]] = [:]
      try tx.each("SELECT token, first, places FROM search_posting ORDER BY token, first LIMIT 1000000") { row in
        let token: String = try row.next()
        let places = Self.all(PlaceList.Row(first: try row.next(), bytes: try row.next()))
        #expect(!places.isEmpty)
        listed[token, default: []] += places
        return true
      }
      #expect(listed == wanted)
      let held = try tx.rows("SELECT slot FROM search_document ORDER BY slot LIMIT 100000") { try $0.next(Int64.self) }
      #expect(held == tokens.map(\.0))
      var facts: [Int64] = []
      try FactBlocks.each(in: 0...Int64.max, in: tx) { candidate, _ in
        facts.append(candidate.slot)
        return true
      }
      #expect(facts == held)
    }
  }

  @Test(arguments: enginesHere) func whoChangesADocumentWhileItIsTakenInLosesNothing(_ engine: Engine) async throws {
    try await onFreshDatabaseAsync(engine, migrations: Self.ready) { yard in
      let database = yard.database
      let catalogue = SearchYard.catalogue(400).filter { $0.kind == .product }
      try await database.write { try SearchIndex.put(catalogue, in: $0) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { for _ in 0..<60 { _ = try await database.write { try SearchIndex.tidy(most: 150, least: 1, in: $0) } } }
        for worker in 0..<3 {
          group.addTask {
            var dice = Dice(seed: UInt64(worker))
            for turn in 0..<60 {
              // Each its own goods.
              var document = catalogue[dice.below(catalogue.count / 3) * 3 + worker]
              switch turn % 3 {
              case 0: document.price = .won(Int64(turn + 1) * 1000)
              case 1: document.popularity = Int64(dice.below(5000))
              default: document.names = ["바뀐 이름 \(turn)"]
              }
              if dice.below(5) == 0 {
                let item = document.item
                try await database.write { try SearchIndex.remove(.product, item, in: $0) }
              }
              let last = document
              try await database.write { try SearchIndex.put(last, in: $0) }
            }
          }
        }
        try await group.waitForAll()
      }
      try Self.expectWhole(database)
      let count = try await database.read { try $0.value("SELECT COUNT(*) FROM search_document", as: Int.self) }
      #expect(count == catalogue.count)
    }
  }
}
