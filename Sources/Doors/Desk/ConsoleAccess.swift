import Inventory
import Kernel
import Parties
import Storage
import Trade
import Wire

/// What a caller may do at a merchant's; one place for every endpoint of the console.
enum ConsoleAccess {
  /// The caller, once it is clear that the merchant's affairs are open to it.
  @discardableResult
  static func require(_ permission: Permission, at merchant: PartyID, _ call: Call, in tx: Transaction) throws -> PartyID {
    let party = try call.someone()
    try call.require(permission, on: .merchant(merchant))
    return party
  }

  /// Where the caller may look into a merchant's affairs: nil for all of it, else the places in the stores where the caller works. Who works
  /// in none of its stores is refused.
  static func places(_ permission: Permission, of merchant: PartyID, _ call: Call, in tx: Transaction) throws -> [ID<StockLocation>]? {
    _ = try call.someone()
    guard !call.authority.allows(permission, on: .merchant(merchant)) else { return nil }
    let seen = try StockLocation.all(of: merchant, in: tx).filter { call.authority.allows(permission, on: Scope(store: $0.unit, merchant: merchant)) }
    if seen.isEmpty { try call.require(permission, on: .merchant(merchant)) }
    return seen.map(\.id)
  }

  /// The caller, once it is clear that the merchant's goods at one place are in its hands: by the merchant, or by the store where they are.
  static func require(_ permission: Permission, at merchant: PartyID, place: ID<StockLocation>, _ call: Call, in tx: Transaction) throws -> PartyID {
    let party = try call.someone()
    let location = try StockLocation.find(place, in: tx)
    let unit = location?.merchant == merchant ? location?.unit : nil
    try call.require(permission, on: Scope(store: unit, merchant: merchant))
    return party
  }

  /// The caller, once it is clear that a consignment is in its hands: by the merchant, or by the store where it stands.
  static func consignment(
    _ id: ID<Consignment>, _ permission: Permission, _ call: Call, in tx: Transaction
  ) throws -> (consignment: Consignment, party: PartyID) {
    let party = try call.someone()
    let authority = call.authority
    guard !authority.grants.isEmpty else { throw Authority.No.forbidden }
    guard let consignment = try Consignment.find(id, in: tx) else { throw NoConsignmentMove.unknown }
    let place = try StockLocation.find(consignment.location, in: tx)
    try call.require(permission, on: Scope(store: place?.unit, merchant: consignment.merchant))
    return (consignment, party)
  }
}
