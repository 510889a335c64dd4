import Catalog
import Ledger
import Storage
import Stream
import Trade

/// All that can be proved of a database: what `madang verify` says, and what long runs of tests ask at their end. Changes nothing.
package enum Proofs {
  /// One of them: its name, and what it finds wrong, in plain words.
  package struct Proof: Sendable {
    package let name: String
    package let find: @Sendable (Database) throws -> [String]
  }

  /// - Parameter blobs: where the pictures lie; nil where none were ever kept.
  package static func all(_ blobs: BlobStore?) -> [Proof] {
    [
      Proof(name: "storage") { try StorageVerify(migrations: AllMigrations.list, blobs: blobs).run($0) },
      Proof(name: "pictures") { database in try blobs.map { try NamedPictures.missing(from: $0, database) } ?? [] },
      Proof(name: "seals") { try VerifySeals(AllSeals.list).run($0) },
      Proof(name: "ledger") { try Ledger.Verify.run($0).map { "\($0)" } },
      Proof(name: "log") { try LogAudit.run($0).differences.map { "\($0)" } },
      Proof(name: "orders") { try OrdersVerify.run($0) },
    ]
  }
}
