import Catalog
import Foundation
import Inventory
import Kernel
import Storage
import Testing

@testable import Server
@testable import Wire

/// The same file sent again by API: what was bought meanwhile stays bought.
@Suite(.everyEngine) struct SameFileTests {
  private func free(_ town: Town, _ place: ID<StockLocation>) throws -> Int64? {
    try town.door.database.readNow { try Availability.free([town.market.scarf.raw], in: $0)[town.market.scarf.raw]?[place] }
  }

  @Test func soldPiecesDoNotComeBackWithIt() async throws {
    let town = try Town(), market = town.market
    let owner = try town.owner, path = "/api/v1/merchants/\(market.merchant)/imports?location=\(market.store)"
    func bring(_ title: String) async throws -> (noted: Int64?, report: String) {
      // Ten more stand in the warehouse.
      let file = "Handle,Title,Variant SKU,Variant Inventory Qty,Variant Price\nwool-scarf,\(title),SC-1,15,29000\n"
      let sent = try await town.door.send(.post, path, owner.merging(["Content-Type": "text/csv"]) { $1 }, body: Array(file.utf8))
      #expect(sent.status == 202, "\(sent.text)")
      let house = town.door.app.house
      try await OpenYard.blocking {
        let runner = JobRunner([ImportWorker.handler(house)])
        while try runner.step(house.database) != .idle {}
      }
      let one = "/api/v1/merchants/\(market.merchant)/imports/\(sent.json["id"]?.text ?? "")"
      let done = try await town.door.get(one, owner).json
      #expect(done["state"]?.text == "done" && done["refused"]?.integer == 0)
      return (done["noted"]?.integer.map { Int64($0) }, try await town.door.get(one + "/report", owner).text)
    }
    #expect(try await bring("울 목도리").report.contains("다른 지점에 있는 10개를 빼서 이 지점에서 5개를"))
    #expect(try free(town, market.store) == 5)
    _ = try market.buyer()
    #expect(try free(town, market.store) == 4)
    let again = try await bring("울 목도리, 고친 이름".replacing(",", with: ""))
    #expect(again.noted == 1 && again.report.contains("수량 15개는 지난번에 가져온 수량과 같아서"))
    #expect(try free(town, market.store) == 4)
  }

  private struct Cut: Error {}

  /// How far an import has come is kept by the import alone: whoever watches reads that, and what goes on goes on from there.
  @Test func anImportThatStoppedHalfwayIsSeenThereAndGoesOnThere() async throws {
    let town = try Town(), market = town.market, owner = try town.owner, house = town.door.app.house
    let bad: [Int64] = [3, 700, 1400], rows: Int64 = 1500
    let file = "Handle,Title,Variant SKU,Variant Price\n" + (1...rows).map { "p-\($0),상품 \($0),P-\($0),\(bad.contains($0) ? "비쌈" : "1000")\n" }.joined()
    let size = Int64(file.utf8.count), path = "/api/v1/merchants/\(market.merchant)/imports"
    let sent = try await town.door.send(.post, path, owner.merging(["Content-Type": "text/csv"]) { $1 }, body: Array(file.utf8))
    let id = try #require(sent.json["id"]?.text.flatMap { ID<CatalogUpload>(text: $0) })
    let place = UploadPlace(house.settings)
    var job = ImportCatalog(path: place.file(of: id), merchant: market.merchant, by: market.merchant, reportPath: place.report(of: id))
    job.ticket = id.raw
    let halfway = job
    // It ends with its first batch, as where the machine lost its power.
    var come: Int64 = 0
    #expect(throws: Cut.self) {
      _ = try halfway.run(house.database) { progress in
        come = progress.rows
        throw Cut()
      }
    }
    let half = try await town.door.get("\(path)/\(id)", owner).json
    #expect(come > 0 && come < rows && half["rows"]?.integer == come && half["products"]?.integer == come - Int64(bad.filter { $0 <= come }.count))
    #expect((half["bytesRead"]?.integer ?? 0) > 0 && (half["bytesRead"]?.integer ?? 0) < size)
    try await OpenYard.blocking {
      let runner = JobRunner([ImportWorker.handler(house)])
      while try runner.step(house.database) != .idle {}
    }
    let done = try await town.door.get("\(path)/\(id)", owner).json
    #expect(done["state"]?.text == "done" && done["rows"]?.integer == rows && done["products"]?.integer == rows - 3 && done["refused"]?.integer == 3)
    #expect(done["bytesRead"]?.integer == size && done["bytes"]?.integer == size)
    // Each fault stands in the report once.
    let report = try await town.door.get("\(path)/\(id)/report", owner).text.split(separator: "\r\n").dropFirst()
    let lines = report.filter { $0.contains("비쌈") }.map { String($0.prefix { $0 != "," }) }
    #expect(lines == bad.map { String($0 + 1) })
    #expect(try town.door.database.readNow { try $0.value("SELECT COUNT(*) FROM exchange_import WHERE ticket = \(id)", as: Int64.self) } == 1)
  }
}
