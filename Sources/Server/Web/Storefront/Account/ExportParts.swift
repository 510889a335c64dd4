import Commerce
import Kernel
import Parties
import Purse
import Storage

/// What orders and the wallet add to a member's own data.
enum ExportParts {
  static let orders: MemberExport.Part = { party, tx in
    let rows = try OrderRow.page(of: Party.selves(party, in: tx), after: nil, size: 1000, in: tx).items.map { row in
      JSON.object([
        .init("number", .string(row.order.number)), .init("at", .string(row.order.placedAt.description)), .init("total", .string(row.order.total.decimal)),
        .init("currency", .string(row.order.total.currency.code)),
        .init("lines", .array(row.lines.map { .object([.init("title", .string($0.title.korean)), .init("quantity", .int($0.quantity.count))]) })),
      ])
    }
    return .init("orders", .array(rows))
  }

  static let wallet: MemberExport.Part = { party, tx in
    let lines = try WalletStatement(of: party, size: 100).run(in: tx).items.map { line in
      JSON.object([
        .init("at", .string(line.at.description)), .init("what", .string(line.what.korean)), .init("change", .string(line.change.decimal)),
        .init("balance", .string(line.balance.decimal)),
      ])
    }
    return .init("wallet", .array(lines))
  }
}
