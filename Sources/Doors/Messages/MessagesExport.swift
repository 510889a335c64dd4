import Kernel
import Messages
import Parties
import Storage

/// What was sent to a member, among her own data.
enum MessagesExport {
  static let messages: MemberExport.Part = { party, tx in
    let selves = try Party.selves(party, in: tx)
    let told = try ExportLines.every { try MessageList.of(selves, after: $0, size: 100, in: tx) }.map { message in
      JSON.object([
        .init("at", .string(message.intendedAt.description)), .init("kind", .string(message.kind)), .init("channel", .string(message.channel.rawValue)),
        .init("address", .string(message.address)), .init("state", .string(message.state.rawValue)), .init("reference", .string(message.reference)),
      ])
    }
    return .init("messages", .array(told))
  }
}
