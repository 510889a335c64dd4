import Kernel
import Parties
import Payments
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
        .init("paid", .array(try OrderTender.all(of: row.order, in: tx).map(paid))), .init("parcels", .array(row.consignments.map(parcel))),
      ])
    }
    return .init("orders", .array(rows))
  }

  /// What paid a share, and what of it went back.
  private static func paid(_ tender: OrderTender) -> JSON {
    [
      "method": .string(tender.kind == .wallet ? Payment.ownWallet : tender.gateway), "amount": .string(tender.amount.decimal),
      "refunded": .string(tender.back.decimal),
    ]
  }

  /// How far it came, and when and by whom its purchase was confirmed.
  private static func parcel(_ consignment: Consignment) -> JSON {
    [
      "state": .string(consignment.state.rawValue), "confirmedAt": consignment.confirmation.map { .string($0.at.description) } ?? .null,
      "confirmedBy": consignment.confirmation.map { .string($0.source.rawValue) } ?? .null,
    ]
  }

  private static func recipient(_ order: Order, in tx: Transaction) throws -> JSON {
    guard let recipient = try Recipient.of(order.offer, in: tx) else { return .null }
    return [
      "name": .string(recipient.name), "phone": .string(recipient.phone), "email": .string(recipient.email), "postcode": .string(recipient.postcode),
      "address": .string(recipient.address), "detail": .string(recipient.detail), "note": .string(recipient.note),
    ]
  }
}
