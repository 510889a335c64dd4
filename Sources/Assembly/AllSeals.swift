import Storage

/// The tables whose rows are sealed.
package enum AllSeals {
  package static let list: [SealedTable] = Features.all.flatMap(\.seals)
}
