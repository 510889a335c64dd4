import Catalog
import Kernel
import Storage
import Testing

@testable import Server

/// Other names of brands, at the page and by the API: one act.
@Suite struct BrandNamePageTests {
  private func names(_ yard: ConsoleYard) throws -> [String] { try yard.door.database.readNow { try BrandQueries.find(code: "heukgyeol", in: $0) }?.aliases ?? [] }

  @Test func anOperatorWritesThemAtThePageOrByTheAPI() async throws {
    let yard = try ConsoleYard()
    _ = try yard.door.database.writeNow { try CreateBrand(by: yard.merchant, name: Words("흙결", "Heukgyeol")).run(in: $0) }
    let page = try await yard.get("/console/brands?brand=heukgyeol", as: yard.houseOperator).text
    #expect(page.contains("흙결 · Heukgyeol") && page.contains(#"name="names""#))
    #expect(try await yard.post("/console/brands", [("brand", "heukgyeol"), ("names", "흙결도예\r\n클레이, 도예흙")], as: yard.houseOperator).status == 303)
    #expect(try names(yard) == ["흙결도예", "클레이", "도예흙"])
    let refused = try await yard.post("/console/brands", [("brand", "heukgyeol"), ("names", (0..<9).map { "이름\($0)" }.joined(separator: "\n"))], as: yard.houseOperator)
    #expect(refused.status == 422 && refused.text.contains("8개까지") && refused.text.contains("이름8"))
    #expect(try await yard.get("/console/brands", as: yard.owner).status == 403)
    #expect(try await yard.post("/console/brands", [("brand", "heukgyeol"), ("names", "")], as: yard.owner).status == 403)
  }

  @Test func theAPIDoesTheSame() async throws {
    let town = try Town(), door = town.market.door, headers = try town.houseOperator
    _ = try door.database.writeNow { try CreateBrand(by: town.market.merchant, name: Words("흙결", "Heukgyeol")).run(in: $0) }
    let set = try await town.put("/api/v1/brands/heukgyeol/names", #"{"names":["진흙"," 진흙 "]}"#, headers)
    #expect(set.status == 200 && set.json["names"]?.items?.map(\.text) == ["진흙"], "\(set.text)")
    #expect(try await door.send(.get, "/api/v1/brands/heukgyeol/names", headers).text.contains("진흙"))
    #expect(try await town.put("/api/v1/brands/nobody/names", #"{"names":[]}"#, headers).status == 404)
    #expect(try await town.put("/api/v1/brands/heukgyeol/names", #"{"names":[]}"#, try town.owner).status == 403)
  }
}
