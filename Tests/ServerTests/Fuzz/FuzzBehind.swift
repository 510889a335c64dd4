import Assembly
import Catalog
import Kernel
import Messages
import Storage
import Synchronization

@testable import Doors
@testable import Server
@testable import Wire

/// What runs beside the web: what came in is heard, counted, imported, printed and written down, and letters go out.
enum FuzzBehind {
  /// Steps of each, at most: nothing keeps a walk.
  private static let stepsMax = 60
  private static let lettersMax = 400
  /// A kind of job that nobody does: it stands for work that gave up.
  static let broken = "test.break"

  /// Lets some work give up, for people to look at.
  static func breakSome(_ database: Database) throws {
    struct Broken: Error {}
    try database.writeNow { tx in
      for _ in 0..<4 { _ = try EnqueueJob(broken, body: .null, attemptsMax: 1).run(in: tx) }
    }
    let jobs = JobRunner([JobHandler(broken, inside: { _, _ in throw Broken() })])
    for _ in 0..<stepsMax { guard try jobs.step(database) != .idle else { return } }
  }

  /// What came of it.
  struct Done: Sendable {
    /// What ended in a fault, in words.
    var faults: [String] = []
    /// What letters were about: to whom they went, with their codes and links.
    var letters: [[String: String]] = []
  }

  /// Does what is due. A peer that takes no letter leaves work for people.
  static func work(_ house: Surroundings, takesLetters: Bool = true) async throws -> Done {
    try await OpenYard.blocking {
      let database = house.database
      var done = Done()
      func upTo(_ most: Int, _ name: String, _ step: () throws -> Bool) {
        do {
          for _ in 0..<most { guard try step() else { return } }
        } catch { done.faults.append("\(name): \(error)") }
      }
      for round in AllRounds.list { upTo(stepsMax, "the round \(round.name)") { try round.step(database) == .more } }
      let jobs = JobRunner([PictureWorker.handler(house), PictureWorker.printer(house), ImportWorker.handler(house), TurnPrices.handler])
      upTo(stepsMax, "a job") { try jobs.step(database) != .idle }
      let letters = Mutex<[[String: String]]>([])
      let post = Message.Channel.allCases.map { channel in
        Sender(channel, isIdempotent: false) { outgoing in
          letters.withLock { $0.append(outgoing.letter.blanks.merging(["address": outgoing.message.address]) { $1 }) }
          return takesLetters ? .taken(peer: "") : .refused("no such address")
        }
      }
      let sending = SendMessages(post, writers: LetterWriters.all(house.settings.origin))
      upTo(lettersMax, "a message") {
        if case .idle = try sending.step(database) { return false }
        return true
      }
      done.faults += try dead(database)
      done.letters = letters.withLock { $0 }
      return done
    }
  }

  /// Jobs that failed and what nobody could hear, with the reason.
  private static func dead(_ database: Database) throws -> [String] {
    try database.readNow { tx in
      let jobs = try tx.rows("SELECT kind, why FROM storage_job WHERE why IS NOT NULL AND kind <> \(broken) AND why <> 'unreachable' ORDER BY id LIMIT 5") { "the job \(try $0.next(String.self)): \(try $0.next(String.self))" }
      let letters = try tx.rows("SELECT subscription, why FROM storage_dead_letter ORDER BY id LIMIT 5") { "unheard by \(try $0.next(String.self)): \(try $0.next(String.self))" }
      return jobs + letters
    }
  }
}
