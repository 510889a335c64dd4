import Kernel
import Parties
import Storage
import Trade

/// What a member bought, among her own data.
enum OrdersExport {
  static let orders: MemberExport.Part = { party, tx in
    let selves = try Party.selves(party, in: tx)
    let rows = try ExportLines.every { try OrderRow.page(of: selves, after: $0, size: 200, in: tx) }.map { row in
      JSON.object([
        .init("number", .string(row.order.number)), .init("at", .string(row.order.placedAt.description)), .init("total", .string(row.order.total.decimal)),
        .init("currency", .string(row.order.total.currency.code)), .init("recipient", try recipient(row.order, in: tx)),
        .init("lines", .array(row.lines.map { .object([.init("title", .string($0.title.korean)), .init("quantity", .int($0.quantity.count))]) })),
      ])
    }
    return .init("orders", .array(rows))
  }

  private static func recipient(_ order: Order, in tx: Transaction) throws -> JSON {
    guard let recipient = try Recipient.of(order.offer, in: tx) else { return .null }
    return [
      "name": .string(recipient.name), "phone": .string(recipient.phone), "email": .string(recipient.email), "postcode": .string(recipient.postcode),
      "address": .string(recipient.address), "detail": .string(recipient.detail), "note": .string(recipient.note),
    ]
  }
}
