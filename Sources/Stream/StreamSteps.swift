import Kernel
import Storage

/// What a worker does for the stream, one step at a time; true when there was something to do.
package enum StreamSteps {
  /// Gives waiting public activities their places in the log. Any number of nodes may call it.
  package static func buildLog(_ database: Database, key: SigningKey? = nil) throws -> Bool {
    // Nearly always there is nothing: look without taking the turn.
    let isWaiting = try database.readNow { try $0.value("SELECT 1 FROM stream_pending LIMIT 1", as: Int64.self) } != nil
    guard isWaiting else { return false }
    return try database.writeNow { try BuildLogBatch(key: key).run(in: $0) } != nil
  }
}
