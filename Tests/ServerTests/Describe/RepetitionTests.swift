import Kernel
import Testing

@testable import Doors
@testable import Server

/// What the document says of sending a request twice is so.
@Suite struct RepetitionTests {
  /// POST without a key, each with its reason in the document.
  private static let without: Set<String> = ["signUp", "signIn", "lookUpOrder", "answerPayment", "answerGatewayPayment", "returnToPayment", "askContact", "confirmContact"]
  private static let operations = RouteGroups.all().flatMap { $0 }.compactMap(\.operation)

  @Test func everyPOSTTakesAKeyButTheNamedOnes() {
    let posts = Self.operations.filter { $0.method == .post }
    #expect(Set(posts.filter { !$0.isIdempotent }.map(\.name)) == Self.without)
    let document = Description.openapi(RouteGroups.all())
    for name in Self.without { #expect(document.contains("\(name),") || document.contains("\(name) ") || document.contains("\(name).")) }
    #expect(Self.operations.filter { $0.isIdempotent }.allSatisfy { $0.method != .get })
  }

  @Test func aDeletionWithAKeyIsAnsweredByHowThingsStand() async throws {
    let market = try Market()
    let me = try market.member().headers
    let added = try await market.door.post(
      "/api/v1/me/addresses", #"{"recipient":"김하늘","phone":"010 1234 5678","postcode":"04780","road":"아차산로 7"}"#, me)
    let path = "/api/v1/me/addresses/\(added.json["items"]?.items?.first?["id"]?.text ?? "")", keyed = me.merging(["Idempotency-Key": "k-1"]) { $1 }
    #expect(try await market.door.send(.put, path + "/default", keyed).status == 204)
    #expect(try await market.door.send(.put, path + "/default", keyed).headers[.idempotencyReplayed] == nil)
    #expect(try await market.door.send(.delete, path, keyed).status == 204)
    #expect(try await market.door.send(.delete, path, keyed).status == 404)
  }
}
