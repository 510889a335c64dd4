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

  package init(_ name: String, every: Span, found step: @escaping @Sendable (Database) throws -> Found) {
    self.name = name
    self.every = every
    self.step = step
  }

  /// A step that says only whether more may be waiting.
  package init(_ name: String, every: Span, step: @escaping @Sendable (Database) throws -> Bool) {
    self.init(name, every: every, found: { try step($0) ? .more : .nothing })
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
      Round("events.sequence", every: .seconds(1), found: { .of(try Sequencer.step($0), most: Sequencer.batchMax) }),
      Round("ledger.expire-holds", every: .seconds(1)) { try ExpireHolds.step($0) },
      Round("ledger.checkpoint", every: .minutes(10)) { database in try database.writeNow { try Checkpoint.step(in: $0) } },
      Round("stream.log", every: .seconds(1)) { try StreamSteps.buildLog($0) },
      Round("reviews.return-blinded", every: .minutes(1)) { try ReviewSteps.returnBlinded($0) },
      Round("carts.sweep", every: .hours(1)) { database in try database.writeNow { try SweepCarts().run(in: $0) } == 500 },
      Round("checkouts.sweep", every: .minutes(5)) { database in try database.writeNow { try HoldShare.sweep(in: $0) } >= HoldShare.sweepMax / 2 },
      Round("restock.look", every: .minutes(1)) { database in
        try TellRestock.look(database)
        return false
      },
      Round("cards.show-popularity", every: .seconds(15)) { database in
        try database.writeNow { try ShowPopularity().run(in: $0) } == ShowPopularity.productsMax
      },
      Round("sessions.sweep", every: .hours(1)) { database in try database.writeNow { try Session.sweep(in: $0) } == 1000 },
      Round("addresses.sweep", every: .minutes(10)) { database in try database.writeNow { try RemovedAddress.sweep(in: $0) } == RemovedAddress.sweepMax },
      Round("tries.sweep", every: .hours(1)) { database in try database.writeNow { try Effort.sweep(in: $0) } == 1000 },
      Round("recovery.sweep", every: .hours(1)) { database in try database.writeNow { try RecoveryKey.sweep(in: $0) } == 1000 },
      Round("contacts.sweep", every: .hours(1)) { database in try database.writeNow { try ChangeContact.sweep(in: $0) } == 1000 },
      Round("messages.sweep", every: .hours(1)) { database in
        try database.writeNow { try SweepMessages.run(in: $0) } == SweepMessages.batchMax
      },
      Round("recipients.forget", every: .hours(1)) { database in
        try database.writeNow { try ForgetRecipients.run(in: $0) } == ForgetRecipients.batchMax
      },
      Round("review-claims.forget", every: .hours(1)) { database in
        try database.writeNow { try ForgetClaims.run(in: $0) } == ForgetClaims.batchMax
      },
      Round("search.lists", every: .seconds(20)) { database in try database.writeNow { try SearchIndex.tidy(in: $0) } },
      Round("signals.publish", every: .minutes(10)) { try SignalSteps.step($0) },
      Round("requests.forget", every: .hours(1)) { database in
        try database.writeNow { try KeyedRequest.forget(in: $0) + ClientKey.forget(in: $0) } >= 1000
      },
    ]
    + seals
    + AllSubscriptions.list.map { subscription in
      Round("hear.\(subscription.name)", every: .seconds(1), found: { database in
        if case .heard(let count) = try subscription.step(database) { count < Subscription.batchMax ? .some : .more } else { .nothing }
      })
    }

  private static let seals: [Round] = AllSeals.list.map { table in
    Round("seal.\(table.name)", every: .seconds(30)) { try SealRows(table).step($0) }
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
