import Commerce
import Foundation
import Kernel
import Parties
import Storage
import Testing

@testable import Server

/// What goods cost is said by whoever may say it, through whichever door.
@Suite(.everyEngine) struct PriceLeaveTests {
  private func price(_ town: Town) throws -> Int64? {
    try town.door.database.readNow { try $0.value("SELECT price FROM catalog_variant WHERE id = \(town.market.scarf)", as: Int64.self) }
  }

  @Test func staffChangeNoPriceByThePatchOfAProduct() async throws {
    let town = try Town()
    let market = town.market, staff = try town.person(.merchantStaff, at: .merchant(market.merchant)).merging(["Content-Type": "application/json"]) { $1 }
    let path = "/api/v1/merchants/\(market.merchant)/products/\(market.product)"
    func sheet(_ amount: Int, _ title: String) -> [UInt8] {
      Array(#"{"title":{"ko":"\#(title)"},"variants":[{"sku":"SC-1","price":{"amount":\#(amount),"currency":"KRW"}}]}"#.utf8)
    }
    let cheap = try await town.door.send(.patch, path, staff, body: sheet(30, "거저"))
    #expect(cheap.status == 403)
    #expect(try price(town) == 29_000)
    let words = try await town.door.send(.patch, path, staff, body: sheet(29_000, "울 머플러"))
    #expect(words.status == 200)
    #expect(try town.door.database.readNow { try $0.value("SELECT title_ko FROM catalog_product WHERE id = \(market.product)", as: String.self) } == "울 머플러")
    let owner = try town.owner.merging(["Content-Type": "application/json"]) { $1 }
    #expect(try await town.door.send(.patch, path, owner, body: sheet(31_000, "울 머플러")).status == 200)
    #expect(try price(town) == 31_000)
  }

  @Test func anImportByStaffLeavesPricesAndSaysSo() throws {
    let town = try Town()
    let database = town.door.database, merchant = town.market.merchant
    let folder = Scratch.folder(), path = folder + "/goods.csv", report = folder + "/report.csv"
    let text = """
      Handle,Title,Variant SKU,Variant Price
      wool-scarf,울 목도리 새 이름,SC-1,20
      new-scarf,새 목도리,SC-2,15000

      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    var job = ImportCatalog(path: path, merchant: merchant, by: merchant, reportPath: report)
    job.mayPrice = false
    let result = try job.run(database)
    #expect(result.products == 2 && result.refused == 0 && result.noted == 1)
    #expect(try price(town) == 29_000)
    #expect(try String(contentsOfFile: report, encoding: .utf8).contains("가격을 바꿀 권한이 없어"))
    #expect(try database.readNow { try $0.value("SELECT price FROM catalog_variant WHERE sku = 'SC-2'", as: Int64.self) } == 15_000)
  }

  @Test func anUploadIsReadWithTheLeaveOfWhoeverSentIt() async throws {
    let town = try Town()
    let merchant = town.market.merchant
    for (role, expected) in [(Role.merchantStaff, Int64(29_000)), (.merchantOwner, 20)] {
      let who = try town.person(role, at: .merchant(merchant))
      let file = "Handle,Title,Variant SKU,Variant Price\nwool-scarf,울 목도리,SC-1,20\n"
      let sent = try await town.door.send(.post, "/api/v1/merchants/\(merchant)/imports", who.merging(["Content-Type": "text/csv"]) { $1 }, body: Array(file.utf8))
      #expect(sent.status == 202 || sent.status == 201, "\(sent.status) \(sent.text)")
      let id = try #require(sent.json["id"]?.text.flatMap { ID<CatalogUpload>(text: $0) })
      let place = UploadPlace(town.door.app.house.settings)
      try RunUpload(id, path: place.file(of: id), reportPath: place.report(of: id)) { _ in }.run(town.door.database)
      #expect(try price(town) == expected, "\(role)")
    }
  }
}
