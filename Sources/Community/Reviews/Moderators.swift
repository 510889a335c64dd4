import Kernel
import Parties

/// Who may take measures: the operator's people, and nobody who also works for a seller.
enum Moderators {
  static func require(_ authority: Authority) throws -> PartyID {
    try authority.require(.moderate, on: .installation)
    let sells = authority.grants.contains { [.merchantOwner, .merchantStaff, .storeStaff].contains($0.role) }
    guard !sells else { throw NoMeasure.merchantMayNot }
    return try authority.requireParty()
  }
}
