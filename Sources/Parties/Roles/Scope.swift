import Kernel

/// Where something is done, with what stands around it: a store, its merchant, its mall. The installation is around all.
package struct Scope: Hashable, Sendable {
  package let store: PartyID?
  package let merchant: PartyID?
  package let mall: PartyID?

  package init(store: PartyID? = nil, merchant: PartyID? = nil, mall: PartyID? = nil) {
    self.store = store
    self.merchant = merchant
    self.mall = mall
  }

  package static let installation = Scope()
  package static func merchant(_ id: PartyID, mall: PartyID? = nil) -> Scope { Scope(merchant: id, mall: mall) }
  package static func mall(_ id: PartyID) -> Scope { Scope(mall: id) }
  package static func store(_ id: PartyID, merchant: PartyID?, mall: PartyID? = nil) -> Scope {
    Scope(store: id, merchant: merchant, mall: mall)
  }
}

/// A role held at one place: `scope` is the store, the merchant, the mall, or the house for the whole installation.
package struct Grant: Hashable, Sendable {
  package let role: Role
  package let scope: PartyID

  package init(_ role: Role, at scope: PartyID = Party.house) {
    self.role = role
    self.scope = scope
  }

  /// Where it stands, with nothing around it.
  package var alone: Scope {
    switch role {
    case .storeStaff: .store(scope, merchant: nil)
    case .merchantStaff, .merchantOwner: .merchant(scope)
    case .mallOperator: .mall(scope)
    case .operatorOfAll: .installation
    }
  }

  /// Whether what is done at `place` is within this grant.
  package func covers(_ place: Scope) -> Bool {
    switch role {
    case .operatorOfAll: true
    case .mallOperator: place.mall == scope
    case .merchantOwner, .merchantStaff: place.merchant == scope
    case .storeStaff: place.store == scope
    }
  }
}
