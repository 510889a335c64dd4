import Commerce
import Kernel
import Parties
import Storage
import Testing

@testable import Server

/// Imports, notices, brands and what is popular, by API.
@Suite(.everyEngine) struct SundryAPITests {
  @Test func aCatalogueFileIsSentWatchedAndReported() async throws {
    let town = try Town()
    let owner = try town.owner, path = "/api/v1/merchants/\(town.market.merchant)/imports"
    let file = CatalogFileTests.csv
    func send(_ headers: [String: String], _ text: String, type: String = "text/csv") async throws -> Door.Answered {
      try await town.door.send(.post, path + "?name=spring.csv", headers.merging(["Content-Type": type]) { $1 }, body: Array(text.utf8))
    }
    #expect(try await send(town.market.member().headers, file).code == "roles/forbidden")
    #expect(try await send(owner, file, type: "image/png").code == "web/content-type")
    #expect(try await send(owner, "").code == "imports/empty")
    let sent = try await send(owner, file)
    #expect(sent.status == 202)
    #expect(sent.json["state"]?.text == "waiting")
    let one = path + "/" + (sent.json["id"]?.text ?? "")
    #expect(try await town.door.get(one + "/report", owner).code == "imports/no-report")
    let house = town.door.app.house
    try await OpenYard.blocking {
      let runner = JobRunner([ImportWorker.handler(house)])
      while try runner.step(house.database) != .idle {}
    }
    let done = try await town.door.get(one, owner).json
    #expect(done["state"]?.text == "done")
    #expect(done["products"]?.integer == 1)
    #expect(done["refused"]?.integer == 1)
    let report = try await town.door.get(one + "/report", owner)
    #expect(report.headers[.contentType] == "text/csv")
    #expect(report.text.contains("Variant Price"))
    #expect(try await town.door.get(path, owner).json["items"]?.items?.map { $0["name"]?.text } == ["spring.csv"])
    let rival = try town.person(.merchantOwner, at: .merchant(PartyID(5)))
    #expect(try await town.door.get(one, rival).code == "roles/forbidden")
  }

  @Test func noticesAreCountedReadAndMarked() async throws {
    let town = try Town()
    let (party, headers) = try town.market.member()
    _ = try town.door.database.writeNow { tx in try Notice.post("announcements.posted", facts: ["place": "성수"], link: "/orders/1", to: party, in: tx) }
    #expect(try await town.door.get("/api/v1/me/notices/unread", headers).json["unread"]?.integer == 1)
    let notice = try await town.door.get("/api/v1/me/notices", headers).json["items"]?.items?.first
    #expect(notice?.at("text", "en")?.text == "News from 성수.")
    #expect(try await town.door.post("/api/v1/me/notices/read", #"{"upTo":"\#(notice?["id"]?.text ?? "")"}"#, headers).status == 204)
    #expect(try await town.door.get("/api/v1/me/notices/unread", headers).json["unread"]?.integer == 0)
    #expect(try await town.door.get("/api/v1/me/notices").code == "web/sign-in")
  }

  @Test func brandsAreListedPageByPage() async throws {
    let town = try Town()
    try town.door.database.writeNow { tx in
      for name in ["Onde", "Areum", "Byeol"] {
        var sheet = ProductSheet(handle: name.lowercased(), title: Words(name, name))
        sheet.brand = Words(name, name)
        sheet.variants = [VariantSheet(sku: name, price: .won(1_000))]
        _ = try CreateProduct(by: town.market.merchant, merchant: town.market.merchant, sheet: sheet).run(in: tx)
      }
    }
    let first = try await town.door.get("/api/v1/brands?limit=2")
    #expect(first.json["items"]?.items?.map { $0["code"]?.text } == ["areum", "byeol"])
    let next = try #require(first.json["next"]?.text)
    #expect(try await town.door.get("/api/v1/brands?limit=2&cursor=\(next)").json["items"]?.items?.map { $0["code"]?.text } == ["onde"])
    #expect(try await town.door.get("/api/v1/malls?brand=onde").json["items"]?.items?.isEmpty == true)
  }

  @Test func whatIsPopularNamesNobodyAndIsEmptyAtFirst() async throws {
    let town = try Town()
    #expect(try await town.door.get("/api/v1/popular/products").json["items"]?.items?.isEmpty == true)
    #expect(try await town.door.get("/api/v1/popular/searches?days=31").faults == ["query /days"])
  }
}
