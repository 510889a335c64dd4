import Kernel
import Parties
import Places
import Storage

/// Benefits that a member took, among her own data.
enum BenefitsExport {
  static let benefits: MemberExport.Part = { party, tx in
    let all = try Party.selves(party, in: tx).flatMap { try BenefitPass.all(of: $0, in: tx) }.map { pass in
      JSON.object([
        .init("promotion", .string(pass.promotion.description)), .init("taken", .string(pass.takenAt.description)), .init("used", .int(pass.used)),
        .init("lastUsed", pass.usedAt.map { .string($0.description) } ?? .null),
      ])
    }
    return .init("benefits", .array(all))
  }
}
