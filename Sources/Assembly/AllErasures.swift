import Community
import Parties
import Signals

/// What every feature destroys when a member is erased: the parts of `EraseMember`. A new feature adds its line here.
package enum AllErasures {
  package static let list: [EraseMember.Part] = [
    { try EraseReviewer($0).run(in: $1) },
    { try EraseBookmarks($0).run(in: $1) },
    { try ForgetSignals(.party($0)).run(in: $1) },
  ]
}
