import Synchronization

/// Time and chance, handed in from outside: the only way the centre learns what time it is or draws a number.
package struct World: Sendable {
  /// The present moment.
  package let now: @Sendable () -> Instant
  /// The next 64 random bits.
  package let random: @Sendable () -> UInt64
  /// Mints ids for this node.
  package let mint: IDMint

  package init(node: Int64 = 1, now: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> UInt64) {
    self.now = now
    self.random = random
    self.mint = IDMint(node: node)
  }
}

/// Makes row ids that rise with time: 41 bits of milliseconds since 2024-01-01, 10 of node, 12 of sequence.
package final class IDMint: Sendable {
  /// 2024-01-01T00:00:00Z; ids of later moments are larger.
  package static let epoch: Int64 = 1_704_067_200_000
  private let state: Mutex<(node: Int64, last: Int64)>

  package init(node: Int64) {
    precondition((0..<1024).contains(node), "node numbers have 10 bits")
    state = Mutex((node, 0))
  }

  /// From now on ids are minted under another number: the one that this program has leased.
  package func settle(on node: Int64) {
    precondition((0..<1024).contains(node), "node numbers have 10 bits")
    state.withLock { $0.node = node }
  }

  /// The largest number that any node mints up to this moment, its millisecond included; a mint that ran ahead of its clock may have passed it.
  package static func last(through moment: Instant) -> Int64 { ticks(moment) << 22 | (1 << 22 - 1) }

  /// Milliseconds since the epoch. They have 41 bits: no later moment has a number.
  private static func ticks(_ moment: Instant) -> Int64 { min(max(0, moment.milliseconds.minus(epoch)), 1 << 41 - 1) }

  /// The next number; when a millisecond is used up (4,096 ids) or the clock steps back, it runs ahead of the clock.
  package func next(_ now: Instant) -> Int64 {
    let ticks = Self.ticks(now) << 12
    return state.withLock { state in
      state.last = max(state.last + 1, ticks)
      return (state.last >> 12) << 22 | state.node << 12 | (state.last & 4095)
    }
  }
}

/// A world with its own clock and seed: for tests, demos and the simulator.
package final class StagedWorld: Sendable {
  private let clock: Mutex<Instant>
  private let dice: Mutex<Dice>
  private let worldMint = Mutex<World?>(nil)

  package init(start: Instant, seed: UInt64 = 1) {
    clock = Mutex(start)
    dice = Mutex(Dice(seed: seed))
  }

  package func pass(_ span: Span) { clock.withLock { $0 = $0 + span } }
  package func set(_ instant: Instant) { clock.withLock { $0 = instant } }
  package var now: Instant { clock.withLock { $0 } }

  /// The world that reads this clock and draws from this seed; one world, so that ids stay unique.
  package var world: World {
    worldMint.withLock { kept in
      if let kept { return kept }
      let made = World(now: { self.now }, random: { self.dice.withLock { $0.next() } })
      kept = made
      return made
    }
  }
}
