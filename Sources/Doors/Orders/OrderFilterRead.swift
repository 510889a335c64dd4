import Inventory
import Kernel
import Storage
import Trade
import Wire

/// What the address of the console's list of orders asks for: `state`, `place`, `q`, `from`, `until`. What cannot be read narrows nothing.
extension OrderFilter {
  /// - Parameter places: where the person may look; staff of one store see that store's orders only.
  init(_ call: Call, _ seat: Seat, places: [StockLocation]) {
    let wish = call.query("place").flatMap { ID<StockLocation>(text: $0) }
    self.init(
      state: call.query("state").flatMap(Consignment.State.init(rawValue:)),
      location: places.first { $0.id == wish }?.id, within: seat.workplace.kind == .store ? places.map(\.id) : nil,
      words: String(SoughtWords.orders.read(call).prefix(Self.wordsMax)), first: call.query("from").flatMap(Day.init(text:)),
      last: call.query("until").flatMap(Day.init(text:)))
  }
}
