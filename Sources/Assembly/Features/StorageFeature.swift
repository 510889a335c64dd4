import Storage

extension Feature {
  /// Events, jobs, requests that were keyed, and that what is kept is whole.
  static let storage = Feature(
    "storage",
    migrations: StorageSchema.migrations,
    persons: StorageSchema.persons,
    rounds: [
      Round("events.sequence", in: .holds, every: .seconds(1), found: { .of(try Sequencer.step($0), most: Sequencer.batchMax) }),
      Round("requests.forget", in: .upkeep, every: .hours(1)) { database in
        try database.writeNow { try KeyedRequest.forget(in: $0) + ClientKey.forget(in: $0) } >= 1000
      },
    ],
    proofs: [
      Proof("storage") { try StorageVerify(migrations: AllMigrations.list, blobs: $1).run($0) },
      Proof("seals") { database, _ in try VerifySeals(AllSeals.list).run(database) },
    ])
}
