import Catalog
import Community
import Kernel
import Ledger
import Messages
import Parties
import Search
import Signals
import Storage
import Stream
import Trade

/// Something that is done again and again, a bounded step at a time: sweeping, sequencing, hearing events.
package struct Round: Sendable {
  package let name: String
  /// Whose waiting it shares.
  package let lane: RoundLane
  /// How long it may rest when it found nothing to do.
  package let every: Span
  /// One bounded step.
  package let step: @Sendable (Database) throws -> Found

  /// What one step found to do.
  package enum Found: Sendable {
    case nothing
    /// Less than it could have taken: what comes now waits for the next time and is then done together.
    case some
    /// As much as it takes at once; more may be waiting.
    case more
  }

  package init(_ name: String, in lane: RoundLane, every: Span, found step: @escaping @Sendable (Database) throws -> Found) {
    self.name = name
    self.lane = lane
    self.every = every
    self.step = step
  }

  /// A step that says only whether more may be waiting.
  package init(_ name: String, in lane: RoundLane, every: Span, step: @escaping @Sendable (Database) throws -> Bool) {
    self.init(name, in: lane, every: every, found: { try step($0) ? .more : .nothing })
  }
}

extension Round.Found {
  /// `count` things were done where up to `most` could have been.
  static func of(_ count: Int, most: Int) -> Round.Found { count == 0 ? .nothing : count < most ? .some : .more }
}

/// Every round of the house. Any number of nodes may run them side by side. A new feature adds its line here.
package enum AllRounds {
  package static let list: [Round] =
    [
      Round("events.sequence", in: .holds, every: .seconds(1), found: { .of(try Sequencer.step($0), most: Sequencer.batchMax) }),
      Round("ledger.expire-holds", in: .holds, every: .seconds(1)) { try ExpireHolds.step($0) },
      Round("ledger.checkpoint", in: .upkeep, every: .minutes(10)) { database in try database.writeNow { try Checkpoint.step(in: $0) } },
      Round("stream.log", in: .events, every: .seconds(1)) { try StreamSteps.buildLog($0) },
      Round("reviews.return-blinded", in: .upkeep, every: .minutes(1)) { try ReviewSteps.returnBlinded($0) },
      Round("carts.sweep", in: .upkeep, every: .hours(1)) { database in try database.writeNow { try SweepCarts().run(in: $0) } == 500 },
      Round("checkouts.sweep", in: .holds, every: .minutes(5)) { database in try database.writeNow { try HoldShare.sweep(in: $0) } >= HoldShare.sweepMax / 2 },
      Round("restock.look", in: .upkeep, every: .minutes(1)) { database in
        try TellRestock.look(database)
        return false
      },
      Round("cards.show-popularity", in: .upkeep, every: .seconds(15)) { database in
        try database.writeNow { try ShowPopularity().run(in: $0) } == ShowPopularity.productsMax
      },
      Round("sessions.sweep", in: .upkeep, every: .hours(1)) { database in try database.writeNow { try Session.sweep(in: $0) } == 1000 },
      Round("addresses.sweep", in: .upkeep, every: .minutes(10)) { database in try database.writeNow { try RemovedAddress.sweep(in: $0) } == RemovedAddress.sweepMax },
      Round("tries.sweep", in: .upkeep, every: .hours(1)) { database in try database.writeNow { try Effort.sweep(in: $0) } == 1000 },
      Round("recovery.sweep", in: .upkeep, every: .hours(1)) { database in try database.writeNow { try RecoveryKey.sweep(in: $0) } == 1000 },
      Round("contacts.sweep", in: .upkeep, every: .hours(1)) { database in try database.writeNow { try ChangeContact.sweep(in: $0) } == 1000 },
      Round("messages.sweep", in: .upkeep, every: .hours(1)) { database in
        try database.writeNow { try SweepMessages.run(in: $0) } == SweepMessages.batchMax
      },
      Round("recipients.forget", in: .upkeep, every: .hours(1)) { database in
        try database.writeNow { try ForgetRecipients.run(in: $0) } == ForgetRecipients.batchMax
      },
      Round("review-claims.forget", in: .upkeep, every: .hours(1)) { database in
        try database.writeNow { try ForgetClaims.run(in: $0) } == ForgetClaims.batchMax
      },
      Round("search.lists", in: .upkeep, every: .seconds(20)) { database in try database.writeNow { try SearchIndex.tidy(in: $0) } },
      Round("signals.publish", in: .upkeep, every: .minutes(10)) { try SignalSteps.step($0) },
      Round("requests.forget", in: .upkeep, every: .hours(1)) { database in
        try database.writeNow { try KeyedRequest.forget(in: $0) + ClientKey.forget(in: $0) } >= 1000
      },
    ]
    + seals
    + AllSubscriptions.list.map { subscription in
      Round("hear.\(subscription.name)", in: subscription.lane, every: .seconds(1), found: { database in
        if case .heard(let count) = try subscription.step(database) { count < Subscription.batchMax ? .some : .more } else { .nothing }
      })
    }

  private static let seals: [Round] = AllSeals.list.map { table in
    Round("seal.\(table.name)", in: .upkeep, every: .seconds(30)) { try SealRows(table).step($0) }
  }

  /// Forgets events that are older than `age` and that everybody here has heard. Those by which search finds places stay: it hears them from
  /// the beginning whenever it keeps more of places than before, and there are few.
  package static func forgetEvents(olderThan age: Span) -> Round {
    Round("events.forget", in: .upkeep, every: .hours(1)) { database in
      let forget = ForgetEvents(
        before: database.world.now() - age, subscriptions: AllSubscriptions.list.map(\.name), keeping: PlacesSearch.subscription.topics)
      guard try database.readNow(forget.isDue) else { return false }
      return try database.writeNow(forget.run) == ForgetEvents.batchMax
    }
  }

  /// Runs every round until nothing is left to do: for tests, the demo's loader and the simulator.
  package static func settle(_ database: Database) throws {
    var moved = true
    var turns = 0
    while moved, turns < 10_000 {
      moved = false
      for round in list where try round.step(database) != .nothing { moved = true }
      turns += 1
    }
  }
}
