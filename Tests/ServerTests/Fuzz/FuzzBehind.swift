import Assembly
import Commerce
import Kernel
import Messages
import Storage

@testable import Server

/// What runs beside the web: what came in is heard, counted, imported, printed and written down.
enum FuzzBehind {
  /// Steps of each, at most: nothing keeps a walk.
  private static let stepsMax = 60

  /// Does what is due; what ended in a fault, in words.
  static func work(_ house: Surroundings) async throws -> [String] {
    try await OpenYard.blocking {
      let database = house.database
      var found: [String] = []
      func upTo(_ most: Int, _ name: String, _ step: () throws -> Bool) {
        do {
          for _ in 0..<most { guard try step() else { return } }
        } catch { found.append("\(name): \(error)") }
      }
      for round in AllRounds.list { upTo(stepsMax, "the round \(round.name)") { try round.step(database) == .more } }
      let jobs = JobRunner([PictureWorker.handler(house), PictureWorker.printer(house), ImportWorker.handler(house), TurnPrices.handler])
      upTo(stepsMax, "a job") { try jobs.step(database) != .idle }
      let post = Message.Channel.allCases.map { channel in Sender(channel, isIdempotent: false) { _ in .taken(peer: "") } }
      let sending = SendMessages(post, writers: LetterWriters.all(house.settings))
      upTo(stepsMax, "a message") {
        if case .idle = try sending.step(database) { return false }
        return true
      }
      return found + (try dead(database))
    }
  }

  /// Jobs that failed and what nobody could hear, with the reason.
  private static func dead(_ database: Database) throws -> [String] {
    try database.readNow { tx in
      let jobs = try tx.rows("SELECT kind, why FROM storage_job WHERE why IS NOT NULL ORDER BY id LIMIT 5") { "the job \(try $0.next(String.self)): \(try $0.next(String.self))" }
      let letters = try tx.rows("SELECT subscription, why FROM storage_dead_letter ORDER BY id LIMIT 5") { "unheard by \(try $0.next(String.self)): \(try $0.next(String.self))" }
      return jobs + letters
    }
  }
}
