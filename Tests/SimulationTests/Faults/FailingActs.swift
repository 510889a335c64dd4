import Kernel
import Ledger
import Simulation
import Storage
import TestSupport
import Testing
import Trade

/// Runs acts that fail at each of their statements in turn, and finds what such a failure left behind.
struct FailingActs {
  let database: Database
  let faults: StatementFaults
  private let tables: [String]

  /// Looks at every table that the migrations made.
  init(_ yard: TestYard, _ faults: StatementFaults) throws {
    database = yard.database
    self.faults = faults
    tables = try yard.database.readNow { tx in
      try tx.rows(
        tx.engine == .sqlite
          ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY name LIMIT 500"
          : "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'search_%' ORDER BY tablename LIMIT 500"
      ) { try $0.next(String.self) }
    }
  }

  /// Everything that is written down, by table, as text.
  func everything() throws -> [String: String] {
    try database.readNow { tx in
      let each = try tables.map { table -> String in
        guard tx.engine == .sqlite else {
          return "SELECT '\(table)', COALESCE(MD5(STRING_AGG(CAST(t AS TEXT), '|' ORDER BY CAST(t AS TEXT) COLLATE \"C\")), '') FROM \(table) t"
        }
        let columns = try tx.rows("SELECT name FROM pragma_table_info(\(table)) ORDER BY cid LIMIT 100") { "QUOTE(\(try $0.next(String.self)))" }
        let row = columns.joined(separator: " || ',' || ")
        return "SELECT '\(table)', COALESCE((SELECT GROUP_CONCAT(line, '|') FROM (SELECT \(row) AS line FROM \(table) ORDER BY 1)), '')"
      }
      var found: [String: String] = [:]
      // SQLite takes at most 500 parts of a compound.
      let rows = try tx.rows("\(raw: each.joined(separator: " UNION ALL ")) LIMIT 500") { (try $0.next(String.self), try $0.next(String.self)) }
      for (table, text) in rows { found[table] = text }
      return found
    }
  }

  /// Fails `act` at every statement, then lets it through, then repeats it under the same key: a failure changes nothing,
  /// the books stay whole, the repetition changes nothing more and answers the same.
  @discardableResult
  func run(_ name: String, sourceLocation: SourceLocation = #_sourceLocation, _ act: @Sendable (Transaction) throws -> Int64) throws -> Int64 {
    let request = KeyedRequest(actor: "20", route: name, key: "\(name)-key", body: Array(name.utf8))
    func keyed(_ tx: Transaction) throws -> String {
      switch try request.begin(in: tx) {
      case .replay(let answer): return String(decoding: answer.body, as: UTF8.self)
      case .inFlight, .mismatch: return "refused"
      case .fresh(let token):
        let answer = String(try act(tx))
        try request.finish(token, .init(status: 200, type: "text/plain", body: Array(answer.utf8)), in: tx)
        return answer
      }
    }
    let before = try everything()
    var answer = ""
    var failures = 0
    let statements = try FailLoop.run(faults) {
      answer = try database.writeNow(keyed)
    } afterFailure: { number in
      failures += 1
      let changed = try Self.changes(before, everything())
      #expect(changed == [], "\(name) left something behind at statement \(number)", sourceLocation: sourceLocation)
    }
    #expect(failures == statements && statements >= 3, "\(name)", sourceLocation: sourceLocation)
    let after = try everything()
    #expect(after != before, "\(name) did nothing", sourceLocation: sourceLocation)
    #expect(try database.writeNow(keyed) == answer, "\(name) answered otherwise when it was repeated", sourceLocation: sourceLocation)
    #expect(try Self.changes(after, everything()) == [], "\(name) did something twice", sourceLocation: sourceLocation)
    #expect(try Verify.run(database).map(\.description) == [], "\(name)", sourceLocation: sourceLocation)
    #expect(try OrdersVerify.run(database) == [], "\(name)", sourceLocation: sourceLocation)
    return Int64(answer) ?? 0
  }

  private static func changes(_ before: [String: String], _ after: [String: String]) -> [String] {
    before.filter { after[$0.key] != $0.value }.keys.sorted()
  }
}
