import Kernel
import Messages
import Parties
import Storage

/// What a member was told, agreed to, and where she is signed in: more of her own data.
enum AccountExport {
  static let notices: MemberExport.Part = { party, tx in
    let told = try ExportLines.every { try Notice.inbox(of: party, after: $0, size: 100, in: tx) }.map { notice in
      JSON.object([
        .init("at", .string(notice.at.description)), .init("text", .string(NoticeWords.text(notice.phrase, notice.facts, in: .korean))),
        .init("link", .string(notice.link)),
      ])
    }
    return .init("notices", .array(told))
  }

  /// A new contact that waits for its code.
  static let newContact: MemberExport.Part = { party, tx in
    .init("newContact", try ChangeContact.awaited(by: party, in: tx).map { .string($0.value) } ?? .null)
  }

  static let agreements: MemberExport.Part = { party, tx in
    let all = try Party.selves(party, in: tx).flatMap { try Agreement.all(of: $0, in: tx) }.map { agreement in
      JSON.object([
        .init("paper", .string(agreement.paper.rawValue)), .init("edition", .string(agreement.since.description)), .init("at", .string(agreement.at.description)),
      ])
    }
    return .init("agreements", .array(all))
  }

  /// Without what opens a session.
  static let devices: MemberExport.Part = { party, tx in
    let all = try Party.selves(party, in: tx).flatMap { try Session.devices(of: $0, current: nil, in: tx) }.map { device in
      JSON.object([
        .init("device", .string(device.device)), .init("started", .string(device.started.description)), .init("seen", .string(device.seen.description)),
      ])
    }
    return .init("devices", .array(all))
  }
}
