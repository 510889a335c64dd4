import Kernel
import Parties
import Storage
import Testing

@testable import Server

/// What routes need is declared in one list; the gate keeps it.
@Suite struct NeedsTests {
  private static let routes = RouteGroups.all().flatMap { $0 }

  @Test func everyOperationThatMayForbidSaysWhatItNeeds() {
    let forbidding = Self.routes.compactMap(\.operation).filter { $0.problems.contains { $0.code == "roles/forbidden" } }.map(\.name)
    #expect(Set(Needs.operations.keys) == Set(forbidding))
  }

  @Test func everyPageOfTheConsoleSaysWhatItNeedsAndNoOtherPageDoes() {
    for route in Self.routes where route.operation == nil {
      #expect(route.path.hasPrefix("/console") != route.needs.isEmpty, "\(route.name)")
    }
    for page in Needs.pages { #expect(Self.routes.contains { $0.name.hasPrefix(page.start) }, "\(page.start)") }
  }

  @Test func aShopperIsRefusedAtTheGateOfEachOfThem() async throws {
    let market = try Market()
    let (party, headers) = try market.member()
    let cookie = try market.door.database.writeNow { tx in try OpenSession(party, device: "test").run(in: tx).text }
    let page = ["Cookie": "\(SessionCookie.name(isSecure: false))=\(cookie)", "Content-Type": "application/x-www-form-urlencoded"]
    for route in Self.routes where !route.needs.isEmpty {
      let path = route.path.split(separator: "/").map { $0.hasPrefix("{") ? "7" : $0 }.joined(separator: "/")
      let isPage = route.operation == nil
      let sent = try await market.door.send(route.method, "/" + path, isPage ? page : headers, body: [])
      // A body or a query that is not understood is told first; what is asked for is never done.
      #expect(sent.status == 403 || !isPage && [400, 415, 422, 428].contains(sent.status), "\(route.name): \(sent.status)")
      if isPage { #expect(sent.status == 403, "\(route.name)") }
    }
  }

  @Test func leaveHeldAnywhereOpensTheGateAndLeaveHeldNowhereDoesNot() throws {
    let staff = Authority(party: PartyID(9), grants: [Grant(.storeStaff, at: PartyID(1))])
    try Needs.check([.handOver], staff)
    try Needs.check([.operate, .countStock], staff)
    try Needs.check([], .nobody)
    #expect(throws: Authority.No.forbidden) { try Needs.check([.editPrices], staff) }
    #expect(throws: Authority.No.signInNeeded) { try Needs.check([.handOver], .nobody) }
  }
}
