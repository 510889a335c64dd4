import Assembly
import Catalog
import Foundation
import Inventory
import Kernel
import Parties
import Simulation
import Storage
import TestSupport
import Testing

/// A strict import tries the file and then keeps it: a failure at any statement of either leaves nothing of the file or all of it.
@Suite struct StrictImportTests {
  private static let file = """
    Handle,Title,Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price
    knit,포근한 니트,온결,니트,true,사이즈,S,KN-S,3,39000
    knit,,,,,,M,KN-M,5,41000
    bowl,분청 사발,토담,그릇,true,Title,Default Title,BOWL,1,15000

    """

  @Test(arguments: enginesHere) func aFailureAtAnyStatementLeavesNothingOrAll(_ engine: Engine) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-strict-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("catalog.csv").path
    try Data(Self.file.utf8).write(to: URL(fileURLWithPath: path))
    let faults = StatementFaults()
    try onFreshDatabase(engine, migrations: AllMigrations.list, hook: faults.hook) { yard in
      try failAtEachStatement(yard, faults, path: path)
    }
  }

  private func failAtEachStatement(_ yard: TestYard, _ faults: StatementFaults, path: String) throws {
    let (merchant, shelf) = try yard.database.writeNow { tx -> (PartyID, ID<StockLocation>) in
      try SeedCategories.plant(in: tx)
      let merchant = try OpenParty(.merchant, name: Phrase("온결", "Ongyeol")).run(in: tx)
      let shelf = try OpenStockLocation(merchant: merchant, kind: .store, name: Phrase("점", "Shop"), ships: true, collects: true).run(in: tx)
      return (merchant, shelf)
    }
    let acts = try FailingActs(yard, faults)
    var job = ImportCatalog(path: path, merchant: merchant, location: shelf, by: merchant, reportPath: path + ".report")
    job.isStrict = true
    let before = try goods(acts)
    var result: ImportCatalog.Result?
    let statements = try FailLoop.run(faults) {
      result = try job.run(yard.database)
    } afterFailure: { number in
      let now = try goods(acts)
      let changed = before.keys.filter { now[$0] != before[$0] }.sorted()
      #expect(changed == [], "statement \(number)")
    }
    #expect(statements > 20)
    #expect(result?.rows == 3 && result?.products == 2 && result?.variants == 3 && result?.refused == 0)
    let after = try goods(acts)
    #expect(after != before)
    // The whole file once more changes no price, moves no stock and makes no second product.
    let again = try job.run(yard.database)
    #expect(again.unchanged == 2)
    #expect((again.rows, again.products, again.variants, again.refused, again.noted) == (3, 2, 3, 0, 0))
    let last = try goods(acts)
    for table in ["catalog_variant", "ledger_transfer"] { #expect(last[table] == after[table], "\(table)") }
  }

  /// What is known of goods, without how far the import says it has come.
  private func goods(_ acts: FailingActs) throws -> [String: String] { try acts.everything().filter { !$0.key.hasPrefix("exchange_") } }
}
