import Kernel
import Synchronization

/// Token buckets by client and purpose, bounded in number: the web's own brake.
package final class RateLimit: Sendable {
  /// How much one bucket holds and how fast it fills.
  package struct Rule: Sendable, Hashable {
    package let name: String
    package let burst: Int
    let perMillisecond: Double

    package init(_ name: String, burst: Int, perMinute: Int) { self.init(name, burst: burst, perHour: perMinute * 60) }

    package init(_ name: String, burst: Int, perHour: Int) {
      self.name = name
      self.burst = burst
      perMillisecond = Double(perHour) / 3_600_000
    }
  }

  private struct Key: Hashable {
    let rule: String
    let client: ClientAddress?
    let subject: [UInt8]
  }

  private struct Bucket {
    var tokens: Double
    var at: Int64
  }

  /// Buckets kept in one shard; when it is full, the fullest are forgotten first.
  private static let shardMax = 4096
  private static let shardCount = 16
  private let shards: [Shard]

  private final class Shard: Sendable {
    let buckets = Mutex<[Key: Bucket]>([:])
  }

  package init() { shards = (0..<Self.shardCount).map { _ in Shard() } }

  /// Takes a token for a client address; nil when there was one, else the seconds until there is.
  package func take(_ rule: Rule, _ client: ClientAddress) -> Int? { take(Key(rule: rule.name, client: client, subject: []), rule) }

  /// Takes a token for a name such as an account; only its digest is kept.
  package func take(_ rule: Rule, subject: String) -> Int? {
    take(Key(rule: rule.name, client: nil, subject: Digest.sha256(subject)), rule)
  }

  /// Gives a token back that was taken for something that turned out to need none.
  package func giveBack(_ rule: Rule, subject: String) {
    let key = Key(rule: rule.name, client: nil, subject: Digest.sha256(subject))
    shard(of: key).buckets.withLock { buckets in
      guard let bucket = buckets[key] else { return }
      buckets[key]?.tokens = min(Double(rule.burst), bucket.tokens + 1)
    }
  }

  private func shard(of key: Key) -> Shard { shards[Int(UInt(bitPattern: key.hashValue) % UInt(Self.shardCount))] }

  private func take(_ key: Key, _ rule: Rule) -> Int? {
    let now = Ticks.now
    let perMillisecond = rule.perMillisecond
    return shard(of: key).buckets.withLock { buckets in
      var bucket = buckets[key] ?? Bucket(tokens: Double(rule.burst), at: now)
      bucket.tokens = min(Double(rule.burst), bucket.tokens + Double(now - bucket.at) * perMillisecond)
      bucket.at = now
      let isAllowed = bucket.tokens >= 1
      if isAllowed { bucket.tokens -= 1 }
      if buckets[key] == nil, buckets.count >= Self.shardMax { Self.forget(&buckets) }
      buckets[key] = bucket
      return isAllowed ? nil : max(1, Int(((1 - bucket.tokens) / perMillisecond / 1000).rounded(.up)))
    }
  }

  /// Drops the older half: who has not come for long has a full bucket anyway.
  private static func forget(_ buckets: inout [Key: Bucket]) {
    let middle = buckets.values.map(\.at).sorted()[buckets.count / 2]
    buckets = buckets.filter { $0.value.at > middle }
  }
}

extension Call {
  /// Refuses with 429 when this client does it too often.
  package func brake(_ rule: RateLimit.Rule) throws(Problem) {
    guard !peer.isLoopback else { return }
    if let seconds = house.limits.take(rule, peer) { throw .tooOften(seconds: seconds) }
  }

  /// Refuses with 429 when this is done too often to one account, whoever does it.
  package func brake(_ rule: RateLimit.Rule, subject: String) throws(Problem) {
    if let seconds = house.limits.take(rule, subject: subject) { throw .tooOften(seconds: seconds) }
  }
}

extension RateLimit.Rule {
  /// Codes tried at one counter in a minute.
  package static let counterCodes = RateLimit.Rule("console-codes", burst: 20, perMinute: 20)
}
