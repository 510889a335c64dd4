import Kernel
import Storage

/// What the books already say under the ids that a batch names.
struct Evidence {
  var transfers: [Int64: PostedTransfer] = [:]
  var holds: [Int64: Hold] = [:]
  /// Holds that ended without a transfer.
  var endings: [Int64: Hold.Outcome] = [:]
  /// Reversed transfer -> the transfer that takes it back.
  var reversals: [Int64: ID<Transfer>] = [:]

  /// Reads what stands under these ids.
  static func load(_ ids: EvidenceIDs, in tx: Transaction) throws -> Evidence {
    var found = Evidence()
    if !ids.transfers.isEmpty {
      for transfer in try TransferRecords.find(ids.transfers, in: tx) { found.transfers[transfer.id.raw] = transfer }
    }
    if !ids.holds.isEmpty {
      for hold in try HoldRecords.find(ids.holds, in: tx) { found.holds[hold.id.raw] = hold }
      found.endings = try HoldRecords.endings(ids.holds, in: tx)
    }
    if !ids.reversed.isEmpty { found.reversals = try TransferRecords.reversals(of: ids.reversed, in: tx) }
    return found
  }
}

/// The ids that a batch names, by where they may stand.
struct EvidenceIDs {
  var transfers: [Int64] = []
  var holds: [Int64] = []
  var reversed: [Int64] = []

  init() {}

  init(_ postings: [Posting]) {
    for posting in postings {
      switch posting {
      case .transfer(let transfer):
        transfers.append(transfer.id.raw)
        if let rest = transfer.shortage?.id.raw { transfers.append(rest) }
      case .hold(let transfer, _):
        transfers.append(transfer.id.raw)
        holds.append(transfer.id.raw)
      case .post(let hold, _), .void(let hold):
        transfers.append(hold.raw)
        holds.append(hold.raw)
      case .reverse(let transfer, let id, _):
        transfers += [transfer.raw, id.raw]
        reversed.append(transfer.raw)
      }
    }
  }
}
