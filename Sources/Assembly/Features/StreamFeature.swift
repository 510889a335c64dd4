import Kernel
import Storage
import Stream

extension Feature {
  /// What people say to one another, and the public log of it.
  static let stream = Feature(
    "stream",
    migrations: StreamSchema.migrations,
    persons: StreamSchema.persons,
    events: StreamEvents.kinds,
    pageTopics: ["stream."],
    rounds: [Round("stream.log", in: .events, every: .seconds(1)) { try StreamSteps.buildLog($0) }],
    proofs: [Proof("log") { database, _ in try LogAudit.run(database).differences.map { "\($0)" } }])
}
