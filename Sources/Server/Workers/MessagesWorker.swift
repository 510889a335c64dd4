import Kernel
import Logging
import Messages
import ServiceLifecycle
import Storage

/// Sends what goes out to people, on threads of its own, until the server stops.
package struct MessagesWorker: Service {
  /// Messages on their way at one time.
  static let threads = 2

  private let database: Database
  private let sending: SendMessages
  private let logger: Logger
  private let lane = WorkLane(threads: threads, waitingMax: threads)
  private let turns = Turns()

  package init(_ house: Surroundings, senders: [Sender]) {
    database = house.database
    logger = house.logger
    sending = SendMessages(senders, writers: LetterWriters.all(house.settings))
  }

  package func run() async throws {
    await turns.take {
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<Self.threads { group.addTask { await lane.run { work() } } }
      }
    }
  }

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
