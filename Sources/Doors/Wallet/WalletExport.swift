import Kernel
import Parties
import Purse
import Storage

/// What came into a member's wallet and left it, among her own data.
enum WalletExport {
  static let wallet: MemberExport.Part = { party, tx in
    let lines = try ExportLines.every { try WalletStatement(of: party, size: 100, after: $0).run(in: tx) }.map { line in
      JSON.object([
        .init("at", .string(line.at.description)), .init("what", .string(line.what.korean)), .init("change", .string(line.change.decimal)),
        .init("balance", .string(line.balance.decimal)),
      ])
    }
    return .init("wallet", .array(lines))
  }
}
