import Assembly
import Kernel
import Storage
import Testing

@testable import Server

/// What was bought and what was paid are sealed, and `madang verify` asks the seals.
@Suite(.everyEngine) struct SealedRecordsTests {
  /// What the proof of the seals finds, among all the proofs that `madang verify` runs.
  private func found(_ yard: ShopYard) throws -> [String] {
    try #require(AllProofs.list.first { $0.name == "seals" }).find(yard.database, nil)
  }

  @Test func aChangedTransferAndAChangedOrderAreFound() async throws {
    #expect(AllSeals.list.map(\.name) == ["ledger_transfer", "orders_order"])
    let yard = try ShopYard(), browser = Browser(yard.door)
    try await browser.signUp()
    try await yard.buyAndCollect(browser)
    yard.door.staged.pass(.minutes(61))
    for table in AllSeals.list { while try SealRows(table).step(yard.database) {} }
    #expect(try found(yard) == [])
    func change(_ sql: SQL) throws { try yard.database.writeNow { _ = try $0.run(sql) } }
    // Each is found, and what is put back is whole again.
    for (table, column) in [("orders_order", "total"), ("orders_order", "buyer"), ("ledger_transfer", "amount"), ("ledger_transfer", "debit")] as [(SQL, SQL)] {
      let row = "(SELECT MAX(id) FROM \(table))" as SQL
      try change("UPDATE \(table) SET \(column) = \(column) + 1 WHERE id = \(row)")
      let said = try found(yard)
      #expect(said.count == 1 && said[0].contains("\(table.text) does not hold what was written"), "\(said)")
      try change("UPDATE \(table) SET \(column) = \(column) - 1 WHERE id = \(row)")
      #expect(try found(yard) == [])
    }
    try change("DELETE FROM orders_order WHERE id = (SELECT MAX(id) FROM orders_order)")
    #expect(try found(yard).count == 1)
  }

  /// The rounds of the house seal what has settled; nobody needs to ask for it.
  @Test func theRoundsOfTheHouseSealThem() {
    let names = AllRounds.list.map(\.name)
    for table in AllSeals.list { #expect(names.contains("seal.\(table.name)"), "\(table.name)") }
  }
}
