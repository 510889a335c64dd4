import Kernel
import TestSupport
import Testing

@testable import Storage

@Suite struct AheadTests {
  private func withNumbers(_ engine: Engine, _ body: (Database) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: StorageSchema.migrations) { yard in
      try yard.database.writeNow { tx in
        try tx.script("CREATE TABLE number (n BIGINT PRIMARY KEY)")
        try tx.run("INSERT INTO number (n) VALUES \(rows: (1...50).map { [SQLValue.int($0)] })")
      }
      try body(yard.database)
    }
  }

  private func ask(_ condition: SQL, in tx: Transaction) throws -> Ahead<Int64> {
    try tx.ahead("SELECT n FROM number WHERE \(condition) ORDER BY n LIMIT 100") { try $0.next() }
  }

  @Test(arguments: enginesHere) func answersAreReadInAnyOrder(_ engine: Engine) throws {
    try withNumbers(engine) { database in
      for _ in 0..<2 {
        try database.writeNow { tx in
          let few = try ask("n <= 3", in: tx)
          let none = try ask("n > 100", in: tx)
          _ = try ask("n = 7", in: tx)
          try tx.send("UPDATE number SET n = n WHERE n = 1")
          let many = try ask("n > 40", in: tx)
          let count = try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM number", as: Int64.self)
          #expect(count == 50)
          #expect(try many.rows() == Array(41...50))
          #expect(try none.first() == nil)
          #expect(try few.rows() == [1, 2, 3])
          #expect(try few.first() == 1)
        }
      }
    }
  }

  @Test(arguments: enginesHere) func anAnswerIsWholeAfterAStream(_ engine: Engine) throws {
    try withNumbers(engine) { database in
      try database.readNow { tx in
        let first = try tx.first("SELECT n FROM number ORDER BY n LIMIT 50") { try $0.next(Int64.self) }
        #expect(first == 1)
        #expect(try ask("n <= 3", in: tx).rows() == [1, 2, 3])
        var seen: [Int64] = []
        try tx.each("SELECT n FROM number ORDER BY n LIMIT 4") { row in
          let n: Int64 = try row.next()
          seen += try ask("n = \(n + 10)", in: tx).rows()
          return true
        }
        #expect(seen == [11, 12, 13, 14])
      }
    }
  }

  @Test(arguments: enginesHere) func whatGoesWrongIsThrownAndUndone(_ engine: Engine) throws {
    try withNumbers(engine) { database in
      #expect(throws: StorageFault.self) {
        try database.writeNow { tx in
          try tx.run("DELETE FROM number WHERE n = 1")
          let wrong = try tx.ahead("SELECT 1 / (n - 2), CAST(n AS BIGINT) FROM number WHERE n = 2") { row in try row.next(Int64.self) }
          _ = try wrong.rows()
        }
      }
      let left = try database.readNow { try ask("n = 1", in: $0).rows() }
      #expect(left == [1])
    }
  }

  struct No: Refusal {
    let code = "test/no"
    let sort = RefusalSort.conflict
    let sentence = Sentence(Phrase("아니요", "No"))
  }

  @Test(arguments: enginesHere) func aRefusalUndoesWhatItsBodyWrote(_ engine: Engine) throws {
    try withNumbers(engine) { database in
      try database.writeNow { tx in
        do {
          try tx.refusable {
            try tx.send("DELETE FROM number WHERE n = 1")
            throw No()
          }
          Issue.record("the refusal was lost")
        } catch is No {}
        try tx.refusable { try tx.send("DELETE FROM number WHERE n = 2") }
      }
      let left = try database.readNow { try ask("n <= 3", in: $0).rows() }
      #expect(left == [1, 3])
    }
  }
}
