import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Catalog
@testable import Inventory

/// A catalogue into which files are brought and out of which they go again.
struct ExchangeYard {
  let c: CatalogYard
  let shelf: ID<StockLocation>
  let path: String

  static func open(_ engine: Engine = .sqlite, _ body: (ExchangeYard) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("madang-exchange-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try onFreshCatalogue(engine) { c in try body(ExchangeYard(c: c, shelf: c.shelf(), path: folder.appendingPathComponent("catalog").path)) }
  }

  @discardableResult
  func bring(_ text: String, sameShop: Bool = false, strictly: Bool = false, retiring: Bool = false) throws -> ImportCatalog.Result {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    var job = ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: path + ".report")
    job.isSameShop = sameShop
    job.isStrict = strictly
    job.retiresUnnamed = retiring
    return try job.run(c.database)
  }

  @discardableResult
  func bring(bytes: [UInt8]) throws -> ImportCatalog.Result {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: path + ".report").run(c.database)
  }

  struct Cut: Error {}

  /// Brings a file that is cut off after each of its first batches, until it comes to its end.
  func bringInPieces(_ text: String, cuts: Int) throws -> ImportCatalog.Result {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    var left = cuts
    while true {
      let job = ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: path + ".report")
      do {
        return try job.run(c.database) { _ in
          if left > 0 {
            left -= 1
            throw Cut()
          }
        }
      } catch is Cut {}
    }
  }

  /// Leaves a file half read, its row as said.
  func leave(_ text: String, at row: SQL) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let job = ImportCatalog(path: path, merchant: CatalogYard.merchant, location: shelf, by: CatalogYard.clerk, reportPath: path + ".report")
    do { _ = try job.run(c.database) { _ in throw Cut() } } catch is Cut {}
    try c.database.writeNow { _ = try $0.run("UPDATE exchange_import SET state = 'running', \(row)") }
  }

  func report() throws -> String { try String(contentsOfFile: path + ".report", encoding: .utf8) }

  /// `handle|SKU|choices=price<was` of every variant, in the order of their making.
  func variants() throws -> [String] {
    try c.database.readNow { tx in
      try tx.rows(
        """
        SELECT p.handle, v.sku, v.choice1, v.choice2, v.choice3, v.price, v.was
        FROM catalog_variant v JOIN catalog_product p ON p.id = v.product ORDER BY p.id, v.position, v.id LIMIT 10000
        """
      ) { row in
        let handle: String = try row.next(), sku: String = try row.next()
        let choices = [try row.next(String.self), try row.next(String.self), try row.next(String.self)].filter { !$0.isEmpty }
        let price: Int64 = try row.next(), was: Int64? = try row.next()
        return "\(handle)|\(sku)|\(choices.joined(separator: "+"))=\(price)" + (was.map { "<\($0)" } ?? "")
      }
    }
  }

  func send(_ format: ExportFormat) throws -> String {
    var bytes: [UInt8] = []
    let job = ExportCatalog(merchant: CatalogYard.merchant, format: format, location: shelf, baseURL: "https://madang.test")
    _ = try job.run(c.database, write: { bytes += $0 })
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `line,column` of each fault of the last file.
  func faults() throws -> [String] {
    try String(contentsOfFile: path + ".report", encoding: .utf8).split(separator: "\r\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(2).joined(separator: ",") }
  }

  func column(_ name: String, of table: String = "catalog_product") throws -> [String] {
    try c.database.readNow { try $0.rows("SELECT \(raw: name) FROM \(raw: table) ORDER BY id LIMIT 1000") { try $0.next(String.self) } }
  }
}

/// A cell of each row, by the column's name.
func cells(_ csv: String, _ name: String) -> [String] {
  let rows = csv.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  guard let place = rows.first?.firstIndex(where: { $0 == name || $0 == "\u{FEFF}" + name }) else { return [] }
  return rows.dropFirst().map { place < $0.count ? $0[place] : "" }
}
