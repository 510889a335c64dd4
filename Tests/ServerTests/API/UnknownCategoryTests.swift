import Catalog
import Kernel
import Storage
import Testing

@testable import Server

/// A category that is not there is refused at the doors of programs and people, beside its field; a file's row goes where goods without a category go.
@Suite(.everyEngine) struct UnknownCategoryTests {
  private static let unknown = ["../../etc", "없는/분류", "fashion/women/knits", "knit", "fashion/women/knit/"]

  private func count(_ database: Database) throws -> [Int64] {
    try database.readNow { tx in
      try ["catalog_product", "catalog_category"].map { table in try tx.one("SELECT COUNT(*) FROM \(raw: table)") { try $0.next(Int64.self) } }
    }
  }

  @Test func aProgramHearsThatThereIsNoSuchCategory() async throws {
    let town = try Town()
    let owner = try town.owner, path = "/api/v1/merchants/\(town.market.merchant)/products", before = try count(town.door.database)
    for category in Self.unknown {
      let made = try await town.door.post(path, #"{"title":{"ko":"새 니트"},"category":"\#(category)","variants":[{"price":{"amount":9000,"currency":"KRW"}}]}"#, owner)
      #expect(made.status == 422 && made.code == "catalog/category-unknown", "\(category): \(made.text)")
      #expect(made.faults == ["body /category"])
      let revised = try await town.door.send(
        .patch, path + "/\(town.market.product)", owner.merging(["Content-Type": "application/json"]) { $1 }, body: Array(#"{"category":"\#(category)"}"#.utf8))
      #expect(revised.status == 422 && revised.code == "catalog/category-unknown", "\(category): \(revised.text)")
    }
    #expect(try count(town.door.database) == before)
    #expect(try await town.door.get(path + "/\(town.market.product)", owner).json["category"]?.text == "fashion/women/knit")
    let known = try await town.door.post(path, #"{"title":{"ko":"새 니트"},"category":"fashion/women","variants":[{"price":{"amount":9000,"currency":"KRW"}}]}"#, owner)
    #expect(known.status == 201)
    let unsaid = try await town.door.post(path, #"{"title":{"ko":"무엇"},"variants":[{"price":{"amount":9000,"currency":"KRW"}}]}"#, owner)
    #expect(unsaid.status == 201)
  }

  @Test func theFormOfTheConsoleHearsTheSame() async throws {
    let yard = try ConsoleYard()
    let before = try count(yard.door.app.house.database)
    let fields = [("title-ko", "새 니트"), ("category", "../../etc"), ("tax", "standard"), ("withdrawal", "standard"), ("v0-price", "9000"), ("v0-sku", "NEW-1")]
    let refused = try await yard.post("/console/products/new", fields, as: yard.owner)
    #expect(refused.status == 422)
    #expect(refused.text.contains("카테고리 ../../etc"))
    #expect(try count(yard.door.app.house.database) == before)
  }
}
