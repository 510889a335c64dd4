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

  /// Whether a hold stands or stood under this id: nothing else may.
  func isHold(_ id: Int64) -> Bool { holds[id] != nil || endings[id] != nil }

  /// Reads what stands under these ids.
  static func load(_ ids: EvidenceIDs, in tx: Transaction) throws -> Evidence {
    var found = Evidence()
    if !ids.isEmpty { found.take(try marks(ids, in: tx).rows()) }
    if !ids.reversed.isEmpty { found.reversals = try TransferRecords.reversals(of: ids.reversed, in: tx) }
    return found
  }

  /// What stands under ids of transfers and holds, asked for and read later.
  struct Asked {
    fileprivate let marks: Ahead<Mark>

    func evidence() throws -> Evidence {
      var found = Evidence()
      found.take(try marks.rows())
      return found
    }
  }

  static func ask(_ ids: EvidenceIDs, in tx: Transaction) throws -> Asked { Asked(marks: try marks(ids, in: tx)) }

  fileprivate enum Mark {
    case transfer(PostedTransfer)
    case hold(Hold)
    case ending(Int64, Hold.Outcome)
  }

  private mutating func take(_ marks: [Mark]) {
    for mark in marks {
      switch mark {
      case .transfer(let transfer): transfers[transfer.id.raw] = transfer
      case .hold(let hold): holds[hold.id.raw] = hold
      case .ending(let id, let outcome): endings[id] = outcome
      }
    }
  }

  /// Transfers, holds and ended holds in one statement: every sale asks for all three.
  private static func marks(_ ids: EvidenceIDs, in tx: Transaction) throws -> Ahead<Mark> {
    try tx.ahead(
      """
      SELECT 1, id, debit, credit, amount, code, reference, at, reverses
      FROM ledger_transfer
      WHERE id \(PostgresArray.among(ids.transfers + ids.holds, tx.engine))
      UNION ALL
      SELECT 2, id, debit, credit, amount, code, reference, at, expires_at
      FROM ledger_hold
      WHERE id \(PostgresArray.among(ids.holds, tx.engine))
      UNION ALL
      SELECT 3, id, 0, 0, 0, outcome, 0, at, NULL
      FROM ledger_hold_end
      WHERE id \(PostgresArray.among(ids.holds, tx.engine))
      ORDER BY 1, 2
      LIMIT \(raw: "\(AccountRecords.rowsMax)")
      """
    ) { row in
      switch try row.next(Int64.self) {
      case 1: return .transfer(try TransferRecords.read(&row))
      case 2: return .hold(try HoldRecords.read(&row))
      default:
        let id: Int64 = try row.next()
        for _ in 0..<3 { row.skip() }
        return .ending(id, try row.next())
      }
    }
  }
}

/// The ids that a batch names, by where they may stand.
struct EvidenceIDs {
  /// Transfers that are taken back: they stand, and nothing is written under their ids.
  var transfers: [Int64] = []
  /// Where something is to stand: a transfer or a hold may stand there already, whichever of the two is wanted.
  var holds: [Int64] = []
  /// Holds that are posted or released, whose accounts only the books know.
  var ending: [Int64] = []
  var reversed: [Int64] = []
  /// Whether holds are placed, posted or released.
  var namesHolds = false

  init() {}

  init(_ postings: [Posting]) {
    for posting in postings {
      switch posting {
      case .transfer(let transfer): holds.append(transfer.id.raw)
      case .hold(let transfer, _):
        holds.append(transfer.id.raw)
        namesHolds = true
      case .post(let transfer): end(transfer.id.raw)
      case .void(let hold): end(hold.raw)
      case .reverse(let transfer, let id, _):
        transfers.append(transfer.raw)
        holds.append(id.raw)
        reversed.append(transfer.raw)
      }
    }
  }

  var isEmpty: Bool { transfers.isEmpty && holds.isEmpty }

  private mutating func end(_ hold: Int64) {
    holds.append(hold)
    ending.append(hold)
    namesHolds = true
  }
}
