import Parties

/// What the features destroy when a member is erased: the parts of `EraseMember`.
package enum AllErasures {
  package static let list: [EraseMember.Part] = Features.all.flatMap(\.erasures)
}
