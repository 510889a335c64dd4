import Kernel
import Parties
import Storage

/// Where a role would stand, with what is around it as the house knows it: nobody is believed about whose store it is.
package enum RolePlace {
  /// Nil where there is no such store, merchant or mall.
  package static func find(_ role: Role, at id: PartyID?, in tx: Transaction) throws -> Scope? {
    guard role != .operatorOfAll, let id else { return role == .operatorOfAll ? .installation : nil }
    switch role {
    case .operatorOfAll: return .installation
    case .storeStaff: return try Unit.find(id, in: tx).map { .store(id, merchant: $0.merchant, mall: $0.mall) }
    case .merchantStaff, .merchantOwner: return try Party.find(id, in: tx)?.kind == .merchant ? .merchant(id) : nil
    case .mallOperator: return try Party.find(id, in: tx)?.kind == .mall ? .mall(id) : nil
    }
  }
}
