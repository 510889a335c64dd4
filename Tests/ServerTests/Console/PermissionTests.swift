import Kernel
import Testing

@testable import Server

/// Who may open which page of the console: the table of permissions, seen through the door.
@Suite struct PermissionTests {
  /// Pages, and what owner, staff, store staff, mall operator and shopper are answered.
  static let pages: [(path: String, owner: Int, staff: Int, storeStaff: Int, mallOperator: Int)] = [
    ("/console", 200, 200, 200, 200),
    ("/console/orders", 200, 200, 200, 409),
    ("/console/handover", 200, 200, 200, 403),
    ("/console/returns", 200, 200, 200, 403),
    ("/console/stock", 200, 200, 200, 409),
    ("/console/stock/file", 200, 200, 200, 403),
    ("/console/stock/stock.csv", 200, 200, 200, 409),
    ("/console/stock/history", 200, 200, 200, 409),
    ("/console/products", 200, 200, 403, 403),
    ("/console/products/new", 200, 200, 403, 403),
    ("/console/shop", 200, 200, 403, 403),
  ]

  @Test func eachRoleOpensItsOwnPagesOnly() async throws {
    let yard = try ConsoleYard()
    for page in Self.pages {
      #expect(try await yard.get(page.path, as: yard.owner).status == page.owner, "owner \(page.path)")
      #expect(try await yard.get(page.path, as: yard.staff).status == page.staff, "staff \(page.path)")
      #expect(try await yard.get(page.path, as: yard.storeStaff).status == page.storeStaff, "store staff \(page.path)")
      #expect(try await yard.get(page.path, as: yard.mallOperator).status == page.mallOperator, "mall operator \(page.path)")
      #expect(try await yard.get(page.path, as: yard.shopper).status == 403, "shopper \(page.path)")
    }
  }

  @Test func whoeverIsNotSignedInIsLedToTheDoorAndBack() async throws {
    let yard = try ConsoleYard()
    let answer = try await yard.door.get("/console/orders?state=placed")
    #expect(answer.status == 303)
    #expect(answer.headers[.location] == "/sign-in?next=%2Fconsole%2Forders%3Fstate%3Dplaced")
    let sent = try await yard.door.send(.post, "/console/orders/accept", ["Content-Type": "application/x-www-form-urlencoded"], body: [])
    #expect(sent.headers[.location] == "/sign-in?next=%2Fconsole")
  }

  @Test func anotherMerchantsOrderIsAsIfItWereNotThere() async throws {
    let yard = try ConsoleYard()
    let consignment = try yard.order()
    #expect(try await yard.get("/console/orders/\(consignment.id)", as: yard.rivalOwner).status == 404)
    #expect(try await yard.post("/console/orders/\(consignment.id)/accept", as: yard.rivalOwner).status == 404)
    #expect(try await yard.post("/console/orders/\(consignment.id)/accept", as: yard.shopper).status == 403)
    #expect(try yard.state(consignment.id) == .placed)
    #expect(try await yard.get("/console/products/\(yard.product)", as: yard.rivalOwner).status == 404)
    #expect(try await yard.post("/console/products/\(yard.product)/hide", as: yard.rivalOwner).status == 404)
  }

  @Test func aCookieOfAnotherWorkplaceGrantsNothing() async throws {
    let yard = try ConsoleYard()
    let consignment = try yard.order()
    let cookie = yard.rivalOwner + "; desk=\(yard.merchant)"
    #expect(try await yard.get("/console/orders/\(consignment.id)", as: cookie).status == 404)
    #expect(try await yard.get("/console/orders", as: cookie).text.contains(yard.merchant.description) == false)
    #expect(try await yard.post("/console/desk", [("workplace", "\(yard.merchant)")], as: yard.rivalOwner).status == 403)
  }

  @Test func anOperatorChoosesForWhomToWork() async throws {
    let yard = try ConsoleYard()
    let consignment = try yard.order()
    #expect(try await yard.get("/console/orders", as: yard.houseOperator).status == 409)
    let chosen = try await yard.post("/console/desk", [("workplace", "\(yard.merchant)")], as: yard.houseOperator)
    #expect(chosen.status == 303)
    #expect(chosen.headers[.setCookie]?.hasPrefix("desk=\(yard.merchant);") == true)
    let list = try await yard.get("/console/orders", as: yard.houseOperator + "; desk=\(yard.merchant)")
    #expect(list.status == 200)
    #expect(list.text.contains("/console/orders/\(consignment.id)"))
  }

  @Test func aMemberOfStaffKeepsThePriceThatTheOwnerSet() async throws {
    let yard = try ConsoleYard()
    let fields = [
      ("title-ko", "더 포근한 니트"), ("title-en", "Softer knit"), ("category", "fashion/women/knit"), ("tax", "standard"), ("withdrawal", "standard"),
      ("v0-known", "1"), ("v0-sku", "KN-1"), ("v0-price", "100"), ("v0-was", ""), ("v0-gtin", ""),
    ]
    #expect(try await yard.post("/console/products/\(yard.product)", fields, as: yard.staff).status == 303)
    let page = try await yard.get("/console/products/\(yard.product)", as: yard.owner)
    #expect(page.text.contains("더 포근한 니트"))
    #expect(page.text.contains(#"value="39,000""#))
  }
}
