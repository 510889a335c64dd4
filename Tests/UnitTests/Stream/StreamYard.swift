import Kernel
import Storage
import TestSupport

@testable import Stream

/// A stream on a fresh database, with a few people.
struct StreamYard {
  static let migrations = StorageSchema.migrations + StreamSchema.migrations
  static let mina = PartyID(101)
  static let jun = PartyID(102)
  static let sol = PartyID(103)

  let database: Database
  let clock: StagedWorld

  @discardableResult
  func publish(
    _ deed: Deed, by party: PartyID = StreamYard.mina, to audience: Audience = .everyone, _ text: String? = nil
  ) throws -> ID<Activity> {
    clock.pass(.seconds(1))
    return try database.writeNow { tx in
      try Publish(deed, by: party, to: audience, wordings: text.map { [Wording($0, language: .korean)] } ?? []).run(in: tx).activity
    }
  }

  func build() throws { while try StreamSteps.buildLog(database) {} }
  func audit(_ known: [LogAudit.KnownHead] = []) throws -> LogAudit.Report { try LogAudit.run(database, known: known) }
  /// Changes a row behind the program's back.
  func tamper(_ sql: SQL) throws { try database.writeNow { try $0.run(sql) } }
  func head() throws -> SignedHead { try database.readNow { try PublicLog.head(in: $0)! } }
}

func withStream(_ engine: Engine, _ body: (StreamYard) throws -> Void) throws {
  try onFreshDatabase(engine, migrations: StreamYard.migrations) { try body(StreamYard(database: $0.database, clock: $0.clock)) }
}
