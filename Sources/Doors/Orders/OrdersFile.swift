import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Storage
import Trade
import Web
import Wire

/// The list of orders as a file for a spreadsheet: what the filters of the page let through, newest first, a line for each product.
enum OrdersFile {
  /// Orders in one file, at most; a file that ends there says so in its last line.
  static let most = 10_000
  private static let pieceSize = 100

  static func route() -> Route {
    .get("/console/orders/orders.csv", permissions: .seeOrders) { call in
      let refused = try await call.desk { _, _ in HTML.empty }
      guard refused.status == .ok else { return refused }
      let (filter, sheet, merchant) = try await call.house.database.read { tx in
        let seat = try Seat.of(call, in: tx)
        let places = try DeskPlaces.seen(seat, .seeOrders, in: tx)
        return (try OrderFilter(call, seat, places: places).withParcels(in: tx), OrderSheet(desk: seat.desk, places: places), try seat.merchant)
      }
      let database = call.house.database
      return Response(
        status: .ok,
        headers: [
          .contentType: "text/csv; charset=utf-8", .cacheControl: Caching.never.rawValue,
          .contentDisposition: "attachment; filename=\"orders.csv\"",
        ],
        body: ResponseBody { writer in
          try await writer.write(ByteBuffer(string: sheet.head))
          var cursor: Cursor?, count = 0
          repeat {
            let from = cursor
            let (page, waybills, back, costs) = try await database.read { tx in
              let page = try ConsignmentRow.page(merchant: merchant, filter, after: from, size: pieceSize, in: tx)
              return (
                page, try Waybill.all(of: page.items.map(\.consignment.id), in: tx), try GoodsBack.ofEach(page.items.map(\.consignment), in: tx),
                try Offer.costs(ofEach: page.items.map(\.order.offer), in: tx)
              )
            }
            if !page.items.isEmpty {
              let lines = page.items.map { row in
                let parcel = row.consignment, cost = costs[row.order.offer]?[parcel.number] ?? (goods: 0, delivery: 0)
                return sheet.lines(row, cost: cost, waybills[parcel.id], back[parcel.id] ?? GoodsBack())
              }
              try await writer.write(ByteBuffer(string: lines.joined()))
            }
            count += page.items.count
            cursor = page.next
          } while cursor != nil && count < most
          if cursor != nil { try await writer.write(ByteBuffer(string: sheet.cut(most))) }
          try await writer.finish(nil)
        })
    }
  }
}
