import Commerce
import Glibc
import Kernel
import Storage

/// Imports a made-up catalogue into a migrated database: for `madang bench`.
package enum ImportWorkload {
  package struct Outcome: Sendable {
    package var seconds: Double
    /// Variants loaded.
    package var rows: Int64
    /// The most memory this process ever held, in KB.
    package var peakResidentKB: Int64
  }

  /// Writes the file into `folder`, opens a storefront and a shelf, and imports; only the import is timed.
  package static func run(on database: Database, variants: Int, folder: String) async throws -> Outcome {
    let path = folder + "/bench-\(variants).csv"
    try write(CatalogWorkload(rows: variants), to: path)
    defer {
      unlink(path)
      unlink(path + ".report.csv")
    }
    let house = PartyID(0)
    let (merchant, shelf) = try database.writeNow { tx in
      if try SiteQueries.all(in: tx).isEmpty {
        try SeedCategories.plant(in: tx)
        let look = Site.Look(accent: "#1F6F5C", hero: Words("마당", "Madang"))
        _ = try OpenSite(by: house, code: "bench", domain: "bench.example", name: Words("마당", "Madang"), look: look).run(in: tx)
      }
      let merchant: PartyID = tx.id()
      let shelf = try OpenStockLocation(merchant: merchant, kind: .warehouse, name: Phrase("창고", "Warehouse"), ships: true, collects: false).run(in: tx)
      return (merchant, shelf)
    }
    let began = try moment(database)
    let result = try ImportCatalog(path: path, merchant: merchant, location: shelf, by: house, reportPath: path + ".report.csv").run(database)
    let ended = try moment(database)
    var usage = rusage()
    getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
    return Outcome(seconds: Double(ended.milliseconds - began.milliseconds) / 1000, rows: result.variants, peakResidentKB: Int64(usage.ru_maxrss))
  }

  package struct Unwritable: Error { package let path: String }

  private static func write(_ workload: CatalogWorkload, to path: String) throws {
    guard let stream = fopen(path, "w") else { throw Unwritable(path: path) }
    defer { fclose(stream) }
    try workload.write { bytes in
      guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else { throw Unwritable(path: path) }
    }
  }

  private static func moment(_ database: Database) throws -> Instant { try database.readNow { $0.now } }
}
