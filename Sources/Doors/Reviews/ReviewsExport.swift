import Community
import Kernel
import Parties
import Storage
import Stream

/// What a member said of goods and of what others said, among her own data.
enum ReviewsExport {
  static let reviews: MemberExport.Part = { party, tx in
    let written = try Party.selves(party, in: tx).flatMap { author in try ExportLines.every { try MyReviews.page(of: author, after: $0, size: 100, in: tx) } }
    return .init("reviews", .array(written.map { shown in
      let words: [Wording] = if case .words(let wordings) = shown.body { wordings } else { [] }
      return .object([
        .init("stars", .int(shown.review.stars.count)), .init("product", .string(shown.product?.title.korean ?? "")),
        .init("words", .array(words.map { .string($0.text) })), .init("height", shown.review.wearer.height.map { .int($0) } ?? .null),
        .init("usualSize", .string(shown.review.wearer.usualSize)),
      ])
    }))
  }

  static let votes: MemberExport.Part = { party, tx in
    let all = try Party.selves(party, in: tx).flatMap { voter in try ExportLines.every { try HelpfulVote.page(of: voter, after: $0, in: tx) } }
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
}
