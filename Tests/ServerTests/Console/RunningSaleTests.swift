import Catalog
import Foundation
import Kernel
import Storage
import TestSupport
import Testing

@testable import Server

/// A sale with an end that a file stated is charged: the console and the API say so, and end it.
struct RunningSaleTests {
  private func variant(_ yard: ConsoleYard) throws -> (product: ID<Product>, id: ID<Variant>, price: Int64) {
    try yard.door.database.readNow { tx in
      try tx.one("SELECT v.product, v.id, v.price FROM catalog_variant v JOIN catalog_product p ON p.id = v.product WHERE p.merchant = \(yard.merchant) ORDER BY v.id LIMIT 1") {
        (product: try $0.next(), id: try $0.next(), price: try $0.next())
      }
    }
  }

  private func charged(_ yard: ConsoleYard, _ variant: ID<Variant>) throws -> Int64? {
    try yard.door.database.readNow { try Price.of([variant], site: nil, in: $0)[variant]?.amount.minor }
  }

  private func state(_ yard: ConsoleYard, _ variant: ID<Variant>, _ amount: Int64, from: Span = .hours(-1), until: Span = .days(20)) throws {
    try yard.door.database.writeNow { tx in
      try SaveSales([(variant, TimedPrice(amount: .won(amount), starts: tx.now + from, ends: tx.now + until))]).run(in: tx)
    }
  }

  @Test func whatIsChargedIsShownAndEnded() async throws {
    let yard = try ConsoleYard()
    let (product, id, price) = try variant(yard)
    let page = "/console/products/\(product)"
    #expect(try await !yard.get(page, as: yard.owner).text.contains("세일 끝내기"))
    try state(yard, id, price - 1000)
    #expect(try charged(yard, id) == price - 1000)
    let form = try await yard.get(page, as: yard.owner).text
    #expect(form.contains("세일이 진행 중이에요") && form.contains((price - 1000).grouped) && form.contains("\(page)/end-sale"))
    #expect(try await yard.get("/console/products", as: yard.owner).text.contains("세일"))
    #expect(try await yard.post("\(page)/end-sale", as: yard.owner).status == 303)
    #expect(try charged(yard, id) == price)
    #expect(try await !yard.get(page, as: yard.owner).text.contains("세일 끝내기"))
  }

  @Test func theAPISaysSoAndEndsIt() async throws {
    let town = try Town()
    let market = town.market, owner = try town.owner, path = "/api/v1/merchants/\(market.merchant)/products", database = town.door.database
    func charged() throws -> Int64? { try database.readNow { try Price.of([market.scarf], site: nil, in: $0)[market.scarf]?.amount.minor } }
    let price = try #require(try charged())
    try database.writeNow { try SaveSales([(market.scarf, TimedPrice(amount: .won(price - 1000), starts: $0.now, ends: $0.now + .days(20)))]).run(in: $0) }
    #expect(try charged() == price - 1000)
    #expect(try await town.door.send(.get, "\(path)/\(market.product)", owner).text.contains(#""sales":[{"variant":"\#(market.scarf)""#))
    #expect(try await town.door.send(.get, path, owner).text.contains(#""saleFrom":{"#))
    let staff = try town.person(.merchantStaff, at: .merchant(market.merchant))
    #expect(try await town.door.send(.delete, "\(path)/\(market.product)/sales", staff).status == 403)
    // Again it changes nothing.
    for _ in 0..<2 { #expect(try await town.door.send(.delete, "\(path)/\(market.product)/sales", owner).status == 204) }
    #expect(try charged() == price)
  }

  @Test func aSaleToComeIsAnnouncedAndOneWithoutAnEndHasNone() async throws {
    let yard = try ConsoleYard()
    let (product, id, price) = try variant(yard)
    try state(yard, id, price - 1000, from: .days(2))
    #expect(try await yard.get("/console/products/\(product)", as: yard.owner).text.contains("세일이 예정되어 있어요"))
    #expect(try charged(yard, id) == price)
    try state(yard, id, price - 1000, until: .days(36_500))
    #expect(try await yard.get("/console/products/\(product)", as: yard.owner).text.contains("끝내기 전까지"))
  }
}
