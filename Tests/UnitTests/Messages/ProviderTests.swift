import Assembly
import Kernel
import Messages
import Parties
import Storage
import Synchronization
import TestSupport
import Testing

/// A provider of text messages that does what providers do: it forgets to answer, answers twice, fails and then not, and says it sent what it lost.
@Suite struct ProviderTests {
  private let provider = JSONProvider(url: "https://sms.example/send", key: "k", from: "0212345678", templates: ["test": "TP_01"])

  /// What a provider that keeps ids has really sent.
  private final class Peer: Sendable {
    private struct State {
      var sent: [String: String] = [:]
      var asked = 0
    }
    private let state = Mutex(State())
    var sent: [String: String] { state.withLock { $0.sent } }
    var asked: Int { state.withLock { $0.asked } }

    /// Takes a message, once for each id; the number of the asking, from 1.
    func take(_ body: JSON) -> Int {
      state.withLock { state in
        state.asked += 1
        let id = body["id"]?.text ?? ""
        if state.sent[id] == nil { state.sent[id] = body["text"]?.text }
        return state.asked
      }
    }
  }

  private func sending(_ answer: @escaping @Sendable (JSON) -> (status: Int, body: String)?) -> SendMessages {
    let provider = provider
    let sender = Sender(.phone, isIdempotent: true, patience: .minutes(1)) { outgoing in
      guard let heard = answer(provider.body(outgoing)) else { return .unknown("time-out") }
      return provider.outcome(status: heard.status, body: Array(heard.body.utf8), of: outgoing.message)
    }
    return SendMessages([sender], writers: TestYard.words)
  }

  @Test(arguments: enginesHere) func aProviderThatTimesOutOrFailsAfterTheDeedSendsOnce(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let peer = Peer()
      let id = try yard.intend(to: "010-1234-5678")
      let sending = sending { body in
        switch peer.take(body) {
        case 1: nil
        case 2: (500, "oops")
        case 3: (200, "<html>maintenance</html>")
        default: (200, #"{"id":"p-1","state":"accepted"}"#)
        }
      }
      for _ in 1...4 {
        _ = try sending.step(yard.database)
        yard.clock.pass(.minutes(30))
      }
      #expect(try yard.state(id) == .taken)
      #expect(peer.asked == 4)
      #expect(peer.sent == ["madang-\(id!)": "짧은 글"])
    }
  }

  @Test(arguments: enginesHere) func aProviderThatNeverAnswersIsLeftToPeople(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let peer = Peer()
      let id = try yard.intend(to: "010-1234-5678")
      let sending = sending { body in
        _ = peer.take(body)
        return nil
      }
      for _ in 1...20 {
        _ = try sending.step(yard.database)
        yard.clock.pass(.hours(3))
      }
      #expect(try yard.state(id) == .unknown)
      #expect(peer.asked == Int(SendMessages.triesMax))
      // Its report comes days later, and once more.
      #expect(try yard.database.writeNow { try Message.settle(id!, .taken, peer: "late", in: $0) })
      #expect(try yard.database.writeNow { try Message.settle(id!, .taken, peer: "late", in: $0) } == false)
      // What it said it sent and lost after all.
      #expect(try yard.database.writeNow { try Message.settle(id!, .refused, why: "lost", in: $0) })
    }
  }

  @Test(arguments: enginesHere) func aTemplateThatDoesNotReachIsFollowedByTheSameWordsAsText(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let bodies = Mutex<[JSON]>([])
      let id = try yard.intend(to: "010-1234-5678")
      let sending = sending { body in
        bodies.withLock { $0.append(body) }
        return body["template"] == nil ? (200, #"{"id":"p","state":"accepted"}"#) : (200, #"{"state":"refused","reason":"no such user"}"#)
      }
      _ = try sending.step(yard.database)
      _ = try sending.step(yard.database)
      #expect(try yard.state(id) == .taken)
      let sent = bodies.withLock { $0 }
      #expect(sent[0]["template"]?["code"]?.text == "TP_01")
      #expect(sent.map { $0["id"]?.text } == ["madang-\(id!)", "madang-\(id!)-text"])
      #expect(sent[1]["text"]?.text == "짧은 글" && sent[1]["to"]?.text == "+821012345678")
    }
  }

  @Test(arguments: enginesHere) func aFourHundredRefusesForGoodButForTheMomentAndForUs(_ engine: Engine) throws {
    try onFreshDatabase(engine, migrations: AllMigrations.list) { yard in
      let id = try yard.intend(to: "010-1234-5678")
      let message = try #require(try yard.message(id))
      func outcome(_ status: Int, _ body: String = "", by provider: JSONProvider) -> Sender.Outcome {
        provider.outcome(status: status, body: Array(body.utf8), of: message)
      }
      var plain = provider
      plain.templates = [:]
      for body in ["", #"{"state":"refused"}"#, #"{"reason":"no such number"}"#, "<html>"] {
        guard case .refused = outcome(400, body, by: plain), case .refused = outcome(422, body, by: plain) else {
          Issue.record("\(body)")
          continue
        }
      }
      #expect(outcome(400, #"{"reason":"no such number"}"#, by: plain) == .refused("refused 400: no such number"))
      #expect(outcome(200, #"{"state":"refused","reason":"blocked"}"#, by: plain) == .refused("refused: blocked"))
      // With a template the words go as text instead, whichever way the messenger said no.
      #expect(outcome(400, #"{"state":"refused"}"#, by: provider) == .wantsText("refused 400"))
      for status in [401, 403] { #expect(outcome(status, by: plain) == .later("sign-in \(status)")) }
      for status in [408, 425, 429] { #expect(outcome(status, by: plain) == .later("refused \(status)")) }
      for status in [302, 500, 503] { #expect(outcome(status, by: plain) == .unknown("refused \(status)")) }
      #expect(outcome(200, "<html>", by: plain) == .unknown("unreadable"))
    }
  }

  @Test func templatesAreReadFromTheSettings() {
    #expect(JSONProvider.templates("orders.ready=TP_02, orders.shipped = TP_03") == ["orders.ready": "TP_02", "orders.shipped": "TP_03"])
    #expect(JSONProvider.templates("") == [:])
    #expect(JSONProvider.templates("orders.ready") == nil)
  }
}
