import Kernel
import Synchronization

/// Whose turn it is among the lanes of one kind of job: the lane with the fewest jobs under way, then the one whose last turn is longest
/// ago, then the one that waits longest.
struct FairLanes {
  /// Lanes that are looked at, at most; those beyond come when some of these are empty.
  static let lanesMax = 1000

  var kind: String
  /// Jobs of one lane that are done at one time, at most.
  var most: Int64
  /// Who had a turn here lately.
  var turns: LaneTurns

  /// Nil where nothing is due, or every lane with something due has its share already.
  func next(_ database: Database) throws -> String? {
    let now = database.world.now()
    return try database.readNow { tx in
      let served = turns.all(of: kind)
      var best: (running: Int64, turn: Int64, due: Instant, lane: String)?
      // Each step goes to the next lane by an index, past its jobs, however many they are.
      try tx.each(
        """
        WITH RECURSIVE lanes (lane) AS (
          SELECT MIN(lane) FROM storage_job WHERE state = 'waiting' AND kind = \(kind)
          UNION ALL
          SELECT (SELECT MIN(j.lane) FROM storage_job j WHERE j.state = 'waiting' AND j.kind = \(kind) AND j.lane > lanes.lane)
          FROM lanes
          WHERE lanes.lane IS NOT NULL)
        SELECT lanes.lane, \(Self.running(kind, lane: "lanes.lane", at: now)),
          (SELECT d.due_at FROM storage_job d
            WHERE d.state = 'waiting' AND d.kind = \(kind) AND d.lane = lanes.lane AND d.due_at <= \(now) AND d.lease_until <= \(now)
            ORDER BY d.due_at, d.id
            LIMIT 1)
        FROM lanes
        WHERE lanes.lane IS NOT NULL
        ORDER BY lanes.lane
        LIMIT \(Self.lanesMax)
        """
      ) { row in
        let lane: String = try row.next(), running: Int64 = try row.next()
        guard let due = try row.next(Instant?.self), running < most else { return true }
        let turn = served[lane] ?? 0
        if best.map({ (running, turn, due) < ($0.running, $0.turn, $0.due) }) ?? true { best = (running, turn, due, lane) }
        return true
      }
      if let lane = best?.lane { turns.note(lane, of: kind) }
      return best?.lane
    }
  }

  /// How many jobs of a lane are under way.
  static func running(_ kind: String, lane: SQL, at now: Instant) -> SQL {
    """
    (SELECT COUNT(*) FROM storage_job r
      WHERE r.state = 'waiting' AND r.kind = \(kind) AND r.lane = \(lane) AND r.lease_until > 0 AND r.lease_until > \(now))
    """
  }
}

/// When lanes had their last turns, as far as this program remembers: a single worker goes from lane to lane with it.
final class LaneTurns: Sendable {
  private struct Kept {
    var count: Int64 = 0
    var turns: [String: Int64] = [:]
  }
  private let kept = Mutex<[String: Kept]>([:])

  /// The number of each lane's last turn; a lane without one had none lately.
  func all(of kind: String) -> [String: Int64] { kept.withLock { $0[kind]?.turns ?? [:] } }

  func note(_ lane: String, of kind: String) {
    kept.withLock { kept in
      var one = kept[kind] ?? Kept()
      if one.turns.count >= 2 * FairLanes.lanesMax { one.turns = [:] }
      one.count += 1
      one.turns[lane] = one.count
      kept[kind] = one
    }
  }
}
