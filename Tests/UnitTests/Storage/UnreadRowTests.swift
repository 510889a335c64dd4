import Kernel
import Storage
import TestSupport
import Testing

/// Rows with a word that this program does not know: a newer program wrote them, or a hand.
@Suite struct UnreadRowTests {
  private enum Colour: String, Column { case red, green }
  private static let schema = [Migration("2026-11-29.lamp.1", "CREATE TABLE lamp (id BIGINT PRIMARY KEY, colour TEXT NOT NULL)")]

  private func lamps(_ tx: Transaction) throws -> [Colour] {
    try tx.rows("SELECT colour FROM lamp ORDER BY id LIMIT 10") { try $0.next(Colour.self) }
  }

  private func withLamps(_ engine: Engine, _ body: (Database) throws -> Void) throws {
    try onFreshDatabase(engine, migrations: Self.schema) { yard in
      try yard.database.writeNow { try $0.run("INSERT INTO lamp (id, colour) VALUES (1, 'red'), (2, 'ultraviolet'), (3, 'green')") }
      try body(yard.database)
    }
  }

  @Test(arguments: enginesHere) func whatOnlyReadsPassesOverThem(_ engine: Engine) throws {
    try withLamps(engine) { database in
      let read = try database.readNow { tx in
        let all = try lamps(tx), passedOver = tx.passedOver
        let one = try tx.first("SELECT colour FROM lamp WHERE id = 2") { try $0.next(Colour.self) }
        let next = try tx.first("SELECT colour FROM lamp WHERE id > 1 ORDER BY id LIMIT 2") { try $0.next(Colour.self) }
        let ahead = try tx.ahead("SELECT colour FROM lamp ORDER BY id LIMIT 10") { try $0.next(Colour.self) }.rows()
        return (all: all, passedOver: passedOver, one: one, next: next, ahead: ahead)
      }
      #expect(read.all == [.red, .green])
      #expect(read.passedOver == 1)
      #expect(read.one == nil)
      #expect(read.next == .green)
      #expect(read.ahead == [.red, .green])
    }
  }

  @Test(arguments: enginesHere) func eachKindIsToldOnce(_ engine: Engine) throws {
    try withLamps(engine) { database in
      for _ in 0..<3 { _ = try database.readNow { try lamps($0) } }
      let told = database.unread.take()
      #expect(told.count == 1)
      #expect(told.first?.contains("column colour holds a word that this program does not know") == true)
      #expect(database.unread.take().isEmpty)
    }
  }

  @Test(arguments: enginesHere) func nothingIsDecidedOnHalfOfWhatIsThere(_ engine: Engine) throws {
    try withLamps(engine) { database in
      #expect(throws: StorageFault.self) { try database.writeNow { _ = try lamps($0) } }
      try database.readNow { tx in
        #expect(throws: StorageFault.self) { try tx.rows("SELECT colour FROM lamp ORDER BY id LIMIT 10") { try $0.next(Int64.self) } }
      }
    }
  }

  @Test func aListGoesOnBehindThem() {
    let page = Page(fetched: [1, 2], size: 2, passedOver: 1) { Cursor(String($0)) }
    #expect(page.next == Cursor("2"))
    #expect(Page(fetched: [1, 2], size: 2, passedOver: 0) { Cursor(String($0)) }.next == nil)
  }
}
