import Kernel
import Storage

/// Every round of the features, with those that follow from what they seal and hear. Any number of nodes may run them side by side.
package enum AllRounds {
  package static let list: [Round] = Features.all.flatMap(\.rounds) + AllSeals.list.map(sealing) + AllSubscriptions.list.map(hearing)

  private static func sealing(_ table: SealedTable) -> Round {
    Round("seal.\(table.name)", in: .upkeep, every: .seconds(30)) { try SealRows(table).step($0) }
  }

  private static func hearing(_ subscription: Subscription) -> Round {
    Round("hear.\(subscription.name)", in: subscription.lane, every: .seconds(1), found: { database in
      if case .heard(let count) = try subscription.step(database) { count < Subscription.batchMax ? .some : .more } else { .nothing }
    })
  }

  /// Forgets events that are older than `age` and that everybody here has heard, but for those that a feature keeps for good.
  package static func forgetEvents(olderThan age: Span) -> Round {
    Round("events.forget", in: .upkeep, every: .hours(1)) { database in
      let forget = ForgetEvents(
        before: database.world.now() - age, subscriptions: AllSubscriptions.list.map(\.name), keeping: Features.all.flatMap(\.lastingTopics))
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
