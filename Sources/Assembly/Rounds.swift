import Commerce
import Community
import Kernel
import Ledger
import Parties
import Signals
import Storage
import Stream

/// Something that is done again and again, a bounded step at a time: sweeping, sequencing, hearing events.
package struct Round: Sendable {
  package let name: String
  /// How long it may rest when it found nothing to do.
  package let every: Span
  /// One bounded step; true when more may be waiting.
  package let step: @Sendable (Database) throws -> Bool

  package init(_ name: String, every: Span, step: @escaping @Sendable (Database) throws -> Bool) {
    self.name = name
    self.every = every
    self.step = step
  }
}

/// Every round of the house. Any number of nodes may run them side by side. A new feature adds its line here.
package enum AllRounds {
  package static let list: [Round] =
    [
      Round("events.sequence", every: .seconds(1)) { try Sequencer.step($0) > 0 },
      Round("ledger.expire-holds", every: .seconds(1)) { database in
        try database.writeNow { try ExpireHolds().sweep(in: $0) } == 500
      },
      Round("ledger.checkpoint", every: .minutes(10)) { database in
        var cursor: ID<Account>?
        repeat { cursor = try database.writeNow { try Checkpoint.run(after: cursor, in: $0) } } while cursor != nil
        return false
      },
      Round("stream.log", every: .seconds(1)) { try StreamSteps.buildLog($0) },
      Round("reviews.return-blinded", every: .minutes(1)) { try ReviewSteps.returnBlinded($0) },
      Round("carts.sweep", every: .hours(1)) { database in try database.writeNow { try SweepCarts().run(in: $0) } == 500 },
      Round("cards.show-popularity", every: .seconds(15)) { database in
        try database.writeNow { try ShowPopularity().run(in: $0) } == ShowPopularity.productsMax
      },
      Round("sessions.sweep", every: .hours(1)) { database in try database.writeNow { try Session.sweep(in: $0) } == 1000 },
      Round("tries.sweep", every: .hours(1)) { database in try database.writeNow { try TryLimit.sweep(in: $0) } == 1000 },
      Round("signals.publish", every: .minutes(10)) { try SignalSteps.step($0) },
      Round("requests.forget", every: .hours(1)) { database in
        try database.writeNow { try KeyedRequest.forget(in: $0) }
        return false
      },
    ]
    + AllSubscriptions.list.map { subscription in
      Round("hear.\(subscription.name)", every: .seconds(1)) { database in
        if case .heard = try subscription.step(database) { true } else { false }
      }
    }

  /// Runs every round until nothing is left to do: for tests, the demo's loader and the simulator.
  package static func settle(_ database: Database) throws {
    var moved = true
    var turns = 0
    while moved, turns < 10_000 {
      moved = false
      for round in list where try round.step(database) { moved = true }
      turns += 1
    }
  }
}
