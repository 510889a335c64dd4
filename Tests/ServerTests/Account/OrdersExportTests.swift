import Kernel
import Testing
import Trade

/// Among her own data a member finds what paid an order, what went back, and how far each parcel came.
@Suite struct OrdersExportTests {
  @Test func anOrderSaysWhatPaidItAndWhatWentBack() async throws {
    var doors = try TwoDoors(.page, wallet: 10_000)
    let (order, consignment) = try await TwoDoorsTests.buy(&doors, TwoDoorsTests.walletFirst(10_000))
    let cancelled = try await doors.cancel(order, consignment)
    #expect(cancelled.isDone)
    let export = try await doors.browser.get("/me/export")
    #expect(export.status == 200)
    let line = try #require(export.json["orders"]?.items?.first)
    #expect(line["number"]?.text == order.number)
    let paid = line["paid"]?.items ?? []
    #expect(paid.map { $0["method"]?.text } == ["wallet", "test-card"])
    #expect(paid.map { $0["amount"]?.text } == ["10000", "29000"] && paid.map { $0["refunded"]?.text } == ["10000", "29000"])
    let parcels = line["parcels"]?.items ?? []
    #expect(parcels.map { $0["state"]?.text } == ["cancelled"] && parcels.map { $0["confirmedAt"] } == [.null])
  }
}
