import Kernel
import Parties
import Storage
import Synchronization

/// Sends what is intended, one message a step; any number of workers and nodes may do it side by side.
package final class SendMessages: Sendable {
  /// What one step did.
  package enum Step: Sendable, Equatable {
    case idle
    /// So many are laid aside, because no sender is set.
    case withheld(Int)
    /// This one came to that state.
    case moved(ID<Message>, Message.State)
    /// Another worker was quicker.
    case overtaken
    /// The sender's limit is reached; more in a moment.
    case resting
  }

  /// Tries before people decide.
  package static let triesMax: Int64 = 8
  /// Messages to one address in an hour, at most: nothing of ours ever needs so many, and a loop does.
  package static let perAddressMax: Int64 = 30
  /// Messages laid aside in one transaction.
  static let withholdMax = 500
  static let backoff = Backoff(first: .seconds(20), longest: .hours(2))

  private let senders: [Message.Channel: Sender]
  private let writers: [String: Letter.Writer]
  private let without: [Message.Channel]
  private let pace: Pace

  /// - Parameter beside: channels that somebody else sends, so that they are left alone here.
  package init(_ senders: [Sender], beside: Set<Message.Channel> = [], writers: [String: Letter.Writer]) {
    self.senders = Dictionary(senders.map { ($0.channel, $0) }) { first, _ in first }
    self.writers = writers
    let set = Set(senders.map(\.channel)).union(beside)
    without = Message.Channel.allCases.filter { !set.contains($0) }
    pace = Pace(self.senders)
  }

  /// Throws faults of the database, and what a writer of words threw: the message is then tried later.
  package func step(_ database: Database) throws -> Step {
    if !without.isEmpty {
      let isWaiting = try database.readNow { try Message.due(self.without, in: $0) } != nil
      if isWaiting {
        let count = try database.writeNow { try Message.withhold(self.without, most: Self.withholdMax, in: $0) }
        if count > 0 { return .withheld(count) }
      }
    }
    let open = senders.keys.filter { pace.allows($0, at: database.world.now()) }
    guard !open.isEmpty else { return senders.isEmpty ? .idle : .resting }
    guard let due = try database.readNow({ try Message.due(open, in: $0) }), let sender = senders[due.channel] else { return .idle }
    switch try begin(due, sender, database) {
    case .over(let step): return step
    case .go(let outgoing):
      pace.count(due.channel, at: database.world.now())
      let outcome = sender.send(outgoing)
      return try database.writeNow { try self.hear(outcome, of: outgoing.message, sender, in: $0) }
    }
  }

  private enum Begun { case over(Step), go(Outgoing) }

  /// Claims the message and writes its words, in one transaction; nothing is sent unless it commits.
  private func begin(_ due: Message, _ sender: Sender, _ database: Database) throws -> Begun {
    do {
      return try database.writeNow { try self.begin(due, sender, in: $0) }
    } catch let fault as StorageFault where fault.isOfTheMachine {
      throw fault
    } catch {
      // Words that cannot be written now: not this message's peer, so it waits like after a failure.
      let rest = Self.backoff.rest(after: due.tries.plus(1), random: database.world.random())
      let isOver = due.endsAt <= database.world.now() + rest
      try database.writeNow { tx in
        if isOver { _ = try Message.settle(due.id, .dropped, why: "its words could not be written", in: tx) } else {
          _ = try Message.postpone(due.id, until: tx.now + rest, why: "its words could not be written", in: tx)
        }
      }
      throw error
    }
  }

  private func begin(_ due: Message, _ sender: Sender, in tx: Transaction) throws -> Begun {
    func end(_ state: Message.State, _ why: String) throws -> Begun {
      .over(try Message.settle(due.id, state, why: why, in: tx) ? .moved(due.id, state) : .overtaken)
    }
    // Its worker ended between sending and hearing.
    if due.state == .sent, !sender.isIdempotent { return try end(.unknown, "nobody heard the answer") }
    if due.state == .sent, due.tries >= Self.triesMax { return try end(.unknown, "no answer after many tries") }
    if due.state == .intended, due.endsAt <= tx.now { return try end(.dropped, "its time is over") }
    guard let writer = writers[due.kind] else { return try end(.dropped, "nobody knows these words") }
    if due.isAdvertising {
      switch try AdvertisingRules.decide(for: due.party, in: tx) {
      case .now: break
      case .wait(let until):
        return .over(try Message.postpone(due.id, until: until, why: "night", in: tx) ? .moved(due.id, .intended) : .overtaken)
      case .never: return try end(.dropped, "no consent")
      }
    }
    if due.state == .intended, try Message.sent(beside: due, since: tx.now - .hours(1), most: Self.perAddressMax, in: tx) >= Self.perAddressMax {
      return .over(try Message.postpone(due.id, until: tx.now + .minutes(20), why: "too many to one address", in: tx) ? .moved(due.id, .intended) : .overtaken)
    }
    guard try Message.send(due, patience: sender.patience, in: tx) else { return .over(.overtaken) }
    guard let letter = try writer(due, tx) else {
      let step = try end(.dropped, "no longer so")
      if due.isNobodys { try Message.forget(due.id, in: tx) }
      return step
    }
    return .go(Outgoing(message: due, letter: letter, at: tx.now))
  }

  /// What an answer does. The message was sent once more than `message` says.
  private func hear(_ outcome: Sender.Outcome, of message: Message, _ sender: Sender, in tx: Transaction) throws -> Step {
    let tries = message.tries.plus(1)
    let rest = Self.backoff.rest(after: tries, random: tx.random())
    func settle(_ state: Message.State, _ why: String, peer: String = "") throws -> Step {
      try Message.settle(message.id, state, why: why, peer: peer, in: tx) ? .moved(message.id, state) : .overtaken
    }
    switch outcome {
    case .taken(let peer): return try settle(.taken, "", peer: peer)
    case .refused(let why): return try settle(.refused, why)
    case .later(let why):
      guard tries < Self.triesMax else { return try settle(.refused, why) }
      return try Message.postpone(message.id, until: tx.now + rest, why: why, in: tx) ? .moved(message.id, .intended) : .overtaken
    case .wantsText(let why):
      guard !message.isPlain else { return try settle(.refused, why) }
      return try Message.postpone(message.id, until: tx.now, why: why, asText: true, in: tx) ? .moved(message.id, .intended) : .overtaken
    case .unknown(let why):
      guard sender.isIdempotent, tries < Self.triesMax else { return try settle(.unknown, why) }
      return try Message.askAgain(message.id, at: tx.now + rest, why: why, in: tx) ? .moved(message.id, .sent) : .overtaken
    }
  }
}

/// How many messages a channel has sent in this minute.
private final class Pace: Sendable {
  private struct Minute {
    var number: Int64 = 0
    var count = 0
  }
  private let most: [Message.Channel: Int]
  private let minutes = Mutex<[Message.Channel: Minute]>([:])

  init(_ senders: [Message.Channel: Sender]) { most = senders.mapValues(\.perMinute) }

  func allows(_ channel: Message.Channel, at now: Instant) -> Bool {
    minutes.withLock { minutes in
      guard let minute = minutes[channel], minute.number == now.milliseconds / 60_000 else { return true }
      return minute.count < most[channel] ?? 0
    }
  }

  func count(_ channel: Message.Channel, at now: Instant) {
    minutes.withLock { minutes in
      var minute = minutes[channel] ?? Minute()
      if minute.number != now.milliseconds / 60_000 { minute = Minute(number: now.milliseconds / 60_000) }
      minute.count += 1
      minutes[channel] = minute
    }
  }
}
