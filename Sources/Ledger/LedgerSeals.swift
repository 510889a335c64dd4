import Storage

/// Rows of the ledger that never change.
package enum LedgerSeals {
  package static let list = [
    SealedTable("ledger_transfer", columns: ["debit", "credit", "amount", "code", "reference", "at", "reverses"])
  ]
}
