import Kernel
import Parties
import Storage
import Testing

@testable import Doors
@testable import Wire

/// Every route says itself which permissions it asks for; the gate keeps it.
@Suite struct RoutePermissionTests {
  private static let routes = RouteGroups.all().flatMap { $0 }

  /// What merchants say of themselves to everybody.
  private static let openOfMerchants: Set = ["getDeliveryTerms"]

  @Test func everyOperationOfADeskSaysWhatItNeeds() {
    for route in Self.routes {
      guard let operation = route.operation else { continue }
      let isOfDesk = ["console", "imports"].contains(operation.tag) || operation.path.hasPrefix("/api/v1/merchants/")
      if isOfDesk, !Self.openOfMerchants.contains(operation.name) { #expect(!route.permissions.isEmpty, "\(route.name)") }
      #expect(route.permissions.isEmpty || operation.access != .open, "\(route.name)")
      #expect(route.permissions.isEmpty != operation.problems.contains { $0.code == "roles/forbidden" }, "\(route.name)")
    }
  }

  /// What shoppers' pages ask leave for: to speak for a merchant.
  private static let formsElsewhere: Set = ["POST /stores/{store}/claim"]

  @Test func everyPageOfTheConsoleSaysWhatItNeedsAndHardlyAnyOtherDoes() {
    for route in Self.routes where route.operation == nil {
      let asksPermission = route.path.hasPrefix("/console") || Self.formsElsewhere.contains(route.name)
      #expect(asksPermission != route.permissions.isEmpty, "\(route.name)")
    }
  }

  @Test func workThatAsksForLeaveOnARouteThatDeclaresNoneRefusesEvenAnOperator() async throws {
    let operators = SignedIn(party: PartyID(9), authority: Authority(party: PartyID(9), grants: [Grant(.operatorOfAll)]))
    func route(_ name: String, _ permissions: [Permission]) -> Route {
      Route(.get, "/\(name)", permissions: permissions) { call in
        let call = try await call.knowing(.signedIn)
        try call.authority.require(.operate, on: .installation)
        return .text("done")
      }
    }
    let door = try Door([route("undeclared", []), route("declared", [.operate])], recognise: { _, _ in operators })
    #expect(try await door.send(.get, "/undeclared", ["Authorization": "Bearer any"]).status == 403)
    #expect(try await door.send(.get, "/declared", ["Authorization": "Bearer any"]).status == 200)
  }

  @Test func aShopperIsRefusedAtTheGateOfEachOfThem() async throws {
    let market = try Market()
    let (party, headers) = try market.member()
    let cookie = try market.door.database.writeNow { tx in try OpenSession(party, device: "test").run(in: tx).text }
    let page = ["Cookie": "\(SessionCookie.name(isSecure: false))=\(cookie)", "Content-Type": "application/x-www-form-urlencoded"]
    for route in Self.routes where !route.permissions.isEmpty {
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
    try staff.requireAnywhere([.handOver])
    try staff.requireAnywhere([.operate, .countStock])
    try Authority.nobody.requireAnywhere([])
    #expect(throws: Authority.No.forbidden) { try staff.requireAnywhere([.editPrices]) }
    #expect(throws: Authority.No.signInNeeded) { try Authority.nobody.requireAnywhere([.handOver]) }
  }
}
