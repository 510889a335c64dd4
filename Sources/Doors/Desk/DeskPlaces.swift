import Inventory
import Kernel
import Parties
import Storage

/// The places of a merchant that a person may look into.
enum DeskPlaces {
  static func seen(_ seat: Seat, _ permission: Permission, in tx: Transaction) throws -> [StockLocation] {
    try StockLocation.all(of: seat.merchant, in: tx).filter { seat.may(permission, on: seat.scope(of: $0)) }
  }

  /// The same for whoever works in a store; nil for whoever works for the whole merchant.
  static func within(_ seat: Seat, _ permission: Permission, in tx: Transaction) throws -> [ID<StockLocation>]? {
    seat.workplace.kind == .store ? try seen(seat, permission, in: tx).map(\.id) : nil
  }
}
