import Catalog
import Glibc
import Inventory
import Kernel
import Storage

/// Imports a made-up catalogue into a migrated database: for `madang bench`.
package enum ImportWorkload {
  package struct Outcome: Sendable {
    package var seconds: Double
    /// Variants loaded.
    package var rows: Int64
    /// Memory that this process held at a quarter, a half, three quarters and the end of the file, in KB.
    package var residentKB: [Int64]
    /// The most memory this process ever held, in KB.
    package var peakResidentKB: Int64
  }

  /// Writes the file into `folder`, opens a storefront and a shelf, and imports; only the import is timed.
  /// - Parameter ofEach: variants of one product, at most.
  package static func run(on database: Database, variants: Int, ofEach: Int = 12, folder: String) async throws -> Outcome {
    let path = folder + "/bench-\(variants).csv"
    try write(CatalogWorkload(rows: variants, ofEach: ofEach), to: path)
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
    var residentKB: [Int64] = []
    let began = try moment(database)
    let result = try ImportCatalog(path: path, merchant: merchant, location: shelf, by: house, reportPath: path + ".report.csv").run(database) { done in
      if done.total > 0, done.bytes * 4 / done.total > Int64(residentKB.count) { residentKB.append(resident()) }
    }
    let ended = try moment(database)
    var usage = rusage()
    getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
    return Outcome(seconds: Double(ended.milliseconds - began.milliseconds) / 1000, rows: result.variants, residentKB: residentKB, peakResidentKB: Int64(usage.ru_maxrss))
  }

  package struct Unwritable: Error { package let path: String }

  private static func write(_ workload: CatalogWorkload, to path: String) throws {
    guard let stream = fopen(path, "w") else { throw Unwritable(path: path) }
    defer { fclose(stream) }
    try workload.write { bytes in
      guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else { throw Unwritable(path: path) }
    }
  }

  private static func resident() -> Int64 {
    guard let stream = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(stream) }
    var line = [CChar](repeating: 0, count: 200)
    guard fgets(&line, Int32(line.count), stream) != nil else { return 0 }
    let fields = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(separator: " ")
    return (fields.dropFirst().first.flatMap { Int64($0) } ?? 0) * Int64(sysconf(Int32(_SC_PAGESIZE))) / 1024
  }

  private static func moment(_ database: Database) throws -> Instant { try database.readNow { $0.now } }
}
