import Kernel
import Parties
import Storage
import Testing
import Trade

@testable import Server

/// The console's first pages: their sums are those of the orders.
@Suite(.everyEngine) struct HomeFiguresTests {
  private func figures(_ yard: ConsoleYard, _ from: Instant, _ until: Instant, _ extent: SalesFigures.Extent = .house) throws -> SalesFigures {
    try yard.door.database.readNow { try SalesFigures.between(from, until, in: extent, in: $0) }
  }

  @Test func whatWasSoldIsCountedByDayPlaceAndCurrencyWithoutWhatWasCancelled() throws {
    let yard = try ConsoleYard()
    let start = yard.door.database.world.now()
    _ = try yard.order(2)
    yard.door.staged.pass(.days(7))
    let later = yard.door.database.world.now()
    _ = try yard.order(1)
    _ = try yard.order(3, collects: false)
    let gone = try yard.order(1)
    try yard.door.database.writeNow { tx in _ = try CancelConsignment(consignment: gone.id, by: yard.merchant, reason: "test").run(in: tx) }
    let end = later + .minutes(1)
    let all = try figures(yard, start, end), last = try figures(yard, later, end)
    #expect(all.orders == 3 && all.goods == [.krw: 6 * 39_000])
    #expect(last.orders == 2 && last.goods == [.krw: 4 * 39_000])
    #expect(last.places == [yard.store: [.krw: 39_000], yard.warehouse: [.krw: 3 * 39_000]])
    #expect(try figures(yard, start, end, .places([yard.store])).goods == [.krw: 3 * 39_000])
    #expect(try figures(yard, start, end, .places([])).orders == 0)
    // The books of the orders say the same.
    let offers = try yard.door.database.readNow { tx in
      try tx.value("SELECT CAST(SUM(p.goods) AS BIGINT) FROM offer_part p JOIN orders_order o ON o.offer = p.offer", as: Int64.self)
    }
    #expect(offers == Int64(273_000))
    let waiting = try yard.door.database.readNow { try SalesFigures.waiting(in: .house, in: $0) }
    #expect(waiting == [.placed: 3])
  }

  @Test func bestSellersAreThoseOfThePeriod() throws {
    let yard = try ConsoleYard()
    _ = try yard.order(5)
    yard.door.staged.pass(.days(10))
    _ = try yard.order(2)
    let now = yard.door.database.world.now()
    func best(_ days: Int64) throws -> [BestSellers.Line] {
      try yard.door.database.readNow { try BestSellers.since(now - .days(days), merchant: yard.merchant, in: $0) }
    }
    #expect(try best(7).map(\.pieces) == [2] && best(7).map(\.goods) == [78_000])
    #expect(try best(30).map(\.pieces) == [7] && best(30).map(\.product) == [yard.product.raw])
    #expect(try yard.door.database.readNow { try BestSellers.since(now - .days(30), merchant: yard.rival, in: $0) }.isEmpty)
  }

  @Test func aMerchantComparesWithThePeriodBefore() async throws {
    let yard = try ConsoleYard()
    _ = try yard.order(1)
    yard.door.staged.pass(.days(8))
    _ = try yard.order(2)
    let week = try await yard.get("/console", as: yard.owner).text
    #expect(week.contains("<span>7일 매출</span><b>78,000원</b>") && week.contains("이전 7일 39,000원 · +100%"))
    #expect(week.contains("많이 팔린 상품 (최근 7일)") && week.contains("<svg") && week.contains("</table>"))
    let month = try await yard.get("/console?days=30", as: yard.owner).text
    #expect(month.contains("<span>30일 매출</span><b>117,000원</b>") && month.contains("이전 30일 0원"))
    // Who may not see money sees neither sums nor best sellers.
    #expect(try await !yard.get("/console", as: yard.staff).text.contains("많이 팔린 상품"))
  }

  @Test func whoWorksInAStoreIsToldWhatRunsOutThere() async throws {
    let yard = try ConsoleYard()
    _ = try yard.order(9)
    let staff = try await yard.get("/console", as: yard.storeStaff).text, owner = try await yard.get("/console", as: yard.owner).text
    #expect(staff.contains("포근한 니트") && staff.contains("1개 남음"))
    #expect(!owner.contains("1개 남음") && !owner.contains("11개 남음"))
  }

  @Test func anOperatorSeesTodayBesideTheSameDayLastWeek() async throws {
    let yard = try ConsoleYard()
    _ = try yard.order(1)
    yard.door.staged.pass(.days(7))
    _ = try yard.order(3)
    let home = try await yard.get("/console", as: yard.houseOperator).text
    #expect(home.contains("<span>오늘 매출</span><b>117,000원</b>") && home.contains("지난주 39,000원 · +200%"))
    #expect(home.contains("많이 판 지점 (최근 7일)") && home.contains("성수점") && !home.contains("방문자"))
    let mall = try await yard.get("/console", as: yard.mallOperator).text
    #expect(mall.contains("<span>오늘 매출</span><b>0원</b>") && !mall.contains("성수점"))
  }
}
