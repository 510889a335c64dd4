import Inventory
import Kernel
import Parties
import Storage

/// For whom a person works at the console: a merchant, one store of it, a mall, or the whole installation.
struct Workplace: Sendable, Hashable {
  enum Kind: Sendable { case merchant, store, mall, installation }

  /// Merchants that an operator is offered, at most.
  static let offeredMax = 200

  let kind: Kind
  /// The merchant, the unit of the store, the mall, or the house.
  let id: PartyID
  let name: Phrase
  /// Whose goods are worked on; nil for a mall and the installation.
  let merchant: PartyID?

  var scope: Scope {
    switch kind {
    case .merchant: .merchant(id)
    case .store: .store(id, merchant: merchant)
    case .mall: .mall(id)
    case .installation: .installation
    }
  }

  static let installation = Workplace(kind: .installation, id: Party.house, name: Phrase("전체 운영", "All sites"), merchant: nil)

  /// Where this person may work, in the order of their grants; an operator everywhere.
  static func all(of authority: Authority, in tx: Transaction) throws -> [Workplace] {
    let named = try Party.all(Array(Set(authority.grants.map(\.scope)).subtracting([Party.house])), in: tx)
    let stores = try StockLocation.inside(units: authority.grants.filter { $0.role == .storeStaff }.map(\.scope), in: tx)
    var places: [Workplace] = []
    for grant in authority.grants {
      let name = named[grant.scope]?.name
      switch grant.role {
      case .merchantOwner, .merchantStaff: places.append(Workplace(kind: .merchant, id: grant.scope, name: name ?? Phrase("", ""), merchant: grant.scope))
      case .storeStaff:
        guard let store = stores.first(where: { $0.unit == grant.scope }) else { continue }
        places.append(Workplace(kind: .store, id: grant.scope, name: store.name, merchant: store.merchant))
      case .mallOperator: places.append(Workplace(kind: .mall, id: grant.scope, name: name ?? Phrase("", ""), merchant: nil))
      case .operatorOfAll:
        places.append(installation)
        let merchants = try FindParties(.merchant, size: offeredMax).run(in: tx)
        places += merchants.map { Workplace(kind: .merchant, id: $0.id, name: $0.name, merchant: $0.id) }
      }
    }
    var seen: Set<PartyID> = []
    return places.filter { seen.insert($0.id).inserted }
  }
}
