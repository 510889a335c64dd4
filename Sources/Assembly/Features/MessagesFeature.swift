import Kernel
import Messages
import Storage

extension Feature {
  /// What goes out to people.
  static let messages = Feature(
    "messages",
    migrations: MessagesSchema.migrations,
    persons: MessagesSchema.persons,
    erasures: [{ try EraseMessages($0).run(in: $1) }],
    messages: [TellOwner.passwordChanged],
    rounds: [
      Round("messages.sweep", in: .upkeep, every: .hours(1)) { database in
        try database.writeNow { try SweepMessages.run(in: $0) } == SweepMessages.batchMax
      }
    ])
}
