import Community
import Kernel
import Messages
import Parties
import Places
import Storage
import Trade

/// What a member agreed to, where they are signed in, and what they did: more of the member's own data.
enum ExportedDeeds {
  static let agreements: MemberExport.Part = { party, tx in
    let all = try Party.selves(party, in: tx).flatMap { try Agreement.all(of: $0, in: tx) }.map { agreement in
      JSON.object([
        .init("paper", .string(agreement.paper.rawValue)), .init("edition", .string(agreement.since.description)), .init("at", .string(agreement.at.description)),
      ])
    }
    return .init("agreements", .array(all))
  }

  /// A new contact that waits for its code.
  static let newContact: MemberExport.Part = { party, tx in
    .init("newContact", try ChangeContact.awaited(by: party, in: tx).map { .string($0.value) } ?? .null)
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

  static let benefits: MemberExport.Part = { party, tx in
    let all = try Party.selves(party, in: tx).flatMap { try BenefitPass.all(of: $0, in: tx) }.map { pass in
      JSON.object([
        .init("promotion", .string(pass.promotion.description)), .init("taken", .string(pass.takenAt.description)), .init("used", .int(pass.used)),
        .init("lastUsed", pass.usedAt.map { .string($0.description) } ?? .null),
      ])
    }
    return .init("benefits", .array(all))
  }

  static let votes: MemberExport.Part = { party, tx in
    let all = try Party.selves(party, in: tx).flatMap { voter in try ExportParts.every { try HelpfulVote.page(of: voter, after: $0, in: tx) } }
    return .init("helpfulVotes", .array(all.map { .object([.init("review", .string($0.review.description)), .init("at", .string($0.at.description))]) }))
  }

  static let claims: MemberExport.Part = { party, tx in
    let all = try ReviewClaim.of(Party.selves(party, in: tx), in: tx).map { claim in
      JSON.object([
        .init("review", .string(claim.review.description)), .init("why", .string(claim.why)), .init("state", .string(claim.state.rawValue)),
        .init("at", .string(claim.at.description)),
      ])
    }
    return .init("claims", .array(all))
  }

  static let carts: MemberExport.Part = { party, tx in
    let carts = try Cart.allOpen(of: Party.selves(party, in: tx), in: tx)
    return .init("carts", .array(carts.map { cart in
      .object([
        .init("site", .string(String(cart.site))),
        .init("lines", .array(cart.lines.map { .object([.init("variant", .string(String($0.variant))), .init("quantity", .int($0.quantity.count))]) })),
      ])
    }))
  }
}
