import Kernel
import Parties
import Storage

extension Feature {
  /// Everyone who acts: signing in, profiles, consent, agreements.
  static let parties = Feature(
    "parties",
    migrations: PartiesSchema.migrations + PapersSchema.migrations,
    persons: PartiesSchema.persons + PapersSchema.persons,
    events: PartyEventKinds.all,
    pageTopics: ["merchants."],
    rounds: [
      Round("sessions.sweep", in: .upkeep, every: .hours(1)) { database in try database.writeNow { try Session.sweep(in: $0) } == 1000 },
      Round("addresses.sweep", in: .upkeep, every: .minutes(10)) { database in try database.writeNow { try RemovedAddress.sweep(in: $0) } == RemovedAddress.sweepMax },
      Round("tries.sweep", in: .upkeep, every: .hours(1)) { database in try database.writeNow { try Effort.sweep(in: $0) } == 1000 },
    ])
}
