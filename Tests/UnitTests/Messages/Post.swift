import Assembly
import Kernel
import Messages
import Parties
import Storage
import Synchronization
import TestSupport

/// A sender that keeps what it was given and answers as it is told, one answer after another; the last one stays.
final class Post: Sendable {
  private struct State {
    var outcomes: [Sender.Outcome]
    var given: [Outgoing] = []
  }
  private let state: Mutex<State>
  private let during: @Sendable (Outgoing) -> Void

  init(_ outcomes: [Sender.Outcome] = [.taken(peer: "p1")], during: @escaping @Sendable (Outgoing) -> Void = { _ in }) {
    state = Mutex(State(outcomes: outcomes))
    self.during = during
  }

  var given: [Outgoing] { state.withLock { $0.given } }
  var keys: [String] { given.map(\.message.key) }

  func sender(_ channel: Message.Channel = .mail, isIdempotent: Bool = false, perMinute: Int = 600) -> Sender {
    Sender(channel, isIdempotent: isIdempotent, patience: .minutes(2), perMinute: perMinute) { outgoing in
      let outcome = self.state.withLock { state in
        state.given.append(outgoing)
        return state.outcomes.count > 1 ? state.outcomes.removeFirst() : state.outcomes[0]
      }
      self.during(outgoing)
      return outcome
    }
  }
}

extension TestYard {
  static let words: [String: Letter.Writer] = [
    "test": { message, _ in Letter(subject: "제목", plain: "본문", html: "<p>본문</p>", short: "짧은 글") },
    "gone": { _, _ in nil },
    "broken": { _, _ in throw Broken() },
  ]
  struct Broken: Error {}

  @discardableResult
  func intend(
    _ kind: String = "test", to address: String = "haneul@example.kr", of party: PartyID = PartyID(7), cause: String = "c1", isAdvertising: Bool = false,
    merchants: [PartyID] = []
  ) throws -> ID<Message>? {
    try database.writeNow { tx in
      try IntendMessage(
        kind, to: Contact(text: address)!, of: party, language: .korean, cause: cause, reference: "M1", merchants: merchants, isAdvertising: isAdvertising
      ).run(in: tx)
    }
  }

  func message(_ id: ID<Message>?) throws -> Message? { try database.readNow { tx in try id.flatMap { try Message.find($0, in: tx) } } }
  func state(_ id: ID<Message>?) throws -> Message.State? { try message(id)?.state }
}
