import Kernel
import Parties
import Storage
import Trade

/// What a member sent back, among her own data.
enum ReturnsExport {
  static let returns: MemberExport.Part = { party, tx in
    let selves = try Party.selves(party, in: tx)
    let asked = try ExportLines.every { try OrderRow.page(of: selves, after: $0, size: 200, in: tx) }.flatMap { row in
      try Return.all(of: row.order.id, in: tx).map { item in
        JSON.object([
          .init("order", .string(row.order.number)), .init("at", .string(item.askedAt.description)), .init("reason", .string(item.reason.rawValue)),
          .init("note", .string(item.note)), .init("state", .string(item.state.rawValue)), .init("why", .string(item.why)),
          .init("refund", .string(item.refund.decimal)), .init("currency", .string(item.refund.currency.code)),
        ])
      }
    }
    return .init("returns", .array(asked))
  }
}
