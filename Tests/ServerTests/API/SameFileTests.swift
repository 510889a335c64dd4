import Commerce
import Foundation
import Kernel
import Storage
import Testing

@testable import Server

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
}
