import Storage

/// Something that can be proved of a database: what `madang verify` says, and what long runs of tests ask at their end. Changes nothing.
package struct Proof: Sendable {
  package let name: String
  /// What is found wrong, in plain words. The store is where the pictures lie; nil where none were ever kept.
  package let find: @Sendable (Database, BlobStore?) throws -> [String]

  package init(_ name: String, find: @escaping @Sendable (Database, BlobStore?) throws -> [String]) {
    self.name = name
    self.find = find
  }
}

/// All that can be proved.
package enum AllProofs {
  package static let list: [Proof] = Features.all.flatMap(\.proofs)
}
