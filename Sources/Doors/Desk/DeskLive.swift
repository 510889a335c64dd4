import Hummingbird
import Inventory
import Kernel
import Parties
import Storage
import Trade
import Wire

/// Tells an open console page that a merchant's orders moved.
enum DeskLive {
  /// What is rung when an order of this merchant moves.
  static func topic(_ merchant: PartyID) -> String { "merchant/\(merchant)" }
  static func topics(_ consignment: Consignment) -> [String] { [topic(consignment.merchant), "order/\(consignment.order)"] }

  static func stream(_ call: Call) async throws -> Response {
    let (merchant, places) = try await call.house.database.read { tx in
      let seat = try Seat.of(call, in: tx)
      try seat.require(.seeOrders)
      return (try seat.merchant, try DeskPlaces.within(seat, .seeOrders, in: tx))
    }
    let database = call.house.database
    return try EventStream(call, topic: topic(merchant)) { after in
      let mark: String = try await database.read { tx in try Self.mark(merchant, within: places, in: tx) }
      // The first mark is what the page shows already.
      guard let after else { return [EventStream.Message(id: mark, event: "mark", data: [])] }
      return mark == after ? [] : [EventStream.Message(id: mark, event: "changed", data: Array("{}".utf8))]
    }.response
  }

  /// How many there are in each state: it changes when an order comes or moves.
  private static func mark(_ merchant: PartyID, within places: [ID<StockLocation>]?, in tx: Transaction) throws -> String {
    let counts = try ConsignmentRow.counts(merchant: merchant, within: places, in: tx)
    return Consignment.State.allCases.map { String(counts[$0] ?? 0) }.joined(separator: "-")
  }
}
