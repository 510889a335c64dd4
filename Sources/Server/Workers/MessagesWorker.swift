import Doors
import Kernel
import Logging
import Messages
import ServiceLifecycle
import Storage
import Wire

/// Sends what goes out to people, one message after another on a thread of its own, until the server stops.
package struct MessagesWorker: Service {
  /// Messages of one channel on their way at one time.
  static let threads = 3

  private let database: Database
  private let sending: SendMessages
  private let logger: Logger
  private let lane = WorkLane(threads: 1, waitingMax: 1)
  private let turns = Turns()

  private init(_ house: Surroundings, _ sending: SendMessages) {
    database = house.database
    logger = house.logger
    self.sending = sending
  }

  /// Each channel has workers of its own, and none waits for another: a mail server that hangs holds up no text message, and one slow
  /// answer no other letter. One more lays aside what no sender is set for.
  package static func services(_ house: Surroundings, senders: [Sender], writers given: [String: Letter.Writer]? = nil) -> [MessagesWorker] {
    let writers = given ?? LetterWriters.all(house.settings.origin, contact: house.settings.keeper.contact), all = Set(Message.Channel.allCases), set = Set(senders.map(\.channel))
    let sent = senders.flatMap { sender in
      let sending = SendMessages([sender], beside: all, writers: writers)
      return (0..<threads).map { _ in MessagesWorker(house, sending) }
    }
    return set == all ? sent : sent + [MessagesWorker(house, SendMessages([], beside: set, writers: writers))]
  }

  package func run() async throws { await turns.take { await lane.run { work() } } }

  /// Until nothing is due. Another worker that was quicker is waited out: the next turn comes by itself.
  private func work() {
    do {
      while true {
        switch try sending.step(database) {
        case .idle, .resting, .overtaken: return
        case .withheld, .moved: if turns.isOver { return }
        }
      }
    } catch {
      // Never the words or addresses: what a driver says of a statement holds no values.
      logger.warning("messages rest and are sent later: \(String(describing: error).prefix(300))")
    }
  }
}

/// The ways out that the settings describe.
package enum LiveSenders {
  package static func all(_ settings: Settings) -> [Sender] {
    [LiveMail.sender(settings), LivePhone.sender(settings, fetch: LiveFetch.make(reachesPrivate: true))].compactMap { $0 }
  }
}
