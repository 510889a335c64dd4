import Kernel
import Storage
import Testing

@testable import Server

/// Many buyers for few pieces, at once, through the whole web.
@Suite struct OversellTests {
  @Test func twoHundredBuyersForTenPiecesEndInTenOrders() async throws {
    let market = try Market(stock: 5)
    // Five lie in the store, where nothing is sent from: delivery sells the other five, collecting the rest.
    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<200 {
        group.addTask { try await buy(market, collects: number.isMultiple(of: 2)) }
      }
      return try await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    }
    // Who comes while the other place still has some is told so, and it is not sold out yet.
    let refused = answers["stock/sold-out", default: 0] + answers["stock/not-there", default: 0]
    #expect(answers["placed"] == 10 && refused == 190, "\(answers)")
    #expect(try market.left() == 0)
    let orders = try market.door.database.readNow { tx in
      try tx.value("SELECT CAST(COUNT(*) AS BIGINT) FROM orders_order", as: Int64.self)
    }
    #expect(orders == 10)
  }

  private func buy(_ market: Market, collects: Bool) async throws -> String {
    let cart = try await market.cart()
    let checkout = try await market.checkout(cart, collectAt: collects ? market.store.description : nil)
    guard checkout.status == 201, let id = checkout.json["id"]?.text else { return checkout.code ?? "\(checkout.status)" }
    let paid = try await market.pay(id, #"{"method":"test-card"}"#, cart.headers)
    return paid.json["state"]?.text ?? paid.code ?? "\(paid.status)"
  }
}
