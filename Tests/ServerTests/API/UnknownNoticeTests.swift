import Catalog
import Kernel
import Storage
import Testing

@testable import Server

/// A kind of the product information that the law does not know would be shown nowhere: it is refused.
@Suite(.everyEngine) struct UnknownNoticeTests {
  @Test func aProgramHearsThatThereIsNoSuchKind() async throws {
    let town = try Town()
    let owner = try town.owner, path = "/api/v1/merchants/\(town.market.merchant)/products"
    func attributes(_ kind: String) -> String { #"[{"code":"notice.kind","name":{"ko":"상품정보제공고시"},"value":{"ko":"\#(kind)"}}]"# }
    let made = try await town.door.post(path, #"{"title":{"ko":"카메라"},"variants":[{"price":{"amount":9000,"currency":"KRW"}}],"attributes":\#(attributes("nonsense"))}"#, owner)
    #expect(made.status == 422 && made.code == "catalog/notice-unknown", "\(made.text)")
    #expect(made.faults == ["body /attributes"])
    let one = path + "/\(town.market.product)"
    let revised = try await town.door.send(.patch, one, owner.merging(["Content-Type": "application/json"]) { $1 }, body: Array(#"{"attributes":\#(attributes("nonsense"))}"#.utf8))
    #expect(revised.status == 422 && revised.code == "catalog/notice-unknown", "\(revised.text)")
    #expect(try town.door.database.readNow { try $0.value("SELECT COUNT(*) FROM catalog_attribute", as: Int64.self) } == 0)
    let known = try await town.door.post(path, #"{"title":{"ko":"카메라"},"variants":[{"price":{"amount":9000,"currency":"KRW"}}],"attributes":\#(attributes("optical"))}"#, owner)
    #expect(known.status == 201, "\(known.text)")
  }
}
